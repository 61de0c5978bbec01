"""The index follows the store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from matcher.errors import IndexDamagedError, LeaseError
from matcher.market import index_upkeep
from matcher.market.bans import ban, lift_ban
from matcher.market.current import current_offers
from matcher.market.holding import reject, release
from matcher.market.index_upkeep import bring_up_to_date, build_index, is_current, open_index
from matcher.market_knowledge import market_of
from matcher.scoring.criteria.deadline import FRESH_UNTIL
from matcher.scoring.criterion import Case
from matcher.scoring.index import Index
from matcher.scoring.market import Market as Ranked
from matcher.scoring.ranking import rank
from tests.factories import knowledge, profile, speaks, weights
from tests.market.stall import DANGER, TODAY, Stall, advert, day, loaded

SHE = profile(languages=speaks(it="A2"))
WHO = ("Anna", "we know them")


@pytest.fixture(autouse=True)
def _without_an_imported_taxonomy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is installed on this machine is no part of these markets."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    loaded.cache_clear()


def opened(stall: Stall, folder: Path) -> tuple[Index, str | None]:
    return open_index(folder, stall.market, weights(), loaded().taxonomy)


def built(stall: Stall, folder: Path) -> Index:
    return build_index(folder, stall.market, weights(), loaded().taxonomy)


def her_list(index: Index, today: date = TODAY) -> list[tuple[str, str, float, float]]:
    case = Case(SHE, today, loaded().taxonomy, knowledge().work_rules)
    hits = index.find(case, weights(), 100)
    return [(hit.id, hit.verdict.name, hit.value, hit.known_share) for hit in hits]


def from_objects(stall: Stall, today: date = TODAY) -> list[tuple[str, str, float, float]]:
    case = Case(SHE, today, loaded().taxonomy, knowledge().work_rules)
    market = Ranked.of(current_offers(stall.market), weights(), loaded().taxonomy)
    ranked = rank(case, market, weights())
    scores = [ranked.explain(int(row)) for row in ranked.rows]
    return [(s.offer.id, s.verdict.name, s.value, s.known_share) for s in scores]


def ids(index: Index) -> set[str]:
    return {line[0] for line in her_list(index)}


def test_a_missing_index_is_made_from_the_store(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"), advert("b"))
    index, why = opened(stall, tmp_path / "index")
    assert ids(index) == {"a", "b"}
    assert why is not None
    assert opened(stall, tmp_path / "index")[1] is None


def test_a_damaged_index_is_never_served_but_made_again(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"))
    built(stall, tmp_path / "index")
    (segment,) = (tmp_path / "index").glob("*.segment")
    raw = bytearray(segment.read_bytes())
    raw[-70] ^= 4
    segment.write_bytes(raw)
    index, why = opened(stall, tmp_path / "index")
    assert ids(index) == {"a"}
    assert why is not None
    assert "checksum" in why


def test_an_index_knows_when_the_store_has_moved_on(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"))
    index = built(stall, tmp_path / "index")
    assert is_current(index, stall.market)
    stall.deliver(advert("a"), advert("b"), on=day(1))
    assert not is_current(index, stall.market)


def held_now(stall: Stall) -> list[str]:
    return [id_ for id_, state in stall.states().items() if state == "held"]


def everything_happens(stall: Stall) -> list[Callable[[], object]]:
    """Steps in the life of a market, each of which the index has to follow."""
    one, two = advert("one"), advert("two", "Barista", city="Torino")
    held = advert("bad", description=DANGER)
    other = stall.source("other")
    double = advert("three", "Barista", employer="Ditta two", city="Torino")
    return [
        lambda: stall.deliver(one, two, held),
        lambda: stall.deliver(one, two, held, on=day(1)),
        lambda: stall.deliver(one, advert("two", "Sarta"), advert("new"), held, on=day(2)),
        lambda: stall.deliver(two, held, on=day(3)),
        lambda: stall.deliver(double, source="other", on=day(3)),
        lambda: stall.deliver(advert("two", "Sarta", city="Bari"), held, on=day(4)),
        lambda: release(stall.engine, "bad", *WHO),
        lambda: ban(stall.engine, "Ditta two", *WHO, stall.market.rules),
        lambda: lift_ban(stall.engine, "Ditta two", *WHO, stall.market.rules),
        lambda: [release(stall.engine, id_, *WHO) for id_ in held_now(stall)],
        lambda: stall.source("feed", rhythm_days=30),
        lambda: stall.deliver(advert("four", description=DANGER), source="other", on=day(5)),
        lambda: reject(stall.engine, "four", *WHO),
        lambda: stall.deliver(source="other", on=day(6), accepted=True),
        lambda: other,
    ]  # fmt: skip


def test_whatever_happens_to_offers_the_index_opens_with_the_list_of_the_store(
    stall: Stall, tmp_path: Path
) -> None:
    folder = tmp_path / "index"
    built(stall, folder)
    seen = set()
    for step in everything_happens(stall):
        step()
        index, _ = opened(stall, folder)
        for today in (day(0), day(6), day(60)):
            assert her_list(index, today) == from_objects(stall, today)
        seen.add(frozenset(ids(index)))
    assert len(seen) > 5, "nothing much has happened"


def test_only_what_has_changed_is_understood_again(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(*(advert(f"v{n}") for n in range(20)))
    index = built(stall, tmp_path / "index")
    stall.deliver(
        *(advert(f"v{n}") for n in range(18)), advert("v18", "Sarta"), advert("new"), on=day(1)
    )
    read: list[str] = []

    def counted(records):
        read.extend(record.id for record in records)
        return stall.market.understand(records)

    found = bring_up_to_date(index, replace(stall.market, understand=counted))
    assert sorted(read) == ["new", "v18"]
    assert len(found.days) == 18
    assert len(found.gone) == 1
    assert len(index) == 20


def test_what_a_delivery_has_understood_is_not_understood_again_for_the_index(
    stall: Stall, tmp_path: Path
) -> None:
    asked: list[str] = []

    def counted(records, **how):
        asked.extend(record.id for record in records)
        return loaded().understand(tuple(records), **how)

    market = market_of(stall.engine, loaded(), counted)
    index = built(stall, tmp_path / "index")
    Stall(market).deliver(advert("a"), advert("b", hours_per_week=20))
    assert bring_up_to_date(index, market).read == ("a", "b")
    assert sorted(asked) == ["a", "b"]
    assert her_list(index) == from_objects(stall)


def test_an_offer_that_is_only_seen_again_is_fresh_for_longer(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"), advert("b"))
    index = built(stall, tmp_path / "index")
    stall.deliver(advert("a"), on=day(3), accepted=False)
    bring_up_to_date(index, stall.market)
    days = [
        int(each)
        for part in index.parts()
        for each in part.segment.facts[index.layout.factor_with(FRESH_UNTIL)].table.numbers(
            FRESH_UNTIL
        )
    ]
    offers = {o.id: o for o in current_offers(stall.market)}
    assert set(days) >= {(o.fresh_until - date(1970, 1, 1)).days for o in offers.values()}
    assert her_list(index, day(90)) == from_objects(stall, day(90))


def test_an_index_of_another_store_is_made_anew(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"))
    index = built(stall, tmp_path / "index")
    index.save({**index.generation.state_of, "store": "sqlite:////elsewhere.sqlite"})
    _, why = opened(stall, tmp_path / "index")
    assert why is not None
    assert "another store" in why


def test_an_index_whose_notes_are_lost_is_made_anew(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"))
    index = built(stall, tmp_path / "index")
    (notes,) = (tmp_path / "index").glob("*.notes")
    notes.unlink()
    with pytest.raises(IndexDamagedError):
        index.notes()
    stall.deliver(advert("a"), advert("b"), on=day(1))
    index, _ = opened(stall, tmp_path / "index")
    assert ids(index) == {"a", "b"}


def test_what_changes_while_it_is_read_is_read_again_the_next_time(
    stall: Stall, tmp_path: Path
) -> None:
    stall.deliver(advert("a"), advert("b"))
    index = built(stall, tmp_path / "index")
    stall.deliver(advert("a", "Sarta"), advert("b", "Barista"), on=day(1))
    first = True

    def meanwhile(records):
        nonlocal first
        if first:
            first = False
            stall.deliver(advert("a", "Cameriera"), on=day(2))
        return stall.market.understand(records)

    bring_up_to_date(index, replace(stall.market, understand=meanwhile))
    assert not is_current(index, stall.market)
    index, why = opened(stall, tmp_path / "index")
    assert why is not None
    assert her_list(index) == from_objects(stall)


def test_of_two_that_bring_it_up_to_date_the_slower_one_takes_what_the_other_wrote(
    stall: Stall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stall.deliver(advert("a"))
    slow, folder = built(stall, tmp_path / "index"), tmp_path / "index"
    stall.deliver(advert("a"), advert("b"), on=day(1))
    opened(stall, folder)
    with pytest.raises(LeaseError):
        bring_up_to_date(slow, stall.market)
    monkeypatch.setattr(index_upkeep, "Index", lambda *_: slow)
    index, _ = opened(stall, folder)
    assert index is slow
    assert index.generation.number == 2
    assert ids(index) == {"a", "b"}
