"""Do its hours, with the way there and back, fit her week?"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import accumulate, repeat
from typing import ClassVar

import numpy as np

from matcher.domain import full_time
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.domain.week import MINUTES_A_SLOT, SLOTS, SLOTS_A_DAY, Week, clock
from matcher.scoring import travel_time
from matcher.scoring.columns import Column, Columns, Flags, Floats, Ints, Numbers
from matcher.scoring.criterion import (
    ASK,
    NOT_YET,
    Answer,
    Case,
    Criterion,
    Judgement,
    choose,
)
from matcher.scoring.her_days import DAYS, first_day, not_on_its_days
from matcher.scoring.her_week import free_week
from matcher.scoring.stated_hours import FULL_TIME, HOURS, is_window, least_hours, said_hours, times
from matcher.scoring.week_columns import SHIFTS, Masks, half_hours, lengths, masks, shifts_of
from matcher.scoring.weekends import WEEKEND, no_room_at_weekends

LONGEST_WAY_SLOTS = 8  # four hours each way: beyond, the travel criterion has long said so

CHILDCARE = Numbers("childcare", "bool", lambda offer, _: offer.childcare_on_site is True)
FLEXIBLE = Numbers("flexible", "bool", lambda offer, _: offer.flexible_hours is True)

IS_WINDOW = Numbers("is_window", "bool", is_window)


@dataclass(frozen=True)
class Time(Criterion):
    """Shifts widened by the way at both ends, inside the hours that are hers and cared for.

    `small_clash_hours`: a clash up to so many hours a week is a question to an employer who
    offers flexible hours. Unknown shifts are unknown; full time without hours is 35 a week at
    least (`domain.full_time`), part time any number. Weekend work of which nobody says when is a
    question where she has no room for it. Nothing here is ever a plain no, for a crèche place, a
    neighbour or another shift can open it.
    """

    small_clash_hours: float

    name: ClassVar[str] = "time"
    reads: ClassVar[frozenset[str]] = frozenset(
        {"hours_per_week", "full_time", "shifts", "shift_window", "weekend", "start"}
    )
    columns: ClassVar[tuple[Column, ...]] = (
        SHIFTS,
        HOURS,
        FULL_TIME,
        CHILDCARE,
        FLEXIBLE,
        IS_WINDOW,
        WEEKEND,
        *DAYS,
        *travel_time.COLUMNS,
    )
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = (
        (SHIFTS, HOURS, FULL_TIME, CHILDCARE, FLEXIBLE, IS_WINDOW, WEEKEND),
        DAYS,
        travel_time.COLUMNS,
    )
    classes: ClassVar[Mapping[int, int]] = {1: 2, 2: 2 * (LONGEST_WAY_SLOTS + 1)}

    def judge(self, case: Case, offers: Columns) -> Judgement:
        way, way_open = _way(case, offers)
        length, clash = lengths(offers), self._clash(case, offers, way)
        told, timed, clashes = _told(case.profile, offers), length > 0, clash > 0
        least = least_hours(offers)
        too_many = ~timed & self._too_many_hours(case, offers, least)
        flexible = offers.flags(FLEXIBLE) & (clash <= self.small_clash_hours * 2)
        weekend = no_room_at_weekends(case, offers, offers.flags(CHILDCARE))
        least_slots = np.where(np.isnan(least), 1, least * 2)
        roomy = offers.flags(IS_WINDOW) & clashes & (length - clash >= least_slots)
        verdicts = choose(
            len(offers),
            (~told, ASK),
            (too_many, NOT_YET),
            (~timed, ASK),
            (clashes & ~(flexible | roomy), NOT_YET),
            (clashes | weekend | way_open | not_on_its_days(case, offers), ASK),
        )
        degrees = _degree(clash, length)
        degrees[~(told & timed) | roomy] = np.nan
        degrees[too_many] = 0
        details = {"clash": clash, "way": way, "roomy": roomy, "weekend": weekend}
        return Judgement(verdicts, degrees, details)

    def alike(self, case: Case, factor: int, facts: Columns) -> Ints | None:
        if factor == 0:  # the same for all who ask, so it is worked out for all facts at once
            lengths(facts)
            least_hours(facts)
        if factor == 1:
            return not_on_its_days(case, facts).astype(np.int64)
        if factor == 2:
            way, way_open = _way(case, facts)
            return way * 2 + way_open
        return None

    def _clash(self, case: Case, offers: Columns, way: Ints) -> Ints:
        """Half-hours of each shift that don't fit, the way counted.

        A shift widened by the way fits exactly when the shift itself fits what is left of her
        free time after the same way is taken off both ends, so each way is worked out once.
        """
        taken = case.once("weeks by way", lambda: ~np.concatenate(_weeks_by_way(case.profile)))
        with_childcare = offers.flags(CHILDCARE) * (len(taken) // 2)
        return half_hours(shifts_of(offers) & taken.take(way + with_childcare, axis=0))

    def _too_many_hours(self, case: Case, offers: Columns, least: Floats) -> Flags:
        """More hours a week than are hers; with childcare on the spot nobody can tell."""
        free = free_week(case.profile, childcare=False)
        hers = np.inf if free is None else free.hours
        return (least > hers) & ~offers.flags(CHILDCARE)

    def same_for(self, case: Case) -> Hashable:
        return tuple(free_week(case.profile, childcare=childcare) for childcare in (False, True))

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        free = free_week(case.profile, childcare=offer.childcare_on_site is True)
        if free is None:
            return Reason("time.her_week_unknown")
        said = times(offer)
        if said is None:
            code = "too_many_hours" if answer.verdict == Verdict.NOT_YET else "shifts_unknown"
            return Reason(f"time.{code}", {**_extent(offer), "free": free.hours})
        outside = said.without(free)
        with_way = said.without(free.shrunk(int(answer.details["way"])))
        if answer.verdict == Verdict.NOT_YET:
            missing = outside if outside.mask else with_way  # the opening tells both together
            return Reason(_clash_code(said, free), _values(offer, free, missing))
        values = _values(offer, free, with_way)
        if answer.details["roomy"]:
            return Reason("time.within_window", values)
        if answer.details["clash"] > 0:
            return Reason("time.flexible_clash", values)
        if answer.details["weekend"]:
            return Reason("time.weekend_too", values)
        if offer.start and offer.start < (earliest := first_day(case.profile, offer.start)):
            dates = {"start": offer.start.isoformat(), "earliest": earliest.isoformat()}
            return Reason("time.starts_before_she_can", dates)
        if case.profile.away and self._runs_into_days_off(case, offer):
            return Reason("time.runs_into_days_off")
        if answer.verdict == Verdict.ASK:
            rough = case.profile.place and offer.place  # else travel asks for the one that lacks
            return Reason("time.way_rough" if rough else "time.way_unknown", values)
        return Reason("time.fits" if offer.shifts else "time.any_hours_fit", values)

    def _runs_into_days_off(self, case: Case, offer: Offer) -> bool:
        return bool(not_on_its_days(case, Columns.build([offer], DAYS, case.taxonomy))[0])

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if answer.verdict != Verdict.NOT_YET:
            return []
        free = free_week(case.profile, childcare=False) or Week()
        said, with_care = times(offer), free_week(case.profile, childcare=True)
        if said is None:
            return self._fewer_or_more(offer, free, with_care)
        widened = _widened(said, int(answer.details["way"]))
        missing = widened.without(free)
        values = {"missing": missing.spans(), "missing_hours": missing.hours}
        only_care = with_care is not None and with_care.covers(widened)
        return [Opening(self.name, "time.childcare" if only_care else "time.other_hours", values)]

    def _fewer_or_more(self, offer: Offer, free: Week, with_care: Week | None) -> list[Opening]:
        """Fewer hours of work, or more of hers where only childcare keeps them from her."""
        least = offer.hours_per_week or full_time.LEAST_HOURS
        code = "time.fewer_hours" if offer.hours_per_week else "time.part_time"
        fewer = Opening(self.name, code, {**_extent(offer), "free": free.hours})
        if with_care is not None and with_care.hours < least:
            return [fewer]
        missing = {"missing_hours": least - free.hours}
        return [fewer, Opening(self.name, "time.more_childcare", missing)]


def _told(profile: Profile, offers: Columns) -> Flags:
    """Are her hours known, for each offer? With childcare on the spot those of the care alone
    say nothing: she may be free at other times too."""
    known = [free_week(profile, childcare=childcare) is not None for childcare in (False, True)]
    told: Flags = np.array(known)[offers.flags(CHILDCARE).astype(np.int64)]
    return told


def _weeks_by_way(profile: Profile) -> list[Masks]:
    """uint64[2, slots, words]: her free week less 0, 1, 2 ... half-hours of way, without and
    with childcare on the spot."""
    weeks = [free_week(profile, childcare=childcare) or Week() for childcare in (False, True)]
    less = {week: _less_and_less(week) for week in weeks}
    return [less[week] for week in weeks]


def _less_and_less(week: Week) -> Masks:
    """uint64[slots, words]."""
    return masks([*accumulate(repeat(1, LONGEST_WAY_SLOTS), Week.shrunk, initial=week)])


def _degree(clash: Ints, length: Ints) -> Floats:
    """1 where all fits; at most 0.6, falling with the share of the shift that does not."""
    share = clash / np.maximum(length, 1)
    return np.where(clash == 0, 1, 0.6 * (1 - share)).astype(np.float32)


def _way(case: Case, offers: Columns) -> tuple[Ints, Flags]:
    """The half-hours of way each way, and where nobody can tell them for sure."""
    minutes = travel_time.minutes(case.profile, offers)
    way = _way_slots(travel_time.least_minutes(case.profile, offers))
    return way, np.isnan(minutes) | travel_time.is_rough(offers)


def _way_slots(minutes: Floats) -> Ints:
    """int64[n]: half-hours of way each way, begun ones counted; 0 where the way is unknown."""
    slots = np.ceil(np.fmax(minutes, 0) / MINUTES_A_SLOT).astype(np.int64)
    return np.minimum(slots, LONGEST_WAY_SLOTS)


def _values(offer: Offer, free: Week, missing: Week) -> dict[str, object]:
    shifts = times(offer) or Week()
    return {
        "shifts": shifts.spans(),
        "ends": _latest(shifts),
        "free_until": _free_until(shifts, free),
        "missing": missing.spans(),
        "missing_hours": missing.hours,
        "hours": said_hours(offer),
        **({} if offer.shifts else _extent(offer)),
    }


def _extent(offer: Offer) -> dict[str, object]:
    """The hours a week, or what full or part time says of them."""
    hours: dict[str, object] = {"hours": offer.hours_per_week}
    if offer.hours_per_week is not None or offer.full_time is None:
        return hours
    if not offer.full_time:
        return {**hours, "extent": "part_time"}
    usual = {"least": full_time.LEAST_HOURS, "most": full_time.MOST_HOURS}
    return {**hours, "extent": "full_time", **usual}


def _widened(shifts: Week, slots: int) -> Week:
    """The shifts with the way there and back: what is left out of `shrunk` is added here."""
    everything = Week.parse(["Mon-Sun 00:00-24:00"])
    return everything.without(everything.without(shifts).shrunk(slots))


def _latest(week: Week) -> str | None:
    """The latest time of day at which a stretch ends, "24:00" for midnight."""
    ends = [last % 48 or 48 for _, last in week.stretches()]
    return None if not ends else "24:00" if max(ends) == 48 else clock(max(ends))


def _free_until(shifts: Week, free: Week) -> str | None:
    """Until when she is free after the latest end of a shift, on whichever day that is least."""
    ends = [last for _, last in shifts.stretches()]
    latest = max((_of_day(last) for last in ends), default=0)
    slots = [last for last in ends if _of_day(last) == latest]
    if not slots or not all(free.mask >> (slot - 1) & 1 for slot in slots):
        return None
    least = min(_free_from(slot, free) for slot in slots)
    return clock(least) if least < SLOTS_A_DAY else "24:00"


def _of_day(end: int) -> int:
    """An end as half-hours since that day began; midnight is the end of a day."""
    return end % SLOTS_A_DAY or SLOTS_A_DAY


def _free_from(slot: int, free: Week) -> int:
    """The half-hour of the day up to which `free` goes on from `slot`."""
    while slot % SLOTS_A_DAY and free.mask >> slot & 1:
        slot += 1
    return _of_day(slot)


def _clash_code(shifts: Week, free: Week) -> str:
    """What stands in the way: the end, the beginning, or other days altogether."""
    outside = shifts.without(free)
    if not outside.mask:
        return "time.way_too_long_for_gap"
    inside = shifts & free
    if not inside.mask:
        return "time.outside_her_hours"
    after = all(inside.mask >> (first - 1) % SLOTS & 1 for first, _ in outside.stretches())
    return "time.ends_too_late" if after else "time.outside_in_part"
