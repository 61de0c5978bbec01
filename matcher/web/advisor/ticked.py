"""Which offers of a list are ticked to be compared, on whatever page of it they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from matcher.domain.offer import Offer
from matcher.web.cards import Card
from matcher.web.desk_market import desk_market

MOST = 6  # more than are compared at once


@dataclass(frozen=True, slots=True)
class Ticked:
    """`elsewhere`: those that have no card on the page, as far as they are still there."""

    ids: tuple[str, ...]
    elsewhere: tuple[Offer, ...]

    @classmethod
    def of(cls, args: "MultiDict[str, str]", cards: Iterable[Card]) -> "Ticked":
        """From `?offer=ID&offer=ID`, as `compare` takes them."""
        ids = tuple(dict.fromkeys(args.getlist("offer")))[:MOST]
        here = {card.offer_id for card in cards}
        others = [id_ for id_ in ids if id_ not in here]
        there = desk_market().load(others) if others else ()
        return cls(ids, tuple(there))
