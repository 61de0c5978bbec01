"""Ids that say nothing: not who, not when, not how many."""

import secrets

_SIGNS = "abcdefghjkmnpqrstvwxyz23456789"  # nothing that is misread aloud or on paper
LENGTH = 20


def new_id() -> str:
    """98 bits of chance: it can stand in a URL, is never used again, and is not to be guessed."""
    return "".join(secrets.choice(_SIGNS) for _ in range(LENGTH))
