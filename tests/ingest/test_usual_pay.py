"""Pay far above or below what the current offers pay for the same work."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.offer import Fact, Kind, Offer, Sign
from matcher.domain.pay import Pay, PayPeriod
from matcher.ingest.screening import load_signs
from matcher.ingest.screening_pay import pay_sign, with_pay_signs
from matcher.ingest.usual_pay import ENOUGH_OFFERS, Far, UsualPay, full_time_month
from matcher.settings import data_dir

SIGNS = load_signs(data_dir() / "rules" / "exploitation_signs.toml")


def cleaner(month: float = 1300, **changes: Any) -> Offer:
    offer = Offer(
        id="v", kind=Kind.VACANCY, title="Cleaner", isco="9112", country="IT",
        hours_per_week=40.0, pay=Pay(month, PayPeriod.MONTH),
    )  # fmt: skip
    return replace(offer, **changes)


CLEANERS = [cleaner(1200 + 10 * n) for n in range(ENOUGH_OFFERS)]
USUAL = UsualPay.of(CLEANERS)


@pytest.mark.parametrize(
    ("offer", "far"),
    [
        (cleaner(4500), Far.ABOVE),
        (cleaner(300), Far.BELOW),
        (cleaner(1300), None),
        (cleaner(1900), None),  # much, and nobody's business
        (cleaner(800), None),  # little, and not half
        (cleaner(650, hours_per_week=20.0), None),  # half the hours, half the pay
        (cleaner(1300, hours_per_week=84.0), Far.BELOW),  # the same pay for twice the hours
        (cleaner(300, hours_per_week=None), None),  # perhaps a few hours' pay
        (cleaner(300, hours_per_week=None, live_in=True), Far.BELOW),
        (cleaner(pay=Pay(2.0, PayPeriod.HOUR), hours_per_week=None), Far.BELOW),
        (cleaner(pay=Pay(8.0, PayPeriod.HOUR), hours_per_week=None), None),
        (cleaner(4500, country="DE"), None),  # no offers there to compare with
        (cleaner(45000, pay=Pay(45000, PayPeriod.MONTH, "SEK")), None),
        (cleaner(4500, isco="2512"), None),
        (cleaner(4500, isco=None), None),
        (cleaner(4500, kind=Kind.INTERNSHIP), None),
        (cleaner(pay=None), None),
    ],
)
def test_pay_is_far_only_from_pay_for_the_same_work_and_time(offer: Offer, far: Far | None) -> None:
    assert USUAL.far(offer) == far


def test_fewer_than_twenty_offers_can_not_say_what_is_usual() -> None:
    few = UsualPay.of(CLEANERS[1:])

    assert few.of_its_kind(cleaner()) is None
    assert few.far(cleaner(9000)) is None


def test_where_a_trade_has_few_offers_its_wider_group_is_asked() -> None:
    others = [cleaner(1300, isco=f"91{n:02}") for n in range(ENOUGH_OFFERS)]
    usual = UsualPay.of(others)

    assert set(usual.groups) == {("91", "IT", "EUR")}
    assert usual.far(cleaner(5000, isco="9112")) is Far.ABOVE


def test_absurd_adverts_do_not_move_what_is_usual() -> None:
    with_absurd = UsualPay.of([*CLEANERS, *(cleaner(90_000) for _ in range(8))])

    assert with_absurd.far(cleaner(4500)) is Far.ABOVE
    assert with_absurd.far(cleaner(1300)) is None


def test_where_all_pay_the_same_a_little_more_is_still_usual() -> None:
    usual = UsualPay.of([cleaner(1300)] * ENOUGH_OFFERS)

    assert usual.far(cleaner(1500)) is None
    assert usual.far(cleaner(2700)) is Far.ABOVE


def test_pay_by_the_hour_is_that_of_a_full_time_month() -> None:
    assert full_time_month(cleaner(pay=Pay(9.0, PayPeriod.HOUR))) == pytest.approx(1560)
    assert full_time_month(cleaner(pay=Pay(72.0, PayPeriod.DAY))) == pytest.approx(1560)
    assert full_time_month(cleaner(780, hours_per_week=20.0)) == pytest.approx(1560)


def test_the_sign_quotes_the_words_or_else_the_field() -> None:
    read = cleaner(4500, facts=(Fact("pay", None, "4.500 al mese", "pay.month"),))
    said, stated = pay_sign(read, USUAL, SIGNS), pay_sign(cleaner(4500), USUAL, SIGNS)

    assert said
    assert said.code == "pay_too_high"
    assert said.quote == "4.500 al mese"
    assert said.ask == SIGNS.rule("pay_too_high").ask["en"]
    assert stated
    assert stated.quote == "4,500 EUR / month"


def test_little_pay_is_a_question_and_with_another_sign_holds_an_advert_back() -> None:
    question = Sign("private_chat_only", "WhatsApp only", 0.6)
    alone, together = with_pay_signs([cleaner(300), cleaner(300, signs=(question,))], USUAL, SIGNS)

    assert [sign.code for sign in alone.signs] == ["pay_too_low"]
    assert not alone.held_back
    assert [sign.code for sign in together.signs] == ["private_chat_only", "pay_too_low"]
    assert together.held_back


def test_a_sign_that_the_words_gave_is_not_given_twice() -> None:
    known = cleaner(4500, signs=(Sign("pay_too_high", "easy money", 0.7),))

    assert with_pay_signs([known], USUAL, SIGNS) == [known]


@given(st.lists(st.floats(0.01, 1e6), min_size=ENOUGH_OFFERS, max_size=60))
def test_the_usual_pay_itself_is_never_far(months: list[float]) -> None:
    usual = UsualPay.of([cleaner(month) for month in months]).of_its_kind(cleaner())

    assert usual
    assert usual.far(usual.median) is None
