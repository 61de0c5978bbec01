"""From judgements to an order: score, tiers, spreading over fields of work, explanation.

Scores are whole numbers (millionths), so that the same input gives the same list everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Ints
from matcher.scoring.criterion import Answer, Case, Criterion, Judgement, judged
from matcher.scoring.market import Market
from matcher.scoring.openings import Courses
from matcher.scoring.scale import MILLION, Scale, whole
from matcher.scoring.weights import Ranking, Weights

POOL = 3  # times the places that are spread over fields are the offers to choose from


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion says of one offer, and what it weighs for her."""

    criterion: str
    weight: float
    answer: Answer
    reason: Reason


@dataclass(frozen=True, slots=True)
class Score:
    """One offer, explained: the contributions are the score, there is nothing behind them.

    `value` in [0, 1]; `known_share`: the share of the weights that the advert and her profile
    let us judge.
    """

    offer: Offer
    verdict: Verdict
    value: float
    known_share: float
    contributions: tuple[Contribution, ...]
    openings: tuple[Opening, ...]


@dataclass(frozen=True, eq=False)
class Ranked:
    """The order of a whole market for one case; rows number the market's offers.

    `rows`: YES and ASK together, then NOT_YET, best first; `aside`: NO, by id.
    """

    case: Case
    market: Market
    weights: Weights
    judgements: tuple[Judgement, ...]
    her_weights: tuple[float, ...]
    verdicts: npt.NDArray[np.uint8]
    values: Ints
    known: Ints
    rows: Ints
    aside: Ints

    @cached_property
    def courses(self) -> Courses:
        """Sorted out when the first offer is explained: an order needs none."""
        return Courses.of(self.market, self.verdicts, self.values)

    def explain(self, row: int, courses: Courses | None = None) -> Score:
        """The score of one offer with its reasons and openings; `courses`: those of a wider market,
        if its own offers are not all."""
        offer, named = self.market.offers[row], courses or self.courses
        return Score(
            offer=offer,
            verdict=Verdict(int(self.verdicts[row])),
            value=int(self.values[row]) / MILLION,
            known_share=int(self.known[row]) / MILLION,
            contributions=tuple(self._contributions(offer, self._answers(row))),
            openings=tuple(named.name(opening, offer) for opening in self.openings(row)),
        )

    def _contributions(self, offer: Offer, answers: Sequence[Answer]) -> list[Contribution]:
        asked = zip(self.weights.criteria, self.her_weights, answers, strict=True)
        return [
            Contribution(c.name, weight, answer, self._reason(c, offer, answer))
            for c, weight, answer in asked
        ]

    def _reason(self, criterion: Criterion, offer: Offer, answer: Answer) -> Reason:
        contradicted = sorted(criterion.reads & offer.unclear)
        if contradicted and answer.verdict is Verdict.ASK:
            return Reason("advert.contradicts", {"fields": contradicted})
        return criterion.reason(self.case, offer, answer)

    def openings(self, row: int) -> list[Opening]:
        """What would open it, without the courses that give that."""
        offer = self.market.offers[row]
        asked = zip(self.weights.criteria, self._answers(row), strict=True)
        return [o for c, answer in asked for o in c.openings(self.case, offer, answer)]

    def _answers(self, row: int) -> list[Answer]:
        if row not in self._told:
            self._told[row] = [judgement.at(row) for judgement in self.judgements]
        return self._told[row]

    @cached_property
    def _told(self) -> dict[int, list[Answer]]:
        """What was answered of the offers that somebody has asked about."""
        return {}


def rank(case: Case, market: Market, weights: Weights) -> Ranked:
    """Judge every offer by every criterion and put them in order; explains nothing yet."""
    judgements = tuple(judged(c, case, market.columns) for c in weights.criteria)
    verdicts = np.max([j.verdicts for j in judgements], axis=0)
    scale = Scale.of(weights, case)
    values, known = _values(judgements, scale)
    tier = np.select([verdicts <= Verdict.ASK, verdicts == Verdict.NOT_YET], [0, 1], 2)
    order = np.lexsort((market.place_of_id, -values, tier))
    tiers = [order[tier[order] == t] for t in (0, 1)]
    aside = np.flatnonzero(verdicts == Verdict.NO)
    rows = [t[spread(values[t], market.field[t], weights.ranking)] for t in tiers]
    return Ranked(
        case, market, weights, judgements, scale.her_weights, verdicts, values, known,
        np.concatenate(rows),
        aside[np.argsort(market.place_of_id[aside])],
    )  # fmt: skip


def _values(judgements: Sequence[Judgement], scale: Scale) -> tuple[Ints, Ints]:
    """Values and known shares in millionths."""
    n = judgements[0].verdicts.size
    earned, known = np.zeros(n, np.int64), np.zeros(n, np.int64)
    for judgement, units in zip(judgements, scale.units, strict=True):
        degrees, has = whole(judgement.degrees)
        earned += units * degrees
        known += units * has
    return scale.values(earned, known), scale.known_shares(known)


def spread(values: Ints, field: Ints, ranking: Ranking) -> Ints:
    """int64[n]: the order of offers that stand by value, best first, spread over fields of work.

    Maximal marginal relevance (Carbonell and Goldstein 1998), greedily: every earlier offer of the
    same field costs more, up to `diversity`: 1/2, 2/3, 3/4 of it ... Only the first
    `diversify_first` places are spread, out of three times as many (`reach`).
    """
    places = min(int(ranking.diversify_first), values.size)
    cost = round(ranking.diversity * MILLION)
    queues: dict[int, list[int]] = {}  # field -> its places, the best last
    for place, kind in reversed(list(enumerate(field[: places * POOL].tolist()))):
        queues.setdefault(kind, []).append(place)
    worth = values[: places * POOL].tolist()
    heads = [(-worth[queue[-1]], queue[-1], 0, queue) for queue in queues.values()]
    heapify(heads)  # of equals the first, for they are in order already
    taken: list[int] = []
    while len(taken) < places:
        _, best, times, queue = heappop(heads)
        taken.append(best)
        queue.pop()
        if queue:
            paid = cost * (times + 1) // (times + 2)
            heappush(heads, (paid - worth[queue[-1]], queue[-1], times + 1, queue))
    chosen = np.array(taken, np.int64)
    return np.concatenate((chosen, np.delete(np.arange(values.size), chosen)))


def reach(ranking: Ranking, k: int) -> int:
    """How many of the best by value the first `k` of a list are made from."""
    return max(int(ranking.diversify_first) * POOL, k)
