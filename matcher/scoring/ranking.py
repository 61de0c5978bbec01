"""From judgements to an order: score, tiers, spreading over fields of work, explanation.

Scores are whole numbers (millionths), so that the same input gives the same list everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Ints
from matcher.scoring.criterion import ASK, Answer, Case, Criterion, Judgement
from matcher.scoring.market import Market
from matcher.scoring.openings import Courses
from matcher.scoring.weights import Ranking, Weights

MILLION = 1_000_000
DEGREES = 10_000  # a degree of 1 as a whole number
HUNDREDTHS = 100  # a weight of 1 as a whole number


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

    def explain(self, row: int) -> Score:
        """The score of one offer with its reasons and openings."""
        offer = self.market.offers[row]
        answers = [judgement.at(row) for judgement in self.judgements]
        return Score(
            offer=offer,
            verdict=Verdict(int(self.verdicts[row])),
            value=int(self.values[row]) / MILLION,
            known_share=int(self.known[row]) / MILLION,
            contributions=tuple(self._contributions(offer, answers)),
            openings=tuple(self._openings(offer, answers)),
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

    def _openings(self, offer: Offer, answers: Sequence[Answer]) -> list[Opening]:
        asked = zip(self.weights.criteria, answers, strict=True)
        found = [o for c, answer in asked for o in c.openings(self.case, offer, answer)]
        return [self.courses.name(opening, offer) for opening in found]


def rank(case: Case, market: Market, weights: Weights) -> Ranked:
    """Judge every offer by every criterion and put them in order; explains nothing yet."""
    judgements = tuple(_judge(c, case, market) for c in weights.criteria)
    verdicts = np.max([j.verdicts for j in judgements], axis=0)
    her_weights = _her_weights(weights, case)
    values, known = _values(judgements, her_weights, weights.ranking)
    tier = np.select([verdicts <= Verdict.ASK, verdicts == Verdict.NOT_YET], [0, 1], 2)
    order = np.lexsort((market.place_of_id, -values, tier))
    tiers = [order[tier[order] == t] for t in (0, 1)]
    aside = np.flatnonzero(verdicts == Verdict.NO)
    rows = np.concatenate([_spread(t, values, market.field, weights.ranking) for t in tiers])
    return Ranked(
        case, market, weights, judgements, her_weights, verdicts, values, known, rows,
        aside[np.argsort(market.place_of_id[aside])],
    )  # fmt: skip


def _judge(criterion: Criterion, case: Case, market: Market) -> Judgement:
    """What the criterion says, but a fact on which the advert contradicts itself is asked about:
    of two readings, the first is as likely wrong as the second."""
    judgement = criterion.judge(case, market.columns)
    contradicted = [market.unclear[name] for name in criterion.reads if name in market.unclear]
    if not contradicted:
        return judgement
    open_question = np.any(contradicted, axis=0) & (judgement.verdicts <= Verdict.ASK)
    return replace(
        judgement,
        verdicts=np.where(open_question, ASK, judgement.verdicts),
        degrees=np.where(open_question, np.float32(np.nan), judgement.degrees),
    )


def _her_weights(weights: Weights, case: Case) -> tuple[float, ...]:
    factors = weights.factors(case.profile.wishes.priorities)
    return tuple(c.weight * factors.get(c.name, 1.0) for c in weights.criteria)


def _values(
    judgements: Sequence[Judgement], her_weights: Sequence[float], ranking: Ranking
) -> tuple[Ints, Ints]:
    """Values and known shares in millionths.

    value = (sum of weight x degree over what is known + prior x filled) / (known + filled),
    where filled = pull x the weight of what is unknown.
    """
    n = judgements[0].verdicts.size
    total, earned, known = 0, np.zeros(n, np.int64), np.zeros(n, np.int64)
    for judgement, weight in zip(judgements, her_weights, strict=True):
        units = round(weight * HUNDREDTHS)
        has = ~np.isnan(judgement.degrees)
        degrees = np.rint(np.where(has, judgement.degrees, 0) * np.float64(DEGREES))
        total += units
        known += units * has
        earned += units * degrees.astype(np.int64)
    pull, prior = round(ranking.pull * HUNDREDTHS), round(ranking.prior * DEGREES)
    filled = pull * (total - known)
    weighed = np.maximum(known * HUNDREDTHS + filled, 1)
    values = (earned * HUNDREDTHS + filled * prior) * (MILLION // DEGREES) // weighed
    return values, known * MILLION // max(total, 1)


def _spread(rows: Ints, values: Ints, field: Ints, ranking: Ranking) -> Ints:
    """Maximal marginal relevance over fields of work (Carbonell and Goldstein 1998), greedily.

    Every earlier offer of the same field costs more, up to `diversity`: 1/2, 2/3, 3/4 of it ...
    Only the first `diversify_first` places are spread, out of three times as many.
    """
    places = min(int(ranking.diversify_first), rows.size)
    pool = rows[: places * 3]
    worth, fields = values[pool].copy(), field[pool]
    seen: dict[int, int] = {}
    cost = round(ranking.diversity * MILLION)
    taken: list[int] = []
    for _ in range(places):
        best = int(np.argmax(worth))  # the first of equals: the pool is in order already
        taken.append(best)
        kind = int(fields[best])
        times = seen[kind] = seen.get(kind, 0) + 1
        step = cost * times // (times + 1) - cost * (times - 1) // times
        worth[fields == kind] -= step
        worth[best] = np.iinfo(np.int64).min // 2
    chosen = np.array(taken, np.int64)
    rest = np.delete(np.arange(rows.size), chosen)
    return rows[np.concatenate((chosen, rest))]
