"""Apply to an offer, or be referred to a service: nothing leaves the house without her consent that
names it, and nothing brings her where somebody is whom she must not meet."""

from collections.abc import Mapping
from datetime import date, datetime

from matcher.domain.casework import ReferralKind, ReferralState
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.next_steps import plan_step
from matcher.store.people.referrals import change_referral, prepare_referral

COMES_NEXT: Mapping[ReferralState, tuple[ReferralState, ...]] = {
    ReferralState.PREPARED: (ReferralState.SENT, ReferralState.WITHDRAWN),
    ReferralState.SENT: (
        ReferralState.INTERVIEW,
        ReferralState.ACCEPTED,
        ReferralState.REFUSED,
        ReferralState.WITHDRAWN,
    ),
    ReferralState.INTERVIEW: (
        ReferralState.ACCEPTED,
        ReferralState.REFUSED,
        ReferralState.WITHDRAWN,
    ),
    ReferralState.ACCEPTED: (ReferralState.ENDED, ReferralState.WITHDRAWN),
    ReferralState.REFUSED: (ReferralState.SENT,),
    ReferralState.WITHDRAWN: (ReferralState.PREPARED,),
    ReferralState.ENDED: (ReferralState.PREPARED,),
}
"""What usually comes after; every state can be left again."""


def apply(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    offer_id: str,
    employer_id: str,
    now: datetime,
    words: str | None = None,
) -> str:
    """Prepared, not sent: its id. `employer_id`: the organisation that gets her CV, or the
    name for machines of one outside (`recipients.outside`). Raises
    ConflictError for an offer that is not for her."""
    recipient, kind = f"organisation:{employer_id}", ReferralKind.APPLICATION
    with scoped(store, actor, now) as scope:
        return prepare_referral(scope, case_id, kind, recipient, offer_id, words)


def refer(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    service: str,
    now: datetime,
    words: str | None = None,
) -> str:
    """Prepared, not sent: its id. `service`: its id in the directory. Raises as `apply`."""
    recipient, kind = f"service:{service}", ReferralKind.SERVICE
    with scoped(store, actor, now) as scope:
        return prepare_referral(scope, case_id, kind, recipient, None, words)


def send(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    referral_id: str,
    now: datetime,
    next_step_on: date | None = None,
) -> None:
    """From now on the recipient sees it. Raises ConsentError, in the transaction that would send
    it, unless she agrees to this act for this recipient now; HeldBackError where the advert shows
    signs of danger by now; ConflictError as `apply`."""
    follow(store, actor, case_id, referral_id, ReferralState.SENT, now, next_step_on)


def follow(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    referral_id: str,
    state: ReferralState,
    now: datetime,
    next_step_on: date | None = None,
    step: str | None = None,
) -> None:
    """What became of it. Taking it back needs no consent; all that tells the recipient something
    does, as `send`. `step`: what is to be done on that day; then it stands on the desk too."""
    with scoped(store, actor, now) as scope:
        change_referral(scope, case_id, referral_id, state, next_step_on)
        if next_step_on is not None and step:
            plan_step(scope, case_id, next_step_on, step)
