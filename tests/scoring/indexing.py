"""For tests of the index: segments of some offers, and the list that a full ranking gives."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.scoring.columns import Flags
from matcher.scoring.finding import Hit
from matcher.scoring.index import Index, create
from matcher.scoring.layout import Layout
from matcher.scoring.market import Market
from matcher.scoring.question import Question
from matcher.scoring.ranking import rank
from matcher.scoring.scale import MILLION
from matcher.scoring.segment import Offers, Segment, build
from tests.factories import case, embedded, weights

LAYOUT = Layout.for_criteria(weights().criteria)
Line = tuple[str, int, float, float]


def segment(offers: Sequence[Offer]) -> Segment:
    return build([Offers.of(offers, LAYOUT, embedded())], LAYOUT)


def gone_from(all_: Segment, offers: Sequence[Offer], gone: Collection[int]) -> Flags:
    """bool[rows]: those of the offers at these places."""
    rows = {all_.ids[row]: row for row in range(len(all_))}
    dead = np.zeros(len(all_), bool)
    dead[[rows[offer.id] for n, offer in enumerate(offers) if n in gone]] = True
    return dead


def question(her: Profile) -> Question:
    return Question.of(case(her), weights())


def index(folder: Path, offers: Sequence[Offer]) -> Index:
    create(folder, [offers], weights(), embedded(), {})
    return Index(folder, weights(), embedded())


def lines(hits: Iterable[Hit]) -> list[Line]:
    return [(hit.id, int(hit.verdict), hit.value, hit.known_share) for hit in hits]


def by_ranking(her: Profile, offers: Sequence[Offer], k: int) -> list[Line]:
    """Id, verdict, value and known share of the first k, from all offers in memory."""
    ranked = rank(case(her), Market.of(offers, weights(), embedded()), weights())
    return [
        (
            ranked.market.offers[row].id,
            int(ranked.verdicts[row]),
            int(ranked.values[row]) / MILLION,
            int(ranked.known[row]) / MILLION,
        )
        for row in ranked.rows[:k].tolist()
    ]
