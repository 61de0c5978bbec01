"""Lists that are kept by name with a case: what was asked for, and what they began with."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from matcher.domain.verdict import Verdict
from matcher.errors import InputError
from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.case_models import SavedListRow
from matcher.store.ids import new_id
from matcher.store.people.avoiding import make_sure_of_distance

MOST = 20  # in one case: more are no help to anybody
LONGEST_NAME = 80
_SEALED = ("saved_lists", "sealed_list")


@dataclass(frozen=True, slots=True)
class KeptLine:
    """An offer as it stood; `title`: it may be gone when the list is opened."""

    offer_id: str
    title: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Kept:
    """`asked`: the filters, as parts of an address; `lines`: the first of `count` that passed."""

    name: str
    asked: Mapping[str, Any]
    count: int
    lines: tuple[KeptLine, ...]


@dataclass(frozen=True, slots=True)
class SavedList:
    id: str
    kept: Kept
    made_by: str
    made_at: datetime


def save_list(scope: Scope, case_id: str, kept: Kept) -> str:
    """Its id; one of the same name is replaced. Raises InputError that begins with the field,
    `lists` for too many; ConflictError when somebody whom she must not meet has got one of the
    offers since."""
    file = scope.enter(case_id, "saved_list.kept", offers=len(kept.lines))
    if not kept.name.strip() or len(kept.name) > LONGEST_NAME:
        raise InputError(f"name: 1 to {LONGEST_NAME} signs")
    make_sure_of_distance(file, [line.offer_id for line in kept.lines])
    for known in _all(file):
        if known.kept.name.casefold() == kept.name.casefold():
            scope.session.delete(scope.session.get_one(SavedListRow, known.id))
    scope.session.flush()
    of_case = select(func.count()).where(SavedListRow.case_id == case_id)
    if (scope.session.scalar(of_case) or 0) >= MOST:
        raise InputError(f"lists: a case keeps {MOST} at most")
    id_ = new_id()
    row = SavedListRow(
        id=id_,
        case_id=case_id,
        sealed_list=file.seal_document(*_SEALED, _document(kept), id_),
        made_by=scope.actor.account_id,
        made_at=scope.now,
    )
    scope.session.add(row)
    return id_


def saved_lists(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[SavedList]:
    """The newest first."""
    file = scope.enter(case_id, "saved_lists.looked", unscreened_too=True, closed_too=closed_too)
    return _all(file)


def drop_list(scope: Scope, case_id: str, list_id: str) -> None:
    """Again changes nothing that is there. Raises NotFoundError."""
    scope.enter(case_id, "saved_list.dropped")
    row = scope.find(SavedListRow, list_id)
    if row is None or row.case_id != case_id:
        scope.refuse("saved_list.dropped", list_id)
    scope.session.delete(row)


def _all(file: CaseFile) -> list[SavedList]:
    asked = select(SavedListRow).where(SavedListRow.case_id == file.id)
    rows = file.session.scalars(asked.order_by(SavedListRow.made_at.desc(), SavedListRow.id))
    return [_saved(file, row) for row in rows]


def _saved(file: CaseFile, row: SavedListRow) -> SavedList:
    told = file.unseal_document(*_SEALED, row.sealed_list, row.id)
    lines = tuple(KeptLine(id_, title, Verdict(verdict)) for id_, title, verdict in told["lines"])
    kept = Kept(told["name"], told["asked"], told["count"], lines)
    return SavedList(row.id, kept, row.made_by, row.made_at)


def _document(kept: Kept) -> dict[str, Any]:
    lines = [[line.offer_id, line.title, int(line.verdict)] for line in kept.lines]
    return asdict(kept) | {"asked": dict(kept.asked), "lines": lines}
