"""`matcher retention run`, and the worker who does the same once a day."""

import json
import logging
from datetime import timedelta

import pytest
from typer.testing import CliRunner

from matcher.casework.continuing import close
from matcher.cli import app
from matcher.errors import InputError, NotFoundError
from matcher.store.people.cases import look_at_case
from matcher.store.people.expiring import last_kept
from matcher.worker.retention import DailyRetention
from tests.store.agency import NOW, Agency
from tests.store.conftest import agency, key_file, store

__all__ = ["agency", "key_file", "store"]
RUN = CliRunner()
DAY = timedelta(days=1)


def run(database: str, *options: str) -> dict[str, int]:
    done = RUN.invoke(app, ["retention", "run", "--database", database, "--json", *options])
    assert done.exit_code == 0, (done.output, done.exception)
    return json.loads(done.stdout)


def closed(agency: Agency) -> str:
    """Long ago."""
    anna = agency.actor()
    case = agency.opens(anna, "K-7")
    close(agency.store, anna, case, "found work", agency.now - 4_000 * DAY)
    return case


def is_there(agency: Agency, case: str) -> bool:
    return case not in agency.store.erased.read()


def test_what_would_end_is_counted_and_then_ends(agency: Agency, database: str):
    case = closed(agency)
    assert run(database, "--dry-run")["closed_case"] == 1
    assert is_there(agency, case)
    assert last_kept(agency.store) is None
    first = RUN.invoke(app, ["retention", "run", "--database", database])
    assert isinstance(first.exception, InputError)
    assert is_there(agency, case)
    assert run(database)["closed_case"] == 1
    assert not is_there(agency, case)
    assert run(database, "--accept")["closed_case"] == 0
    with pytest.raises(NotFoundError):
        agency.does(agency.actor(), look_at_case, case)


def test_the_worker_keeps_the_rules_once_a_day(agency: Agency, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    case, now = closed(agency), [NOW]
    daily = DailyRetention(agency.store.engine, lambda: now[0])
    kept = []
    for hours in (0, 1, 23, 24, 25, 50):
        now[0] = NOW + timedelta(hours=hours)
        daily()
        kept.append(last_kept(agency.store))
    at = [NOW + timedelta(hours=hours) for hours in (0, 24, 50)]
    assert kept == [at[0]] * 3 + [at[1]] * 2 + [at[2]]
    assert not is_there(agency, case)
    assert "retention: closed_case: 1 deleted" in caplog.text
    assert case not in caplog.text


def test_a_second_worker_and_a_clock_that_leaps_delete_nothing(
    agency: Agency, caplog: pytest.LogCaptureFixture
):
    for _ in range(2):
        DailyRetention(agency.store.engine, lambda: NOW)()
    case = closed(agency)
    for now in (NOW + 3_000 * DAY, NOW - DAY):
        DailyRetention(agency.store.engine, lambda now=now: now)()
        assert is_there(agency, case)
    assert caplog.text.count("nothing is deleted") == 2


def test_without_keys_the_worker_goes_on_with_what_it_can(
    agency: Agency, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path
):
    monkeypatch.setenv("MATCHER_KEYS", str(tmp_path / "nowhere.toml"))
    caplog.set_level(logging.INFO)
    DailyRetention(agency.store.engine, lambda: NOW)()
    assert "no case can be opened here" in caplog.text
