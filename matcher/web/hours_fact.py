"""The hours of an offer: times and days where its shifts are known, else how many a week."""

import math
from collections.abc import Iterator

from matcher.domain.offer import Offer
from matcher.domain.week import SLOTS, SLOTS_A_DAY, Week
from matcher.scoring.stated_hours import hours_per_week
from matcher.web.fact import Fact, capital
from matcher.web.page_words import PageWords
from matcher.web.week_table import names, short_clock

SPANS_SHOWN = 3


def hours(offer: Offer, texts: PageWords) -> Fact:
    name, stated = texts.ui("hours"), hours_per_week(offer)
    weekly = "" if math.isnan(stated) else texts.show(stated, "hours")
    if offer.shifts is not None and offer.shifts.mask:
        return Fact("clock", name, *_shifts(offer.shifts, weekly, texts))
    total = offer.training.hours_total if offer.training else None
    if not weekly and total is not None:
        value = texts.say("%(hours)s in all", hours=texts.show(total, "hours"))
        return Fact("clock", name, value, (_unsaid_shifts(offer, texts),))
    if not weekly:
        return Fact("clock", name, _extent(offer, texts), (_unsaid_shifts(offer, texts),))
    value = texts.say("%(hours)s a week", hours=weekly)
    return Fact("clock", name, value, (_unsaid_shifts(offer, texts),))


def _shifts(shifts: Week, weekly: str, texts: PageWords) -> tuple[str, tuple[str, ...]]:
    """One and the same stretch each day: its times, then the days; else the hours, then all."""
    by_times: dict[str, list[int]] = {}
    for first, last in _daily(shifts):
        times = texts.from_to(short_clock(first % SLOTS_A_DAY), short_clock(last))
        by_times.setdefault(times, []).append(first // SLOTS_A_DAY)
    days = {times: names(sorted(set(found)), texts) for times, found in by_times.items()}
    value = texts.say("%(hours)s a week", hours=weekly)
    if len(days) == 1:
        times, on = days.popitem()
        return times, (on, value)
    spans = [f"{on} {times}" for times, on in days.items()]
    more = ["\u2026"] if len(spans) > SPANS_SHOWN else []
    return value, tuple(spans[:SPANS_SHOWN] + more)


def _daily(shifts: Week) -> Iterator[tuple[int, int]]:
    """Each stretch as (first half-hour of the week, end as half-hour of its day).

    A shift over midnight stays one, Sunday's is told with Sunday; work around the clock is told
    day by day.
    """
    stretches = list(shifts.stretches())
    if len(stretches) > 1 and stretches[0][0] == 0 and stretches[-1][1] == SLOTS:
        stretches[-1] = (stretches[-1][0], SLOTS + stretches.pop(0)[1])
    for first, last in stretches:
        if last - first <= SLOTS_A_DAY:
            yield first, _of_day(last)
        else:
            yield from _day_by_day(first, min(last, SLOTS))


def _day_by_day(first: int, last: int) -> Iterator[tuple[int, int]]:
    while first < last:
        midnight = (first // SLOTS_A_DAY + 1) * SLOTS_A_DAY
        yield first, _of_day(min(last, midnight))
        first = midnight


def _of_day(end: int) -> int:
    """An end as half-hour of its day: midnight is 48."""
    return end % SLOTS_A_DAY or SLOTS_A_DAY


def _extent(offer: Offer, texts: PageWords) -> str:
    if offer.full_time is None:
        return texts.say("not said")
    return capital(texts.say("full time") if offer.full_time else texts.say("part time"))


def _unsaid_shifts(offer: Offer, texts: PageWords) -> str:
    said = []
    if offer.shift_window is not None:
        times = texts.show(offer.shift_window.spans(), "week")
        said.append(texts.say("within: %(times)s", times=times))
    if offer.night:
        said.append(texts.say("nights"))
    if offer.weekend:
        said.append(texts.say("weekends"))
    return texts.listed([*said, texts.say("times not said")])
