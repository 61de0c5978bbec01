"""Weekend work of which nobody says when, beside shifts: "Mon-Fri 8-13, Saturdays by turns"."""

from collections.abc import Sequence

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.week import Week
from matcher.scoring.columns import Columns, Flags, Ints, Numbers
from matcher.scoring.criterion import Case
from matcher.scoring.her_week import free_week
from matcher.scoring.stated_hours import times
from matcher.taxonomy.model import Taxonomy

_DAYS = (5, 6)


def weekend_slots(offer: Offer, _: Taxonomy | None = None) -> Sequence[int]:
    """For Saturday and Sunday: the half-hours of its longest day where it has weekend work of
    which its times say nothing, else 0."""
    week = times(offer)
    if not offer.weekend or week is None:
        return 0, 0
    longest = max(_longest(week, day) for day in range(7))
    return tuple(0 if _longest(week, day) else longest for day in _DAYS)


WEEKEND = Numbers("weekend_slots", "i1", weekend_slots, width=len(_DAYS))


def no_room_at_weekends(case: Case, offers: Columns, childcare: Flags) -> Flags:
    """bool[n]: on a day on which it may be, she has no stretch free that is as long. `childcare`:
    which offers have it on the spot."""
    needed: Ints = offers.numbers(WEEKEND).astype(np.int64)
    free = case.once("room at weekends", lambda: _room(case))[childcare.astype(np.int64)]
    short: Flags = needed > free
    return short[:, 0] | short[:, 1]


def _room(case: Case) -> Ints:
    """int64[2, 2]: half-hours, without and with childcare on the spot, by day."""
    weeks = [free_week(case.profile, childcare=childcare) or Week() for childcare in (False, True)]
    return np.array([[_longest(week, day) for day in _DAYS] for week in weeks])


def _longest(week: Week, day: int) -> int:
    """Half-hours of the longest stretch within a day."""
    return max((last - first for first, last in week.on(day).stretches()), default=0)
