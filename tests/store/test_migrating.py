"""An older database is refused until it is brought up to date, and that is done wholly or not."""

import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, inspect, select, text

from matcher.errors import InputError
from matcher.store.connecting import connect
from matcher.store.database import open_database, reading, standing_at, transaction
from matcher.store.form import REVISIONS, Form, Standing
from matcher.store.job_changes import changed_since, last_mark
from matcher.store.migrating import bring_up_to_date, take_steps_back, take_the_steps
from matcher.store.models import OfferRow
from matcher.store.tables import TABLES
from tests.databases import Databases
from tests.store.migrations.test_versions import differences

FORMS = Path(__file__).parent / "forms"
MARKET = ("sources", "source_runs", "offers", "offer_keys", "offer_revisions", "banned_employers")
TODAY = Standing(Form.CURRENT, REVISIONS[-1])
OFFER = {
    "id": "a",
    "source_id": 1,
    "source_key": "a",
    "kind": "vacancy",
    "title": "Cuoca",
    "record": '{"id": "a"}',
    "content_hash": "x",
    "traits": "{}",
    "state": "held",
    "held_for": '["fee_to_start"]',
    "first_seen": "2026-11-23",
    "last_seen": "2026-11-23",
    "times_seen": 1,
    "last_run_id": 1,
    "merged_into": "a",
}
RUN = dict.fromkeys(
    ["seen", "new", "changed", "unchanged", "held", "rejected", "closed", "expired", "merged"], 0
)
RUN |= {"id": 1, "source_id": 1, "day": "2026-11-23", "digest": "x", "reposted": 0}
RUN |= dict.fromkeys(("started_at", "finished_at"), "2026-11-23 05:00:00")
RUN |= {"reasons": "{}", "rejections": "[]"}


@pytest.fixture
def bare(databases: Databases) -> Iterator[Engine]:
    engine = connect(databases.bare())
    yield engine
    engine.dispose()


@pytest.fixture
def older(bare: Engine) -> Engine:
    """At the first step, with an advert that is held and is its own job."""
    with bare.begin() as connection:
        take_the_steps(connection, REVISIONS[0])
        source = {"id": 1, "name": "nav", "location": "/feeds/nav"}
        enter(connection, "sources", source | {"lists_all": True, "enabled": True})
        enter(connection, "source_runs", RUN)
        enter(connection, "offers", OFFER)
        enter(connection, "offer_keys", {"key": "k", "offer_id": "a"})
    return bare


def enter(connection: Any, table: str, row: dict[str, Any]) -> None:
    names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
    statement = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608
    connection.execute(text(statement), row)


def url_of(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def form(engine: Engine) -> dict[str, Any]:
    """Every table with its columns, indexes and rows."""
    with reading(engine) as session:
        there = inspect(session.connection())
        return {
            name: (
                [(column["name"], str(column["type"])) for column in there.get_columns(name)],
                sorted(index["name"] for index in there.get_indexes(name)),
                [tuple(row) for row in session.execute(select(text(f"* FROM {name}")))],
            )
            for name in there.get_table_names()
        }


def test_an_empty_database_gets_its_tables_when_it_is_opened(databases: Databases):
    url = databases.bare()
    assert standing_at(url) == Standing(Form.EMPTY)
    engine = open_database(url)
    assert standing_at(url) == TODAY
    assert differences(engine) == []
    engine.dispose()


def test_several_who_open_an_empty_database_at_once_all_find_its_tables(databases: Databases):
    url = databases.bare()
    with ThreadPoolExecutor(4) as threads:
        engines = list(threads.map(open_database, [url] * 4))
    assert differences(engines[0]) == []
    for engine in engines:
        engine.dispose()


def test_an_older_database_is_refused_and_not_touched(older: Engine):
    before = form(older)
    with pytest.raises(InputError, match=r"older form \(0001\).*`matcher db upgrade`"):
        open_database(url_of(older))
    assert form(older) == before


def test_an_older_database_is_brought_up_to_date_and_loses_nothing(older: Engine):
    assert bring_up_to_date(older) == Standing(Form.OLDER, REVISIONS[0])
    assert standing_at(url_of(older)) == TODAY
    assert differences(older) == []
    with reading(older) as session:
        (row,) = session.scalars(select(OfferRow))
        assert (row.id, row.merged_into, row.title, row.record) == ("a", "a", "Cuoca", {"id": "a"})
        assert (row.held_for, row.signs, row.pay_month) == (
            ["fee_to_start"],
            ["fee_to_start"],
            None,
        )
        assert session.scalar(text("SELECT offer_id FROM offer_keys")) == "a"
    with pytest.raises(Exception, match=r"(?i)foreign key"), transaction(older) as session:
        session.execute(text("DELETE FROM offers"))


def test_the_noted_changes_can_be_given_up_again_and_no_advert_is_lost(older: Engine):
    """Back at the form before, and up again: an index then compares all jobs once."""
    bring_up_to_date(older)
    with transaction(older) as session:
        session.get_one(OfferRow, "a").pay_far = "above"
    with reading(older) as session:
        known = last_mark(session)
        assert known is not None
        assert changed_since(session, known) is not None
    before = form(older)
    with older.begin() as connection:
        take_steps_back(connection, "0006")
    assert standing_at(url_of(older)) == Standing(Form.OLDER, "0006")
    back = form(older)
    assert back.keys() < before.keys()
    assert "job_changes" not in back
    assert {name: back[name] for name in MARKET} == {name: before[name] for name in MARKET}
    assert bring_up_to_date(older) == Standing(Form.OLDER, "0006")
    assert differences(older) == []
    with reading(older) as session:
        assert session.get_one(OfferRow, "a").pay_far == "above"
        assert last_mark(session) is None
        assert changed_since(session, known) is None


def test_every_step_can_be_taken_back_with_adverts_there_and_taken_again(older: Engine):
    """What people entered is there at each form as it was; what is computed is computed again."""
    first = form(older)
    bring_up_to_date(older)
    with transaction(older) as session:
        row = session.get_one(OfferRow, "a")
        row.signs, row.pay_month, row.screened_by = ["fee_to_start", "no_name"], 900.0, "x"
    for revision in reversed(REVISIONS[:-1]):
        with older.begin() as connection:
            take_steps_back(connection, revision)
        assert standing_at(url_of(older)) == Standing(Form.OLDER, revision)
    assert form(older) == first
    assert bring_up_to_date(older) == Standing(Form.OLDER, REVISIONS[0])
    assert differences(older) == []
    with reading(older) as session:
        row = session.get_one(OfferRow, "a")
        assert (row.signs, row.pay_month, row.screened_by) == (["fee_to_start"], None, None)
        assert row.merged_into == "a"
        assert session.scalar(text("SELECT offer_id FROM offer_keys")) == "a"


@pytest.mark.parametrize(
    ("table", "row"),
    [
        (
            "sources",
            {"id": 1, "name": "nav", "location": "/nav", "lists_all": True, "enabled": True},
        ),
        (
            "screening_decisions",
            {
                "id": 1,
                "act": "ban",
                "employer": "Ditta",
                "signs": "[]",
                "who": "anna",
                "why": "a debt",
                "at": "2026-11-23 05:00:00",
            },
        ),
    ],
)
def test_the_first_step_is_not_taken_back_over_what_people_entered(
    bare: Engine, table: str, row: dict[str, Any]
):
    with bare.begin() as connection:
        take_the_steps(connection, REVISIONS[0])
        enter(connection, table, row)
    before = form(bare)
    with pytest.raises(ValueError, match="people entered"), bare.begin() as connection:
        take_steps_back(connection, "base")
    assert form(bare) == before


def test_without_sources_and_decisions_the_first_step_is_taken_back_to_nothing(bare: Engine):
    with bare.begin() as connection:
        take_the_steps(connection, REVISIONS[0])
        enter(connection, "leases", {"name": "worker", "token": 1, "renewed_at": "2026-11-23",
                                     "expires_at": "2026-11-23"})  # fmt: skip
    with bare.begin() as connection:
        take_steps_back(connection, "base")
    assert standing_at(url_of(bare)) == Standing(Form.EMPTY)
    bring_up_to_date(bare)
    assert differences(bare) == []


def test_what_is_up_to_date_stays_as_it_is(engine: Engine):
    before = form(engine)
    assert bring_up_to_date(engine) == TODAY
    assert form(engine) == before


def test_an_upgrade_that_is_broken_off_anywhere_leaves_the_older_form(older: Engine):
    before, statements = form(older), 0
    while standing_at(url_of(older)) != TODAY:
        statements += 1 + statements // 8  # every one would take minutes by now
        with broken_off_after(older, statements):
            try:
                bring_up_to_date(older)
            except OSError:
                assert form(older) == before
    assert statements > 10
    assert differences(older) == []


class broken_off_after:  # noqa: N801 - reads as a verb
    """The machine gives up at the n-th statement."""

    def __init__(self, engine: Engine, statements: int) -> None:
        self.engine, self.left = engine, statements

    def __enter__(self) -> None:
        event.listen(self.engine, "before_cursor_execute", self._count)

    def __exit__(self, *_: object) -> None:
        event.remove(self.engine, "before_cursor_execute", self._count)

    def _count(self, *_: object) -> None:
        self.left -= 1
        if self.left == 0:
            raise OSError("power cut")


def test_a_newer_database_is_refused_and_not_touched(bare: Engine):
    bring_up_to_date(bare)
    with transaction(bare) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = form(bare)
    with pytest.raises(InputError, match=r"form '9999' is not known here.*update"):
        open_database(url_of(bare))
    with pytest.raises(InputError, match="'9999'"):
        bring_up_to_date(bare)
    assert form(bare) == before


def test_tables_that_are_not_of_any_form_known_are_refused_and_not_touched(bare: Engine):
    with bare.begin() as connection:
        connection.execute(text("CREATE TABLE offers (id VARCHAR PRIMARY KEY, price INTEGER)"))
        connection.execute(text("INSERT INTO offers VALUES ('a', 3)"))
    before = form(bare)
    with pytest.raises(InputError, match="without a history"):
        open_database(url_of(bare))
    with pytest.raises(InputError, match="stays as it was: "):
        bring_up_to_date(bare)
    assert form(bare) == before


def restored(name: str, folder: Path) -> Path:
    """A database that an earlier matcher wrote, before there was a history."""
    path = folder / "old.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FORMS / name).read_text(encoding="utf-8"))
    return path


def rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608
            for table in TABLES.tables
            if connection.execute(f"PRAGMA table_info({table})").fetchall()
        }


@pytest.mark.parametrize("name", ["before_usual_pay.sql", "before_the_history.sql"])
def test_what_was_written_before_the_history_is_taken_over_without_loss(name: str, tmp_path: Path):
    path = restored(name, tmp_path)
    before, url = rows(path), f"sqlite:///{path}"
    assert len(before["offers"]) == 2
    with pytest.raises(InputError, match=re.escape("(without a history)")):
        open_database(url)
    engine = connect(url)
    assert bring_up_to_date(engine) == Standing(Form.UNVERSIONED)
    after = rows(path)
    for table, kept in before.items():
        pairs = zip(after[table], kept, strict=True)
        assert [{name: row[name] for name in was} for row, was in pairs] == kept
    assert differences(engine) == []
    engine.dispose()
    open_database(url).dispose()
