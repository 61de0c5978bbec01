"""Paths of a few courses towards the work that she wishes for.

All single courses are tried; of longer paths, after each step only the most promising ones are gone
on with. A step is one that she may begin (YES or ASK, her hours apart) with what she has learnt so
far.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Flags
from matcher.scoring.criterion import judged
from matcher.scoring.finding import Hit
from matcher.scoring.pathways.courses import EXAMPLES, Course, Courses
from matcher.scoring.pathways.dream import nearness
from matcher.scoring.pathways.learnt import Gains, afterwards
from matcher.scoring.pathways.opening import Doors, Opened
from matcher.scoring.pathways.prospects import GATES
from matcher.scoring.pathways.steps import Path
from matcher.scoring.pathways.timetable import earliest


@dataclass(frozen=True, slots=True)
class Found:
    """A path and what it opens of the jobs near her dream. `score`: after all prices."""

    path: Path
    opened: Opened
    score: int


class Search:
    """`jobs_near`: how many jobs near her dream a course could do anything about, or are open;
    `found`: paths that open some of them, best first, none with a step it could do without."""

    def __init__(self, courses: Courses) -> None:
        self._courses, self._numbers = courses, courses.numbers
        question, least = courses.question, courses.numbers.search.dream_from
        near = [nearness(question, jobs, least) for jobs in courses.jobs]
        jobs = [each.only(np.flatnonzero(n)) for each, n in zip(courses.jobs, near, strict=True)]
        self.doors = Doors(question, jobs, self._numbers, [n[n > 0] for n in near])
        self.jobs_near = sum(each.rows.size for each in jobs)
        self._row = {offer.id: row for row, offer in enumerate(courses.offers)}
        self._fixed = self._closed_by_what_stays()
        self._ahead: dict[Gains, int] = {}
        self.found = self._best(self._search()) if self.jobs_near else []

    def examples(self, found: Found) -> list[Hit]:
        """The best of the jobs at the end of the path."""
        return self.doors.best(found.path.learnt, EXAMPLES)

    def _search(self) -> Iterator[Found]:
        case = self._courses.question.case
        paths = [Path.begin(earliest(case.profile, case.today))]
        self.doors.look_at([course.learnt for course in self._courses.ranked])
        courses = [course for course in self._courses.ranked if self._may_help(course)]
        for number in range(self._numbers.search.steps):
            longer: dict[Gains, Path] = {}
            for path in paths:
                for course in self._open_to_her(path, courses):
                    self._keep_better(longer, path.then(course, self._numbers))
            self.doors.look_at(longer)
            yield from map(self._weigh, longer.values())
            if number + 1 < self._numbers.search.steps:
                promising = sorted(longer.values(), key=lambda p: (-self._promise(p), p.ids))
                paths = promising[: self._numbers.search.beam]

    def _open_to_her(self, path: Path, courses: list[Course]) -> Iterator[Course]:
        """The courses that she may begin then, and that give her something new."""
        question = self._courses.question
        case = afterwards(question.case, path.learnt, self._numbers.learnt_level)
        closed = self._fixed.copy()
        for criterion in question.weights.criteria:
            if criterion.name in GATES:
                columns = self._courses.judged.market.columns
                closed |= judged(criterion, case, columns).verdicts > Verdict.ASK
        for course in courses:
            if not closed[self._row[course.offer.id]] and path.new_in(course):
                yield course

    def _closed_by_what_stays(self) -> Flags:
        """bool[trainings]: which ones something closes that no course changes; her hours have a
        price of their own."""
        names = [criterion.name for criterion in self._courses.question.weights.criteria]
        judgements = zip(names, self._courses.judged.judgements, strict=True)
        closed: Flags = np.zeros(len(self._courses.offers), bool)
        for name, judgement in judgements:
            if name not in ("time", *GATES):
                closed |= judgement.verdicts > Verdict.ASK
        return closed

    def _may_help(self, course: Course) -> bool:
        """Skills that change no job near her dream change none together with others either."""
        if any(not gain.startswith("skills|") for gain, _ in course.learnt):
            return True
        return bool(course.learnt) and self._ahead_of(course.learnt) > 0

    def _keep_better(self, longer: dict[Gains, Path], path: Path) -> None:
        """Of paths that lead to the same, the one that costs her less."""
        other = longer.get(path.learnt)
        if other is None or (-self._left(path), path.ids) < (-self._left(other), other.ids):
            longer[path.learnt] = path

    def _weigh(self, path: Path) -> Found:
        opened = self.doors.opened(path.learnt)
        today = self._courses.question.case.today
        return Found(path, opened, path.left_of(opened.worth, today, self._numbers))

    def _promise(self, path: Path) -> int:
        today = self._courses.question.case.today
        return path.left_of(self._ahead_of(path.learnt), today, self._numbers)

    def _left(self, path: Path) -> int:
        return path.left_of(10**9, self._courses.question.case.today, self._numbers)

    def _ahead_of(self, learnt: Gains) -> int:
        if learnt not in self._ahead:
            self._ahead[learnt] = self.doors.ahead(learnt)
        return self._ahead[learnt]

    def _best(self, every: Iterator[Found]) -> list[Found]:
        """Best first; a path is left out where some of its steps alone are as good, or fewer steps
        of others open as much."""
        kept: list[Found] = []
        ordered = sorted(every, key=lambda f: (-f.score, len(f.path.steps), f.path.ids))
        for found in ordered:
            if found.score and not any(_makes_needless(better, found) for better in kept):
                kept.append(found)
        return kept


def _makes_needless(better: Found, other: Found) -> bool:
    fewer = len(better.path.steps) < len(other.path.steps)
    as_much = better.opened.worth >= other.opened.worth
    return fewer and (as_much or set(better.path.ids) < set(other.path.ids))
