"""Pay, brought to one month. What is not said (gross or net, the hours) stays unknown."""

from dataclasses import dataclass
from enum import StrEnum

WEEKS_A_MONTH = 52 / 12


class PayPeriod(StrEnum):
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    TOTAL = "total"  # once, for the whole stay: an internship's allowance


@dataclass(frozen=True, slots=True)
class Pay:
    """An amount as an offer states it. `payments_a_year` is 13 or 14 where the advert says so."""

    amount: float
    period: PayPeriod
    currency: str = "EUR"
    gross: bool | None = None
    amount_to: float | None = None
    payments_a_year: int = 12

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError(f"pay amount {self.amount} is below zero")
        if self.amount_to is not None and self.amount_to < self.amount:
            raise ValueError(f"pay ends at {self.amount_to}, below its start {self.amount}")

    def per_month(
        self, hours_per_week: float | None, duration_months: float | None = None
    ) -> float | None:
        """The lower end of the pay as an average month over a year, in `currency`.

        None where it can't be known: an hourly wage without the hours, a total without a length.
        A day is counted as eight hours of the week's hours, a week as worked all year.
        """
        match self.period:
            case PayPeriod.MONTH:
                return self.amount * self.payments_a_year / 12
            case PayPeriod.YEAR:
                return self.amount / 12
            case PayPeriod.WEEK:
                return self.amount * WEEKS_A_MONTH
            case PayPeriod.HOUR:
                return None if hours_per_week is None else self._hourly(hours_per_week)
            case PayPeriod.DAY:
                return None if hours_per_week is None else self._hourly(hours_per_week / 8)
            case PayPeriod.TOTAL:
                return self.amount / duration_months if duration_months else None

    def _hourly(self, units_a_week: float) -> float:
        return self.amount * units_a_week * WEEKS_A_MONTH * self.payments_a_year / 12
