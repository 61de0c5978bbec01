"""What of a question is no matter of SQL, answered by our own criteria as small tables to join.

Every rival is given the same ones beforehand, and their making is not counted: what a list of
languages comes to for her, what a course teaches her that is new, how near an occupation is to her
dreams, her months in each group of occupations, her skills with their neighbours, and her free
week less the way. Keys are numbers of the wide table.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from benchmarks.rivals.table import Numbered
from matcher.bench.taxonomy import SKILLS, skill
from matcher.domain.week import Week
from matcher.scoring.columns import Columns, ListColumn, Part, WordColumn
from matcher.scoring.criteria.experience import ISCO, MONTHS, Experience
from matcher.scoring.criteria.language import Language
from matcher.scoring.criteria.learning import Learning
from matcher.scoring.criteria.occupation import Occupation
from matcher.scoring.criteria.skills import DEMANDS, SCALE, Skills
from matcher.scoring.criteria.time import LONGEST_WAY_SLOTS
from matcher.scoring.criterion import Case, Criterion, Positive
from matcher.scoring.gains import GAINS, IS_TRAINING
from matcher.scoring.her_week import free_week
from matcher.scoring.vocabulary import Vocabulary
from matcher.scoring.week_columns import masks
from matcher.scoring.weights import Weights

Lookup = Mapping[str, npt.NDArray[Any]]  # the first column is the key
WAYS = LONGEST_WAY_SLOTS + 1

C = TypeVar("C", bound=Criterion)


def answers(case: Case, weights: Weights, numbered: Numbered) -> dict[str, Lookup]:
    """By the key's name. Unknown degrees are NaN."""
    language = _one(weights, Language).judge(case, numbered.language)
    learning = _one(weights, Learning).judge(case, numbered.taught)
    newness = _one(weights, Skills).judge(
        case, numbered.taught.beside(_no_demands(len(numbered.taught)))
    )
    wish = _one(weights, Occupation).judge(case, numbered.work).degrees
    return {
        "language": {
            "language": np.arange(len(numbered.language)),
            "language_verdict": language.verdicts.astype(np.int8),
            "language_degree": language.degrees,
        },
        "taught": {
            "taught": np.arange(len(numbered.taught)),
            "learning_degree": learning.degrees,
            "outgrown": learning.last,
            "newness": newness.degrees,
        },
        "work": {"work": np.arange(len(numbered.work)), "wish_degree": wish},
        "isco": _months(case, _one(weights, Experience), numbered),
        "week": _weeks(case),
        "skill": _skills(case, _one(weights, Skills)),
    }


def _one(weights: Weights, kind: type[C]) -> C:
    return next(criterion for criterion in weights.criteria if isinstance(criterion, kind))


def _no_demands(n: int) -> Columns:
    return Columns(n, {DEMANDS.name: _empty_lists(n)})


def _no_courses(n: int) -> dict[str, Part]:
    return {GAINS.name: _empty_lists(n), IS_TRAINING.name: np.zeros(n, bool)}


def _empty_lists(n: int) -> ListColumn:
    nothing = np.zeros(0, np.int64)
    return ListColumn(np.zeros(n + 1, np.int64), nothing.astype(np.int32), nothing, Vocabulary(()))


def _months(case: Case, experience: Experience, numbered: Numbered) -> Lookup:
    groups = list(numbered.words["isco"])
    codes = np.arange(len(groups), dtype=np.int32)
    each: dict[str, Part] = {
        ISCO.name: WordColumn(codes, Vocabulary(groups)),
        MONTHS.name: np.ones(len(groups), np.float32),
    }
    has = experience.judge(case, Columns(len(groups), each)).details["has"]
    return {"isco": codes, "has": has}


def _weeks(case: Case) -> Lookup:
    """What of a week is not free for work, by childcare on the spot and half-hours of way."""
    free = [free_week(case.profile, childcare=childcare) or Week() for childcare in (False, True)]
    taken = ~masks([week.shrunk(way) for week in free for way in range(WAYS)])
    words = {f"taken{n}": taken[:, n].copy().view(np.int64) for n in range(taken.shape[1])}
    return {"week": np.arange(len(taken)), **words}


def _skills(case: Case, skills: Skills) -> Lookup:
    """What each skill that she brings, or a neighbour of one, counts; the rest is left out."""
    every = np.arange(SKILLS, dtype=np.int32)
    alone = ListColumn(
        np.arange(SKILLS + 1), every, np.full(SKILLS, SCALE), Vocabulary(map(skill, range(SKILLS)))
    )
    offers = Columns(SKILLS, {DEMANDS.name: alone, **_no_courses(SKILLS)})
    halved = replace(
        skills, full_at=Positive(2.0), plenty=Positive(2.0)
    )  # no skill alone fits fully: none is capped
    wanted = tuple(replace(each, wanted=None) for each in case.profile.skills)
    willing = replace(case, profile=replace(case.profile, skills=wanted))
    can, likes = (halved.judge(each, offers).degrees for each in (willing, case))
    brought = np.flatnonzero(can > 0)
    return {
        "skill": every[brought],
        "can": np.rint(can[brought] * 2.0 * SCALE) / SCALE,
        "likes": np.rint(likes[brought] * 2.0 * SCALE) / SCALE,
    }
