"""Sources as people configure them: entered, changed, switched off. No advert is lost by it."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher.domain.offer_state import SHOWN, OfferState
from matcher.errors import InputError
from matcher.market.report import COUNTS
from matcher.market.source_form import SourceForm, checked
from matcher.store.database import reading, transaction
from matcher.store.models import SourceRow, SourceRunRow
from matcher.store.offers import count_of_source, rows_of_source
from matcher.store.sources import all_sources, delete_source, source_located
from matcher.store.visits import source_named

FIELDS = tuple(SourceForm.model_fields)
_READ_ANEW = ("location", "format", "country")  # a change of these makes adverts read differently


def listed(engine: Engine) -> list[SourceForm]:
    """By name."""
    with reading(engine) as session:
        return [SourceForm.model_construct(**_fields(row)) for row in all_sources(session)]


def add(engine: Engine, fields: Mapping[str, Any]) -> SourceForm:
    """Raises InputError for fields that can't be, or a name or location that is taken."""
    form = checked(fields)
    with transaction(engine) as session:
        if source_named(session, form.name):
            raise InputError(f"source {form.name!r} is here already")
        _write(session, SourceRow(), form)
    return form


def change(engine: Engine, name: str, changes: Mapping[str, Any]) -> SourceForm:
    """Fields that are not in `changes` stay. Raises InputError as `add`, or for no such source."""
    with transaction(engine) as session:
        row = _known(session, name)
        form = checked(_fields(row) | dict(changes))
        if form.name != name and source_named(session, form.name):
            raise InputError(f"source {form.name!r} is here already")
        _write(session, row, form)
    return form


def switch(engine: Engine, name: str, *, on: bool) -> None:
    """Off: nobody looks any more, its adverts age and are then asked about. Raises InputError."""
    with transaction(engine) as session:
        _known(session, name).enabled = on


def close(engine: Engine, name: str, today: date) -> int:
    """Switch a source off whose adverts have left the market: how many were closed.

    Should it be switched on again, what it lists is open again.
    """
    with transaction(engine) as session:
        row = _known(session, name)
        row.enabled, row.etag, row.last_modified = False, None, None
        adverts = [each for each in rows_of_source(session, row.id) if each.state in SHOWN]
        for advert in adverts:
            advert.state, advert.closed_on = OfferState.CLOSED, today
        session.add(_closing(row, len(adverts), today))
        return len(adverts)


def _closing(source: SourceRow, closed: int, today: date) -> SourceRunRow:
    """Kept like a delivery of nothing, so that whoever follows the runs sees it; its digest is that
    of no delivery, so that the last one would be taken in again."""
    now = datetime.now(UTC)
    counts = dict.fromkeys(COUNTS, 0) | {"closed": closed}
    return SourceRunRow(
        source_id=source.id,
        day=today,
        started_at=now,
        finished_at=now,
        digest="",
        reasons={"closed: its source is gone": closed},
        rejections=[],
        alarm=None,
        **counts,
    )


def remove(engine: Engine, name: str) -> None:
    """Only a source that brought no advert. Raises InputError for any other: what it brought, and
    what people decided about that, stays."""
    with transaction(engine) as session:
        row = _known(session, name)
        if count := count_of_source(session, row.id):
            raise InputError(
                f"source {name!r} has {count} adverts, which stay: disable it instead "
                "(--close if they have left the market)"
            )
        delete_source(session, row)


def import_file(engine: Engine, path: Path) -> list[SourceForm]:
    """Enter or change the sources of a TOML file, `[[source]]` each: all, or none if one is wrong.

    Raises InputError that names the file, the source, the field and the value.
    """
    try:
        forms = [checked(fields) for fields in _tables(path)]
        with transaction(engine) as session:
            for form in forms:
                _write(session, source_named(session, form.name) or SourceRow(), form)
    except InputError as error:
        raise InputError(f"{path.name}: {error}") from error
    return forms


def _tables(path: Path) -> Iterator[dict[str, Any]]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"broken TOML: {error}") from error
    sources = table.pop("source", None)
    if table or not isinstance(sources, list) or not all(isinstance(s, dict) for s in sources):
        raise InputError("holds other things than [[source]] tables")
    yield from sources


def _write(session: Session, row: SourceRow, form: SourceForm) -> None:
    there = source_located(session, form.location)
    if there is not None and there is not row:
        raise InputError(
            f"source {form.name!r}: location {form.location!r} is that of source {there.name!r}"
        )
    if any(getattr(row, name) != getattr(form, name) for name in _READ_ANEW):
        row.etag, row.last_modified = None, None
    for name in FIELDS:
        setattr(row, name, getattr(form, name))
    session.add(row)
    session.flush()


def _known(session: Session, name: str) -> SourceRow:
    row = source_named(session, name)
    if row is None:
        names = ", ".join(repr(source.name) for source in all_sources(session)) or "none"
        raise InputError(f"source {name!r} is not known (known: {names})")
    return row


def _fields(row: SourceRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in FIELDS}
