"""A week as 336 half-hours in one integer: availability, care, travel and shifts are all masks.

Bit 0 is Monday 00:00-00:30, bit 335 is Sunday 23:30-24:00. Whatever fits: `shift & ~free == 0`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SLOTS_A_DAY = 48
SLOTS = 7 * SLOTS_A_DAY
MINUTES_A_SLOT = 30
FULL = (1 << SLOTS) - 1
A_DAY = (1 << SLOTS_A_DAY) - 1

_SPAN = re.compile(
    r"(?P<days>[A-Za-z,\- ]+?)\s+"
    r"(?P<h1>\d{1,2}):(?P<m1>\d{2})\s*[-\u2013]\s*(?P<h2>\d{1,2}):(?P<m2>\d{2})"
)


@dataclass(frozen=True, slots=True)
class Week:
    """A set of half-hours of a week."""

    mask: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.mask <= FULL:
            raise ValueError(f"a week has {SLOTS} half-hours; mask {self.mask:#x} has others")

    @classmethod
    def parse(cls, spans: Iterable[str], *, outward: bool = False) -> "Week":
        """Read `["Mon-Fri 08:30-15:30", "Sat 09:00-12:00"]`; `Fri 22:00-06:00` runs over midnight.

        Times inside a half-hour are rounded so that nothing is promised that is not there:
        inward for free time (the default), `outward` for shifts.
        Raises ValueError that names the span.
        """
        mask = 0
        for span in spans:
            mask |= _parse_span(span, outward=outward)
        return cls(mask)

    @property
    def hours(self) -> float:
        return self.mask.bit_count() / 2

    def covers(self, other: "Week") -> bool:
        return other.mask & ~self.mask == 0

    def without(self, other: "Week") -> "Week":
        return Week(self.mask & ~other.mask)

    def __and__(self, other: "Week") -> "Week":
        return Week(self.mask & other.mask)

    def __or__(self, other: "Week") -> "Week":
        return Week(self.mask | other.mask)

    def shrunk(self, slots: int) -> "Week":
        """What is left of each stretch after `slots` half-hours of travel at both of its ends."""
        mask = self.mask
        for _ in range(slots):
            mask &= _later(mask) & _earlier(mask)
        return Week(mask)

    def on(self, day: int) -> "Week":
        """What falls on one day; 0 is Monday."""
        return Week(self.mask & A_DAY << day * SLOTS_A_DAY)

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Each unbroken run as (first half-hour, half-hour after the last), in order."""
        left, slot = self.mask, 0
        while left:
            empty = (left & -left).bit_length() - 1  # half-hours before the next that is set
            first, left = slot + empty, left >> empty
            length = (~left & (left + 1)).bit_length() - 1  # half-hours that are set from there
            slot, left = first + length, left >> length
            yield first, slot

    def spans(self) -> list[str]:
        """The week in words of `parse`, equal days together: `["Mon-Fri 08:30-15:30"]`; a night is
        told whole, with the day on which it begins: `["Fri 22:00-06:00"]`.
        """
        if not self.mask:
            return []
        runs = [list(Week(self.mask >> day * SLOTS_A_DAY & A_DAY).stretches()) for day in range(7)]
        _join_nights(runs)
        by_day = [[_between(first, last) for first, last in day] for day in runs]
        spans: list[str] = []
        day = 0
        while day < 7:
            last = day
            while last < 6 and by_day[last + 1] == by_day[day]:
                last += 1
            name = DAYS[day] if last == day else f"{DAYS[day]}-{DAYS[last]}"
            spans += [f"{name} {span}" for span in by_day[day]]
            day = last + 1
        return spans


def night(first_hour: int = 23, last_hour: int = 5) -> Week:
    """The night hours, 23:00-05:00 unless told (core of Directive 2003/88/EC, Art. 2(3))."""
    return Week.parse([f"Mon-Sun {first_hour:02}:00-{last_hour:02}:00"])


def weekend() -> Week:
    return Week.parse(["Sat-Sun 00:00-24:00"])


def clock(slot: int) -> str:
    """The time of day at which a half-hour of the week begins: 17 -> "08:30"."""
    minutes = slot % SLOTS_A_DAY * MINUTES_A_SLOT
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _parse_span(span: str, *, outward: bool) -> int:
    match = _SPAN.fullmatch(span.strip())
    if match is None:
        raise ValueError(f"{span!r} is not of the form 'Mon-Fri 08:30-15:30'")
    start = _minutes(match["h1"], match["m1"], span)
    end = _minutes(match["h2"], match["m2"], span)
    if end == start:
        raise ValueError(f"{span!r} begins and ends at the same time")
    if end < start:
        end += 24 * 60
    first, last = (start // 30, -(-end // 30)) if outward else (-(-start // 30), end // 30)
    mask = 0
    for day in _parse_days(match["days"], span):
        run = ((1 << max(last - first, 0)) - 1) << (day * SLOTS_A_DAY + first)
        mask |= (run & FULL) | (run >> SLOTS)  # Sunday night runs into Monday
    return mask


def _minutes(hours: str, minutes: str, span: str) -> int:
    total = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or total > 24 * 60:
        raise ValueError(f"{span!r}: {hours}:{minutes} is not a time of day")
    return total


def _parse_days(text: str, span: str) -> list[int]:
    days: list[int] = []
    for part in text.split(","):
        ends = [_day(name, span) for name in part.split("-")]
        if len(ends) > 2:
            raise ValueError(f"{span!r}: {part.strip()!r} is not a range of days")
        length = (ends[-1] - ends[0]) % 7 + 1
        days += [(ends[0] + i) % 7 for i in range(length)]
    return days


def _day(name: str, span: str) -> int:
    name = name.strip()
    for number, full in enumerate(_FULL_DAYS):
        if len(name) >= 3 and full.startswith(name.lower()):
            return number
    raise ValueError(f"{span!r}: {name!r} is not a day (Mon Tue Wed Thu Fri Sat Sun)")


def _later(mask: int) -> int:
    return (mask << 1 & FULL) | mask >> (SLOTS - 1)


def _earlier(mask: int) -> int:
    return mask >> 1 | (mask & 1) << (SLOTS - 1)


def _join_nights(runs: list[list[tuple[int, int]]]) -> None:
    """Runs of half-hours day by day: what goes on over midnight, half a day at the most, is put to
    the day on which it begins and taken from the next."""
    for day, next_day in ((day, (day + 1) % 7) for day in range(7)):
        if not runs[day] or not runs[next_day]:
            continue
        (first, midnight), (morning, last) = runs[day][-1], runs[next_day][0]
        length = SLOTS_A_DAY - first + last
        if midnight == SLOTS_A_DAY and morning == 0 and length <= SLOTS_A_DAY // 2:
            runs[day][-1] = (first, last)
            del runs[next_day][0]


@cache
def _between(first: int, last: int) -> str:
    return f"{clock(first)}-{'24:00' if last == SLOTS_A_DAY else clock(last)}"
