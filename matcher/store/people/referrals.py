"""Applications and referrals: none is sent without the consent that names act and recipient."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from matcher.domain.casework import ConsentAct, ReferralKind, ReferralState
from matcher.errors import HeldBackError
from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.doubted_adverts import doubted_jobs
from matcher.store.ids import new_id
from matcher.store.people.avoiding import make_sure_of_day, make_sure_of_distance
from matcher.store.people.consents import make_sure_of_recipient, require_consent
from matcher.store.people.next_days import day_of, sealed_day
from matcher.store.people.offers_signed import offer_of, offer_sign, put_offer
from matcher.store.ranking_models import ReferralRow

CONSENT = {
    ReferralKind.APPLICATION: ConsentAct.SHARE_CV,
    ReferralKind.SERVICE: ConsentAct.REFERRAL,
}
DISCLOSED = (ReferralState.SENT, ReferralState.INTERVIEW, ReferralState.ACCEPTED)
"""States that tell the recipient something, and in which an employer sees its applicant."""


@dataclass(frozen=True, slots=True)
class Referral:
    """`recipient`: organisation:ID | service:ID; `words`: the advisor's."""

    id: str
    kind: ReferralKind
    offer_id: str | None
    recipient: str
    consent_id: str | None
    state: ReferralState
    next_step_on: date | None
    words: str | None
    made_at: datetime
    changed_at: datetime


def prepare_referral(
    scope: Scope,
    case_id: str,
    kind: ReferralKind,
    recipient: str,
    offer_id: str | None = None,
    words: str | None = None,
) -> str:
    """Its id; the same one, still only prepared, is kept once. Nothing leaves the house yet, so it
    needs no consent. Raises ConflictError as
    `log_ranking`, InputError as `make_sure_of_recipient`."""
    make_sure_of_recipient(recipient)
    file = scope.enter(case_id, "referral.prepared", kind=kind.value, recipient=recipient)
    make_sure_of_distance(file, [offer_id] if offer_id else [], recipient)
    same = _prepared(file, kind, recipient, offer_id)
    return same or _new(scope, file, kind, recipient, offer_id, words)


def _new(
    scope: Scope,
    file: CaseFile,
    kind: ReferralKind,
    recipient: str,
    offer_id: str | None,
    words: str | None,
) -> str:
    id_ = new_id()
    row = ReferralRow(
        id=id_,
        case_id=file.id,
        kind=kind,
        recipient=recipient,
        state=ReferralState.PREPARED,
        sealed_words=file.seal("referrals", "sealed_words", words, id_) if words else None,
        made_by=scope.actor.account_id,
        made_at=scope.now,
        changed_at=scope.now,
    )
    if offer_id:
        put_offer(file, row, offer_id)
    file.session.add(row)
    return id_


def _prepared(
    file: CaseFile, kind: ReferralKind, recipient: str, offer_id: str | None
) -> str | None:
    sign = offer_sign(file, offer_id) if offer_id else None
    asked = select(ReferralRow.id).where(
        ReferralRow.case_id == file.id,
        ReferralRow.kind == kind,
        ReferralRow.recipient == recipient,
        ReferralRow.offer_sign.is_(None) if sign is None else ReferralRow.offer_sign == sign,
        ReferralRow.state == ReferralState.PREPARED,
    )
    return file.session.scalar(asked.limit(1))


def change_referral(
    scope: Scope,
    case_id: str,
    referral_id: str,
    state: ReferralState,
    next_step_on: date | None = None,
) -> None:
    """Raises ConsentError, in this very transaction, where the new state tells the recipient
    something and she has not agreed to that, or not any more; ConflictError where somebody whom she
    must not meet is there by now, or has a step there on the same day; HeldBackError where nobody
    there has heard of her yet and the advert is held back by now; NotFoundError."""
    file = scope.enter(case_id, "referral.changed", state=state.value)
    row = scope.find(ReferralRow, referral_id)
    if row is None or row.case_id != case_id:
        scope.refuse("referral.changed", referral_id)
    offers = [offer_of(file, row)] if row.offer_sign else []
    if state in DISCLOSED and row.state not in DISCLOSED and doubted_jobs(file.session, offers):
        raise HeldBackError("offer: it shows signs of danger, and nobody has let it go")
    if state in DISCLOSED:
        make_sure_of_distance(file, offers, row.recipient)
        row.consent_id = require_consent(file, CONSENT[row.kind], row.recipient)
    if next_step_on is not None:
        make_sure_of_day(file, offers, row.recipient, next_step_on)
    row.state, row.changed_at = state, scope.now
    row.sealed_next_step = sealed_day(file, row.id, next_step_on)


def referrals(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[Referral]:
    """The oldest first."""
    file = scope.enter(case_id, "referrals.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(ReferralRow).where(ReferralRow.case_id == case_id)
    rows = file.session.scalars(asked.order_by(ReferralRow.made_at, ReferralRow.id))
    return [_referral(file, row) for row in rows]


def _referral(file: CaseFile, row: ReferralRow) -> Referral:
    sealed = row.sealed_words
    return Referral(
        id=row.id,
        kind=row.kind,
        offer_id=offer_of(file, row) if row.offer_sign else None,
        recipient=row.recipient,
        consent_id=row.consent_id,
        state=row.state,
        next_step_on=day_of(file, row),
        words=file.unseal("referrals", "sealed_words", sealed, row.id) if sealed else None,
        made_at=row.made_at,
        changed_at=row.changed_at,
    )
