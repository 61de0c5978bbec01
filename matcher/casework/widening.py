"""A week made longer so that most of what is missing has room: later, earlier, or on other days."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.week import SLOTS_A_DAY, Week

FROM, UNTIL = 12, 40  # half-hours of a day: nobody asks whether she could begin before six
MOST = 2 / 3  # of what is missing: a limit is moved that far


@dataclass(frozen=True, slots=True)
class Widening:
    """`more` is added. `clock`: the half-hour of a day from or to which; `days`: 0 is Monday."""

    more: Week
    clock: int | None = None
    days: tuple[int, ...] = ()


def later(free: Week, missing: Sequence[Week]) -> Widening | None:
    """Until one time of day on all her days, as late as most of them need."""
    ends = sorted(end for each in missing if (end := _end_needed(free, each)))
    if not ends:
        return None
    to = ends[most(len(ends))]
    hers = {day: bounds for day in range(7) if (bounds := _bounds(free, day))}
    return Widening(_week({day: (last, to) for day, (_, last) in hers.items()}), to)


def earlier(free: Week, missing: Sequence[Week]) -> Widening | None:
    """From one time of day on all her days, as early as most of them need."""
    begins = sorted((b for each in missing if (b := _begin_needed(free, each))), reverse=True)
    if not begins:
        return None
    from_ = begins[most(len(begins))]
    hers = {day: bounds for day in range(7) if (bounds := _bounds(free, day))}
    return Widening(_week({day: (from_, first) for day, (first, _) in hers.items()}), from_)


def other_days(free: Week, missing: Sequence[Week]) -> Widening | None:
    """Of the days that she has not, those that are asked for most often: all that is missing."""
    by_days: dict[tuple[int, ...], list[Week]] = {}
    for each in missing:
        days = tuple(day for day in range(7) if _bounds(each, day))
        if days and not any(_bounds(free, day) for day in days):
            by_days.setdefault(days, []).append(each)
    if not by_days:
        return None
    days, weeks = max(by_days.items(), key=lambda item: (len(item[1]), item[0]))
    more = Week()
    for week in weeks:
        more = more | week
    return Widening(more, days=days)


def most(n: int) -> int:
    """The place in a sorted list of `n` up to which most of them are."""
    return min(n - 1, int(n * MOST))


def _end_needed(free: Week, missing: Week) -> int | None:
    """None where a longer evening would not be enough, or too long a one would be needed."""
    ends = []
    for day in range(7):
        if wanted := _bounds(missing, day):
            hers = _bounds(free, day)
            if hers is None or wanted[0] < hers[1]:
                return None
            ends.append(wanted[1])
    return max(ends) if ends and max(ends) <= UNTIL else None


def _begin_needed(free: Week, missing: Week) -> int | None:
    begins = []
    for day in range(7):
        if wanted := _bounds(missing, day):
            hers = _bounds(free, day)
            if hers is None or wanted[1] > hers[0]:
                return None
            begins.append(wanted[0])
    return min(begins) if begins and min(begins) >= FROM else None


def _bounds(week: Week, day: int) -> tuple[int, int] | None:
    """The first half-hour of a day and the end of the last one."""
    mask = week.mask >> day * SLOTS_A_DAY & (1 << SLOTS_A_DAY) - 1
    return ((mask & -mask).bit_length() - 1, mask.bit_length()) if mask else None


def _week(stretches: dict[int, tuple[int, int]]) -> Week:
    mask = 0
    for day, (first, last) in stretches.items():
        mask |= ((1 << max(0, last - first)) - 1) << (day * SLOTS_A_DAY + first)
    return Week(mask)
