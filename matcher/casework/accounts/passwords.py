"""Passwords: which will do, and how they are kept.

argon2id at 19 MiB, two passes, one lane (OWASP's first choice). A log-in of somebody unknown is
hashed as well, against a hash that nobody has the password of, so that its time tells nothing.
"""

import secrets
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from matcher.casework.accounts.rules import AccountRules
from matcher.errors import PasswordRefusedError

MEMORY_KIB = 19 * 1024
PASSES = 2
LANES = 1


def _today() -> PasswordHasher:
    return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES, type=Type.ID)


@dataclass(frozen=True)
class Hashing:
    """`nobody`: the hash of a password that nobody has, made as today's are."""

    hasher: PasswordHasher = field(default_factory=_today)
    nobody: str = ""

    def __post_init__(self) -> None:
        nobody = self.nobody or self.hash(secrets.token_urlsafe(32))
        object.__setattr__(self, "nobody", nobody)

    def hash(self, password: str) -> str:
        return self.hasher.hash(_plain(password))

    def fits(self, kept: str | None, password: str) -> bool:
        """`kept` None: the same work for the same answer as a wrong password."""
        try:
            return self.hasher.verify(kept or self.nobody, _plain(password)) and kept is not None
        except (VerificationError, InvalidHashError):
            return False

    def is_old(self, kept: str) -> bool:
        """Made with other parameters than today's."""
        return self.hasher.check_needs_rehash(kept)


def too_long(password: str, rules: AccountRules) -> bool:
    """It is not looked at then."""
    return len(password.encode("utf-8", "replace")) > rules.passwords.longest_bytes


def require_good(password: str, rules: AccountRules, own: Collection[str] = ()) -> None:
    """`own`: what is known of her, as her address. Raises PasswordRefusedError."""
    if too_long(password, rules):
        raise PasswordRefusedError("long")
    plain = _plain(password)
    if len(plain) < rules.passwords.shortest:
        raise PasswordRefusedError("short")
    folded = plain.casefold().strip()
    if folded in rules.common or len(set(folded)) <= 2:  # aaaaaaaa, abababab
        raise PasswordRefusedError("common")
    if any(word and folded == word.casefold() for word in own):
        raise PasswordRefusedError("own")


def _plain(password: str) -> str:
    """One text however a keyboard composes its letters (NIST SP 800-63B, 3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)
