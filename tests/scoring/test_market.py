"""The offers of one ranking, laid out once."""

from matcher.domain.offer import Offer
from matcher.scoring.market import Market
from tests.factories import embedded, offer, profile, ranked, training, weights


def market(*offers: Offer) -> Market:
    return Market.of(offers, weights(), embedded())


def test_what_is_held_back_stays_outside() -> None:
    laid_out = market(offer(id="a", held_back=True), offer(id="b"))
    assert [it.id for it in laid_out.offers] == ["b"]
    assert len(laid_out.columns) == 1


def test_the_place_of_an_id_is_its_place_in_the_alphabet() -> None:
    assert market(offer(id="b"), offer(id="c"), offer(id="a")).place_of_id.tolist() == [1, 2, 0]


def test_a_field_of_work_is_an_isco_sub_major_group() -> None:
    cook, server, hair, shop = market(
        offer(id="a", isco="5120"),
        offer(id="b", isco="513"),
        offer(id="c", occupation="hairdresser"),
        offer(id="d", isco="52"),
    ).field.tolist()
    assert cook == server == hair != shop


def test_the_code_of_an_advert_comes_before_that_of_its_occupation() -> None:
    stated, shop = market(
        offer(id="a", isco="52", occupation="hairdresser"), offer(id="b", isco="5223")
    ).field.tolist()
    assert stated == shop


def test_the_trainings_are_told_apart() -> None:
    assert [it.id for it in market(offer(), training()).trainings()] == ["t1"]


def test_a_market_is_laid_out_once_and_asked_by_many() -> None:
    """The same columns give each of two women her own list."""
    laid_out = market(offer(id="a", min_age=18), offer(id="b"))
    assert (
        ranked(profile(age=17), list(laid_out.offers)).verdicts.tolist()
        != ranked(profile(age=19), list(laid_out.offers)).verdicts.tolist()
    )
