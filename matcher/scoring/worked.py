"""What the work that she has done takes, as far as the taxonomy knows: "seven years of cleaning"
says more than the skills that somebody had the time to note."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from matcher.scoring.criterion import Case
from matcher.taxonomy.model import Taxonomy

UNIT_GROUP = 4  # digits of an ISCO-08 code that tells one kind of work; wider ones tell too little
A_YEAR = 12  # months after which somebody has met what such work takes
CLOSE = 0.5  # likeness from which a skill is as good as met beside the one that the work takes


@dataclass(frozen=True, slots=True)
class Worked:
    """One kind of work: concept numbers of what it takes and of what is close to that, how close,
    and how far she has got to know it, each in (0, 1]."""

    skills: npt.NDArray[np.int64]
    values: npt.NDArray[np.float64]
    share: float


def worked(case: Case) -> tuple[Worked, ...]:
    return case.once("worked", lambda: _worked(case))


def _worked(case: Case) -> tuple[Worked, ...]:
    return tuple(
        Worked(*_taken(code, case.taxonomy), min(1.0, months / A_YEAR))
        for code, months in sorted(case.profile.experience_months.items())
        if len(code) == UNIT_GROUP and months > 0
    )


@lru_cache(maxsize=1024)  # kinds of work: the same for all who have done it
def _taken(code: str, taxonomy: Taxonomy) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    near: dict[int, float] = {}
    for skill in _usual(code, taxonomy):
        for other, likeness in taxonomy.similar(skill).items():
            if likeness >= CLOSE:
                number = taxonomy.numbers[other]
                near[number] = max(likeness, near.get(number, 0.0))
    numbers = sorted(near)
    return np.array(numbers, np.int64), np.array([near[number] for number in numbers], np.float64)


def _usual(code: str, taxonomy: Taxonomy) -> Iterator[str]:
    """What at least half of the occupations of such work can't do without: to have sold clothes
    says nothing of flowers."""
    occupations = taxonomy.occupations_in(code)
    links = (link for each in occupations for link in taxonomy.skills_of(each) if link.essential)
    times = Counter(link.skill for link in links)
    return (skill for skill, count in times.items() if 2 * count >= len(occupations))
