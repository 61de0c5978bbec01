"""The rows of the trail as they stand in the file, whatever somebody has put there.

A damaged row is to be told, and the rest of the trail judged: reading it must not end in an error.
SQLite keeps any kind of value in any column; PostgreSQL knows moments that no clock says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, literal_column, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from matcher.store.audit_models import AuditRow

AT_ONCE = 1_000
_TEXTS = ("at", "actor", "act", "object", "details")
_NO_TEXT = "x'ff'"  # is no UTF-8


@dataclass(frozen=True, slots=True)
class RawRow:
    """`row`: None for one that can't be what was written; `mac`: empty where there is none."""

    number: int
    mac: bytes
    row: AuditRow | None


def raw_rows(session: Session, until: int | None = None) -> Iterator[RawRow]:
    """By number, to that of `until`. What comes is read some at a time."""
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    columns = _of_sqlite() if on_sqlite else _of_postgresql()
    asked = select(*columns).select_from(AuditRow).order_by(AuditRow.number)
    if until is not None:
        asked = asked.where(AuditRow.number <= until)
    for found in session.execute(asked.execution_options(yield_per=AT_ONCE)):
        yield RawRow(found[0], found[1], _parsed(found))


def _of_sqlite() -> list[ColumnElement[Any]]:
    mac: ColumnElement[Any] = literal_column("CASE WHEN typeof(mac) = 'blob' THEN mac ELSE x'' END")
    texts: list[ColumnElement[Any]] = [
        literal_column(
            f"CASE WHEN typeof({name}) IN ('text', 'null') "
            f"THEN CAST({name} AS BLOB) ELSE {_NO_TEXT} END"
        )
        for name in _TEXTS
    ]
    return [_raw(AuditRow.number), mac, *texts]


def _of_postgresql() -> list[ColumnElement[Any]]:
    at = func.to_char(AuditRow.at, "YYYY-MM-DD HH24:MI:SS.US")
    texts = (AuditRow.actor, AuditRow.act, AuditRow.object, AuditRow.details)
    return [_raw(AuditRow.number), _raw(AuditRow.mac), at, *map(_raw, texts)]


def _raw(column: Any) -> ColumnElement[Any]:
    return type_coerce(column, NullType())


def _parsed(found: Row[Any]) -> AuditRow | None:
    try:
        at, actor, act, object_, details = map(_text, found[2:])
        moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    except (ValueError, TypeError):
        return None
    if moment.replace(tzinfo=None).isoformat(" ", "microseconds") != at:
        return None  # the same moment in other signs
    return AuditRow(
        number=found[0], at=moment, actor=actor, act=act, object=object_, details=details
    )


def _text(value: Any) -> Any:
    return value.decode() if isinstance(value, bytes) else value
