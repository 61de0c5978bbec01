"""Better rules of screening reach the adverts that are here already: what they hold is held.

An advert that never changes would else stay open for ever under the rules of its first day. What
is held waits on, whatever the new rules say of it: a person has to look at it.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy.orm import Session

from matcher.domain.offer import Offer
from matcher.domain.offer_state import OfferState
from matcher.market.bans import banned_now
from matcher.market.holding import reasons_to_hold
from matcher.market.read_again import read_again, with_kept_pay
from matcher.market.refresh import AT_ONCE, Market
from matcher.store.database import reading, transaction
from matcher.store.decisions import released_signs
from matcher.store.models import OfferRow
from matcher.store.offers import open_rows_screened_otherwise, rows_by_id


def rescreen(market: Market) -> list[str]:
    """Screen the open adverts that were screened by other rules; the ids of those held now.

    Some at a time, each in a transaction of its own: when it is killed, the rest is left for the
    next time. Adverts are understood outside the transaction, so that nobody waits for it.
    """
    return [id_ for rows in _screened_otherwise(market) for id_ in _screen_again(market, rows)]


def _screened_otherwise(market: Market) -> Iterator[Sequence[OfferRow]]:
    after = ""
    while True:
        with reading(market.engine) as session:
            rows = open_rows_screened_otherwise(session, market.rules.signs.digest, after, AT_ONCE)
        if not rows:
            return
        yield rows
        after = rows[-1].id  # one that was changed meanwhile is not asked for again and again


def _screen_again(market: Market, rows: Sequence[OfferRow]) -> list[str]:
    offers = zip(rows, read_again(market, rows), strict=True)
    read = {row.id: (row.content_hash, offer) for row, offer in offers}
    with transaction(market.engine) as session:
        return list(_hold(session, market, read))


def _hold(session: Session, market: Market, read: Mapping[str, tuple[str, Offer]]) -> Iterator[str]:
    rules = market.rules
    banned, released = banned_now(session, rules), released_signs(session, read)
    for id_, row in rows_by_id(session, read).items():
        content_hash, offer = read[id_]
        if (row.content_hash, row.state) != (content_hash, OfferState.OPEN):
            continue  # another delivery or a person was faster
        judged = with_kept_pay(offer, row, rules.signs)
        row.signs, row.screened_by = [sign.code for sign in offer.signs], rules.signs.digest
        if reasons := reasons_to_hold(judged, banned, released.get(id_, frozenset())):
            row.state, row.held_for = OfferState.HELD, list(reasons)
            yield id_


def is_held_back(offer: Offer, row: OfferRow, released: Mapping[str, frozenset[str]]) -> bool:
    """Is an advert as it is read now to be kept back? Also one that is open, if it shows signs that
    no person has released and is still waiting to be screened again."""
    if row.state is OfferState.HELD:
        return True
    unreleased = {sign.code for sign in offer.signs} - released.get(row.id, frozenset())
    return offer.held_back and bool(unreleased)
