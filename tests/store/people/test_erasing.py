"""What is erased is gone: from the rows, the file and the WAL, and from backups that come back."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text

from matcher.domain.casework import AssignmentKind, ConsentAct
from matcher.errors import AuditError, KeysError, NotFoundError, StepUpError
from matcher.store import sqlite
from matcher.store.access.actor import Actor
from matcher.store.access.anchoring import anchor_anew
from matcher.store.access.case_store import case_store, unanchored_store
from matcher.store.audit.verifying import verify
from matcher.store.case_models import AvoidanceRow, CaseRow, ProfileRevisionRow
from matcher.store.connecting import connect
from matcher.store.database import open_database, reading, transaction
from matcher.store.erasing import rows_of_case, tables_of_cases
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.erased_list import Erased, ErasedList
from matcher.store.keys.key_file import KeyFile
from matcher.store.people.assignments import assign
from matcher.store.people.cases import look_at_case, my_cases
from matcher.store.people.consents import Shown, record_consent
from matcher.store.people.erasing import ASKED, erase, erase_by_rule, leave_no_traces
from matcher.store.people.profiles import profile, save_draft, save_profile
from matcher.store.tables import TABLES
from tests.databases import only_on_sqlite
from tests.store.agency import NOW, Agency

LATER = timedelta(hours=1)


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    """With something in most tables, and another case beside it."""
    case = agency.opens(anna, "K-7")
    other = agency.opens(anna, "K-8")
    for id_ in (case, other):
        agency.does(anna, save_profile, id_, {"country": "IT"}, None)
    agency.does(anna, save_draft, case, "time", {})
    agency.does(
        anna, record_consent, case, ConsentAct.STORING, None, Shown("it", "storing-1", "Possiamo?")
    )
    agency.does(anna, assign, case, agency.actor().account_id, AssignmentKind.MAIN, "goes on leave")
    with agency.scope(anna) as scope:
        file = scope.enter(other, "avoidance.recorded")
        scope.session.add(
            AvoidanceRow(
                case_id=other,
                other_index=scope.code_index("K-7"),
                sealed_other=file.seal("avoidances", "sealed_other", "K-7"),
                made_by=anna.account_id,
                made_at=scope.now,
            )
        )
    return case


def everything(engine: Engine) -> dict[str, list[str]]:
    """Table -> its rows."""
    with reading(engine) as session:
        return {
            table.name: [repr(row) for row in session.execute(select(table))]
            for table in TABLES.sorted_tables
        }


def test_a_case_is_erased_from_every_table_and_the_others_stay(
    agency: Agency, anna: Actor, case: str
):
    before = everything(agency.store.engine)
    assert erase(agency.store, anna, case, ASKED, NOW)
    after = everything(agency.store.engine)
    found = {name for name, rows in after.items() if any(case in row for row in rows)}
    assert found == {"audit", "erasures"}
    assert after["avoidances"] == []
    for name in ("cases", "profile_revisions", "sealing_keys"):
        assert len(after[name]) == len(before[name]) - 1, name
        assert set(after[name]) <= set(before[name])
    with pytest.raises(NotFoundError):
        agency.does(anna, look_at_case, case)
    with agency.scope(anna) as scope:
        assert [brief.code for brief in my_cases(scope)] == ["K-8"]
    assert verify(agency.store.engine, agency.store.trail).whole


def test_every_table_that_leads_to_a_case_is_emptied_of_it():
    """By its foreign keys: whoever adds such a table does not have to think of it."""
    found = {table.name for table, _ in rows_of_case("x")}
    assert found == {
        *("assignments", "avoidances", "profile_revisions", "assessment_drafts", "notes"),
        *("notices", "consents", "rankings", "ranked_offers", "answers", "remarks", "referrals"),
        *("next_steps", "cv_choices"),
        "saved_lists",
    }


def test_whatever_an_erasure_deletes_from_is_cleared_of_its_traces():
    beside = {"cases", "avoidances", "night_lists", "night_offers", "sealing_keys"}
    beside |= {"screening_decisions"}
    assert set(tables_of_cases()) == {table.name for table, _ in rows_of_case("x")} | beside


def test_only_an_advisor_of_the_case_who_has_just_proved_it_erases(
    agency: Agency, anna: Actor, case: str
):
    with pytest.raises(StepUpError):
        erase(agency.store, anna, case, ASKED, NOW + LATER)
    with pytest.raises(NotFoundError):
        erase(agency.store, agency.actor(), case, ASKED, NOW)
    assert agency.does(anna, look_at_case, case)
    assert agency.store.erased.read() == {}


def test_nothing_is_erased_that_can_not_be_listed(
    agency: Agency, anna: Actor, case: str, monkeypatch: pytest.MonkeyPatch
):
    before = everything(agency.store.engine)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("matcher.store.keys.listed_lines.os.write", full)
    with pytest.raises(KeysError, match="can't be written: No space left"):
        erase(agency.store, anna, case, ASKED, NOW)
    assert everything(agency.store.engine) == before


def test_an_erasure_that_a_crash_broke_off_is_ended_when_the_database_is_opened(
    agency: Agency, anna: Actor, case: str, key_file: KeyFile
):
    agency.store.erased.add(Erased(case, NOW, ASKED))
    again = case_store(agency.store.engine, key_file)
    with pytest.raises(NotFoundError):
        Agency(again, agency.casa, agency.porta, agency.hotel).does(anna, look_at_case, case)
    assert everything(again.engine)["avoidances"] == []


def test_a_machine_that_is_new_learns_from_the_database_what_was_erased(
    agency: Agency, anna: Actor, case: str, key_file: KeyFile
):
    erase(agency.store, anna, case, ASKED, NOW)
    before = agency.store.erased.read()
    agency.store.erased.path.unlink()
    assert case_store(agency.store.engine, key_file).erased.read() == before
    assert before == {case: Erased(case, NOW, ASKED)}


@only_on_sqlite
def test_neither_the_file_nor_the_wal_holds_a_trace_of_what_was_erased(
    agency: Agency, anna: Actor, case: str
):
    path = Path(str(agency.store.engine.url.database))
    with reading(agency.store.engine) as session:
        sealed = session.scalar(
            select(ProfileRevisionRow.sealed_profile).where(ProfileRevisionRow.case_id == case)
        )
        key = session.get_one(SealingKeyRow, f"case:{case}").wrapped
        code = session.get_one(CaseRow, case).sealed_code

    def traces() -> list[bool]:
        files = path.parent.glob(f"{path.name}*")
        raw = b"".join(file.read_bytes() for file in files)
        return [trace in raw for trace in (sealed, key, code)]

    assert traces() == [True] * 3
    assert erase(agency.store, anna, case, ASKED, NOW)
    assert traces() == [False] * 3


@only_on_sqlite
def test_somebody_who_still_reads_is_no_reason_to_keep_a_trace_for_ever(
    agency: Agency, anna: Actor, case: str, monkeypatch: pytest.MonkeyPatch
):
    with reading(agency.store.engine) as session:
        assert session.scalar(select(CaseRow.id).where(CaseRow.id == case))
        short = [pragma.replace("5000", "50") for pragma in sqlite.PRAGMAS]
        monkeypatch.setattr(sqlite, "PRAGMAS", short)
        engine = connect(agency.store.engine.url.render_as_string())
        hasty = replace(agency.store, engine=engine)
        assert not erase(hasty, anna, case, ASKED, NOW)
        engine.dispose()
    assert leave_no_traces(agency.store)


@only_on_sqlite
def test_an_older_backup_that_is_restored_has_it_erased_again(
    agency: Agency, anna: Actor, case: str, key_file: KeyFile, tmp_path: Path
):
    backup = tmp_path / "backup.sqlite"
    here = sqlite3.connect(agency.store.engine.url.database)
    with closing(here), closing(sqlite3.connect(backup)) as copy:
        here.backup(copy)
    erase(agency.store, anna, case, ASKED, NOW)
    restored = tmp_path / "restored.sqlite"
    shutil.copyfile(backup, restored)
    engine = open_database(f"sqlite:///{restored}")
    try:
        with pytest.raises(AuditError, match="older copy"):
            case_store(engine, key_file)
        anchor_anew(unanchored_store(engine, key_file), NOW)
        store = case_store(engine, key_file)
        rows = everything(engine)
        found = {name for name, some in rows.items() if any(case in row for row in some)}
        assert found == {"audit", "erasures"}
        assert not any(case in row for row in rows["sealing_keys"])
        assert verify(engine, store.trail).whole
    finally:
        engine.dispose()


def test_what_its_key_sealed_is_lost_even_where_the_row_survived(
    agency: Agency, anna: Actor, case: str
):
    """As in a long-lived backup, which holds no keys."""
    with transaction(agency.store.engine) as session:
        session.execute(text("DELETE FROM sealing_keys WHERE owner LIKE 'case:%'"))
    with pytest.raises(Exception, match="has no key: it was destroyed, or is not in this copy"):
        agency.does(anna, profile, case)


def test_the_retention_rules_erase_without_a_person(agency: Agency, case: str):
    assert erase_by_rule(agency.store, [case], "retention", NOW)
    with reading(agency.store.engine) as session:
        assert session.get(CaseRow, case) is None
        actor = session.scalar(text("SELECT actor FROM audit WHERE act = 'case.erased'"))
    assert actor == "system:retention"


@pytest.fixture
def listed(tmp_path: Path) -> ErasedList:
    return ErasedList(tmp_path / "erased.list", b"k" * 32, "database")


def test_the_list_of_erasures_keeps_what_was_added(listed: ErasedList):
    assert listed.read() == {}
    both = [Erased("a", NOW, ASKED), Erased("b", NOW, "retention")]
    for one in both:
        listed.add(one)
    assert list(listed.read().values()) == both
    assert listed.path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("cut", [1, 30, 80])
def test_a_line_that_was_cut_short_counts_for_nothing_and_spoils_no_other(
    listed: ErasedList, cut: int
):
    listed.add(Erased("a", NOW, ASKED))
    listed.add(Erased("b", NOW, ASKED))
    listed.path.write_bytes(listed.path.read_bytes()[:-cut])
    assert list(listed.read()) == (["a", "b"] if cut == 1 else ["a"])
    listed.add(Erased("c", NOW, ASKED))
    assert list(listed.read()) == (["a", "b", "c"] if cut == 1 else ["a", "c"])


def test_a_line_that_somebody_else_added_is_refused(listed: ErasedList):
    ErasedList(listed.path, b"x" * 32, "database").add(Erased("a", NOW, ASKED))
    with pytest.raises(KeysError, match="the line 'a 2026-11-27T"):
        listed.read()
