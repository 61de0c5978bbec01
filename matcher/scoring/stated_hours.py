"""The hours a week that an offer states: read by more than one criterion."""

import math

import numpy as np

from matcher.domain import full_time
from matcher.domain.offer import Offer
from matcher.domain.week import Week
from matcher.scoring.columns import Columns, Floats, Numbers
from matcher.taxonomy.model import Taxonomy


def hours_per_week(offer: Offer, _: Taxonomy | None = None) -> float:
    """The hours it says, else those of its shifts, else NaN."""
    if offer.hours_per_week is not None:
        return offer.hours_per_week
    return offer.shifts.hours if offer.shifts else float("nan")


def said_hours(offer: Offer) -> float | None:
    """The same, None where it is unknown."""
    hours = hours_per_week(offer)
    return None if math.isnan(hours) else hours


def is_full_time(offer: Offer, _: Taxonomy | None = None) -> bool:
    """Is it full time, whatever hours that means there?"""
    return offer.full_time is True and said_hours(offer) is None


def least_hours(offers: Columns) -> Floats:
    """float32[n]: the hours it says, of full time the fewest that it can mean, else NaN."""

    def hours() -> Floats:
        fewest = np.float32(full_time.LEAST_HOURS)
        return np.where(offers.flags(FULL_TIME), fewest, offers.floats(HOURS))

    return offers.remembered("least hours", None, hours)


def times(offer: Offer) -> Week | None:
    """Its shifts, else the times between which they lie; None where neither is said."""
    return offer.shifts if offer.shifts is not None else offer.shift_window


WINDOW = 1.5  # times the stated hours: more than breaks can explain


def is_window(offer: Offer, _: Taxonomy | None = None) -> bool:
    """Are its times only those between which its hours will lie?"""
    if offer.shifts is None:
        return offer.shift_window is not None
    if offer.hours_per_week is None:
        return False
    return offer.shifts.hours > offer.hours_per_week * WINDOW


HOURS = Numbers("hours_per_week", "f4", hours_per_week)
FULL_TIME = Numbers("full_time", "bool", is_full_time)
