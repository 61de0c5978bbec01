"""An offer's week as the rows and cells of a table: its shifts, the way, and her free hours."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from matcher.domain.week import SLOTS, SLOTS_A_DAY, Week, clock
from matcher.web.page_words import PageWords

FIRST_HOUR, LAST_HOUR = 7, 19  # what a table shows at least
LONG_DAY_HOURS = 14  # beyond, the hours above the table are told every fourth
WIDE, ALWAYS = 4 / 24, 7 / 24  # share of a row from where a cell's words are seen
USUAL_LABEL = len("10:00-14:30")  # what these shares have room for


class Use(StrEnum):
    """What a half-hour is, named as the stylesheet names it."""

    NONE = ""
    FREE = "free"
    WORK = "work"
    TRIP = "trip"
    LEARN = "learn"
    CARE = "care"  # a child is cared for by somebody else
    CLASH = "clash"  # work or a course in hours that are not hers
    LATE_TRIP = "clash way"  # the way, in hours that are not hers


SHIFT = (Use.WORK, Use.LEARN, Use.CLASH)


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of one use. `words` is said to readers of the screen, `label` is seen.

    `seen`: "" on every screen, "wide" on wide ones, "never".
    """

    columns: int
    use: Use
    words: str
    label: str
    seen: str

    @property
    def on_the_way(self) -> bool:
        return self.use in (Use.TRIP, Use.LATE_TRIP)


@dataclass(frozen=True, slots=True)
class Row:
    """Days that are alike: "Mon-Fri"."""

    days: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class WeekTable:
    """`hours`: (hour, columns below it); `columns`: half-hours in a row."""

    caption: str
    hours: tuple[tuple[int, int], ...]
    columns: int
    rows: tuple[Row, ...]


def week_table(
    shifts: Week | None,
    free: Week | None,
    way_slots: int,
    texts: PageWords,
    taken: Use = Use.WORK,
) -> WeekTable | None:
    """The days on which she would work; None where the shifts are not known.

    `free` None: nobody has asked her yet, so nothing is drawn as free or clashing.
    `way_slots`: half-hours of way before and after each shift, 0 where not known.
    `taken`: what the shifts are, work or learning.
    """
    if shifts is None or not shifts.mask:
        return None
    way = _way(shifts, way_slots)
    uses = [_use(slot, shifts, way, free, taken) for slot in range(SLOTS)]
    days = [tuple(uses[day * SLOTS_A_DAY : (day + 1) * SLOTS_A_DAY]) for day in range(7)]
    worked = {day: uses for day, uses in enumerate(days) if {taken, Use.CLASH} & set(uses)}
    first, last = _window([slot % SLOTS_A_DAY for slot in _slots(shifts | way)])
    rows = [
        Row(names(alike, texts), tuple(_cells(uses[first:last], first, texts)))
        for uses, alike in _alike(worked)
    ]
    caption = (
        texts.say("A usual week") if free else texts.say("A usual week; hers is not known yet")
    )
    return WeekTable(caption, tuple(_hours(first, last)), last - first, tuple(rows))


def names(days: list[int], texts: PageWords) -> str:
    """Days by short names, three or more in a row as a range: "Mon-Fri", "Mon, Wed"."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = [
        f"{texts.day(run[0])}\u2013{texts.day(run[-1])}"
        if len(run) > 2
        else texts.listed(map(texts.day, run))
        for run in runs
    ]
    return texts.listed(parts)


def _way(shifts: Week, slots: int) -> Week:
    mask = 0
    for first, last in shifts.stretches():
        for slot in (*range(first - slots, first), *range(last, last + slots)):
            mask |= 1 << slot % SLOTS
    return Week(mask).without(shifts)


def _use(slot: int, shifts: Week, way: Week, free: Week | None, taken: Use) -> Use:
    hers = free is None or bool(free.mask >> slot & 1)
    if shifts.mask >> slot & 1:
        return taken if hers else Use.CLASH
    if way.mask >> slot & 1:
        return Use.TRIP if hers else Use.LATE_TRIP
    return Use.FREE if free is not None and hers else Use.NONE


def _slots(week: Week) -> Iterator[int]:
    return (slot for slot in range(SLOTS) if week.mask >> slot & 1)


def _window(slots: list[int]) -> tuple[int, int]:
    """The half-hours of a day that are drawn, on whole hours."""
    first = min(FIRST_HOUR, min(slots) // 2)
    last = max(LAST_HOUR, max(slots) // 2 + 1)
    return first * 2, last * 2


def _hours(first: int, last: int) -> Iterator[tuple[int, int]]:
    step = 4 if last - first <= LONG_DAY_HOURS * 2 else 8
    for slot in range(first, last, step):
        yield slot // 2, min(step, last - slot)


def _alike(days: dict[int, tuple[Use, ...]]) -> list[tuple[tuple[Use, ...], list[int]]]:
    found: dict[tuple[Use, ...], list[int]] = {}
    for day, uses in days.items():
        found.setdefault(uses, []).append(day)
    return list(found.items())


def _cells(uses: tuple[Use, ...], first: int, texts: PageWords) -> Iterator[Cell]:
    """The hours of a shift of which a part is not hers stand once, whole, in its longer part: by
    those of one part she would read that it ends there."""
    start = first
    for shift, stretch in groupby(uses, key=lambda use: use in SHIFT or use):
        parts = [(use, len(list(same))) for use, same in groupby(stretch)]
        end = start + sum(length for _, length in parts)
        whole = texts.from_to(short_clock(start), short_clock(end))
        longest = max(range(len(parts)), key=lambda part: parts[part][1])
        for part, (use, length) in enumerate(parts):
            cell = _cell(use, start, start + length, length / len(uses), texts)
            split = shift is True and len(parts) > 1
            yield replace(cell, label=whole if part == longest else "") if split else cell
            start += length


def _cell(use: Use, start: int, end: int, share: float, texts: PageWords) -> Cell:
    times = texts.from_to(short_clock(start), short_clock(end))
    words, label = {
        Use.NONE: ("", ""),
        Use.FREE: (texts.say("free %(times)s", times=times), texts.say("free")),
        Use.WORK: (texts.say("work %(times)s", times=times), times),
        Use.LEARN: (texts.say("course %(times)s", times=times), times),
        Use.CLASH: (texts.say("outside her hours %(times)s", times=times), times),
        Use.TRIP: (texts.say("on the way"), ""),
        Use.LATE_TRIP: (texts.say("on the way, outside her hours"), ""),
    }[use]
    longer = max(1, len(label) / USUAL_LABEL)  # a range in words takes more room than one by a dash
    seen = "" if share >= ALWAYS * longer else "wide" if share >= WIDE * longer else "never"
    return Cell(end - start, use, words, label, seen)


def short_clock(slot: int) -> str:
    """The time of day at which a half-hour begins, 48 for midnight: "9:00", "24:00"."""
    time = "24:00" if slot == SLOTS_A_DAY else clock(slot)
    return time.removeprefix("0")
