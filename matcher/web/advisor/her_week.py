"""Her week as a table: day by day when each child is cared for, what is taken, what is hers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from matcher.domain.week import A_DAY, DAYS, SLOTS_A_DAY, Week
from matcher.web.page_words import PageWords
from matcher.web.week_table import Cell, Use, short_clock

FIRST_HOUR, LAST_HOUR = 6, 22  # what is drawn at least
STEP = 4  # half-hours below one of the hours above the table
LABELLED = 6  # half-hours from which a stretch says its times


@dataclass(frozen=True, slots=True)
class DayLanes:
    name: str
    lanes: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class HerWeek:
    """`hours`: (hour, columns below it); `columns`: half-hours in a row."""

    hours: tuple[tuple[int, int], ...]
    columns: int
    days: tuple[DayLanes, ...]


@dataclass(frozen=True, slots=True)
class _Lane:
    """`said`: what its stretches are."""

    use: Use
    said: str
    week: Week


def her_week(document: Mapping[str, Any], texts: PageWords) -> HerWeek | None:
    """None where nothing is known of it."""
    lanes = list(_lanes(document, texts))
    if not lanes:
        return None
    first, last = _window(lanes)
    days = (
        DayLanes(texts.day(day), tuple(_row(lane, day, first, last, texts) for lane in lanes))
        for day in range(len(DAYS))
    )
    hours = tuple((slot // 2, min(STEP, last - slot)) for slot in range(first, last, STEP))
    return HerWeek(hours, last - first, tuple(days))


def _lanes(document: Mapping[str, Any], texts: PageWords) -> Iterator[_Lane]:
    for n, child in enumerate(document.get("children", []), start=1):
        if "care" in child:
            said = texts.say("child %(n)s cared for", n=n)
            yield _Lane(Use.CARE, said, Week.parse(child["care"]))
    time = document.get("time", {})
    if "busy" in time:
        yield _Lane(Use.LEARN, texts.say("taken"), Week.parse(time["busy"], outward=True))
    if "available" in time:
        yield _Lane(Use.FREE, texts.say("hers"), Week.parse(time["available"]))


def _window(lanes: list[_Lane]) -> tuple[int, int]:
    """The half-hours of a day that are drawn, on whole hours."""
    all_days = 0
    for lane in lanes:
        for day in range(len(DAYS)):
            all_days |= lane.week.mask >> day * SLOTS_A_DAY & A_DAY
    slots = [slot for slot in range(SLOTS_A_DAY) if all_days >> slot & 1]
    first = min([FIRST_HOUR, *(slot // 2 for slot in slots)])
    last = max([LAST_HOUR, *(slot // 2 + 1 for slot in slots)])
    return first * 2, last * 2


def _row(lane: _Lane, day: int, first: int, last: int, texts: PageWords) -> tuple[Cell, ...]:
    mask = lane.week.mask >> day * SLOTS_A_DAY & A_DAY
    cells, start = [], first
    for is_in, stretch in groupby(range(first, last), lambda slot: bool(mask >> slot & 1)):
        end = start + len(list(stretch))
        cells.append(
            _cell(lane, start, end, texts) if is_in else Cell(end - start, Use.NONE, "", "", "")
        )
        start = end
    return tuple(cells)


def _cell(lane: _Lane, start: int, end: int, texts: PageWords) -> Cell:
    times = texts.from_to(short_clock(start), short_clock(end))
    label = times if end - start >= LABELLED else ""
    return Cell(end - start, lane.use, f"{lane.said} {times}", label, "")
