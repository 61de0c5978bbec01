"""Applications and ways to services, as the page shows them: to whom, how far, what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.casework.applying import COMES_NEXT
from matcher.domain.account import OrganisationKind
from matcher.domain.casework import ConsentAct, ReferralState
from matcher.domain.offer import Offer
from matcher.store.access.scope import Scope
from matcher.store.ids import is_id
from matcher.store.people.consents import consents
from matcher.store.people.organisations import open_organisations
from matcher.store.people.recipients import outside, readable_name
from matcher.store.people.referrals import CONSENT, DISCLOSED, Referral, referrals
from matcher.web.desk_market import desk_market


@dataclass(frozen=True, slots=True)
class Followed:
    """`which`: the organisation's id, empty for those outside; `offer`: None where it is gone or
    there is none; `agreed`: she agrees to it now; `may_come`: the states that can be told."""

    referral: Referral
    name: str
    which: str
    words: str
    act: str
    offer: Offer | None
    agreed: bool
    may_come: tuple[ReferralState, ...]


def followed(scope: Scope, case_id: str) -> list[Followed]:
    """The newest first."""
    found = referrals(scope, case_id)
    given = {(c.act, c.recipient) for c in consents(scope, case_id) if c.withdrawn_at is None}
    names = {e.id: e.name for kind in OrganisationKind for e in open_organisations(scope, kind)}
    ids = sorted({each.offer_id for each in found if each.offer_id})
    offers = {offer.id: offer for offer in desk_market().load(ids)} if ids else {}
    return [_followed(scope, each, given, names, offers) for each in reversed(found)]


def _followed(
    scope: Scope,
    each: Referral,
    given: set[tuple[ConsentAct, str | None]],
    names: Mapping[str, str],
    offers: Mapping[str, Offer],
) -> Followed:
    which = each.recipient.partition(":")[2]
    own = which if is_id(which) else ""
    name, words = (names.get(own, own), each.words or "") if own else _outsider(scope, each)
    agreed = (CONSENT[each.kind], each.recipient) in given
    return Followed(
        referral=each,
        name=name,
        which=own,
        words=words,
        act=CONSENT[each.kind],
        offer=offers.get(each.offer_id or ""),
        agreed=agreed,
        may_come=tuple(s for s in COMES_NEXT[each.state] if agreed or s not in DISCLOSED),
    )


def _outsider(scope: Scope, each: Referral) -> tuple[str, str]:
    """The name in the first line of the words is theirs where it makes the same recipient."""
    name, _, rest = (each.words or "").partition("\n")
    kind = each.recipient.partition(":")[0]
    if name.strip() and outside(scope.vault, kind, name) == each.recipient:
        return name, rest
    return readable_name(each.recipient), each.words or ""
