"""Does the pay cover what she needs each month?"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from matcher.domain.offer import Offer, TrainingTerms
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.verdict import Verdict
from tests.factories import TODAY, ask, offer, profile, training, week

NEEDS_900 = profile(monthly_net_minimum=900.0)


def paying(
    amount: float, period: str = "month", start: date | None = None, **more: object
) -> Offer:
    return offer(pay=Pay(amount, PayPeriod(period), **more), start=start)


def test_a_net_pay_of_exactly_her_need_covers_it() -> None:
    said = ask("pay", NEEDS_900, paying(900, gross=False))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0.7, "pay.covers")
    assert (said.values["need"], said.values["net"], said.values["month"]) == (900, 900, 900)


def test_a_third_more_than_her_need_is_worth_everything() -> None:
    assert ask("pay", NEEDS_900, paying(1200, gross=False)).degree == 1


def test_half_her_need_is_worth_nothing_and_still_closes_nothing() -> None:
    said = ask("pay", NEEDS_900, paying(450, gross=False))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0, "pay.below")


def test_of_a_gross_pay_four_fifths_are_compared() -> None:
    said = ask("pay", NEEDS_900, paying(1000, gross=True))
    assert (said.code, said.values["net"], said.values["month"]) == ("pay.below", 800, 1000)


def test_where_gross_or_net_is_not_said_the_middle_is_compared() -> None:
    said = ask("pay", NEEDS_900, paying(1200))
    assert (said.verdict, said.code, said.values["net"]) == (Verdict.YES, "pay.covers", 1080)
    assert ask("pay", NEEDS_900, paying(850)).code == "pay.below"


def test_pay_that_is_enough_only_after_tax_is_asked_about_and_never_told_as_less() -> None:
    for month in (900, 1000, 1124):
        said = ask("pay", NEEDS_900, paying(month))
        assert (said.verdict, said.code) == (Verdict.ASK, "pay.tax_unknown")
        assert said.degree is not None
    assert ask("pay", NEEDS_900, paying(1000, gross=True)).code == "pay.below"
    assert ask("pay", NEEDS_900, paying(1000, gross=False)).code == "pay.covers"


def test_an_hourly_pay_is_brought_to_a_month_by_its_hours() -> None:
    nine_fifty = Pay(9.5, PayPeriod.HOUR, gross=False)
    for hours in ({"hours_per_week": 20.0}, {"shifts": week("Mon-Fri 09:00-13:00")}):
        said = ask("pay", NEEDS_900, offer(pay=nine_fifty, **hours))
        assert (said.code, said.values["month"]) == ("pay.below", 823)
        assert (said.values["amount"], said.values["period"]) == (9.5, "hour")


def test_an_hourly_pay_without_hours_is_asked_about() -> None:
    said = ask("pay", NEEDS_900, paying(9.5, "hour"))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "pay.month_unknown")


def test_an_advert_without_pay_is_asked_about() -> None:
    said = ask("pay", NEEDS_900, offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "pay.not_stated")


def test_another_currency_is_not_compared() -> None:
    said = ask("pay", NEEDS_900, paying(9000, currency="SEK"))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "pay.other_currency")
    assert said.values["currency"] == "SEK"


def test_in_sweden_kronor_are_compared() -> None:
    her = profile(country="SE", monthly_net_minimum=9000.0)
    assert ask("pay", her, paying(9000, gross=False, currency="SEK")).code == "pay.covers"
    assert ask("pay", her, paying(9000, gross=False)).code == "pay.other_currency"


def test_without_a_need_of_hers_pay_is_told_and_counts_for_nothing() -> None:
    said = ask("pay", profile(), paying(900))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "pay.no_need_said")
    assert said.values["month"] == 900


def test_a_need_of_next_to_nothing_is_covered_by_any_pay() -> None:
    assert ask("pay", profile(monthly_net_minimum=1e-300), paying(1)).code == "pay.covers"


def test_a_course_is_not_asked_for_pay() -> None:
    silent = ask("pay", NEEDS_900, training())
    assert (silent.verdict, silent.degree, silent.code) == (Verdict.YES, None, "pay.training")


def test_a_course_with_a_small_allowance_is_no_worse_than_one_that_pays_nothing() -> None:
    paid = ask("pay", NEEDS_900, training(pay=Pay(450, PayPeriod.MONTH, gross=False)))
    assert (paid.verdict, paid.degree, paid.code) == (Verdict.YES, None, "pay.below")


def test_an_allowance_that_covers_her_need_counts() -> None:
    paid = ask("pay", NEEDS_900, training(pay=Pay(900, PayPeriod.MONTH, gross=False)))
    assert (paid.degree, paid.code) == (pytest.approx(0.7), "pay.covers")


# --- from when she needs it

IN_JANUARY = profile(monthly_net_minimum=900.0, needed_from=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("start", "degree"),
    [
        (date(2026, 12, 1), 1.0),
        (date(2027, 1, 1), 1.0),
        (date(2027, 1, 2), 1 - 0.5 / 6),  # a month begun is a month
        (date(2027, 1, 31), 1 - 0.5 / 6),
        (date(2027, 2, 1), 1 - 1 / 6),
        (date(2027, 6, 30), 0.5),
        (date(2028, 6, 30), 0.5),
        (None, 1.0),  # what is not said is never held against an advert
    ],
)
def test_pay_that_begins_later_than_she_needs_it_is_worth_less(
    start: date | None, degree: float
) -> None:
    said = ask("pay", IN_JANUARY, paying(1200, gross=False, start=start))
    assert (said.verdict, said.degree) == (Verdict.YES, pytest.approx(degree, abs=1e-3))
    assert said.code == ("pay.covers" if degree == 1 else "pay.covers_later")


def test_late_pay_closes_nothing_and_says_the_day() -> None:
    said = ask("pay", IN_JANUARY, paying(1200, gross=False, start=date(2027, 9, 1)))
    assert (said.verdict, said.values["start"]) == (Verdict.YES, "2027-09-01")


@pytest.mark.parametrize(
    ("amount", "gross", "code"), [(500, False, "pay.below"), (1000, None, "pay.tax_unknown")]
)
def test_pay_that_may_not_be_enough_says_too_that_it_begins_later(
    amount: float, gross: bool | None, code: str
) -> None:
    for start, late in ((date(2027, 9, 1), True), (date(2027, 1, 1), False), (None, False)):
        said = ask("pay", IN_JANUARY, paying(amount, gross=gross, start=start))
        assert said.code == code
        assert ("begins_later" in said.values) is ("start" in said.values) is late


def test_the_day_alone_counts_for_nothing_without_an_amount() -> None:
    her = profile(needed_from=date(2027, 1, 1))
    said = ask("pay", her, paying(1200, gross=False, start=date(2027, 9, 1)))
    assert (said.degree, said.code) == (None, "pay.no_need_said")


def test_a_day_that_has_passed_means_from_now_on() -> None:
    """Else an advert that says when it begins would be worth less than one that keeps silent."""
    since = profile(monthly_net_minimum=900.0, needed_from=TODAY - timedelta(days=300))
    for start, degree in ((None, 1), (TODAY, 1), (TODAY + timedelta(days=30), 1 - 0.5 / 6)):
        said = ask("pay", since, paying(1200, gross=False, start=start))
        assert said.degree == pytest.approx(degree, abs=1e-3)
        assert said.code == ("pay.covers" if degree == 1 else "pay.covers_later")


def test_who_needs_money_from_a_day_on_gets_none_from_a_course() -> None:
    urgent = replace(NEEDS_900, needed_from=TODAY)
    said = ask("pay", urgent, training())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0, "pay.training")
    allowance = training(training=TrainingTerms(allowance=True))
    assert ask("pay", urgent, allowance).degree is None
    paid = training(pay=Pay(900, PayPeriod.MONTH, gross=False))
    assert ask("pay", urgent, paid).degree == pytest.approx(0.7)
    little = training(pay=Pay(450, PayPeriod.MONTH, gross=False))
    assert ask("pay", urgent, little).degree == 0
