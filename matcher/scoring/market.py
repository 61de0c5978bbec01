"""The offers of one ranking, laid out as columns once and asked about by many."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.offer import Kind, Offer
from matcher.scoring.columns import Columns, Ints, WordColumn, Words
from matcher.scoring.weights import Weights
from matcher.taxonomy.model import Taxonomy

UNREAD = -1  # the number of the field of those whose title is unread
FIELD_DIGITS = 2  # a field of work is an ISCO-08 sub-major group


@dataclass(frozen=True, eq=False)
class Market:
    """`offers` in the order given; `place_of_id` int64[n]: where each id stands among sorted ids,
    to break ties; `field` int64[n]: the field of work as a number, for spreading a list.
    """

    offers: tuple[Offer, ...]
    columns: Columns
    place_of_id: Ints
    field: Ints
    taxonomy: Taxonomy

    @classmethod
    def of(cls, offers: Sequence[Offer], weights: Weights, taxonomy: Taxonomy) -> "Market":
        """Lay out the offers that may be suggested; held-back ones stay outside."""
        open_offers = tuple(offer for offer in offers if not offer.held_back)
        ids = np.array([offer.id for offer in open_offers], dtype=np.str_)
        place = np.empty(ids.size, np.int64)
        place[np.argsort(ids, kind="stable")] = np.arange(ids.size)
        columns = Columns.build(open_offers, [*weights.columns, FIELD], taxonomy)
        return cls(
            open_offers,
            columns,
            place,
            field_numbers(columns.words(FIELD)),
            taxonomy,
        )

    def trainings(self) -> list[Offer]:
        return [offer for offer in self.offers if offer.kind is Kind.TRAINING]


def field_of_work(offer: Offer, taxonomy: Taxonomy) -> str | None:
    """Trainings are one of their own; an unread title is None."""
    if offer.kind is Kind.TRAINING:
        return "training"
    isco = offer.isco
    if isco is None and offer.occupation is not None:
        isco = taxonomy.concept(offer.occupation).isco
    return isco[:FIELD_DIGITS] if isco else None


FIELD = Words("field", field_of_work)


def field_numbers(field: WordColumn) -> Ints:
    """int64[n]: equal for offers of one field. All whose title is unread are one: were each like no
    other, what says nothing would stand above the second good offer of a field that is known."""
    return np.maximum(field.codes, UNREAD).astype(np.int64)
