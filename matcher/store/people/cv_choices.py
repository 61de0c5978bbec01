"""What she wants in her CV for an offer, as she said it last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.case_models import CvChoiceRow
from matcher.store.people.offers_signed import offer_of, offer_sign, put_offer

_LINES = "cv_choices", "sealed_lines"


@dataclass(frozen=True, slots=True)
class CvChoice:
    """`wanted` and `left_out`: key of a line -> what it said then."""

    offer_id: str
    wanted: Mapping[str, Any]
    left_out: Mapping[str, Any]
    made_at: datetime


def keep_cv_choice(
    scope: Scope,
    case_id: str,
    offer_id: str,
    wanted: Mapping[str, Any],
    left_out: Mapping[str, Any],
) -> None:
    """In the place of an earlier one for this offer."""
    file = scope.enter(case_id, "cv.chosen")
    lines = {"wanted": dict(wanted), "left_out": dict(left_out)}
    row = CvChoiceRow(
        case_id=case_id,
        sealed_lines=file.seal_document(*_LINES, lines, row=offer_id),
        made_by=scope.actor.account_id,
        made_at=scope.now,
    )
    put_offer(file, row, offer_id)
    scope.session.merge(row)


def cv_choice(scope: Scope, case_id: str, offer_id: str) -> CvChoice | None:
    file = scope.enter(case_id, "cv.looked", unscreened_too=True)
    row = scope.session.get(CvChoiceRow, (case_id, offer_sign(file, offer_id)))
    return None if row is None else _choice(file, row)


def cv_choices(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[CvChoice]:
    """All that are kept, the latest first."""
    file = scope.enter(case_id, "cvs.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(CvChoiceRow).where(CvChoiceRow.case_id == case_id)
    in_order = asked.order_by(CvChoiceRow.made_at.desc(), CvChoiceRow.offer_sign)
    return [_choice(file, row) for row in scope.session.scalars(in_order)]


def _choice(file: CaseFile, row: CvChoiceRow) -> CvChoice:
    offer_id = offer_of(file, row)
    lines = file.unseal_document(*_LINES, row.sealed_lines, row=offer_id)
    return CvChoice(offer_id, lines["wanted"], lines["left_out"], row.made_at)
