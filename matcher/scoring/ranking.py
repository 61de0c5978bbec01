"""From judgements to an order: score, tiers, spreading over fields of work, explanation.

Scores are whole numbers (millionths), so that the same input gives the same list everywhere.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import chain, pairwise, starmap

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening, Verdict
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.contribution import Contribution, Told
from matcher.scoring.criterion import Case, Judgement, judged
from matcher.scoring.gains import GAINS, IS_TRAINING
from matcher.scoring.market import Market
from matcher.scoring.openings import Courses, Given, Need, gains_in, needs_of
from matcher.scoring.scale import MILLION, Scale, whole
from matcher.scoring.weights import Ranking, Weights

POOL = 3  # times the places that are spread over fields are the offers to choose from


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
    last: bool = False  # of no use to her: it stands after all that is open

    def opened_by(self, courses: Courses) -> "Score":
        """The same with the trainings that give what its openings ask for."""
        if not self.openings:
            return self
        openings = tuple(courses.name(opening, self.offer) for opening in self.openings)
        return replace(self, openings=openings)


def needs_in(scores: Iterable[Score]) -> set[Need]:
    """What has to be given to open the doors that are not open yet."""
    return {need for score in scores for opening in score.openings for need in needs_of(opening)}


@dataclass(frozen=True, eq=False)
class Ranked:
    """The order of a whole market for one case; rows number the market's offers.

    `rows`: YES and ASK together, of these what is of no use (`Judgement.last`), then NOT_YET, best
    first; `aside`: NO, by id.
    """

    case: Case
    market: Market
    weights: Weights
    judgements: tuple[Judgement, ...]
    her_weights: tuple[float, ...]
    verdicts: npt.NDArray[np.uint8]
    last: Flags
    values: Ints
    known: Ints
    rows: Ints
    aside: Ints

    @cached_property
    def _trainings(self) -> Ints:
        """The rows of those that are open to her or may be, best first: sorted out when the first
        offer is explained, for an order needs none."""
        rows = np.flatnonzero(self.market.columns.flags(IS_TRAINING))
        rows = rows[self.verdicts[rows] != Verdict.NO]
        place, values = self.market.place_of_id[rows], self.values[rows]
        best_first: Ints = rows[np.lexsort((place, -values, self.verdicts[rows]))]
        return best_first

    def courses(self, needs: Collection[Need]) -> Courses:
        """The first trainings of the market that give what is needed."""
        given = Given(self.market.columns.lists(GAINS), gains_in(needs))
        trainings = self._trainings
        found = given.first(needs, trainings)
        return Courses({need: [self.market.offers[row].id for row in trainings[places].tolist()]
                        for need, places in found.items()})  # fmt: skip

    def explain(self, row: int) -> Score:
        """The score of one offer with its reasons and openings."""
        return self.explained(np.array([row]))[0]

    def explained(self, rows: Ints) -> list[Score]:
        """The same of many, in the order of the rows."""
        told = self.told(rows)
        courses = self.courses(needs_in(told))
        return [score.opened_by(courses) for score in told]

    def told(self, rows: Ints) -> list[Score]:
        """Their scores, but for the courses that open a door: of openings only what is asked for.
        All of them are asked about at once, criterion by criterion."""
        asked = Told(self.case, [self.market.offers[row] for row in rows.tolist()],
                     self.market.columns.take(rows))  # fmt: skip
        said = [
            asked.by(criterion, weight, judgement.answers(rows))
            for criterion, weight, judgement in zip(
                self.weights.criteria, self.her_weights, self.judgements, strict=True
            )
        ]
        contributions = zip(*(each for each, _ in said), strict=True)
        openings = zip(*(each for _, each in said), strict=True)
        scores = zip(
            asked.offers,
            [Verdict(number) for number in self.verdicts.take(rows).tolist()],
            [value / MILLION for value in self.values.take(rows).tolist()],
            [known / MILLION for known in self.known.take(rows).tolist()],
            contributions,
            [tuple(chain.from_iterable(of_offer)) for of_offer in openings],
            self.last.take(rows).tolist(),
            strict=True,
        )
        return list(starmap(Score, scores))


def rank(case: Case, market: Market, weights: Weights) -> Ranked:
    """Judge every offer by every criterion and put them in order; explains nothing yet."""
    judgements = tuple(judged(c, case, market.columns) for c in weights.criteria)
    verdicts = np.max([j.verdicts for j in judgements], axis=0)
    scale = Scale.of(weights, case)
    values, known = _values(judgements, scale)
    last = np.any([j.last for j in judgements if j.last is not None] or [verdicts < 0], axis=0)
    tier = np.select([verdicts == Verdict.NO, verdicts == Verdict.NOT_YET, last], [3, 2, 1], 0)
    order = np.lexsort((market.place_of_id, -values, tier))
    tiers = [order[tier[order] == t] for t in (0, 1, 2)]
    aside = np.flatnonzero(verdicts == Verdict.NO)
    rows = [t[spread(values[t], market.field[t], weights.ranking)] for t in tiers]
    return Ranked(
        case, market, weights, judgements, scale.her_weights, verdicts, last, values, known,
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


def spread(values: Ints, field: Ints, ranking: Ranking, first: int | None = None) -> Ints:
    """int64[n]: the order of offers that stand by value, best first, spread over fields of work;
    `first`: no more than so many of it.

    Maximal marginal relevance (Carbonell and Goldstein 1998), greedily: every earlier offer of the
    same field costs more, up to `diversity`: 1/2, 2/3, 3/4 of it ... Only the first
    `diversify_first` places are spread, out of three times as many (`reach`).
    """
    places = min(int(ranking.diversify_first), values.size)
    wanted = places if first is None else min(places, first)
    cost = round(ranking.diversity * MILLION)
    queues = _by_field(field[: places * POOL])
    worth = values[: places * POOL].tolist()
    heads = [(-worth[queue[0]], queue[0], 0, queue) for queue in queues]
    heapify(heads)  # of equals the first, for they are in order already
    taken: list[int] = []
    while len(taken) < wanted:
        _, best, times, queue = heappop(heads)
        taken.append(best)
        if (times := times + 1) < len(queue):
            paid = cost * times // (times + 1)
            heappush(heads, (paid - worth[queue[times]], queue[times], times, queue))
    chosen = np.array(taken, np.int64)
    if wanted == first:
        return chosen
    return np.concatenate((chosen, np.delete(np.arange(values.size), chosen)))[:first]


def _by_field(field: Ints) -> list[list[int]]:
    """The places of each field, in order."""
    order = np.argsort(field, kind="stable")
    ordered, places = field[order], order.tolist()
    ends = [0, *(np.flatnonzero(ordered[1:] != ordered[:-1]) + 1).tolist(), len(places)]
    return [places[start:end] for start, end in pairwise(ends) if start < end]


def reach(ranking: Ranking, k: int) -> int:
    """How many of the best by value the first `k` of a list are made from."""
    return max(int(ranking.diversify_first) * POOL, k)
