"""What an employer sees: who applied to the own organisation, as long as she agrees to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, select

from matcher.domain.account import Role
from matcher.domain.casework import CaseState, ConsentAct, ReferralState
from matcher.store.access.case_file import CASE, CaseFile, owner_of
from matcher.store.access.scope import Scope
from matcher.store.case_models import CaseRow, ProfileRevisionRow
from matcher.store.consent_models import ConsentRow
from matcher.store.ids import is_id
from matcher.store.key_models import SealingKeyRow
from matcher.store.people.next_days import day_of
from matcher.store.people.offers_signed import offer_of
from matcher.store.people.profiles import revision_of
from matcher.store.people.referrals import DISCLOSED
from matcher.store.ranking_models import ReferralRow


@dataclass(frozen=True, slots=True)
class Applicant:
    """By the application's own id: the case's is nobody's business."""

    referral_id: str
    offer_id: str | None
    state: ReferralState
    next_step_on: date | None
    changed_at: datetime


def applicants(scope: Scope) -> list[Applicant]:
    """The oldest first; without those whose key did not come back with a backup: one of them would
    keep all from being read. Raises AccessError for whoever is no employer."""
    scope.require(Role.EMPLOYER)
    rows = scope.session.scalars(
        select(ReferralRow)
        .join(CaseRow, CaseRow.id == ReferralRow.case_id)
        .join(SealingKeyRow, SealingKeyRow.owner == CASE + CaseRow.id)
        .join(ConsentRow, ConsentRow.id == ReferralRow.consent_id)
        .where(*_shared_with(scope))
        .order_by(ReferralRow.made_at, ReferralRow.id)
    ).all()
    for row in rows:
        scope.record.note("applicant.listed", owner_of(row.case_id), referral=row.id)
    return [_applicant(scope, row) for row in rows]


def profile_of_applicant(scope: Scope, referral_id: str) -> Mapping[str, Any]:
    """Her whole profile today, for making the competence CV that she agreed to: what else is in it
    must not leave `casework`. Raises NotFoundError, also where she has taken her consent back."""
    scope.require(Role.EMPLOYER)
    if not is_id(referral_id):
        scope.refuse("applicant.looked", referral_id)
    found = scope.session.execute(
        select(CaseRow, ProfileRevisionRow)
        .join(ReferralRow, ReferralRow.case_id == CaseRow.id)
        .join(ConsentRow, ConsentRow.id == ReferralRow.consent_id)
        .join(ProfileRevisionRow, ProfileRevisionRow.case_id == CaseRow.id)
        .where(ReferralRow.id == referral_id, *_shared_with(scope))
        .order_by(ProfileRevisionRow.number.desc())
        .limit(1)
    ).first()
    if found is None:
        scope.refuse("applicant.looked", referral_id)
    case, revision = found
    scope.record.note("applicant.looked", owner_of(case.id), referral=referral_id)
    return revision_of(CaseFile(case, scope.session, scope.vault), revision).document


def _applicant(scope: Scope, row: ReferralRow) -> Applicant:
    file = CaseFile(scope.session.get_one(CaseRow, row.case_id), scope.session, scope.vault)
    offer = offer_of(file, row) if row.offer_sign else None
    return Applicant(row.id, offer, row.state, day_of(file, row), row.changed_at)


def _shared_with(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    own = f"organisation:{scope.actor.organisation_id}"
    return (
        ReferralRow.recipient == own,
        ReferralRow.state.in_(DISCLOSED),
        ConsentRow.case_id == ReferralRow.case_id,
        ConsentRow.act == ConsentAct.SHARE_CV,
        ConsentRow.recipient == own,
        ConsentRow.withdrawn_at.is_(None),
        CaseRow.state != CaseState.CLOSED,
    )
