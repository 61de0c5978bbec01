"""The cases of an organisation as the night's batch reads them: those that are open and somebody's,
whose risks were looked at. Nobody looks at them here; each reading stands in the trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import exists, select

from matcher.domain.casework import AssignmentKind, CaseState
from matcher.store.access.case_file import CaseFile
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record, recorded
from matcher.store.access.scope import assigned_at
from matcher.store.case_models import AssignmentRow, CaseRow
from matcher.store.people.avoiding import KeptApart, files_to_avoid, kept_apart_of
from matcher.store.people.nights import BATCH
from matcher.store.people.profiles import last_revision


@dataclass(frozen=True, slots=True)
class NightCase:
    """`document`: her profile as it is kept; `others`: ids of the cases that she must not meet."""

    id: str
    code: str
    document: Mapping[str, Any]
    apart: KeptApart
    others: frozenset[str]


def cases_of_night(store: CaseStore, organisation_id: str, now: datetime) -> list[NightCase]:
    """By id. A case of which nothing is known yet is left out."""
    held = exists().where(
        AssignmentRow.case_id == CaseRow.id,
        AssignmentRow.kind == AssignmentKind.MAIN,
        *assigned_at(now),
    )
    with recorded(store, BATCH, now) as record:
        asked = select(CaseRow).where(
            CaseRow.organisation_id == organisation_id,
            CaseRow.state == CaseState.OPEN,
            CaseRow.screened_at.is_not(None),
            held,
        )
        rows = record.session.scalars(asked.order_by(CaseRow.id)).all()
        read = [_read(record, CaseFile(row, record.session, record.vault)) for row in rows]
    return [case for case in read if case]


def _read(record: Record, file: CaseFile) -> NightCase | None:
    revision = last_revision(file)
    if revision is None:
        return None
    record.note("night.profile_read", file.owner)
    others = frozenset(other.id for other in files_to_avoid(file))
    return NightCase(file.id, file.code, revision.document, kept_apart_of(file), others)
