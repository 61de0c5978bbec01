"""`matcher batch --store`: the lists in the database, for the morning."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from matcher.casework.assessment import save_step
from matcher.cli import app
from matcher.errors import InputError, KeysError
from matcher.settings import data_dir, index_dir
from matcher.store.access.case_store import opened_case_store
from matcher.store.connecting import connect
from matcher.store.database import reading
from matcher.store.people.erasing import ASKED, erase
from matcher.store.tables import TABLES
from tests.databases import only_on_sqlite
from tests.factories import embedded
from tests.market.damage import HARMS, damage
from tests.store.agency import NOW, Agency, new_agency

RUN = CliRunner()
OFFERS = str(data_dir() / "demo" / "milan" / "trainings.jsonl")
DAY = ("--today", "2026-11-22")
CODE = "ZEBRA-7"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database: str) -> Path:
    """With keys, and a database that has offers and no index."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MATCHER_DATABASE", database)
    monkeypatch.setenv("MATCHER_KEYS", str(tmp_path / "safe" / "keys.toml"))
    monkeypatch.delenv("MATCHER_KEYRING", raising=False)
    assert RUN.invoke(app, ["ingest", OFFERS, "--processes", "1", *DAY]).exit_code == 0
    return tmp_path / "home"


@pytest.fixture
def women(tmp_path: Path) -> Path:
    folder = tmp_path / "women"
    folder.mkdir()
    for number, code in enumerate((CODE, "LYNX")):
        text = f'code = "{code}"\ncountry = "IT"\nage = {20 + number}\n'
        (folder / f"{number}.toml").write_text(text, encoding="utf-8")
    return folder


def batch(*arguments: str) -> str:
    done = RUN.invoke(app, ["batch", "--processes", "1", *DAY, *arguments])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


def shown(code: str) -> dict:
    return json.loads(batch("--show", code, "--json"))


def test_what_is_kept_is_what_would_be_printed(women: Path, database: str) -> None:
    assert RUN.invoke(app, ["keys", "new"]).exit_code == 0
    printed = {
        told["profile"]: told
        for line in batch("--women", str(women), "--json").splitlines()
        if (told := json.loads(line))
    }
    assert batch("--women", str(women), "--store") == ""
    for code, told in printed.items():
        kept = shown(code)
        assert all(each.pop("title") for each in kept["ranked"])
        for each in told["ranked"]:
            del each["known_share"]
        assert kept.pop("made_at")
        assert kept == told
        assert kept["ranked"]
    assert shown(" zebra 7")["ranked"] == shown(CODE)["ranked"], "however the code is written"
    text = batch("--show", CODE)
    assert text.startswith(f"{CODE}: 2026-11-22, ")
    assert "   1  " in text
    engine = connect(database)
    with reading(engine) as session:
        found = [session.execute(select(table)).all() for table in TABLES.sorted_tables]
    engine.dispose()
    rows = repr(found)
    assert "night.made" in rows
    assert "night.looked" in rows
    assert "zebra" not in rows.casefold()


def test_one_night_takes_the_place_of_the_last_one(women: Path) -> None:
    assert RUN.invoke(app, ["keys", "new"]).exit_code == 0
    batch("--women", str(women), "--store", "--top", "3")
    assert len(shown(CODE)["ranked"]) == 3
    batch("--women", str(women / "1.toml"), "--store", "--top", "2")
    assert len(shown("LYNX")["ranked"]) == 2
    with pytest.raises(InputError, match="no list of the last night"):
        shown(CODE)


def test_without_keys_nothing_is_begun(women: Path) -> None:
    with pytest.raises(KeysError):
        batch("--women", str(women), "--store")
    assert not (index_dir()).exists()


def test_the_index_of_the_database_is_brought_up_to_date_first(women: Path, tmp_path: Path) -> None:
    before = batch("--women", str(women), "--json")
    more = tmp_path / "more.jsonl"
    more.write_text(
        json.dumps({"id": "new", "kind": "vacancy", "title": "Aiuto cuoca", "country": "IT"})
        + "\n",
        encoding="utf-8",
    )
    index = index_dir()
    moved = index.rename(index.with_name("away"))  # so that ingest can't let it follow
    assert RUN.invoke(app, ["ingest", str(more), "--processes", "1", *DAY]).exit_code == 0
    moved.rename(index)
    after = batch("--women", str(women), "--json")
    assert '"id": "new"' not in before
    assert '"id": "new"' in after


@pytest.mark.parametrize("harm", HARMS)
@only_on_sqlite
def test_a_damaged_index_is_made_anew_and_never_ranked_from(women: Path, harm: str) -> None:
    before = batch("--women", str(women), "--json")
    damage(index_dir(), harm)
    named = ("--offers", str(index_dir())) if harm == "manifest" else ()
    done = RUN.invoke(app, ["batch", "--women", str(women), *named, "--json", *DAY])
    assert done.exit_code == 0, done.output
    after = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["ranked"] for each in after] == [
        json.loads(line)["ranked"] for line in before.splitlines()
    ]
    assert str(index_dir()) in done.stderr.replace("\n", "")


def test_her_list_goes_with_her_case_though_nobody_said_whose_codes_they_are(
    women: Path, database: str
) -> None:
    assert RUN.invoke(app, ["keys", "new"]).exit_code == 0
    added = RUN.invoke(app, ["organisation", "add", "Casa", "--json"])
    casa = json.loads(added.stdout)["id"]
    with opened_case_store(database) as store:
        agency = Agency(store, casa, casa, casa)
        anna = agency.actor()
        case = agency.opens(anna, CODE)
        batch("--women", str(women), "--store")
        assert shown(CODE)["ranked"]
        assert erase(store, anna, case, ASKED, NOW)
        with pytest.raises(InputError, match="no list of the last night"):
            batch("--show", CODE)
    assert shown("LYNX")["ranked"]


def test_whose_codes_they_are_is_asked_where_it_could_be_either(women: Path) -> None:
    assert RUN.invoke(app, ["keys", "new"]).exit_code == 0
    for name in ("Casa", "Porta"):
        assert RUN.invoke(app, ["organisation", "add", name]).exit_code == 0
    for options, why in (((), "there are several"), (("--organisation", "x"), "there is none")):
        with pytest.raises(InputError, match=why):
            batch("--women", str(women), "--store", *options)


def test_the_cases_of_the_database_are_ranked_for_the_morning(home: Path, database: str) -> None:
    assert RUN.invoke(app, ["keys", "new"]).exit_code == 0
    with opened_case_store(database) as store:
        agency = new_agency(store)
        anna = agency.actor()
        for code, step in ((CODE, {"country": "IT"}), ("LYNX", {"age": 30})):
            case = agency.opens(anna, code)
            save_step(store, anna, case, "about", step, None, embedded(), NOW)
    with pytest.raises(InputError, match="say whose codes they are"):
        batch("--women", "cases")
    where = ("--organisation", agency.casa)
    told = RUN.invoke(app, ["batch", "--women", "cases", *DAY, *where])
    assert told.exit_code == 1, told.output  # of one of them too little is known
    assert f"case {case}: country: is missing" in told.output
    assert "LYNX" not in told.output
    assert json.loads(batch("--show", CODE, "--json", *where))["ranked"]
