"""Adverts that wait for a person: which are held and why, and what the person decides."""

from collections.abc import Collection, Iterable, Sequence

from rapidfuzz import fuzz
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from matcher.domain.employer import plain_name
from matcher.domain.offer import Offer
from matcher.domain.offer_state import OfferState
from matcher.errors import InputError
from matcher.market.limits import Limits
from matcher.store.database import transaction
from matcher.store.decisions import banned_names, decide, enter_ban
from matcher.store.decisions import lift_ban as lift_entered_ban
from matcher.store.models import OfferRow
from matcher.store.offers import shown_rows

BANNED_EMPLOYER = "banned_employer"
LIKE_A_REJECTED_ONE = "like_a_rejected_one"


def reasons_to_hold(
    offer: Offer, banned: Sequence[str], released: Collection[str], limits: Limits
) -> tuple[str, ...]:
    """The codes of the signs for which an advert is held; none where it is not.

    `banned`: plain names; `released`: the signs with which a person released this very advert -
    a sign that was not among them holds it again.
    """
    signs = [sign.code for sign in offer.signs] if offer.held_back else []
    if offer.employer and is_banned(offer.employer, banned, limits):
        signs.append(BANNED_EMPLOYER)
    return tuple(signs) if set(signs) - set(released) else ()


def is_banned(employer: str, banned: Iterable[str], limits: Limits) -> bool:
    """Whether a name is a banned one or like one; `banned` are plain names."""
    plain = plain_name(employer)
    return any(_like(plain, name, limits) for name in banned)


def _like(plain: str, banned: str, limits: Limits) -> bool:
    if fuzz.token_sort_ratio(plain, banned) >= limits.banned_same_name:
        return True
    together, joined = banned.replace(" ", ""), plain.replace(" ", "")
    if fuzz.ratio(joined, together) >= limits.banned_same_name:
        return True
    whole = set(banned.split()) <= set(plain.split())
    return whole and len(together) >= limits.banned_contained_from_letters


def release(engine: Engine, advert: str, who: str, why: str) -> None:
    """Let a held advert be suggested. Raises InputError for one that is not held."""
    with transaction(engine) as session:
        row = _held(session, advert)
        decide(session, "release", who, _said(why), offer_id=row.id, signs=list(row.held_for))
        row.state, row.held_for = OfferState.OPEN, []


def reject(engine: Engine, advert: str, who: str, why: str) -> None:
    """Keep a held advert out, whatever its source says. Raises InputError if it is not held."""
    with transaction(engine) as session:
        row = _held(session, advert)
        decide(session, "reject", who, _said(why), offer_id=row.id, signs=list(row.held_for))
        row.state = OfferState.REJECTED


def ban(engine: Engine, employer: str, who: str, why: str, limits: Limits) -> int:
    """Hold every open advert of an employer from now on, under this name and names like it.

    Returns how many of those already here are held now. Raises InputError for an empty name.
    """
    plain = plain_name(employer)
    if not plain:
        raise InputError(f"employer {employer!r} is no name")
    with transaction(engine) as session:
        decision = decide(session, "ban_employer", who, _said(why), employer=employer)
        enter_ban(session, plain, employer, decision.id)
        theirs = [row for row in shown_rows(session) if _is_theirs(row, plain, limits)]
        for row in theirs:
            row.state, row.held_for = OfferState.HELD, [*row.held_for, BANNED_EMPLOYER]
        return len(theirs)


def lift_ban(engine: Engine, employer: str, who: str, why: str) -> None:
    """Stop holding an employer's adverts; those held already wait for their own release.

    Raises InputError for an employer that is not banned.
    """
    with transaction(engine) as session:
        if not lift_entered_ban(session, plain_name(employer)):
            names = ", ".join(banned_names(session)) or "none"
            raise InputError(f"employer {employer!r} is not banned (banned: {names})")
        decide(session, "lift_ban", who, _said(why), employer=employer)


def held_adverts(session: Session) -> Sequence[OfferRow]:
    """What waits for a person, the longest waiting first."""
    asked = select(OfferRow).where(OfferRow.state == OfferState.HELD)
    return session.scalars(asked.order_by(OfferRow.first_seen, OfferRow.id)).all()


def _is_theirs(row: OfferRow, plain: str, limits: Limits) -> bool:
    employer = row.record.get("employer")
    known = BANNED_EMPLOYER in row.held_for
    return bool(employer) and not known and is_banned(str(employer), (plain,), limits)


def _held(session: Session, advert: str) -> OfferRow:
    row = session.get(OfferRow, advert)
    if row is None or row.state is not OfferState.HELD:
        raise InputError(f"advert {advert!r} is {row.state.value if row else 'unknown'}, not held")
    return row


def _said(why: str) -> str:
    if not why.strip():
        raise InputError("why: '' - a decision needs its reason")
    return why.strip()
