"""The keys of cases and accounts, as they stand in the database: each wrapped by a master key."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from matcher.errors import BackupError
from matcher.store.key_models import SealingKeyRow

AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class CaseKey:
    """A row of `SealingKeyRow`."""

    owner: str
    master_version: int
    wrapped: bytes
    made_at: datetime


def lines_of(session: Session) -> Iterator[bytes]:
    """One line a key, in the order of their owners."""
    asked = select(SealingKeyRow).order_by(SealingKeyRow.owner)
    for row in session.scalars(asked.execution_options(yield_per=AT_ONCE)):
        fields = {
            "owner": row.owner,
            "master_version": row.master_version,
            "wrapped": b64encode(row.wrapped).decode("ascii"),
            "made_at": row.made_at.isoformat(),
        }
        yield json.dumps(fields, sort_keys=True).encode() + b"\n"


def keys_of(content: Iterable[bytes], name: str) -> tuple[CaseKey, ...]:
    """Raises BackupError for content that was not made by `lines_of`."""
    try:
        return tuple(_key(json.loads(line)) for line in b"".join(content).splitlines())
    except (ValueError, KeyError, TypeError) as error:
        raise BackupError(f"{name}: holds no keys that can be read") from error


def put_in(session: Session, keys: Iterable[CaseKey]) -> None:
    """In place of those that are there."""
    session.execute(delete(SealingKeyRow))
    session.add_all(SealingKeyRow(**asdict(key)) for key in keys)


def _key(fields: dict[str, str]) -> CaseKey:
    return CaseKey(
        owner=fields["owner"],
        master_version=int(fields["master_version"]),
        wrapped=b64decode(fields["wrapped"], validate=True),
        made_at=datetime.fromisoformat(fields["made_at"]),
    )
