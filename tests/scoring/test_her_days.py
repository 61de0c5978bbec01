"""On which days can she work?"""

from datetime import date, timedelta

import numpy as np
from hypothesis import given

from matcher.domain.offer import Contract, Offer
from matcher.domain.profile import Away, Profile
from matcher.scoring.columns import Columns
from matcher.scoring.her_days import DAYS, first_day, not_on_its_days
from tests.factories import TODAY, case, embedded, offer, profile
from tests.strategies import days, markets, profiles

SPRING = Away(date(2027, 3, 1), date(2027, 7, 31))


def test_she_can_begin_on_the_day_after_her_days_off():
    her = profile(away=SPRING)
    assert first_day(her, date(2027, 2, 28)) == date(2027, 2, 28)
    assert first_day(her, SPRING.first) == first_day(her, SPRING.last) == date(2027, 8, 1)
    assert first_day(profile(), SPRING.first) == SPRING.first


def test_her_own_first_day_may_fall_among_them():
    her = profile(away=SPRING, earliest_start=date(2027, 4, 1))
    assert first_day(her, TODAY) == date(2027, 8, 1)


def test_work_that_says_no_day_begins_when_she_can():
    """So it is over before her days off, or begun after them, by her own first day."""
    months = [offer(contract=Contract.FIXED_TERM, duration_months=2, start=None)]
    for day, asked in ((None, False), (date(2027, 2, 15), True), (date(2027, 9, 1), False)):
        her = profile(away=SPRING, earliest_start=day)
        assert not_on_its_days(case(her), Columns.build(months, DAYS, embedded())) == [asked]


@given(her=profiles, day=days)
def test_the_first_day_is_one_on_which_she_can(her: Profile, day: date):
    first = first_day(her, day)
    assert first >= day
    assert her.earliest_start is None or first >= her.earliest_start
    assert her.away is None or not her.away.first <= first <= her.away.last


@given(her=profiles, offers=markets())
def test_all_offers_at_once_are_told_as_each_is_read(her: Profile, offers: list[Offer]):
    found = not_on_its_days(case(her), Columns.build(offers, DAYS, embedded()))
    assert np.array_equal(found, [_read(her, offer) for offer in offers])


def _read(her: Profile, offer: Offer) -> bool:
    """In plain words, a day at a time."""
    if offer.start and offer.start < first_day(her, offer.start):
        return True
    soonest = max(TODAY, her.earliest_start or TODAY)
    begins, length = max(offer.start or soonest, soonest), _length(offer)
    if her.away is None or length is None:
        return False
    worked = (begins + timedelta(days=n) for n in range(max(length, 1)))
    return any(her.away.first <= day <= her.away.last for day in worked)


def _length(offer: Offer) -> int | None:
    """Of work that ends; None where it goes on for good, or nobody says how long."""
    if offer.contract is Contract.PERMANENT:
        return None
    if offer.training and offer.training.weeks is not None:
        return round(offer.training.weeks * 7)
    return None if offer.duration_months is None else round(offer.duration_months * 30.4375)
