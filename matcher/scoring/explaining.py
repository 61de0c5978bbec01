"""Why the offers of a list stand where they stand, worked out for those alone.

The courses that open a door are looked for in the whole index, but only those that give what some
opening asks for.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

import numpy as np

from matcher.domain.offer import Offer
from matcher.scoring.columns import Ints
from matcher.scoring.finding import Hit, Part, sifting_of
from matcher.scoring.gains import GAINS, IS_TRAINING, TAUGHT
from matcher.scoring.market import Market
from matcher.scoring.openings import ENOUGH, Courses, Given, Need, gains_in
from matcher.scoring.question import Question
from matcher.scoring.ranking import Score, needs_in, rank
from matcher.scoring.segment import Facts, Segment

Standing = tuple[int, int, str]  # verdict, value below 0, id: the best first


def explain(
    question: Question, parts: Sequence[Part], hits: Sequence[Hit], offers: Sequence[Offer]
) -> list[Score]:
    """The scores of the hits, in their order; `offers`: the same as objects, in any order."""
    return explain_these(question, parts, [hit.id for hit in hits], offers)


def explain_these(
    question: Question, parts: Sequence[Part], ids: Sequence[str], offers: Sequence[Offer]
) -> list[Score]:
    """The scores of the offers with these ids, whether or not they are on a list."""
    case, weights = question.case, question.weights
    ranked = rank(case, Market.of(offers, weights, case.taxonomy), weights)
    rows = {offer.id: row for row, offer in enumerate(ranked.market.offers)}
    told = ranked.told(np.array([rows[id_] for id_ in ids], np.int64))
    courses = _courses(question, parts, needs_in(told))
    return [score.opened_by(courses) for score in told]


def _courses(question: Question, parts: Sequence[Part], needs: Collection[Need]) -> Courses:
    found: dict[Need, list[Standing]] = defaultdict(list)
    for part in parts if needs else ():
        for need, courses in _of_part(question, part, needs).items():
            found[need] += courses
    return Courses(
        {need: [id_ for *_, id_ in sorted(each)[:ENOUGH]] for need, each in found.items()}
    )


def _of_part(question: Question, part: Part, needs: Collection[Need]) -> dict[Need, list[Standing]]:
    """The first courses of one segment for each need, or all that give it."""
    segment, dead = part
    facts = segment.facts[question.layout.factor_with(*TAUGHT)]
    given = Given(facts.table.lists(GAINS), gains_in(needs))
    trainings = _trainings(segment, facts)
    rows = trainings[given.some[facts.of(trainings)]]
    sifting = sifting_of(question, segment, question.packing.no)
    rows = sifting.open_only(rows)
    if not rows.size:
        return {}
    standing = sifting.sift(rows, -1, dead)
    sums = sifting.completed(standing)
    keep = np.flatnonzero(sums < question.packing.no)
    rows, sums = standing.rows[keep], sums[keep]
    verdicts, values = question.packing.verdicts(sums), -question.values(sums)
    order = np.lexsort((segment.place_of_id[rows], values, verdicts))
    rows, verdicts, values = rows[order], verdicts[order], values[order]
    return {
        need: [
            (int(verdicts[place]), int(values[place]), segment.ids[int(rows[place])])
            for place in places.tolist()
        ]
        for need, places in given.first(needs, facts.of(rows)).items()
    }


def _trainings(segment: Segment, facts: Facts) -> Ints:
    """The rows of the trainings of a segment; sorted out once."""

    def rows() -> Ints:
        numbers = facts.of(np.arange(len(segment)))
        return np.flatnonzero(facts.table.flags(IS_TRAINING).take(numbers))

    found: Ints = segment.memory.get("trainings", rows)
    return found
