"""A path: courses one after the other, each begun when the one before is over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from matcher.domain.offer import Offer
from matcher.scoring.pathways.courses import Course
from matcher.scoring.pathways.learnt import NOTHING, Gains, together
from matcher.scoring.pathways.numbers import Numbers
from matcher.scoring.pathways.prices import Price, reduced, waiting
from matcher.scoring.pathways.timetable import Dates, dates
from matcher.scoring.scale import DEGREES

CONDITIONS = "pathway.conditions"


@dataclass(frozen=True, slots=True)
class Step:
    """`learnt`: what it adds to the steps before; `prices`: all but the time until it is over."""

    offer: Offer
    dates: Dates
    learnt: Gains
    prices: tuple[Price, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """`learnt`: what she has at the end that she has not today; `until`: when that is."""

    steps: tuple[Step, ...]
    learnt: Gains
    until: date

    @classmethod
    def begin(cls, day: date) -> "Path":
        return cls((), NOTHING, day)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(step.offer.id for step in self.steps)

    def new_in(self, course: Course) -> Gains:
        """What the course gives that is in none of the steps."""
        has: Mapping[str, int] = dict(self.learnt)
        return frozenset(g for g in course.learnt if g[1] > has.get(g[0], 0))

    def then(self, course: Course, numbers: Numbers) -> "Path":
        """The path with this course as its next step."""
        when = dates(course.offer, self.until, numbers.time.usual_weeks)
        others = course.prices[1:]  # the first is the time it takes on its own
        prices = [price for price in others if price.reason.code != CONDITIONS]
        if when.later:
            share = round(numbers.entry.later_edition * DEGREES)
            prices.append(Price(when.reason(), share))
        step = Step(course.offer, when, self.new_in(course), tuple(prices))
        learnt = together(chain(self.learnt, course.learnt))
        return Path((*self.steps, step), learnt, when.ends)

    def left_of(self, worth: int, today: date, numbers: Numbers) -> int:
        """What all prices leave of a worth: the waiting counts once, to the end of the path."""
        if not self.steps:
            return worth
        prices = [price for step in self.steps for price in step.prices]
        return reduced(worth, [waiting(self.steps[-1].dates, today, numbers), *prices])
