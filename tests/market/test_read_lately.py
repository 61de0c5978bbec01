"""An advert is read once for as long as it says the same; what is shown is what stands there."""

from collections.abc import Sequence

from sqlalchemy import text

from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.market.current import offers_of_jobs
from matcher.market.refresh import Market
from tests.databases import only_on_sqlite
from tests.market.stall import Stall, advert, day, loaded

pytestmark = only_on_sqlite


def counting(stall: Stall) -> tuple[Market, list[str]]:
    """The same market in a process that has read nothing yet, and what it reads."""
    asked: list[str] = []

    def understand(records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
        asked.extend(each.id for each in records)
        return loaded().understand(records, marked=marked)

    return Market(stall.engine, understand, stall.market.rules), asked


def test_an_advert_is_read_once(stall: Stall) -> None:
    stall.deliver(advert("v1"), advert("v2"))
    market, asked = counting(stall)
    first = offers_of_jobs(market, ["v1"])
    again = offers_of_jobs(market, ["v1", "v2"])
    assert first == again[:1] == offers_of_jobs(stall.market, ["v1"])
    assert asked == ["v1", "v2"]


def test_a_changed_advert_is_never_shown_as_it_was(stall: Stall) -> None:
    stall.deliver(advert("v1", hours_per_week=20), advert("v2"))
    market, _ = counting(stall)
    assert offers_of_jobs(market, ["v1"])[0].hours_per_week == 20
    stall.deliver(advert("v1", hours_per_week=30, title="Cuoca"), advert("v2"), on=day(1))
    (offer,) = offers_of_jobs(market, ["v1"])
    assert (offer.hours_per_week, offer.title) == (30, "Cuoca")


def test_what_stands_beside_its_words_is_as_of_now(stall: Stall) -> None:
    """Held, closed, put to another job, seen again, far from the usual pay: none is remembered."""
    pay = {"amount": 40, "period": "hour"}
    stall.deliver(advert("v1"), advert("v2", pay=pay), advert("v3"))
    market, asked = counting(stall)
    offers_of_jobs(market, ["v1", "v2", "v3"])
    with stall.engine.begin() as connection:
        run = connection.execute
        run(text("UPDATE offers SET state = 'held', held_for = '[\"fees\"]' WHERE id = 'v1'"))
        run(text("UPDATE offers SET last_seen = '2026-12-01', pay_far = 'above' WHERE id = 'v2'"))
        run(text("UPDATE offers SET state = 'closed' WHERE id = 'v3'"))
    held, seen = offers_of_jobs(market, ["v1", "v2", "v3"])
    assert held.held_back
    assert [sign.code for sign in held.signs] == ["fees"]
    assert str(seen.last_seen) == "2026-12-01"
    assert [sign.code for sign in seen.signs] == ["pay_too_high"]
    with stall.engine.begin() as connection:
        connection.execute(
            text("UPDATE offers SET state = 'open', merged_into = 'v2' WHERE id = 'v1'")
        )
    assert [offer.id for offer in offers_of_jobs(market, ["v1", "v2", "v3"])] == ["v2"]
    assert sorted(asked) == ["v1", "v2", "v3"]
