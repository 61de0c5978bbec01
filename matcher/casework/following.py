"""Applications and ways to services: to whom, how far, what may come next."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from matcher.casework.applying import COMES_NEXT
from matcher.casework.suggest_from_index import Load
from matcher.domain.account import OrganisationKind
from matcher.domain.casework import ConsentAct, ReferralState
from matcher.domain.offer import Offer
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import Scope, scoped
from matcher.store.doubted_adverts import doubted_jobs
from matcher.store.ids import is_id
from matcher.store.people.avoiding import OVER
from matcher.store.people.consents import consents
from matcher.store.people.organisations import Organisation, open_organisations
from matcher.store.people.recipients import outside, readable_name
from matcher.store.people.referrals import CONSENT, DISCLOSED, Referral, referrals
from matcher.store.people.services import services


@dataclass(frozen=True, slots=True)
class Followed:
    """`which`: the organisation's id, empty for those outside; `offer`: None where it is gone, held
    back or there is none; `held`: it is held back; `disclosed`: the recipient knows of her;
    `agreed`: she agrees to it now; `may_come`: the states that can be told."""

    referral: Referral
    name: str
    which: str
    words: str
    act: ConsentAct
    offer: Offer | None
    held: bool
    disclosed: bool
    agreed: bool
    may_come: tuple[ReferralState, ...]


@dataclass(frozen=True, slots=True)
class Followings:
    """`rows`: the newest first; `employers` and names of `services`: to whom a new one may go."""

    rows: list[Followed]
    employers: list[Organisation]
    services: list[str]


def followed(store: CaseStore, actor: Actor, case_id: str, load: Load, now: datetime) -> Followings:
    """`load`: the offers of these ids that still stand."""
    with scoped(store, actor, now) as scope:
        found = referrals(scope, case_id)
        given = {(c.act, c.recipient) for c in consents(scope, case_id) if c.withdrawn_at is None}
        names = _names(scope)
        employers = open_organisations(scope, OrganisationKind.EMPLOYER)
        known = sorted({entry.service.name for entry in services(scope)})
        ids = sorted({each.offer_id for each in found if each.offer_id})
        held = doubted_jobs(scope.session, ids)
    offers = {offer.id: offer for offer in load(ids)} if ids else {}
    rows = [_followed(store, each, given, names, offers, held) for each in reversed(found)]
    return Followings(rows, employers, known)


def applications_to(
    store: CaseStore, actor: Actor, case_id: str, offer_id: str, now: datetime
) -> list[Followed]:
    """Those that are not over, the oldest first: who may get her CV for this offer."""
    with scoped(store, actor, now) as scope:
        found = [each for each in referrals(scope, case_id) if each.offer_id == offer_id]
        given = {(c.act, c.recipient) for c in consents(scope, case_id) if c.withdrawn_at is None}
        names = _names(scope)
        held = doubted_jobs(scope.session, [offer_id])
    going_on = (each for each in found if each.state not in OVER)
    return [_followed(store, each, given, names, {}, held) for each in going_on]


def _names(scope: Scope) -> dict[str, str]:
    return {e.id: e.name for kind in OrganisationKind for e in open_organisations(scope, kind)}


def _followed(
    store: CaseStore,
    each: Referral,
    given: set[tuple[ConsentAct, str | None]],
    names: Mapping[str, str],
    offers: Mapping[str, Offer],
    held: Collection[str],
) -> Followed:
    which = each.recipient.partition(":")[2]
    own = which if is_id(which) else ""
    name, words = (names.get(own, own), each.words or "") if own else _outsider(store, each)
    agreed = (CONSENT[each.kind], each.recipient) in given
    is_held, disclosed = each.offer_id in held, each.state in DISCLOSED
    can_tell = agreed and (disclosed or not is_held)
    return Followed(
        referral=each,
        name=name,
        which=own,
        words=words,
        act=CONSENT[each.kind],
        offer=offers.get(each.offer_id or ""),
        held=is_held,
        disclosed=disclosed,
        agreed=agreed,
        may_come=tuple(s for s in COMES_NEXT[each.state] if can_tell or s not in DISCLOSED),
    )


def _outsider(store: CaseStore, each: Referral) -> tuple[str, str]:
    """The name in the first line of the words is theirs where it makes the same recipient."""
    name, _, rest = (each.words or "").partition("\n")
    kind = each.recipient.partition(":")[0]
    if name.strip() and outside(store.vault, kind, name) == each.recipient:
        return name, rest
    return readable_name(each.recipient), each.words or ""
