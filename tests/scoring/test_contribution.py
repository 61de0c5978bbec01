"""Reasons are worked out for those offers whose reasons are asked for."""

from collections.abc import Iterator

import pytest

from matcher.domain.verdict import Reason
from matcher.scoring.contribution import TOGETHER
from matcher.scoring.criteria.pay import Pay
from matcher.scoring.market import Market
from matcher.scoring.ranking import Score, rank
from tests.factories import case, embedded, offer, profile, weights


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The ids of the offers of which it was asked why their pay is as it is."""
    ids: list[str] = []
    reason = Pay.reason

    def noted(self, case, offer, answer):
        ids.append(offer.id)
        return reason(self, case, offer, answer)

    monkeypatch.setattr(Pay, "reason", noted)
    return ids


def told(number: int) -> list[Score]:
    offers = [offer(id=f"o{each:02}") for each in range(number)]
    ranked = rank(case(profile()), Market.of(offers, weights(), embedded()), weights())
    return ranked.explained(ranked.rows)


def pay_of(score: Score):
    return next(part for part in score.contributions if part.criterion == Pay.name)


def test_no_reason_is_worked_out_before_one_is_asked_for(asked: list[str]):
    scores = told(3 * TOGETHER)
    assert [pay_of(score).answer.verdict for score in scores]
    assert asked == []


def test_a_page_is_asked_about_once_and_what_stands_beyond_it_not_at_all(asked: list[str]):
    scores = told(3 * TOGETHER - 4)
    shown = [score.offer.id for score in scores[TOGETHER : 2 * TOGETHER]]
    for _ in range(2):
        assert {pay_of(score).reason.code for score in scores[TOGETHER : 2 * TOGETHER]}
    assert asked == shown


def test_the_last_ones_have_reasons_too(asked: list[str]):
    scores = told(TOGETHER + 1)
    assert pay_of(scores[-1]).reason
    assert asked == [scores[-1].offer.id]


def test_contributions_are_equal_that_say_the_same(asked: list[str]):
    one, other = pay_of(told(1)[0]), pay_of(told(1)[0])
    assert one == other
    assert asked == ["o00", "o00"]
    assert one.because(one.answer, one.reason) == one
    assert one.because(one.answer, Reason("pay.below")) != one
