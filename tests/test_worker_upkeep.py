"""What the worker does beside its runs: the index follows, is kept tidy, and is mended."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from matcher.market.index_upkeep import build_index, is_current
from matcher.scoring import index_folder
from matcher.scoring.index import Index
from matcher.settings import index_dir
from matcher.worker.upkeep import Upkeep
from tests.market.damage import HARMS, damage
from tests.market.stall import Stall, advert, loaded


@pytest.fixture
def stall(engine: Engine, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stall:
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MATCHER_DATABASE", database)
    loaded.cache_clear()
    return Stall.over(engine)


@pytest.fixture
def upkeep(stall: Stall, database: str) -> Upkeep:
    return Upkeep(database, stall.market, loaded())


def build(stall: Stall) -> None:
    build_index(index_dir(), stall.market, loaded().knowledge.weights, loaded().taxonomy)


def served() -> Index:
    return Index(index_dir(), loaded().knowledge.weights, loaded().taxonomy)


def test_it_makes_no_index_where_nobody_has_built_one(stall: Stall, upkeep: Upkeep) -> None:
    stall.deliver(advert("a"))
    upkeep()
    assert not index_dir().exists()


def test_what_comes_is_followed_and_what_is_untidy_laid_out_anew_once(
    stall: Stall, upkeep: Upkeep
) -> None:
    stall.deliver(*(advert(f"v{n}") for n in range(8)))
    build(stall)
    upkeep()
    assert served().generation.number == 1, "there was nothing to do"
    stall.deliver(*(advert(f"v{n}") for n in range(7)), advert("v7", hours_per_week=20))
    upkeep()
    index = served()
    assert [part.dead for part in index.parts()] == [None]
    assert set(index.ids()) == set(stall.offers())
    assert is_current(index, stall.market)
    number = index.generation.number
    upkeep()
    assert served().generation.number == number


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_index_is_made_anew_though_nothing_has_changed(
    stall: Stall, upkeep: Upkeep, harm: str
) -> None:
    stall.deliver(advert("a"), advert("b"))
    build(stall)
    damage(index_dir(), harm)
    upkeep()
    index = served()
    assert set(index.ids()) == {"a", "b"}
    assert is_current(index, stall.market)
    assert index_folder.number_of(index_dir()) >= 1
