"""What if something about her were otherwise? The same market for two cases, and what changes.

Everything that doesn't read the changed facts is added up once for both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.criterion import Case
from matcher.scoring.finding import Part
from matcher.scoring.gains import IS_TRAINING
from matcher.scoring.question import Question
from matcher.scoring.reading import touched, touched_for_courses
from matcher.scoring.scale import MILLION, Scale
from matcher.scoring.standing import Standing, standing

# What can become of an offer, in the order in which it is told. Open: YES or ASK.
OPENED, SETTLED, NEARER, UP, DOWN, UNSETTLED, FARTHER, LOST = GROUPS = (
    "opened",  # not open -> open
    "settled",  # ASK -> YES
    "nearer",  # NO -> NOT_YET
    "up",  # the same verdict, a higher value
    "down",
    "unsettled",  # YES -> ASK
    "farther",  # NOT_YET -> NO
    "lost",  # open -> not open
)


@dataclass(frozen=True, slots=True)
class Moved:
    """One offer before and after; values in [0, 1]."""

    id: str
    before: Verdict
    after: Verdict
    value_before: float
    value: float


@dataclass(frozen=True, slots=True)
class Group:
    """`count` of all that moved so, and the first of them, where it matters most."""

    count: int
    first: tuple[Moved, ...]


@dataclass(frozen=True, eq=False)
class _Pair:
    """The offers of one segment that are not NO both times: sums before and after."""

    found: Standing
    before: Ints
    after: Ints


def compare(question: Question, parts: Sequence[Part], after: Case, k: int) -> dict[str, Group]:
    """Group -> how many offers, and the first `k`; a group of none is left out.

    Raises ValueError for a case with other priorities: her weights are not compared here.
    """
    if Scale.of(question.weights, after) != question.scale:
        raise ValueError("wishes.priorities of the two cases are not the same")
    pairs = [_pair(question, part, after) for part in parts]
    moves = [_moves(question, pair) for pair in pairs]
    groups = ((name, _group(question, pairs, moves, name, k)) for name in GROUPS)
    return {name: group for name, group in groups if group.count}


def _pair(question: Question, part: Part, after: Case) -> _Pair:
    case, no = question.case, question.packing.no
    courses_only = touched_for_courses(case.profile, after.profile)
    changing = touched(case.profile, after.profile)
    found = standing(question, part, changing | courses_only, no, [case, after])
    some = tuple(each for each in found.changing if each[0].name in changing)
    rest = tuple(each for each in found.changing if each[0].name in courses_only)
    quick = [each for each in some if not found.is_varied(each[0])]
    slow = [each for each in some if found.is_varied(each[0])]
    before, afterwards = (found.sums + found.added(c, quick) for c in (case, after))
    may = np.minimum(before, afterwards) < no
    if not slow:  # then only these can change, and courses by what is new in them
        may &= (before != afterwards) | (_is_course(found) & bool(rest))
    which = np.flatnonzero(may)
    found, before, afterwards = found.only(which), before[which], afterwards[which]
    common = found.added(case, (*found.left, *rest))
    before = before + common + found.added(case, slow)
    afterwards = afterwards + common + found.added(after, slow)
    course = np.flatnonzero(_is_course(found))
    courses = found.only(course)
    afterwards[course] += courses.added(after, rest) - courses.added(case, rest)
    return _Pair(found, before, afterwards)


def _is_course(found: Standing) -> Flags:
    facts = found.segment.facts[found.question.layout.factor_with(IS_TRAINING)]
    flags: Flags = facts.table.flags(IS_TRAINING)[facts.of(found.rows)]
    return flags


def _moves(question: Question, pair: _Pair) -> dict[str, Flags]:
    """bool[n] by group; an offer is in one at the most."""
    was, is_ = question.packing.verdicts(pair.before), question.packing.verdicts(pair.after)
    worth, now = question.values(pair.before), question.values(pair.after)
    was_open, is_open = was <= Verdict.ASK, is_ <= Verdict.ASK
    same = (was == is_) & (is_ < Verdict.NO)
    return {
        OPENED: ~was_open & is_open,
        SETTLED: was_open & (was > is_),
        NEARER: ~is_open & (was > is_),
        UP: same & (now > worth),
        DOWN: same & (now < worth),
        UNSETTLED: is_open & (was < is_),
        FARTHER: ~was_open & (was < is_),
        LOST: was_open & ~is_open,
    }


def _group(
    question: Question, pairs: Sequence[_Pair], moves: Sequence[dict[str, Flags]], name: str, k: int
) -> Group:
    """Where only values change, first what is open and changes most; else the best."""
    found: list[tuple[int, str, Moved]] = []
    count = 0
    for pair, flags in zip(pairs, moves, strict=True):
        at = np.flatnonzero(flags[name])
        count += at.size
        was, now = question.values(pair.before[at]), question.values(pair.after[at])
        open_ = MILLION * (pair.after[at] < question.packing.not_yet)
        by_name = {UP: now - was + open_, DOWN: was - now + open_, LOST: was, UNSETTLED: was}
        weight = by_name.get(name, now)
        places = pair.found.segment.place_of_id[pair.found.rows[at]]
        first = np.lexsort((places, -weight))[:k]
        told = _moved(question, pair, at[first])
        found += [(-w, each.id, each) for w, each in zip(weight[first].tolist(), told, strict=True)]
    return Group(count, tuple(moved for _, _, moved in sorted(found, key=lambda f: f[:2])[:k]))


def _moved(question: Question, pair: _Pair, which: Ints) -> list[Moved]:
    before, after = pair.before[which], pair.after[which]
    was, is_ = (question.packing.verdicts(sums).tolist() for sums in (before, after))
    worth, now = (question.values(sums).tolist() for sums in (before, after))
    ids = pair.found.segment.ids.some(pair.found.rows[which])
    each = zip(ids, was, is_, worth, now, strict=True)
    return [Moved(i, Verdict(w), Verdict(v), b / MILLION, n / MILLION) for i, w, v, b, n in each]
