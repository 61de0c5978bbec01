"""What the current offers usually pay for a kind of work in a country.

The usual pay is the median; how far pay strays from it is the median absolute deviation, which a
few absurd adverts can't move (Iglewicz and Hoaglin 1993: modified z-score, beyond 3.5 an outlier).
Pay is compared as that of a full-time month, within one currency, among vacancies of the same
ISCO-08 group: four digits where there are enough of them, else three, else two.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from matcher.domain.offer import Kind, Offer
from matcher.domain.pay import PayPeriod

ENOUGH_OFFERS = 20
FULL_TIME_HOURS = 40.0
_DIGITS = (4, 3, 2)  # of an ISCO-08 code, the finest group first
_NORMAL = 1.4826  # MAD -> standard deviation, were pay normally distributed
_OUTLIER = 3.5
_LEAST_SPREAD = 0.1  # of the median: where all pay the same, a tenth more is still usual
_FAR_ABOVE, _FAR_BELOW = 2.0, 0.5  # of the median; nearer than this is nobody's business

Group = tuple[str, str, str]  # ISCO-08 digits, country, currency


class Far(StrEnum):
    """Where pay lies that is far from the usual."""

    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class PaidWork:
    """What of a vacancy can be compared with others."""

    isco: str  # ISCO-08, two to four digits
    country: str
    currency: str
    month: float  # pay of a full-time month, in `currency`
    hours_known: bool  # or it may be a few hours' pay

    def groups(self) -> Iterator[Group]:
        """The groups it belongs to, the finest first."""
        for digits in _DIGITS:
            if len(self.isco) >= digits:
                yield self.isco[:digits], self.country, self.currency


@dataclass(frozen=True, slots=True)
class Usual:
    """The usual pay of a group: `currency` units for a full-time month."""

    median: float
    spread: float
    offers: int

    def far(self, month: float) -> Far | None:
        """Whether a month's pay is an outlier and far from the median as well."""
        if abs(month - self.median) <= _OUTLIER * self.spread:
            return None
        if month >= _FAR_ABOVE * self.median:
            return Far.ABOVE
        return Far.BELOW if month <= _FAR_BELOW * self.median else None


@dataclass(frozen=True, slots=True)
class UsualPay:
    """The groups that have enough offers to say what is usual.

    `otherwise` is asked about work of which none of these groups can tell.
    """

    groups: Mapping[Group, Usual]
    otherwise: "UsualPay | None" = None

    @classmethod
    def of(
        cls,
        works: Iterable[PaidWork],
        otherwise: "UsualPay | None" = None,
        only: Collection[Group] | None = None,
    ) -> "UsualPay":
        """`only`: the groups that will be asked about; None for all."""
        months: defaultdict[Group, list[float]] = defaultdict(list)
        for work in works:
            for group in work.groups():
                if only is None or group in only:
                    months[group].append(work.month)
        return cls({g: _usual(m) for g, m in months.items() if len(m) >= ENOUGH_OFFERS}, otherwise)

    def of_its_kind(self, work: PaidWork) -> Usual | None:
        """What is usual for this work, or None where too few offers can tell."""
        found = next((self.groups[group] for group in work.groups() if group in self.groups), None)
        if found is None and self.otherwise is not None:
            return self.otherwise.of_its_kind(work)
        return found

    def far(self, work: PaidWork | None) -> Far | None:
        """Whether pay is far from the usual; None also for what can't be compared.

        Little pay is only held against an offer that says its hours, or that is lived in.
        """
        usual = self.of_its_kind(work) if work else None
        far = usual.far(work.month) if usual and work else None
        if far is Far.BELOW and work and not work.hours_known:
            return None
        return far


def paid_work(offer: Offer) -> PaidWork | None:
    """None for what is no vacancy, or says no pay, country or ISCO group."""
    month = full_time_month(offer)
    if not month or not offer.pay or not offer.country or len(offer.isco or "") < min(_DIGITS):
        return None
    isco = offer.isco or ""
    return PaidWork(isco, offer.country, offer.pay.currency, month, _hours_known(offer))


def full_time_month(offer: Offer) -> float | None:
    """The pay of a vacancy as that of a month of FULL_TIME_HOURS a week, in its own currency.

    None for part time of unknown hours: its month is no full-time one.
    """
    if offer.pay is None or offer.kind is not Kind.VACANCY:
        return None
    if offer.pay.period in (PayPeriod.HOUR, PayPeriod.DAY):
        return offer.pay.per_month(FULL_TIME_HOURS)
    month = offer.pay.per_month(offer.hours_per_week, offer.duration_months)
    if month is None or not offer.hours_per_week:
        return None if offer.full_time is False else month
    return month * FULL_TIME_HOURS / offer.hours_per_week


def _hours_known(offer: Offer) -> bool:
    by_the_hour = offer.pay is not None and offer.pay.period is PayPeriod.HOUR
    return (
        by_the_hour
        or bool(offer.hours_per_week)
        or offer.full_time is True
        or offer.live_in is True
    )


def _usual(months: list[float]) -> Usual:
    middle = median(months)
    deviation = median(abs(month - middle) for month in months)
    return Usual(middle, max(_NORMAL * deviation, _LEAST_SPREAD * middle), len(months))
