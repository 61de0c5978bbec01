"""What stands at the head of a backup, readable without keys: which one it is, and of what."""

import hmac
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import BinaryIO

from matcher import __version__
from matcher.errors import BackupError
from matcher.store.keys.keyring import derived

MAGIC = b"matcher backup\n\x01"  # the last byte: the format
LONGEST = 4_096
_SALT_BYTES = 32
_CHECK_BYTES = 16


class Kind(StrEnum):
    DATABASE = "database"
    CASE_KEYS = "case_keys"


@dataclass(frozen=True, slots=True)
class Head:
    """`database`: its identity; `dialect`: sqlite | postgresql; `revision`: its form; `salt`: hex,
    another one for each backup; `check`: hex, tells the right keys from others."""

    kind: Kind
    database: str
    dialect: str
    revision: str
    made_at: datetime
    matcher: str
    salt: str
    check: str

    @property
    def as_bytes(self) -> bytes:
        fields = asdict(self) | {"made_at": self.made_at.isoformat()}
        text = json.dumps(fields, sort_keys=True).encode()
        return MAGIC + len(text).to_bytes(4, "big") + text

    def fits(self, secret: bytes) -> bool:
        return hmac.compare_digest(self.check, _check(secret, self.salt))


def new_head(
    secret: bytes, kind: Kind, database: str, dialect: str, revision: str, now: datetime
) -> Head:
    salt = secrets.token_hex(_SALT_BYTES)
    check = _check(secret, salt)
    return Head(kind, database, dialect, revision, now.astimezone(UTC), __version__, salt, check)


def read_head(file: BinaryIO, name: str) -> Head:
    """From the beginning of the file; it stands at the first chunk then. Raises BackupError."""
    if file.read(len(MAGIC)) != MAGIC:
        raise BackupError(f"{name}: is no backup of matcher, or one of another format")
    length = file.read(4)
    try:
        return _parsed(length + file.read(min(LONGEST, int.from_bytes(length, "big"))))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BackupError(f"{name}: its head is damaged") from None


def _parsed(written: bytes) -> Head:
    """Only what was written so to the byte: the key of the content is made from it."""
    fields = json.loads(written[4:])
    kind, made_at = Kind(fields.pop("kind")), datetime.fromisoformat(fields.pop("made_at"))
    if not all(isinstance(value, str) for value in fields.values()):
        raise ValueError("is of other types")
    bytes.fromhex(fields["salt"])
    head = Head(kind=kind, made_at=made_at, **fields)
    if made_at.tzinfo is None or head.as_bytes != MAGIC + written:
        raise ValueError("was not written so")
    return head


def _check(secret: bytes, salt: str) -> str:
    key = derived(secret, "backup check")
    return hmac.digest(key, salt.encode(), "sha256")[:_CHECK_BYTES].hex()
