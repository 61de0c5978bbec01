"""The jobs that a course could open or make better: of all else, nothing stands in the way.

Exactly what a ranking of all offers with her profile after the course would say of them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from matcher.domain.profile import SkillLevel
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.criterion import Case
from matcher.scoring.finding import Part
from matcher.scoring.gains import IS_TRAINING, KINDS
from matcher.scoring.pathways.asked import AskedEach, AskedOnce, Which
from matcher.scoring.pathways.learnt import Gains
from matcher.scoring.question import Question
from matcher.scoring.standing import Standing, standing

# What a course changes of a job's judgement, and by which of its gains.
TOUCHED: Mapping[str, tuple[str, ...]] = {
    "language": ("language",),
    "credentials": ("certificates", "licences"),
    "learning": KINDS,
    "skills": ("skills",),
}
GATES = ("language", "credentials")  # of these, what may say NOT_YET
FEW = 10_000  # jobs
NO_JOBS: Which = (np.zeros(0, np.int64), np.zeros(0, np.int64))


@dataclass(frozen=True, eq=False)
class Change:
    """What becomes of some `jobs`, by their place: their packed `sums` afterwards, their values in
    millionths before and after, whether they were open (YES or ASK) and whether they are."""

    jobs: Ints
    sums: Ints
    before: Ints
    after: Ints
    was_open: Flags
    is_open: Flags


class Prospects:
    """The jobs of one segment, as they are for her: `sums`, `values`, and which are `open`."""

    def __init__(self, jobs: Standing, case: Case) -> None:
        self.jobs = jobs
        named = {each[0].name: each for each in jobs.changing}
        self._skills = AskedEach(jobs, named.pop("skills"), case)
        self._once = {name: AskedOnce(jobs, each, case) for name, each in named.items()}
        self.sums = jobs.sums + self._skills.sums
        for asked in self._once.values():
            self.sums += asked.sums
        if not self._once["learning"].teaches():
            del self._once["learning"]  # no course changes what it says of them
        self.values = jobs.question.values(self.sums)
        self.open: Flags = self.sums < jobs.question.packing.not_yet
        self._known: dict[tuple[str, Gains], Ints | None] = {}
        self._learnt: dict[frozenset[str], Which] = {}

    def look_at(self, case: Case, every: Iterable[Gains], level: SkillLevel) -> None:
        """What of that she may learn is going to be asked about: all of it is told together.
        `case`: hers today; `level`: of skills."""
        sets = {skills for gains in every if (skills := _skills_in(gains))}
        if asked := [] if self.open.size > FEW else [*(sets - self._learnt.keys())]:
            told = self._skills.changed_by_each(case, asked, level)
            self._learnt |= dict(zip(asked, told, strict=True))

    def after(self, case: Callable[[], Case], learnt: Gains, *, shut: bool = False) -> Change:
        """What changes when she has learnt that: `case` is hers afterwards, where it is needed. Of
        jobs that are not open even then only with `shut`."""
        sums = self.sums.copy()
        for name in self._once:
            shift = self._shift(name, case, learnt)
            if shift is not None:
                sums += shift
        open_ = sums < self.jobs.question.packing.not_yet
        where = np.ones(open_.size, bool) if shut else open_
        named, more = self._skilled(case, learnt, where)
        sums[named] += more
        jobs = np.flatnonzero((sums != self.sums) & where)
        after = self.jobs.question.values(sums[jobs])
        return Change(jobs, sums[jobs], self.values[jobs], after, self.open[jobs], open_[jobs])

    def _skilled(self, case: Callable[[], Case], learnt: Gains, where: Flags) -> Which:
        """Of a few jobs, all are judged at once and remembered; of many, those that matter now."""
        skills = _skills_in(learnt)
        if not skills:
            return NO_JOBS
        if where.size > FEW:
            return self._skills.changed(case(), skills, where)
        if skills not in self._learnt:
            every = np.ones(where.size, bool)
            self._learnt[skills] = self._skills.changed(case(), skills, every)
        return self._learnt[skills]

    def _shift(self, name: str, case: Callable[[], Case], learnt: Gains) -> Ints | None:
        own = frozenset(gain for gain in learnt if gain[0].partition("|")[0] in TOUCHED[name])
        if not own:
            return None
        if (name, own) not in self._known:
            self._known[name, own] = self._once[name].changed(case())
        return self._known[name, own]


def _skills_in(learnt: Gains) -> frozenset[str]:
    return frozenset(gain.partition("|")[2] for gain, _ in learnt if gain.startswith("skills|"))


def prospects(question: Question, parts: Sequence[Part], best: Case) -> list[Standing]:
    """Of each segment the jobs that could be open to her. `best`: her case with all that any of the
    courses gives; what is not open to her then is not with a part of it."""
    return [_jobs(question, part, best) for part in parts]


def _jobs(question: Question, part: Part, best: Case) -> Standing:
    packing, case = question.packing, question.case
    found = standing(question, part, TOUCHED.keys(), packing.not_yet, [case])
    facts = found.segment.facts[question.layout.factor_with(IS_TRAINING)]
    job = ~facts.table.flags(IS_TRAINING)[facts.of(found.rows)]
    gates = [each for each in found.changing if each[0].name in GATES]
    job &= found.sums + found.added(best, gates) < packing.not_yet
    found = found.only(np.flatnonzero(job))
    sums = found.sums + found.added(case, found.left)
    return replace(found, sums=sums, left=()).only(np.flatnonzero(sums < packing.not_yet))
