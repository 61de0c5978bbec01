"""Adverts that wait for a person: which are held and why, and what the person decides."""

from collections.abc import Collection

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher.domain.offer import Offer
from matcher.domain.offer_state import OfferState
from matcher.errors import InputError
from matcher.market.bans import BANNED_EMPLOYER
from matcher.market.deciding import signed
from matcher.market.namesakes import Namesakes
from matcher.store.database import transaction
from matcher.store.models import OfferRow

LIKE_A_REJECTED_ONE = "like_a_rejected_one"


def reasons_to_hold(offer: Offer, banned: Namesakes, released: Collection[str]) -> tuple[str, ...]:
    """The codes of the signs for which an advert is held; none where it is not.

    `released`: the signs with which a person released this very advert - a sign that was not among
    them holds it again.
    """
    signs = [sign.code for sign in offer.signs] if offer.held_back else []
    if banned.like(offer.employer):
        signs.append(BANNED_EMPLOYER)
    return tuple(signs) if set(signs) - set(released) else ()


def release(engine: Engine, advert: str, who: str, why: str) -> None:
    """Let a held advert be suggested. Raises InputError for one that is not held."""
    with transaction(engine) as session:
        row = _held(session, advert)
        signed(session, "release", who, why, offer_id=row.id, signs=list(row.held_for))
        row.state, row.held_for = OfferState.OPEN, []


def reject(engine: Engine, advert: str, who: str, why: str) -> None:
    """Keep a held advert out, whatever its source says. Raises InputError if it is not held."""
    with transaction(engine) as session:
        row = _held(session, advert)
        signed(session, "reject", who, why, offer_id=row.id, signs=list(row.held_for))
        row.state = OfferState.REJECTED


def _held(session: Session, advert: str) -> OfferRow:
    row = session.get(OfferRow, advert)
    if row is None or row.state is not OfferState.HELD:
        raise InputError(f"advert {advert!r} is {row.state.value if row else 'unknown'}, not held")
    return row
