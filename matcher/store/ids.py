"""Ids that say nothing: not who, not when, not how many."""

import re
import secrets

_SIGNS = "abcdefghjkmnpqrstvwxyz23456789"  # nothing that is misread aloud or on paper
LENGTH = 20
_ID = re.compile(f"[{_SIGNS}]{{{LENGTH}}}")


def new_id() -> str:
    """98 bits of chance: it can stand in a URL, is never used again, and is not to be guessed."""
    return "".join(secrets.choice(_SIGNS) for _ in range(LENGTH))


def is_id(text: str) -> bool:
    """Whether it could be one: what comes in an address may be anything, and not every database
    takes anything for a question."""
    return _ID.fullmatch(text) is not None
