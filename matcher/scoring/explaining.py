"""Why the offers of a list stand where they stand, worked out for those alone.

The courses that open a door are looked for in the whole index, but only those that give what some
opening asks for.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from matcher.domain.offer import Offer
from matcher.scoring.columns import Flags, ListColumn
from matcher.scoring.finding import Hit, Part
from matcher.scoring.gains import GAINS, TAUGHT
from matcher.scoring.market import Market
from matcher.scoring.openings import Courses
from matcher.scoring.question import Question
from matcher.scoring.ranking import Score, rank
from matcher.scoring.sifting import Sifting

Giving = dict[str, list[tuple[str, int]]]


def explain(
    question: Question, parts: Sequence[Part], hits: Sequence[Hit], offers: Sequence[Offer]
) -> list[Score]:
    """The scores of the hits, in their order; `offers`: the same as objects, in any order."""
    case, weights = question.case, question.weights
    ranked = rank(case, Market.of(offers, weights, case.taxonomy), weights)
    rows = {offer.id: row for row, offer in enumerate(ranked.market.offers)}
    told = ranked.told(np.array([rows[hit.id] for hit in hits], np.int64))
    asked = _Asked()
    for score in told:
        score.opened_by(Courses(asked))
    courses = Courses({gain: tuple(found) for gain, found in
                       _giving(question, parts, asked.gains).items()})  # fmt: skip
    return [score.opened_by(courses) for score in told]


class _Asked(dict[str, tuple[tuple[str, int], ...]]):
    """Remembers which gains somebody looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.gains: set[str] = set()

    def get(self, gain: str, _: object = None) -> tuple[tuple[str, int], ...]:
        self.gains.add(gain)
        return ()


def _giving(question: Question, parts: Sequence[Part], gains: set[str]) -> Giving:
    """Gain -> the trainings that give it, the best for her first, with the level reached."""
    found = [each for segment, dead in parts
             for each in _trainings(question, (segment, dead), gains)]  # fmt: skip
    giving: Giving = defaultdict(list)
    for _, _, id_, given in sorted(found):
        for gain, level in given:
            giving[gain].append((id_, level))
    return giving


def _trainings(
    question: Question, part: Part, gains: set[str]
) -> list[tuple[int, int, str, list[tuple[str, int]]]]:
    """(verdict, value below 0, id, what it gives of the gains) of each training that gives some."""
    segment, dead = part
    facts = segment.facts[question.layout.factor_with(*TAUGHT)]
    given = facts.table.lists(GAINS)
    wanted = np.zeros(len(given.words) + 1, bool)
    numbers = [number for gain in gains if (number := given.words.find(gain)) is not None]
    wanted[numbers] = True
    gives = given.any(wanted[given.codes])
    if not numbers or facts.numbers is None:
        return []
    sifting = Sifting(question, segment, question.packing.no)
    rows = sifting.open_only(np.flatnonzero(gives[facts.numbers]))
    if not rows.size:
        return []
    standing = sifting.sift(rows, -1, dead)
    sums = sifting.completed(standing)
    keep = sums < question.packing.no
    verdicts, values = question.packing.verdicts(sums[keep]), question.values(sums[keep])
    rows = standing.rows[keep]
    return [
        (int(v), -int(value), segment.ids[int(row)], _given(given, int(row_facts), wanted))
        for v, value, row, row_facts in zip(verdicts, values, rows, facts.of(rows), strict=True)
    ]


def _given(given: ListColumn, row: int, wanted: Flags) -> list[tuple[str, int]]:
    here = slice(int(given.starts[row]), int(given.starts[row + 1]))
    pairs = zip(given.codes[here].tolist(), given.numbers[here].tolist(), strict=True)
    return [(given.words[code], level) for code, level in pairs if wanted[code]]
