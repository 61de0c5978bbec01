"""What has changed, as the store has noted it, is what a comparison of all jobs would find."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from matcher.market import lacking as lacking_module
from matcher.market.bans import ban, lift_ban
from matcher.market.current import current_offers
from matcher.market.holding import reject, release
from matcher.market.index_upkeep import bring_up_to_date, build_index
from matcher.market.source_editing import close
from matcher.scoring.index import Index
from matcher.store.database import open_database, reading, transaction
from matcher.store.job_change_models import JobChangeRow
from matcher.store.job_changes import KEPT, last_mark
from tests.databases import Databases
from tests.factories import weights
from tests.market.stall import DANGER, Stall, advert, day, loaded
from tests.market.test_index_upkeep import her_list

WHO = ("Anna", "we know them")
TRADES = ("Aiuto cuoca", "Barista", "Sarta")
TOWNS = ("Milano", "Torino")
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # an example takes a second: none is shrunk


@pytest.fixture(autouse=True)
def _without_an_imported_taxonomy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    loaded.cache_clear()


class Fair:
    """A market in which anything happens; `day` goes on."""

    def __init__(self, stall: Stall) -> None:
        self.stall, self.day = stall, 0
        for name in ("feed", "other"):
            stall.source(name)

    def deliver(self, source: str, later: int, listed: dict[int, int]) -> None:
        """`listed`: job -> what its advert says; both sources list the same jobs."""
        self.day += later
        adverts = [self._advert(source, *each) for each in sorted(listed.items())]
        self.stall.deliver(*adverts, source=source, on=day(self.day), accepted=True)

    def decide(self, act: Callable[..., None], which: int) -> None:
        held = sorted(id_ for id_, state in self.stall.states().items() if state == "held")
        if held:
            act(self.stall.engine, held[which % len(held)], *WHO)

    def ban(self, job: int) -> None:
        ban(self.stall.engine, _employer(job), *WHO, self.stall.market.rules)

    def lift(self, job: int) -> None:
        self.ban(job)
        lift_ban(self.stall.engine, _employer(job), *WHO, self.stall.market.rules)

    def keep_rhythm(self, source: str, days: int) -> None:
        self.stall.source(source, rhythm_days=days)

    def close(self, source: str) -> None:
        close(self.stall.engine, source, day(self.day))

    @staticmethod
    def _advert(source: str, job: int, says: int) -> dict[str, object]:
        danger = {"description": DANGER} if says == 3 else {}
        return advert(f"{source}-{job}", TRADES[says % 3], employer=_employer(job),
                      city=TOWNS[says % 2], **danger)  # fmt: skip


def _employer(job: int) -> str:
    return f"Ditta {'ABCD'[job]}nna"


SOURCES, JOBS = st.sampled_from(["feed", "other"]), st.integers(0, 3)
LISTED = st.dictionaries(JOBS, st.integers(0, 3), max_size=4)
STEPS = st.one_of(
    st.tuples(st.just(Fair.deliver), SOURCES, st.integers(0, 9), LISTED),
    st.tuples(st.just(Fair.deliver), SOURCES, st.integers(0, 9), LISTED),
    st.tuples(st.just(Fair.decide), st.sampled_from([release, reject]), JOBS),
    st.tuples(st.sampled_from([Fair.ban, Fair.lift]), JOBS),
    st.tuples(st.just(Fair.keep_rhythm), SOURCES, st.integers(1, 40)),
    st.tuples(st.just(Fair.close), SOURCES),
)


def lists(index: Index) -> list[object]:
    return [her_list(index, day(number)) for number in (0, 20, 90)]


@settings(max_examples=6, suppress_health_check=list(HealthCheck), deadline=None, phases=PHASES)
@given(steps=st.lists(st.lists(STEPS, min_size=1, max_size=3), min_size=2, max_size=5))
def test_an_index_that_follows_what_was_noted_is_the_one_that_would_be_made_anew(
    databases: Databases, steps: list[list[tuple[object, ...]]]
) -> None:
    engine = open_database(databases.new())
    fair = Fair(Stall.over(engine))
    fair.deliver("feed", 0, {0: 0, 1: 1})
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        index = made(fair, Path(name) / "index")
        for number, some in enumerate(steps):
            for act, *values in some:
                act(fair, *values)  # type: ignore[operator]
            with patch.context() as narrow:
                narrow.setattr(lacking_module, "all_standing", None)
                bring_up_to_date(index, fair.stall.market)
            anew = made(fair, Path(name) / str(number))
            assert index.notes() == anew.notes()
            assert lists(index) == lists(anew)
            assert set(index.ids()) == {
                offer.id for offer in current_offers(fair.stall.market) if not offer.held_back
            }
    engine.dispose()


def made(fair: Fair, folder: Path) -> Index:
    return build_index(folder, fair.stall.market, weights(), loaded().taxonomy)


def test_where_the_notes_do_not_reach_back_all_jobs_are_compared(
    stall: Stall, tmp_path: Path
) -> None:
    stall.deliver(advert("a"), advert("b"))
    fair = Fair(stall)
    index = made(fair, tmp_path / "index")
    stall.deliver(advert("a", "Sarta"), advert("c"), on=day(1))
    with transaction(stall.engine) as session:
        newest = last_mark(session)
        assert newest is not None
        for row in session.query(JobChangeRow):
            row.noted_at -= KEPT + timedelta(1)
    stall.deliver(advert("a", "Sarta"), advert("c"), advert("d"), on=day(2))
    with reading(stall.engine) as session:
        assert session.get(JobChangeRow, newest.number) is None, "trimmed"
    found = bring_up_to_date(index, stall.market)
    assert found.read == ("a", "c", "d")
    assert set(index.ids()) == {"a", "c", "d"}
    assert index.notes() == made(fair, tmp_path / "anew").notes()
