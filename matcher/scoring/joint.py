"""Facts that few offers differ in, as one number: what several criteria say of an offer is added up
for each combination that occurs, and then read once a row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.scoring.columns import Ints
from matcher.scoring.narrow import Unsigned, narrow

MOST = 1 << 14  # combinations: their answers stay in a processor's cache ...
FEW = 256
FOR_EACH = 16  # ... and there are so many rows for each, beyond a few
LARGEST = 1 << 10  # distinct facts of one factor


@dataclass(frozen=True, slots=True)
class Joint:
    """`numbers` [n]: the combination of each row; `members`: factor -> [m] its fact in each."""

    numbers: Unsigned
    members: dict[int, Unsigned]

    def __len__(self) -> int:
        return int(next(iter(self.members.values())).size)


def joints_of(numbers: Sequence[Unsigned | None], factors: Sequence[int]) -> tuple[Joint, ...]:
    """`numbers`: by factor, the facts of each row. Each of the `factors` goes to the first joint
    whose combinations stay few with it; one that would be alone is left as it is."""
    begun: list[_Begun] = []
    for factor in factors:
        own = numbers[factor]
        if own is None or int(own.max(initial=0)) >= LARGEST:
            continue
        if not any(each.took(factor, own) for each in begun):
            begun.append(_Begun(factor, own))
    return tuple(each.joint for each in begun if len(each.members) > 1)


class _Begun:
    def __init__(self, factor: int, numbers: Unsigned) -> None:
        self._numbers = numbers.astype(np.int64)
        self.members: dict[int, Ints] = {factor: np.arange(int(numbers.max(initial=0)) + 1)}

    @property
    def joint(self) -> Joint:
        members = {factor: narrow(facts) for factor, facts in self.members.items()}
        numbers = narrow(self._numbers)
        numbers.flags.writeable = False  # as those are that are read from a file
        return Joint(numbers, members)

    def took(self, factor: int, own: Unsigned) -> bool:
        """Whether the combinations stay few with this factor; then it is one of the members."""
        size = int(own.max(initial=0)) + 1
        pairs = self._numbers * size + own
        occurs = np.zeros(next(iter(self.members.values())).size * size, bool)
        occurs[pairs] = True
        found = np.flatnonzero(occurs)
        if found.size > min(MOST, max(FEW, own.size // FOR_EACH)):
            return False
        before, added = np.divmod(found, size)
        self.members = {each: facts.take(before) for each, facts in self.members.items()}
        self.members[factor] = added
        number = np.zeros(occurs.size, np.int64)
        number[found] = np.arange(found.size)
        self._numbers = number.take(pairs)
        return True
