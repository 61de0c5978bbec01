"""Attempts to log in that failed, counted where every process sees them.

What is counted (a name, a network, both together) stands there as a keyed digest alone.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record
from matcher.store.account_models import LoginCounterRow
from matcher.store.database import reading
from matcher.store.keys.vault import Vault


@dataclass(frozen=True, slots=True)
class Count:
    failures: int
    last_at: datetime
    locked_until: datetime | None


def counts(store: CaseStore, names: Collection[str]) -> Mapping[str, Count]:
    """Of those that have one; it keeps no writer waiting."""
    keys = {_key(store.vault, name): name for name in names}
    asked = select(LoginCounterRow).where(LoginCounterRow.key.in_(keys))
    with reading(store.engine) as session:
        return {
            keys[row.key]: Count(row.failures, row.last_at, row.locked_until)
            for row in session.scalars(asked)
        }


def counted(record: Record, name: str) -> Count | None:
    row = record.session.get(LoginCounterRow, _key(record.vault, name))
    return None if row is None else Count(row.failures, row.last_at, row.locked_until)


def set_count(record: Record, name: str, failures: int, locked_until: datetime | None) -> None:
    key = _key(record.vault, name)
    row = record.session.get(LoginCounterRow, key)
    if row is None:
        row = LoginCounterRow(key=key, failures=0, first_at=record.now, last_at=record.now)
        record.session.add(row)
    row.failures, row.last_at, row.locked_until = failures, record.now, locked_until
    record.session.flush()


def take_back(record: Record, name: str) -> None:
    """The last attempt was none of the bad ones."""
    record.session.execute(
        update(LoginCounterRow)
        .where(LoginCounterRow.key == _key(record.vault, name), LoginCounterRow.failures > 0)
        .values(failures=LoginCounterRow.failures - 1, locked_until=None)
    )


def use_up(record: Record, name: str) -> bool:
    """Takes back an attempt that was counted at this moment, once; whether there was one."""
    row = record.session.get(LoginCounterRow, _key(record.vault, name))
    if row is None or row.failures < 1 or row.last_at != record.now:
        return False
    row.failures, row.locked_until = row.failures - 1, None
    row.last_at = record.now - timedelta(microseconds=1)  # not at this moment any more
    return True


def drop_counts(record: Record, names: Collection[str]) -> None:
    keys = [_key(record.vault, name) for name in names]
    record.session.execute(delete(LoginCounterRow).where(LoginCounterRow.key.in_(keys)))


def drop_counts_before(record: Record, moment: datetime) -> None:
    """Those that nothing was added to since."""
    record.session.execute(delete(LoginCounterRow).where(LoginCounterRow.last_at < moment))


def _key(vault: Vault, name: str) -> bytes:
    return vault.digest(f"login counter|{name}")
