"""The index follows the store."""

from pathlib import Path

from matcher.domain.offer import Offer
from matcher.market.index_upkeep import build_index, is_current, open_index
from matcher.scoring.index import Index
from tests.factories import case, embedded, profile, weights
from tests.market.stall import Stall, advert, day


def opened(stall: Stall, folder: Path) -> tuple[Index, str | None]:
    return open_index(folder, stall.market, weights(), embedded())


def ids(index: Index) -> set[str]:
    return {hit.id for hit in index.find(case(profile()), weights(), 10)}


def test_a_missing_index_is_made_from_the_store(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"), advert("b"))
    index, why = opened(stall, tmp_path / "index")
    assert ids(index) == {"a", "b"}
    assert why is not None
    assert opened(stall, tmp_path / "index")[1] is None


def test_a_damaged_index_is_never_served_but_made_again(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"))
    build_index(tmp_path / "index", stall.market, weights(), embedded())
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
    index = build_index(tmp_path / "index", stall.market, weights(), embedded())
    assert is_current(index, stall.market)
    stall.deliver(advert("a"), advert("b"), on=day(1))
    assert not is_current(index, stall.market)


def test_offers_as_objects_and_in_the_index_are_the_same(stall: Stall, tmp_path: Path) -> None:
    stall.deliver(advert("a"), advert("b"))
    offers: dict[str, Offer] = stall.offers()
    index = build_index(tmp_path / "index", stall.market, weights(), embedded())
    assert ids(index) == set(offers)
