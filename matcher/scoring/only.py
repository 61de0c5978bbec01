"""A part of the market that somebody wants to look at, in which all else counts for nothing: it is
ranked exactly as if there were nothing else."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.offer import Kind
from matcher.domain.week import Week
from matcher.scoring import travel_time
from matcher.scoring.columns import Column, Columns, Flags, Floats
from matcher.scoring.criteria.occupation import GROUP
from matcher.scoring.finding import Part, sifting_of
from matcher.scoring.permit_facts import KIND
from matcher.scoring.question import Question
from matcher.scoring.segment import Segment
from matcher.scoring.sifting import Sifting
from matcher.scoring.stated_hours import FULL_TIME, HOURS, least_hours
from matcher.scoring.week_columns import SHIFTS, masks

Tells = Callable[[Columns], Flags]


@dataclass(frozen=True, slots=True)
class Only:
    """What is asked for; by default nothing.

    `kinds`: these alone, unless empty; `fits`: what she could take as it is; `minutes`: of the
    way, at most; `least_hours`, `most_hours`: a week; `within`: its times lie in this week;
    `work`: of occupations whose ISCO-08 codes begin so, unless empty; `but`: of none that begin
    so; `remote`: from home. What an advert leaves open is not what is asked for, but for `but`.
    """

    kinds: frozenset[Kind] = frozenset()
    fits: bool = False
    minutes: int | None = None
    least_hours: float | None = None
    most_hours: float | None = None
    within: Week | None = None
    work: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    remote: bool = False


EVERYTHING = Only()


def part_of(question: Question, parts: Sequence[Part], only: Only) -> list[Part]:
    """The same segments, in which what is not asked for is gone. `fits` is for `limit_of`."""
    return [(segment, _gone(question, segment, dead, only)) for segment, dead in parts]


def limit_of(question: Question, only: Only) -> int:
    """What the sums of an offer have to stay below."""
    return question.packing.ask if only.fits else question.packing.no


def count(question: Question, parts: Sequence[Part], only: Only) -> int:
    """How many offers of a part (`part_of`) are not set aside."""
    limit = limit_of(question, only)
    return sum(
        _standing(sifting_of(question, segment, limit), dead, limit) for segment, dead in parts
    )


def _standing(sifting: Sifting, dead: Flags | None, limit: int) -> int:
    """The criteria that are left are asked only where they could change the answer."""
    found = 0
    for rows in sifting.chunks():
        standing = sifting.sift(rows, -1, dead)
        if sifting.left:
            found += int(np.count_nonzero(sifting.completed(standing) < limit))
        else:
            found += standing.rows.size
    return found


def _gone(question: Question, segment: Segment, dead: Flags | None, only: Only) -> Flags | None:
    gone = dead
    for columns, tells in _asked(question, only):
        shown = _by_row(question, segment, columns, tells)
        gone = ~shown if gone is None else gone | ~shown
    return gone


def _by_row(question: Question, segment: Segment, columns: Sequence[Column], tells: Tells) -> Flags:
    """bool[rows]: told once of each combination of the facts that are read. What is worked out on
    the way is not kept with the segment, which outlives her question."""
    facts = segment.facts[question.layout.factor_with(*columns)]
    table = Columns(len(facts.table), {c.name: facts.table.parts[c.name] for c in columns})
    flags = tells(table)
    return flags if facts.numbers is None else flags.take(facts.numbers)


def _asked(question: Question, only: Only) -> Iterator[tuple[Sequence[Column], Tells]]:
    if only.kinds and only.kinds != frozenset(Kind):
        yield (KIND,), lambda table: _is_of(table, only.kinds)
    if only.minutes is not None:
        most, her = only.minutes, question.case.profile
        yield travel_time.COLUMNS, lambda table: travel_time.minutes(her, table) <= most
    if only.least_hours is not None or only.most_hours is not None:
        bounds = only.least_hours or 0, np.inf if only.most_hours is None else only.most_hours
        yield (HOURS, FULL_TIME), lambda table: _between(bounds, least_hours(table))
    if only.within is not None:
        allowed = only.within
        yield (SHIFTS,), lambda table: _lies_in(table, allowed)
    if only.work:
        yield (GROUP,), lambda table: _begins_so(table, only.work)
    if only.but:
        yield (GROUP,), lambda table: ~_begins_so(table, only.but)
    if only.remote:
        yield (travel_time.REMOTE,), lambda table: table.flags(travel_time.REMOTE)


def _is_of(table: Columns, kinds: frozenset[Kind]) -> Flags:
    kind = table.words(KIND)
    return kind.look_up([word in kinds for word in kind.words], 0) > 0


def _between(bounds: tuple[float, float], hours: Floats) -> Flags:
    """What is not known lies nowhere."""
    low, high = bounds
    return (hours >= low) & (hours <= high)


def _lies_in(table: Columns, week: Week) -> Flags:
    """Of times that are not said nobody knows."""
    shifts, (outside,) = table.numbers(SHIFTS), ~masks([week])
    said, strays = np.any(shifts != 0, axis=1), np.any(shifts & outside != 0, axis=1)
    found: Flags = said & ~strays
    return found


def _begins_so(table: Columns, codes: tuple[str, ...]) -> Flags:
    group = table.words(GROUP)
    return group.look_up([word.startswith(codes) for word in group.words], 0) > 0
