"""The offers of one ranking, laid out as columns once and asked about by many."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.offer import Kind, Offer
from matcher.scoring.columns import Columns, Flags, Ints
from matcher.scoring.weights import Weights
from matcher.taxonomy.model import Taxonomy

FIELD_DIGITS = 2  # a field of work is an ISCO-08 sub-major group


@dataclass(frozen=True, eq=False)
class Market:
    """`offers` in the order given; `place_of_id` int64[n]: where each id stands among sorted ids,
    to break ties; `field` int64[n]: the field of work as a number, for spreading a list;
    `unclear` bool[n] by offer field: where the advert contradicts itself.
    """

    offers: tuple[Offer, ...]
    columns: Columns
    place_of_id: Ints
    field: Ints
    unclear: Mapping[str, Flags]
    taxonomy: Taxonomy

    @classmethod
    def of(cls, offers: Sequence[Offer], weights: Weights, taxonomy: Taxonomy) -> "Market":
        """Lay out the offers that may be suggested; held-back ones stay outside."""
        open_offers = tuple(offer for offer in offers if not offer.held_back)
        ids = np.array([offer.id for offer in open_offers], dtype=np.str_)
        place = np.empty(ids.size, np.int64)
        place[np.argsort(ids, kind="stable")] = np.arange(ids.size)
        fields = [_field(offer, taxonomy) for offer in open_offers]
        numbers = {name: number for number, name in enumerate(sorted(set(fields)))}
        return cls(
            open_offers,
            Columns.build(open_offers, weights.columns, taxonomy),
            place,
            np.array([numbers[name] for name in fields], np.int64),
            _unclear(open_offers),
            taxonomy,
        )

    def trainings(self) -> list[Offer]:
        return [offer for offer in self.offers if offer.kind is Kind.TRAINING]


def _unclear(offers: Sequence[Offer]) -> dict[str, Flags]:
    rows: dict[str, Flags] = {}
    for row, offer in enumerate(offers):
        for name in offer.unclear:
            rows.setdefault(name, np.zeros(len(offers), bool))[row] = True
    return rows


def _field(offer: Offer, taxonomy: Taxonomy) -> str:
    """The field of work; trainings are one of their own, an unread title is like no other."""
    if offer.kind is Kind.TRAINING:
        return "training"
    isco = offer.isco
    if isco is None and offer.occupation is not None:
        isco = taxonomy.concept(offer.occupation).isco
    return isco[:FIELD_DIGITS] if isco else f"unread {offer.id}"
