"""Pay brought to one month, without guessing what is not said."""

import pytest

from matcher.domain.pay import Pay, PayPeriod


def month(
    amount: float, period: str, hours: float | None = None, months: float | None = None, **more: int
) -> float | None:
    return Pay(amount, PayPeriod(period), **more).per_month(hours, months)


def test_a_monthly_pay_is_what_it_says() -> None:
    assert month(1200, "month") == 1200


def test_fourteen_payments_a_year_are_spread_over_twelve_months() -> None:
    assert month(1200, "month", payments_a_year=14) == 1400


def test_a_yearly_pay_is_divided_by_twelve() -> None:
    assert month(18_000, "year") == 1500


def test_a_yearly_pay_is_the_whole_year_however_often_it_is_paid() -> None:
    assert month(18_000, "year", payments_a_year=14) == 1500


def test_nine_and_a_half_an_hour_for_twenty_hours_is_823_a_month() -> None:
    assert month(9.5, "hour", hours=20) == pytest.approx(823.33, abs=0.01)


def test_an_hourly_pay_with_fourteen_payments_counts_the_two_more() -> None:
    twelve = month(9.5, "hour", hours=20)
    assert twelve is not None
    assert month(9.5, "hour", hours=20, payments_a_year=14) == pytest.approx(twelve * 14 / 12)


def test_a_weekly_pay_is_paid_52_weeks_a_year() -> None:
    assert month(300, "week") == 1300


def test_a_day_is_eight_of_the_weeks_hours() -> None:
    assert month(60, "day", hours=40) == pytest.approx(60 * 5 * 52 / 12)


def test_an_allowance_for_the_whole_stay_is_spread_over_its_months() -> None:
    assert month(3000, "total", months=6) == 500


@pytest.mark.parametrize("period", ["hour", "day"])
def test_an_hourly_or_daily_pay_without_the_hours_stays_unknown(period: str) -> None:
    assert month(9.5, period) is None


@pytest.mark.parametrize("months", [None, 0])
def test_a_total_without_a_length_stays_unknown(months: float | None) -> None:
    assert month(3000, "total", hours=20, months=months) is None


def test_of_a_range_the_lower_end_counts() -> None:
    assert Pay(1000, PayPeriod.MONTH, amount_to=1400).per_month(None) == 1000


def test_gross_or_net_stays_unknown_when_not_said() -> None:
    assert Pay(1000, PayPeriod.MONTH).gross is None


def test_pay_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="-5 is below zero"):
        Pay(-5, PayPeriod.HOUR)


def test_a_range_that_ends_below_its_start_is_refused() -> None:
    with pytest.raises(ValueError, match="ends at 900, below its start 1000"):
        Pay(1000, PayPeriod.MONTH, amount_to=900)
