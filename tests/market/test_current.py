"""The offers that stand today."""

from matcher.market.current import current_offers
from tests.factories import ask, profile
from tests.market.stall import Stall, advert, day


def test_an_offer_says_when_it_was_last_seen_and_how_long_that_is_fresh(stall: Stall):
    stall.source("feed", rhythm_days=2)
    stall.deliver(advert("a"), on=day(3))
    offer = stall.offers()["a"]
    assert (offer.last_seen, offer.fresh_until) == (day(3), day(7))


def test_an_offer_that_its_source_has_not_shown_for_long_is_asked_about(stall: Stall):
    stall.source("feed", rhythm_days=2)
    stall.deliver(advert("a"))
    offer = stall.offers()["a"]
    assert ask("deadline", profile(), offer, day(4)).code == "deadline.not_stated"
    assert ask("deadline", profile(), offer, day(5)).code == "deadline.stale"


def test_the_rhythm_of_a_source_is_learnt_where_nobody_entered_it(stall: Stall):
    for number in (0, 1, 2, 3):
        stall.deliver(advert("a"), on=day(number))
    assert stall.offers()["a"].fresh_until == day(5)


def test_what_is_closed_expired_or_rejected_does_not_stand(stall: Stall):
    stall.deliver(advert("a"), advert("b"), advert("c", deadline=day(0).isoformat()))
    stall.deliver(advert("a"), advert("c", deadline=day(0).isoformat()), on=day(1))
    assert list(stall.offers()) == ["a"]


def test_the_offers_of_some_sources_can_be_asked_for(stall: Stall):
    stall.deliver(advert("a"), source="one")
    stall.deliver(advert("b"), source="two")
    assert [o.id for o in current_offers(stall.market, [stall.source("two")])] == ["b"]
