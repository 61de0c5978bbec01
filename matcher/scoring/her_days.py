"""On which days she can work, whatever the hours: from when, and those on which she does not."""

from datetime import date, timedelta

import numpy as np

from matcher.domain.profile import Profile
from matcher.scoring.columns import Columns, Flags
from matcher.scoring.criteria.deadline import START, day_number
from matcher.scoring.criterion import Case
from matcher.scoring.permit_facts import CONTRACT_DAYS, ENDLESS, UNSAID

DAYS = (CONTRACT_DAYS, START)
A_DAY = timedelta(days=1)


def first_day(profile: Profile, day: date) -> date:
    """The first day, from this one on, on which she could begin anything."""
    earliest = max(day, profile.earliest_start or day)
    away = profile.away
    if away is None or not away.first <= earliest <= away.last:
        return earliest
    return away.last + A_DAY


def not_on_its_days(case: Case, offers: Columns) -> Flags:
    """It begins before she can, or is over only when her days off have begun. Work that goes on
    for good is there after them as well, so nobody is asked about it."""
    start, days = offers.ints(START), offers.ints(CONTRACT_DAYS)
    earliest = day_number(case.profile.earliest_start)
    early: Flags = (start > 0) & (start < earliest)
    away = case.profile.away
    if away is None:
        return early
    first, last = day_number(away.first), day_number(away.last)
    begins_then = (start >= first) & (start <= last)
    begins = np.maximum(start, max(day_number(case.today), earliest))  # with no day said: then
    limited = (days != UNSAID) & (days < ENDLESS)
    runs_into = limited & (begins <= last) & (begins + np.maximum(days, 1) > first)
    not_then: Flags = early | begins_then | runs_into
    return not_then
