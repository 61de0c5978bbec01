"""The hours a week that an offer states: read by more than one criterion."""

from matcher.domain.offer import Offer
from matcher.scoring.columns import Numbers
from matcher.taxonomy.model import Taxonomy


def hours_per_week(offer: Offer, _: Taxonomy | None = None) -> float:
    """The hours it says, else those of its shifts, else NaN."""
    if offer.hours_per_week is not None:
        return offer.hours_per_week
    return offer.shifts.hours if offer.shifts else float("nan")


WINDOW = 1.5  # times the stated hours: more than breaks can explain


def is_window(offer: Offer, _: Taxonomy | None = None) -> bool:
    """Are its shifts only the times between which the hours it states will lie?"""
    if offer.shifts is None or offer.hours_per_week is None:
        return False
    return offer.shifts.hours > offer.hours_per_week * WINDOW


HOURS = Numbers("hours_per_week", "f4", hours_per_week)
