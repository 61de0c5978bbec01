"""The hours a week that an offer states: read by more than one criterion."""

from matcher.domain.offer import Offer
from matcher.scoring.columns import Numbers
from matcher.taxonomy.model import Taxonomy


def hours_per_week(offer: Offer, _: Taxonomy | None = None) -> float:
    """The hours it says, else those of its shifts, else NaN."""
    if offer.hours_per_week is not None:
        return offer.hours_per_week
    return offer.shifts.hours if offer.shifts else float("nan")


HOURS = Numbers("hours_per_week", "f4", hours_per_week)
