"""Erasure: what is kept of her is gone, here at once, and from older backups once restored."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, select

from matcher.store import connecting, postgresql_traces, sqlite
from matcher.store.access.actor import Actor
from matcher.store.access.case_file import owner_of
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record, recorded
from matcher.store.access.scope import scoped
from matcher.store.backup.files import sweep
from matcher.store.backup.sqlite_copy import folder_of
from matcher.store.case_models import CaseRow, ErasureRow
from matcher.store.database import reading
from matcher.store.erasing import delete_case, tables_of_cases
from matcher.store.keys.erased_list import Erased
from matcher.store.offers import batched

ASKED = "asked"  # she asked for it
RETENTION = "retention"


def erase(store: CaseStore, actor: Actor, case_id: str, why: str, now: datetime) -> bool:
    """By a main advisor of the case. Whether nothing is left in the database's own leavings
    (files, WAL) either: not while somebody else is still reading; `leave_no_traces` tries again.
    Raises NotFoundError, StepUpError, and KeysError when the list of erasures can't be written."""
    actor.require_step_up(now)
    with scoped(store, actor, now) as scope:
        scope.enter(
            case_id,
            "case.erasure_begun",
            unscreened_too=True,
            closed_too=True,
            main_only=True,
            why=why,
        )
        _erase(store, scope.record, Erased(case_id, now, why))
    return leave_no_traces(store)


def erase_by_rule(store: CaseStore, case_ids: Iterable[str], why: str, now: datetime) -> bool:
    """As `erase`, by the retention rules."""
    for case_id in case_ids:
        erase_one_by_rule(store, case_id, why, now)
    return leave_no_traces(store)


def erase_one_by_rule(
    store: CaseStore, case_id: str, why: str, now: datetime, *still: ColumnElement[bool]
) -> bool:
    """Whether it was; `leave_no_traces` is to follow. `still`: what the rule asks of a CaseRow, in
    the very transaction that erases: she may have come back since the cases were looked for."""
    with recorded(store, f"system:{why}", now) as record:
        asked = select(CaseRow.id).where(CaseRow.id == case_id, *still)
        if still and record.session.scalar(asked) is None:
            return False
        _erase(store, record, Erased(case_id, now, why))
    return True


def erase_again(store: CaseStore, now: datetime) -> list[str]:
    """The cases that were erased and are here all the same, from a backup or after a crash: erased
    now. And what the list of erasures lacks, on a machine that is new, is added to it."""
    listed = store.erased.read()
    with reading(store.engine) as session:
        known = {row.case_id: row for row in session.scalars(select(ErasureRow))}
        found = [
            case_id
            for some in batched(sorted({*listed, *known}))
            for case_id in session.scalars(select(CaseRow.id).where(CaseRow.id.in_(some)))
        ]
    for case_id in sorted(known.keys() - listed.keys()):
        store.erased.add(Erased(case_id, known[case_id].at, known[case_id].why))
    for case_id in found:
        with recorded(store, "system:restore", now) as record:
            _erase(store, record, store.erased.read()[case_id], listed=True)
    if found:
        leave_no_traces(store)
    return found


def leave_no_traces(store: CaseStore, *, large_too: bool = False) -> bool:
    """Overwrite what the database keeps of deleted rows, and remove what a backup that was killed
    has left beside it. Whether it could. `large_too`: tables that nobody can read for a while."""
    if connecting.on_postgresql(store.engine):
        return postgresql_traces.leave_none(store.engine, tables_of_cases(), large_too=large_too)
    sweep(folder_of(store.engine))
    return sqlite.empty_wal(store.engine)


def _erase(store: CaseStore, record: Record, erased: Erased, *, listed: bool = False) -> None:
    if not listed:
        store.erased.add(erased)
    delete_case(record.session, record.vault, erased)
    record.note("case.erased", owner_of(erased.case_id), why=erased.why)
