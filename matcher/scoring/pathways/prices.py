"""What a course costs her, each thing with the share of the course's worth that it leaves.

Shares are whole ten-thousandths, so that the same input gives the same list everywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from matcher.domain.offer import Offer, TrainingTerms
from matcher.domain.profile import Profile
from matcher.domain.verdict import Reason, Verdict
from matcher.scoring.criteria.pay import CURRENCIES
from matcher.scoring.criterion import Answer
from matcher.scoring.her_week import free_week
from matcher.scoring.pathways.numbers import MoneyCost, Numbers
from matcher.scoring.pathways.timetable import DAYS_A_WEEK, Dates
from matcher.scoring.scale import DEGREES
from matcher.scoring.stated_hours import hours_per_week

Answers = dict[str, Answer]  # criterion -> what it says of the course


@dataclass(frozen=True, slots=True)
class Price:
    """`share` in ten-thousandths; above 10,000 where the course makes it easier."""

    reason: Reason
    share: int


def reduced(worth: int, prices: Sequence[Price]) -> int:
    """What is left of a worth, in the same unit, rounded down."""
    for price in prices:
        worth = worth * price.share // DEGREES
    return worth


def waiting(when: Dates, today: date, numbers: Numbers) -> Price:
    """The weeks until it is over, those before it begins among them."""
    weeks = (when.ends - today).days / DAYS_A_WEEK
    return Price(when.reason(), _share(0.5 ** (weeks / numbers.time.half_life_weeks)))


def other_prices(profile: Profile, course: Offer, said: Answers, numbers: Numbers) -> list[Price]:
    """All but the time that it takes: hours, money, conditions that she does not meet yet."""
    terms = course.training or TrainingTerms()
    return [
        *_hours(profile, course, said["time"], numbers),
        *_money(profile, terms, numbers.cost),
        *_conditions(said, numbers),
    ]


def _hours(profile: Profile, course: Offer, time: Answer, numbers: Numbers) -> Iterator[Price]:
    free = free_week(profile, childcare=course.childcare_on_site is True)
    if free is None:
        return
    if course.shifts is not None:
        hours = 0 if time.details["roomy"] else time.details["clash"] / 2
        missing = course.shifts.without(free.shrunk(int(time.details["way"]))).spans()
    elif time.verdict == Verdict.NOT_YET:
        hours, missing = hours_per_week(course) - free.hours, []
    else:
        yield Price(Reason("pathway.hours_unsaid"), _share(numbers.clash.hours_unsaid))
        return
    if hours > 0:
        values = {"hours": hours, "missing": missing}
        yield Price(Reason("pathway.clash", values), _share(numbers.clash.each_hour**hours))


def _money(profile: Profile, terms: TrainingTerms, numbers: MoneyCost) -> Iterator[Price]:
    currency = CURRENCIES.get(profile.country, "EUR")
    if terms.cost is None:
        yield Price(Reason("pathway.cost_unsaid"), _share(numbers.cost_unsaid))
    elif terms.cost > 0:
        values = {"amount": terms.cost, "currency": currency}
        yield Price(Reason("pathway.costs", values), _fee(profile, terms.cost, currency, numbers))
    if terms.allowance:
        yield Price(Reason("pathway.allowance"), _share(numbers.allowance))
    if terms.travel_refunded:
        yield Price(Reason("pathway.travel_refunded"), _share(numbers.travel_refunded))


def _fee(profile: Profile, cost: float, currency: str, numbers: MoneyCost) -> int:
    """Against what she needs each month; where that is not known outside the euro, a fee is as
    good as unsaid."""
    need = profile.monthly_net_minimum
    if not need and currency != "EUR":
        return _share(numbers.cost_unsaid)
    months = cost / (need or numbers.usual_month)
    return _share(0.5 ** (months / numbers.half_at_months))


def _conditions(said: Answers, numbers: Numbers) -> Iterator[Price]:
    """Collisions with her week have a price of their own."""
    unmet = [name for name, answer in said.items() if answer.verdict == Verdict.NOT_YET]
    unmet = [name for name in unmet if name != "time"]
    if unmet:
        share = numbers.entry.each_condition ** len(unmet)
        yield Price(Reason("pathway.conditions", {"criteria": unmet}), _share(share))


def _share(share: float) -> int:
    return round(share * DEGREES)
