"""Which course opens most for her? One course at a time, exactly.

The score is what the course opens times the share that each of its prices leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.finding import Hit, Part
from matcher.scoring.market import Market
from matcher.scoring.pathways.learnt import Gains, afterwards, new_to, together
from matcher.scoring.pathways.numbers import Numbers
from matcher.scoring.pathways.opening import Doors, Opened
from matcher.scoring.pathways.prices import Price, other_prices, reduced, waiting
from matcher.scoring.pathways.prospects import prospects
from matcher.scoring.pathways.timetable import Dates, dates, earliest
from matcher.scoring.question import Question
from matcher.scoring.ranking import Score, rank

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Course:
    """A training compared with others by what it opens. `score`: millionths of worth after all
    prices; `verdict`: may she begin it; `learnt`: what of it is new to her."""

    offer: Offer
    verdict: Verdict
    learnt: Gains
    opened: Opened
    dates: Dates
    prices: tuple[Price, ...]
    score: int


class Courses:
    """The trainings of a market, ranked for her by what they open of its jobs.

    `ranked`: those that are not NO, best first; `aside`: the others, by id.
    """

    def __init__(
        self,
        question: Question,
        parts: Sequence[Part],
        trainings: Sequence[Offer],
        numbers: Numbers,
    ) -> None:
        self.question, self.parts, self.numbers = question, parts, numbers
        case, weights = question.case, question.weights
        self.judged = rank(case, Market.of(trainings, weights, case.taxonomy), weights)
        self.new = [new_to(case, offer) for offer in self.offers]
        best = afterwards(case, together(g for gs in self.new for g in gs), numbers.learnt_level)
        self.jobs = prospects(question, parts, best)
        self.doors = Doors(question, self.jobs, numbers)
        self.doors.look_at(self.new)
        found = (self._course(row) for row in self.judged.rows.tolist())
        self.ranked = sorted(found, key=lambda course: (-course.score, course.offer.id))
        self.aside = [self.judged.market.offers[row] for row in self.judged.aside.tolist()]

    @property
    def offers(self) -> tuple[Offer, ...]:
        return self.judged.market.offers

    def examples(self, course: Course) -> list[Hit]:
        """The best of the jobs that it opens."""
        return self.doors.best(course.learnt, EXAMPLES)

    def explain(self, offer: Offer) -> Score:
        """May she begin it, and what would open it."""
        return self.judged.explain(self.offers.index(offer))

    def _course(self, row: int) -> Course:
        offer, case = self.offers[row], self.question.case
        when = dates(offer, earliest(case.profile, case.today), self.numbers.time.usual_weeks)
        names = [criterion.name for criterion in self.question.weights.criteria]
        said = {n: j.at(row) for n, j in zip(names, self.judged.judgements, strict=True)}
        prices = (
            waiting(when, case.today, self.numbers),
            *other_prices(case.profile, offer, said, self.numbers),
        )
        opened = self.doors.opened(self.new[row])
        verdict = Verdict(int(self.judged.verdicts[row]))
        return Course(offer, verdict, self.new[row], opened, when, prices,
                      reduced(opened.worth, prices))  # fmt: skip
