"""Pay far above or below what the current offers pay for the same work."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.offer import Fact, Kind, Offer, Sign
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.ingest.screening_pay import pay_sign, with_pay_sign, with_pay_signs, with_signs
from matcher.ingest.usual_pay import ENOUGH_OFFERS, Far, UsualPay, full_time_month, paid_work
from tests.ingest.shipped_signs import SIGNS


def cleaner(month: float = 1300, **changes: Any) -> Offer:
    offer = Offer(
        id="v", kind=Kind.VACANCY, title="Cleaner", isco="9112", country="IT",
        hours_per_week=40.0, pay=Pay(month, PayPeriod.MONTH),
    )  # fmt: skip
    return replace(offer, **changes)


def usual_of(offers: Iterable[Offer]) -> UsualPay:
    return UsualPay.of(work for work in map(paid_work, offers) if work)


def far_in(usual: UsualPay, offer: Offer) -> Far | None:
    return usual.far(paid_work(offer))


CLEANERS = [cleaner(1200 + 10 * n) for n in range(ENOUGH_OFFERS)]
USUAL = usual_of(CLEANERS)


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
        (cleaner(300, hours_per_week=None, full_time=True), Far.BELOW),
        (cleaner(300, hours_per_week=None, full_time=False), None),
        (cleaner(4500, hours_per_week=None, full_time=False), None),
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
    assert far_in(USUAL, offer) == far


def test_fewer_than_twenty_offers_can_not_say_what_is_usual() -> None:
    few = usual_of(CLEANERS[1:])

    assert few.of_its_kind(paid_work(cleaner())) is None
    assert far_in(few, cleaner(9000)) is None


def test_where_a_trade_has_few_offers_its_wider_group_is_asked() -> None:
    others = [cleaner(1300, isco=f"91{n:02}") for n in range(ENOUGH_OFFERS)]
    usual = usual_of(others)

    assert set(usual.groups) == {("91", "IT", "EUR")}
    assert far_in(usual, cleaner(5000, isco="9112")) is Far.ABOVE


def test_absurd_adverts_do_not_move_what_is_usual() -> None:
    with_absurd = usual_of([*CLEANERS, *(cleaner(90_000) for _ in range(8))])

    assert far_in(with_absurd, cleaner(4500)) is Far.ABOVE
    assert far_in(with_absurd, cleaner(1300)) is None


def test_where_all_pay_the_same_a_little_more_is_still_usual() -> None:
    usual = usual_of([cleaner(1300)] * ENOUGH_OFFERS)

    assert far_in(usual, cleaner(1500)) is None
    assert far_in(usual, cleaner(2700)) is Far.ABOVE


def test_pay_by_the_hour_is_that_of_a_full_time_month() -> None:
    assert full_time_month(cleaner(pay=Pay(9.0, PayPeriod.HOUR))) == pytest.approx(1560)
    assert full_time_month(cleaner(pay=Pay(72.0, PayPeriod.DAY))) == pytest.approx(1560)
    assert full_time_month(cleaner(780, hours_per_week=20.0)) == pytest.approx(1560)


def test_what_stood_open_before_tells_first_and_the_delivery_only_where_that_is_silent() -> None:
    cooks = [cleaner(1500, isco="9412") for _ in range(ENOUGH_OFFERS)]
    traps = [cleaner(5000, isco="9112") for _ in range(ENOUGH_OFFERS)]
    before = [cleaner(1300, isco="9111") for _ in range(ENOUGH_OFFERS)]
    works = [work for work in map(paid_work, (*before, *traps, *cooks)) if work]
    usual = UsualPay.of(works[:ENOUGH_OFFERS], otherwise=UsualPay.of(works))

    assert far_in(usual, traps[0]) is Far.ABOVE  # by 91xx, though 9112 is full of its like by now
    assert far_in(usual, cleaner(4500, isco="9412")) is Far.ABOVE  # no cook stood here before
    assert far_in(usual, cooks[0]) is None


def test_the_sign_quotes_the_words_or_else_the_field() -> None:
    read = cleaner(4500, facts=(Fact("pay", None, "4.500 al mese", "pay.month"),))
    said, stated = pay_sign(read, Far.ABOVE, SIGNS), pay_sign(cleaner(4500), Far.ABOVE, SIGNS)

    assert said
    assert said.code == "pay_too_high"
    assert said.quote == "4.500 al mese"
    assert said.ask == SIGNS.rule("pay_too_high").ask["en"]
    assert stated
    assert stated.quote == "4,500 EUR / month"
    assert pay_sign(cleaner(1300), None, SIGNS) is None


def test_little_pay_is_a_question_and_with_another_sign_holds_an_advert_back() -> None:
    question = Sign("private_chat_only", "WhatsApp only", 0.6)
    offers = [*CLEANERS, cleaner(300), cleaner(300, signs=(question,))]
    *usual, alone, together = with_pay_signs(offers, SIGNS)

    assert usual == CLEANERS
    assert [sign.code for sign in alone.signs] == ["pay_too_low"]
    assert not alone.held_back
    assert [sign.code for sign in together.signs] == ["private_chat_only", "pay_too_low"]
    assert together.held_back


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"hours_per_week": 40.0}, True),
        ({"hours_per_week": None}, True),
        ({"hours_per_week": 20.0}, False),
        ({"hours_per_week": None, "full_time": False}, False),
        ({"hours_per_week": None, "shifts": Week.parse(["Mon-Fri 09:00-13:00"])}, False),
        ({"kind": Kind.INTERNSHIP}, False),
        ({"kind": Kind.TRAINING}, False),
    ],
)
def test_little_pay_in_words_is_no_sign_for_few_hours_or_an_allowance(
    changes: dict[str, Any], told: bool
) -> None:
    rule = SIGNS.rule("pay_too_low")
    found = [Sign(rule.code, "600 euro", rule.weight, "?"), Sign("isolation", "alone", 0.5, "?")]
    offer = with_signs(cleaner(**changes), found, SIGNS)
    assert (rule.code in {sign.code for sign in offer.signs}) is told
    assert offer.held_back is told


def test_adverts_that_are_held_back_say_nothing_about_what_is_usual() -> None:
    traps = [replace(each, held_back=True) for each in CLEANERS]

    assert with_pay_signs([*traps, cleaner(9000)], SIGNS)[-1].signs == ()


def test_a_sign_that_the_words_gave_is_not_given_twice() -> None:
    known = cleaner(4500, signs=(Sign("pay_too_high", "easy money", 0.7),))

    assert with_pay_sign(known, Far.ABOVE, SIGNS) == known


@given(st.lists(st.floats(0.01, 1e6), min_size=ENOUGH_OFFERS, max_size=60))
def test_the_usual_pay_itself_is_never_far(months: list[float]) -> None:
    usual = usual_of([cleaner(month) for month in months]).of_its_kind(paid_work(cleaner()))

    assert usual
    assert usual.far(usual.median) is None
