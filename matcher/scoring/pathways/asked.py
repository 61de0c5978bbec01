"""What jobs ask of what a course can give, and what changes when she has it.

A course changes few of the distinct demands of a market (a level of a language, a certificate), and
of the jobs' lists of skills only those that name what it teaches or what is near to it.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from matcher.domain.profile import SkillLevel
from matcher.scoring.columns import Columns, Flags, Ints
from matcher.scoring.criteria.skills import DEMANDS, Skills
from matcher.scoring.criterion import Case, judged
from matcher.scoring.gains import GAINS
from matcher.scoring.narrow import narrow
from matcher.scoring.pathways.learning_together import LearningTogether
from matcher.scoring.pathways.learnt import skill_learnt
from matcher.scoring.standing import Standing, Weighed
from matcher.taxonomy.model import Taxonomy

Which = tuple[Ints, Ints]  # jobs by their place, and by how much their sums change


class AskedOnce:
    """A criterion whose facts many jobs share: asked about each distinct demand."""

    def __init__(self, jobs: Standing, weighed: Weighed, case: Case) -> None:
        self._criterion, self._units = weighed
        self._packing = jobs.question.packing
        (facts,) = jobs.facts(self._criterion)
        met, self._number = np.unique(facts.of(jobs.rows), return_inverse=True)
        self._demands = facts.table.take(met)
        self._now = self._judged(case)

    @property
    def sums(self) -> Ints:
        return self._now[self._number]

    def changed(self, case: Case) -> Ints | None:
        """int64[n]: by how much the sums change for this case; None where none does."""
        change = self._judged(case) - self._now
        return change[self._number] if change.any() else None

    def _judged(self, case: Case) -> Ints:
        return self._packing.pack(judged(self._criterion, case, self._demands), self._units)

    def teaches(self) -> bool:
        """Does one of the jobs itself leave her with something?"""
        return GAINS.name in self._demands and bool(self._demands.lists(GAINS).lengths.any())


class AskedEach:
    """The criterion of skills: nearly every job asks for others."""

    def __init__(self, jobs: Standing, weighed: Weighed, case: Case) -> None:
        self._criterion, self._units = weighed
        if not isinstance(self._criterion, Skills):
            raise TypeError(f"{self._criterion.name!r} is not the criterion of skills")
        self._skills = self._criterion
        self._packing = jobs.question.packing
        factors = jobs.facts(self._criterion)
        self._jobs = Columns(jobs.rows.size, {})
        for facts in factors:
            self._jobs = self._jobs.beside(facts.table.take(facts.of(jobs.rows)))
        demands = self._jobs.lists(DEMANDS)
        self._words = demands.words
        codes = narrow(demands.codes.astype(np.int64))  # in few bits they are sorted at once
        order = np.argsort(codes, kind="stable")
        self._starts = np.cumsum([0, *np.bincount(codes, minlength=len(demands.words))])
        self._job = np.repeat(np.arange(jobs.rows.size), demands.lengths)[order]
        self._known: dict[str, Ints] = {}
        self._together: LearningTogether | None = None  # for one case and one level
        self.sums = self._judged(case, self._jobs)

    def changed(self, case: Case, learnt: Iterable[str], where: Flags) -> Which:
        """Of the jobs of `where`, those that ask for a skill of `learnt` or one near to it."""
        naming = np.zeros(where.size, bool)
        for skill in learnt:
            naming[self._asking(skill, case.taxonomy)] = True
        jobs = np.flatnonzero(naming & where)
        return jobs, self._judged(case, self._jobs.take(jobs)) - self.sums[jobs]

    def changed_by_each(
        self, case: Case, sets: Sequence[frozenset[str]], level: SkillLevel
    ) -> list[Which]:
        """As `changed` of all jobs for each of the sets of skills, learnt to this level: told of
        all sets together. `case`: hers today, with skills told."""
        together = self._looked_up(case, frozenset[str]().union(*sets), level)
        jobs, now = together.jobs, self.sums[together.jobs]
        found: list[Which] = []
        for judgement in together.judged(sets):
            sums = self._packing.pack(judgement, self._units).reshape(-1, jobs.size)
            for change in sums - now:
                some = np.flatnonzero(change)
                found.append((jobs[some], change[some]))
        return found or [(jobs, now) for _ in sets]

    def _looked_up(self, case: Case, skills: frozenset[str], level: SkillLevel) -> LearningTogether:
        """Longer paths are made of skills that were looked up for their steps."""
        if self._together is None or not self._together.knows(skills):
            learnt = [skill_learnt(name, level) for name in sorted(skills)]
            demands = self._jobs.lists(DEMANDS).plain()
            self._together = LearningTogether(self._skills, case, demands, learnt)
        return self._together

    def _asking(self, skill: str, taxonomy: Taxonomy) -> Ints:
        """The jobs that ask for a skill or one near to it, by their place; looked for once."""
        if skill not in self._known:
            places = self._words.of_numbered(taxonomy.numbers)
            words = places.take(taxonomy.near((skill,)).numbers)
            named = [self._job[self._starts[w] : self._starts[w + 1]] for w in words[words >= 0]]
            self._known[skill] = np.unique(np.concatenate((self._job[:0], *named)))
        return self._known[skill]

    def _judged(self, case: Case, jobs: Columns) -> Ints:
        return self._packing.pack(judged(self._criterion, case, jobs), self._units)
