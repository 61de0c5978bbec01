"""The open offers page by page: each job once, in an order that stays, held ones never."""

from functools import partial

from matcher.domain.offer import Kind
from matcher.market.current import offers_of_jobs
from matcher.market.listing import AT_ONCE, MOST_LOOKED_AT, OfferPage, Wanted, page_of_offers
from tests.market.stall import DANGER, Stall, advert
from tests.market.test_doubles import job

ALL = Wanted()


def page(stall: Stall, wanted: Wanted = ALL, after: str = "", limit: int = 20) -> OfferPage:
    load = partial(offers_of_jobs, stall.market)
    return page_of_offers(stall.engine, load, wanted, after, limit)


def ids(found: OfferPage) -> list[str]:
    return [offer.id for offer in found.offers]


def test_a_job_of_two_sources_is_listed_once_also_when_only_the_second_still_has_it(stall: Stall):
    stall.deliver(job("a"), advert("z", "Sarta"), source="one")
    stall.deliver(job("b"), source="two")
    assert stall.rows()["b"].merged_into == "a"
    assert ids(page(stall)) == ["a", "z"]
    stall.deliver(advert("z", "Sarta"), source="one", accepted=True)
    assert stall.states()["a"] == "closed"
    assert ids(page(stall)) == [*ids(page(stall, Wanted(words=("aiuto",)))), "z"]
    assert len(ids(page(stall))) == 2
    assert ids(page(stall, Wanted(kind=Kind.TRAINING))) == []


def test_what_waits_for_a_person_is_never_listed_whatever_is_asked(stall: Stall):
    stall.deliver(advert("a", "Sarta"), advert("h", "Hostess", description=DANGER))
    for wanted in (ALL, Wanted(words=("hostess",)), Wanted(city="milano")):
        assert "h" not in ids(page(stall, wanted))


def test_pages_go_through_all_of_a_large_market_and_look_at_so_many_at_once(stall: Stall):
    many = [advert(f"v{n:04}", city="Torino" if n % 400 == 399 else "Milano") for n in range(420)]
    stall.deliver(*many)
    first = page(stall, Wanted(city="torino"))
    assert first.offers == ()
    assert first.next_after == f"v{MOST_LOOKED_AT - 1:04}"
    rest = page(stall, Wanted(city="torino"), first.next_after)
    assert (ids(rest), rest.next_after) == (["v0399"], None)
    whole, after = [], ""
    while True:
        found = page(stall, ALL, after, limit=AT_ONCE - 7)
        whole += ids(found)
        if found.next_after is None:
            break
        after = found.next_after
    assert whole == [each["id"] for each in many]
