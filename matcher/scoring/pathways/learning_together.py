"""What many sets of skills would change of jobs, told of all sets at once.

Of two skills that make something of the same word of a job the better one counts. So what each
skill alone makes of the words is looked up once, and a set takes the highest of its own.
"""

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from matcher.domain.profile import ProfileSkill
from matcher.scoring.columns import Ints, ListColumn
from matcher.scoring.criteria.skills import Skills, dislikes_some
from matcher.scoring.criterion import Case, Judgement

AT_ONCE = 1_000_000  # words of jobs, each for one set


class LearningTogether:
    """`demands`: the jobs' skills; `learnt`: every skill that stands in a set, as she will have
    it."""

    def __init__(
        self, criterion: Skills, case: Case, demands: ListColumn, learnt: Collection[ProfileSkill]
    ) -> None:
        self._criterion, words = criterion, demands.words
        now = [
            criterion.counts(case, words, liking=liking).take(demands.codes)
            for liking in ([False, True] if dislikes_some(case) else [False])
        ]
        makes = {
            skill.concept: criterion.makes_of(skill, words, case.taxonomy).take(demands.codes)
            for skill in learnt
        }
        lowest = np.minimum(now[0], now[-1])
        best = lowest.copy()
        for table in makes.values():
            np.maximum(best, table, out=best)
        some = np.flatnonzero(best > lowest)
        job = np.repeat(np.arange(demands.lengths.size), demands.lengths)[some]
        self.jobs, self._starts = np.unique(job, return_index=True)
        self._makes = {name: table[some] for name, table in makes.items()}
        self._now = [table[some] for table in now]
        self._numbers = demands.numbers[some]
        self._total = demands.sum(demands.numbers)[self.jobs]
        self._sums = [demands.sum(demands.numbers * table)[self.jobs] for table in now]

    def knows(self, skills: Collection[str]) -> bool:
        return self._makes.keys() >= set(skills)

    def judged(self, sets: Sequence[Collection[str]]) -> Iterator[Judgement]:
        """Of some of the sets after the others: of each set every one of `jobs`."""
        if not self.jobs.size:
            return
        at_once = max(1, AT_ONCE // self._numbers.size)
        for some in (sets[start : start + at_once] for start in range(0, len(sets), at_once)):
            highest = np.zeros((len(some), self._numbers.size), np.int64)
            for row, names in zip(highest, some, strict=True):
                for name in names:
                    np.maximum(row, self._makes[name], out=row)
            told = [self._sum(highest, *each) for each in zip(self._now, self._sums, strict=True)]
            total = np.broadcast_to(self._total, told[0].shape).ravel()
            yield self._criterion.of_work(total, told[0].ravel(), told[-1].ravel())

    def _sum(self, highest: Ints, now: Ints, sums: Ints) -> Ints:
        """int64[sets, jobs]."""
        more = self._numbers * np.maximum(highest - now, 0)
        return sums + np.add.reduceat(more, self._starts, axis=1)
