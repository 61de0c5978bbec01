"""10. A clock that is set a day on, and back again: nobody stays in who should be out or is locked
out for a day, no backup is lost or mistaken, nothing is deleted by a clock that went back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from matcher.casework.retention import keep_retention, load_retention
from matcher.domain.casework import CaseState
from matcher.errors import InputError
from matcher.settings import data_dir
from matcher.store.access.case_store import CaseStore
from matcher.store.audit.verifying import verify
from matcher.store.backup.keeping import (
    load_keeping,
    newest_case_keys,
    remove_expired,
    targets,
)
from matcher.store.backup.making import back_up
from matcher.store.people.cases import change_state, open_case
from tests.casework.accounts.house import House, house
from tests.store.agency import NOW, Agency

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SWINGS = [[DAY, -DAY], [-DAY, DAY]]


@pytest.fixture
def home(store: CaseStore) -> House:
    return house(store)


def test_promise_10_a_session_of_a_wrong_day_lets_nobody_in_on_the_right_one(home: House) -> None:
    rosa = home.person()
    home.passes(DAY)
    assert home.look_for(rosa.entered.session) is None, "a day is longer than any session"
    tomorrow = home.log_in(rosa)
    assert home.look_for(tomorrow.session)
    home.passes(-DAY)
    assert home.look_for(tomorrow.session) is None, "nobody knows how long it was idle"
    home.passes(11 * HOUR)
    assert home.look_for(rosa.entered.session) is None, "ten hours are over, however the clock went"
    assert home.look_for(tomorrow.session) is None


@pytest.mark.parametrize("swing", SWINGS)
def test_promise_10_nobody_is_locked_out_and_no_code_is_taken_twice(
    home: House, swing: list[timedelta]
) -> None:
    rosa = home.person()
    for leap in swing:
        home.passes(leap)
        home.passes(timedelta(minutes=1))
        assert home.look_for(home.log_in(rosa).session)


def _backed_up(store: CaseStore, folder: Path, at: datetime) -> list[Path]:
    """Makes one at that moment; which ones that removed."""
    keeping = load_keeping(data_dir() / "rules" / "backups.toml")
    to = targets(folder, None, at)
    back_up(store, to.database, to.case_keys, at)
    return remove_expired(to, keeping, store.vault.ring.backups, store.trail.database, at)


@pytest.mark.parametrize("swing", SWINGS)
def test_promise_10_backups_survive_a_clock_that_swings(
    agency: Agency, tmp_path: Path, swing: list[timedelta]
) -> None:
    store, at = agency.store, NOW
    for leap in (timedelta(0), *swing):
        at += leap + HOUR
        assert _backed_up(store, tmp_path, at) == []
    assert len(list(tmp_path.glob("*.backup"))) == 3
    known = store.vault.ring.backups, store.trail.database
    found = newest_case_keys(tmp_path / "x.backup", None, *known, at)
    assert found == targets(tmp_path, None, at).case_keys, "not the ones of a day that is not here"


def test_promise_10_retention_deletes_nothing_by_a_clock_that_went_back_and_only_once(
    agency: Agency,
) -> None:
    rules, store, anna = load_retention(), agency.store, agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    keep_retention(store, rules, NOW + 365 * DAY, accepted=True)
    with pytest.raises(InputError, match="nothing is deleted until somebody says"):
        keep_retention(store, rules, NOW + 364 * DAY)
    assert store.erased.read() == {}
    assert keep_retention(store, rules, NOW + 366 * DAY)["closed_case"] == 1
    with pytest.raises(InputError):
        keep_retention(store, rules, NOW + 365 * DAY)
    assert list(store.erased.read()) == [case]
    assert verify(store.engine, store.trail).whole
