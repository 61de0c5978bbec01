"""The secrets of an installation, kept outside its database, and the keys derived from them.

* `root` never changes: from it come the keys of the blind index, the audit trail and the list of
  erasures, whose answers must stay the same for as long as the database lives.
* `masters` are versioned and change by rotation: they wrap the key of each case and account, and
  nothing else, so that a rotation rewrites one small row a case.

Each use has a key of its own, by HKDF-SHA256 with the use as its label (RFC 5869): what one use
gives away says nothing about the others, and a further use needs no new secret in the file.
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from matcher.errors import KeysError

KEY_BYTES = 32


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


@dataclass(frozen=True)
class Keyring:
    """`masters`: version, from 1, -> secret. Raises KeysError for secrets that can't be used."""

    root: bytes = field(repr=False)
    masters: Mapping[int, bytes] = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "masters", MappingProxyType(dict(self.masters)))
        if not self.masters or min(self.masters) < 1:
            raise KeysError("keys: no master key; versions count from 1")
        every = {"root": self.root} | {f"master {n}": key for n, key in self.masters.items()}
        for name, key in every.items():
            if len(key) != KEY_BYTES:
                raise KeysError(f"keys: {name} has {len(key)} bytes, not {KEY_BYTES}")
        if len(set(every.values())) < len(every):
            raise KeysError("keys: the same secret stands there twice")

    @property
    def newest(self) -> int:
        """The version with which keys are wrapped from now on."""
        return max(self.masters)

    def with_new_master(self) -> "Keyring":
        return Keyring(self.root, {**self.masters, self.newest + 1: new_key()})

    def without(self, version: int) -> "Keyring":
        return Keyring(self.root, {n: key for n, key in self.masters.items() if n != version})

    def wrapping(self, version: int) -> bytes:
        """Raises KeysError for a version that is not here."""
        if version not in self.masters:
            raise KeysError(f"keys: master key {version} is missing")
        return derived(self.masters[version], "wrapping")

    @cached_property
    def blind_index(self) -> bytes:
        return derived(self.root, "blind index")

    @cached_property
    def audit(self) -> bytes:
        return derived(self.root, "audit trail")

    @cached_property
    def login_names(self) -> bytes:
        return derived(self.root, "login names")

    @cached_property
    def digests(self) -> bytes:
        return derived(self.root, "digests")

    @cached_property
    def pseudonyms(self) -> bytes:
        return derived(self.root, "pseudonyms")

    @cached_property
    def backups(self) -> bytes:
        return derived(self.root, "backups")

    @cached_property
    def erasures(self) -> bytes:
        return derived(self.root, "list of erasures")

    @cached_property
    def endings(self) -> bytes:
        return derived(self.root, "list of endings")

    @cached_property
    def names(self) -> bytes:
        """64 bytes: AES-256-SIV takes two keys in one."""
        return b"".join(derived(self.root, f"names in addresses {half}") for half in (1, 2))

    def checks(self, database: str) -> dict[str, bytes]:
        """Name of each secret -> what the database may know of it: enough to tell it from another
        one, not to find it, and another in each database."""
        every = {"root": self.root} | {master_name(n): key for n, key in self.masters.items()}
        return {
            name: hmac.digest(derived(key, "check"), f"{name}|{database}".encode(), "sha256")
            for name, key in every.items()
        }


def master_name(version: int) -> str:
    return f"master {version}"


def new_keyring() -> Keyring:
    return Keyring(new_key(), {1: new_key()})


def derived(secret: bytes, use: str) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"matcher/1 {use}".encode()).derive(secret)
