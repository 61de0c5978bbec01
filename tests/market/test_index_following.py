"""One at a time lets the index follow the store, and whoever is killed over it leaves no harm."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from matcher.market.index_following import LASTING, LEASE, Following
from matcher.market.index_upkeep import build_index, open_index, store_state
from matcher.scoring import index_folder
from matcher.scoring.index import Index
from matcher.store.lease import acquire
from tests.factories import weights
from tests.market.stall import Stall, advert, day, loaded


@pytest.fixture(autouse=True)
def _without_an_imported_taxonomy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    loaded.cache_clear()


@pytest.fixture
def following(stall: Stall, tmp_path: Path) -> Following:
    return Following(tmp_path / "index", stall.market, weights(), loaded().taxonomy)


def build(stall: Stall, following: Following) -> None:
    build_index(following.folder, stall.market, weights(), loaded().taxonomy)


def test_where_nobody_has_built_an_index_none_is_made(stall: Stall, following: Following) -> None:
    stall.deliver(advert("a"))
    assert not following.follow()
    assert not following.folder.exists()


def test_it_is_begun_where_there_is_none_and_then_only_followed(
    stall: Stall, following: Following
) -> None:
    stall.deliver(advert("a"))
    assert following.begin()
    assert not following.behind
    assert len(Index(following.folder, weights(), loaded().taxonomy)) == 1
    assert not following.begin()
    stall.deliver(advert("b"))
    assert following.begin()
    assert not following.behind


def test_it_follows_what_was_delivered_and_then_rests(stall: Stall, following: Following) -> None:
    build(stall, following)
    stall.deliver(advert("a"))
    assert following.behind
    assert following.follow()
    assert not following.behind
    assert not following.follow()


def test_while_another_one_is_at_it_nothing_is_written(stall: Stall, following: Following) -> None:
    build(stall, following)
    stall.deliver(advert("a"))
    now = datetime.now(UTC)
    assert acquire(stall.engine, LEASE, "another", now, LASTING)
    assert not following.follow()
    assert index_folder.number_of(following.folder) == 1
    assert following.behind


def test_what_comes_while_it_is_at_work_is_not_left_behind(
    stall: Stall, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(stall, following)
    stall.deliver(advert("a"))
    beats: list[int] = []

    def beat(self: Following, lease: object) -> None:
        if not beats:
            stall.deliver(advert("a"), advert("b"), on=day(1))
        beats.append(1)

    monkeypatch.setattr(Following, "_beat", beat)
    assert following.follow()
    assert not following.behind
    assert len(beats) > 1


def test_who_has_lost_the_lease_writes_nothing_more(stall: Stall, following: Following) -> None:
    build(stall, following)
    stall.deliver(advert("a"))
    overdue = datetime.now(UTC) + 2 * LASTING
    original, taken = stall.market.understand, []

    def meanwhile(records):
        taken.append(acquire(stall.engine, LEASE, "another", overdue, timedelta(hours=1)))
        return original(records)

    object.__setattr__(following.market, "understand", meanwhile)
    assert not following.follow()
    assert taken[0] is not None
    assert index_folder.number_of(following.folder) == 1


def untidy(stall: Stall, following: Following) -> None:
    """An index that is up to date, in two segments, of which the first has lost an offer."""
    stall.deliver(*(advert(f"v{n}") for n in range(8)))
    build(stall, following)
    stall.deliver(*(advert(f"v{n}") for n in range(7)), advert("v7", hours_per_week=20))
    assert following.follow()
    assert len(opened(following).parts()) == 2, "it follows without laying all out anew"


def opened(following: Following) -> Index:
    return Index(following.folder, weights(), loaded().taxonomy)


def test_what_is_untidy_is_laid_out_anew_once(stall: Stall, following: Following) -> None:
    untidy(stall, following)
    before, state = opened(following), store_state(stall.market)
    ids, notes = sorted(before.ids()), before.notes()
    assert following.tidy()
    after = opened(following)
    assert [part.dead for part in after.parts()] == [None]
    assert (sorted(after.ids()), after.notes()) == (ids, notes)
    assert after.generation.state_of == state
    assert not following.behind
    assert not following.tidy()


def test_nothing_is_laid_out_anew_while_another_one_is_at_it(
    stall: Stall, following: Following
) -> None:
    untidy(stall, following)
    assert acquire(stall.engine, LEASE, "another", datetime.now(UTC), LASTING)
    assert not following.tidy()
    assert len(opened(following).parts()) == 2


def test_what_another_one_wrote_meanwhile_is_not_undone_by_tidying(
    stall: Stall, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that was suspended until its lease ran out would."""
    untidy(stall, following)
    original = Index.merge

    def late(self: Index) -> None:
        other = opened(following)
        other.remove("v0")
        other.save()
        original(self)

    monkeypatch.setattr(Index, "merge", late)
    assert not following.tidy()
    assert "v0" not in set(opened(following).ids())


UPKEEP = """
import sys
from pathlib import Path
from matcher.knowledge import Loaded
from matcher.market.index_upkeep import open_index
from matcher.market_knowledge import market_of
from matcher.store.database import open_database
loaded = Loaded()
market = market_of(open_database(sys.argv[1]), loaded)
print("ready", flush=True)
open_index(Path(sys.argv[2]), market, loaded.knowledge.weights, loaded.taxonomy)
"""


def test_one_that_is_killed_at_any_moment_leaves_an_index_that_is_brought_up_to_date(
    tmp_path: Path,
) -> None:
    from matcher.store.database import open_database

    url, folder = f"sqlite:///{tmp_path / 'market.sqlite'}", tmp_path / "index"
    stall = Stall.over(open_database(url))
    build_index(folder, stall.market, weights(), loaded().taxonomy)
    stall.deliver(*(advert(f"v{n}", hours_per_week=n) for n in range(1, 41)))
    environment = os.environ | {"MATCHER_HOME": str(tmp_path / "home")}
    moments = (0.0, 0.02, 0.05, 0.1, 0.2)
    for number, moment in enumerate(moments):
        stall.deliver(
            *(advert(f"v{n}", hours_per_week=n) for n in range(number + 1, 41)), on=day(number)
        )
        killed = subprocess.Popen([sys.executable, "-c", UPKEEP, url, str(folder)],
                                  env=environment, stdout=subprocess.PIPE)  # fmt: skip
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"ready\n"
        time.sleep(moment)
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait()
        killed.stdout.close()
        index, _ = open_index(folder, stall.market, weights(), loaded().taxonomy)
        assert set(index.ids()) == set(stall.offers())
    stall.engine.dispose()
