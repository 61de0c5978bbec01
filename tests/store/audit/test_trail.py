"""The audit trail: written with the act or not at all, and no row of it can be changed or lost."""

import os
import threading
from datetime import timedelta, timezone

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import OperationalError

from matcher.errors import AuditError
from matcher.store import sqlite
from matcher.store.access.case_store import CaseStore, case_store, opened_case_store
from matcher.store.access.recorded import recorded
from matcher.store.audit.entry import Entry
from matcher.store.audit.verifying import Fault, verify
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading, transaction
from matcher.store.keys.key_file import KeyFile
from tests.databases import only_on_postgresql, only_on_sqlite
from tests.store.agency import NOW

DAY = timedelta(days=1)


def write(store: CaseStore, *acts: str) -> None:
    for act in acts:
        with recorded(store, "a1", NOW) as record:
            record.note(act, "case:c1", kind="main")


def acts(engine: Engine) -> list[str]:
    with reading(engine) as session:
        return list(session.scalars(select(AuditRow.act).order_by(AuditRow.number)))


def faults(store: CaseStore) -> list[tuple[Fault, int, int]]:
    found = verify(store.engine, store.trail).findings
    return [(finding.fault, finding.number, finding.until) for finding in found]


def change(store: CaseStore, statement: str, **values: object) -> None:
    with transaction(store.engine) as session:
        session.execute(text(statement), values)


@pytest.fixture
def five(store: CaseStore) -> CaseStore:
    write(store, *(f"case.act_{sign}" for sign in "abcde"))
    assert faults(store) == []
    return store


def test_a_whole_trail_is_whole(five: CaseStore):
    verified = verify(five.engine, five.trail)
    assert (verified.rows, verified.whole) == (5, True)
    assert verified.head == five.trail.anchor.read()


@pytest.mark.parametrize(
    "edit",
    [
        "actor = 'a2'",
        "actor = NULL",
        "act = 'case.other'",
        "object = 'case:c2'",
        "details = '{}'",
        "at = '2026-11-27 09:00:01'",
        "mac = :mac",
    ],
)
def test_an_edited_row_is_found(five: CaseStore, edit: str):
    values = {"mac": b"m" * 32} if "mac" in edit else {}
    change(five, f"UPDATE audit SET {edit} WHERE number = 3", **values)  # noqa: S608
    assert (Fault.EDITED, 3, 3) in faults(five)


@only_on_sqlite
@pytest.mark.parametrize(
    "edit",
    [
        *("at = 'yesterday'", "at = ''", "at = x'00ff'", "at = '2026-11-27T09:00:00+01:00x'"),
        *("actor = x'00ff'", "act = x'00ff'", "details = x'ff'", "mac = 'text'", "mac = 7"),
    ],
)
def test_a_row_that_can_not_be_read_is_told_as_damaged_and_the_others_are_judged(
    five: CaseStore, edit: str
):
    change(five, f"UPDATE audit SET {edit} WHERE number = 3")  # noqa: S608
    change(five, "UPDATE audit SET actor = 'a2' WHERE number = 5")
    found = faults(five)
    assert (Fault.EDITED, 3, 3) in found
    assert (Fault.EDITED, 5, 5) in found
    assert verify(five.engine, five.trail).rows == 5


@only_on_postgresql
@pytest.mark.parametrize("at", ["infinity", "-infinity", "0044-03-15 BC", "20000-01-01"])
def test_a_moment_that_no_clock_says_is_told_as_damaged(five: CaseStore, at: str):
    change(five, f"UPDATE audit SET at = '{at}' WHERE number = 3")  # noqa: S608
    assert faults(five) == [(Fault.EDITED, 3, 3)]


def test_rows_cut_out_of_the_middle_are_found(five: CaseStore):
    change(five, "DELETE FROM audit WHERE number IN (2, 3)")
    assert faults(five) == [(Fault.MISSING, 2, 3)]


def test_rows_cut_out_and_closed_up_are_found(five: CaseStore):
    change(five, "DELETE FROM audit WHERE number = 3")
    change(five, "UPDATE audit SET number = 3 WHERE number = 4")
    change(five, "UPDATE audit SET number = 4 WHERE number = 5")
    assert [fault for fault, *_ in faults(five)] == [Fault.EDITED, Fault.EDITED, Fault.CUT]


def test_rows_cut_off_the_beginning_are_found(five: CaseStore):
    change(five, "DELETE FROM audit WHERE number <= 2")
    assert faults(five) == [(Fault.MISSING, 1, 2)]


def test_rows_cut_off_the_end_are_found(five: CaseStore):
    change(five, "DELETE FROM audit WHERE number >= 4")
    assert faults(five) == [(Fault.CUT, 4, 5)]


def test_a_trail_that_was_emptied_is_found(five: CaseStore):
    change(five, "DELETE FROM audit")
    assert faults(five) == [(Fault.CUT, 1, 5)]


def test_rows_that_were_swapped_are_found(five: CaseStore):
    change(five, "UPDATE audit SET number = 12 WHERE number = 2")
    change(five, "UPDATE audit SET number = 2 WHERE number = 3")
    change(five, "UPDATE audit SET number = 3 WHERE number = 12")
    assert {number for _, number, _ in faults(five)} == {2, 3, 4}


def test_a_trail_that_goes_on_otherwise_after_its_end_was_cut_is_found(
    five: CaseStore, key_file: KeyFile
):
    """Somebody with the database and the program, but an anchor that he can't reach."""
    before = five.trail.anchor.path.read_bytes()
    change(five, "DELETE FROM audit WHERE number >= 4")
    with transaction(five.engine) as session:
        for _ in range(2):
            five.trail.write(session, Entry("a2", "case.innocent"), NOW)
    assert five.trail.anchor.path.read_bytes() == before
    assert faults(five) == [(Fault.EDITED, 5, 5)]


def test_a_program_that_runs_does_not_write_on_where_rows_were_cut_off(five: CaseStore):
    """As many rows as were cut, and one more, would move the anchor on, and nothing would show."""
    before = five.trail.anchor.read()
    change(five, "DELETE FROM audit WHERE number >= 4")
    for _ in range(3):
        with pytest.raises(AuditError, match="does not reach its anchor"):
            write(five, "case.looked")
    assert five.trail.anchor.read() == before
    assert faults(five) == [(Fault.CUT, 4, 5)]


def test_a_trail_without_its_anchor_says_so_and_gives_no_data(five: CaseStore, key_file: KeyFile):
    five.trail.anchor.path.unlink()
    assert faults(five) == [(Fault.NO_ANCHOR, 5, 5)]
    with pytest.raises(AuditError, match="anchor can't be used"), recorded(five, "a1", NOW):
        pytest.fail("was let in")
    with pytest.raises(AuditError, match="anchor can't be used"):
        case_store(five.engine, key_file)


@pytest.mark.parametrize("content", [b"", b"5", b"x" * 86, b"0" * 20 + b" " + b"x" * 64 + b"\n"])
def test_a_damaged_anchor_is_told(five: CaseStore, content: bytes):
    five.trail.anchor.path.write_bytes(content)
    with pytest.raises(AuditError, match="anchor is damaged"):
        five.trail.anchor.read()
    assert (Fault.NO_ANCHOR, 5, 5) in faults(five)


def test_an_older_copy_of_the_database_is_refused_until_somebody_says_so(
    five: CaseStore, key_file: KeyFile
):
    change(five, "DELETE FROM audit WHERE number >= 4")
    with pytest.raises(AuditError, match=r"does not reach its anchor.*older copy"):
        case_store(five.engine, key_file)


def test_an_anchor_that_lags_after_a_crash_is_no_fault(five: CaseStore, key_file: KeyFile):
    with transaction(five.engine) as session:
        five.trail.write(session, Entry("a1", "case.looked"), NOW)
    assert five.trail.anchor.read().number == 5
    assert faults(five) == []
    again = case_store(five.engine, key_file)
    write(again, "case.looked")
    assert again.trail.anchor.read().number == 7


def test_the_anchor_never_moves_back(five: CaseStore):
    last = five.trail.anchor.read()
    five.trail.anchor.move(five.trail.start)
    assert five.trail.anchor.read() == last


def test_an_anchor_that_can_not_be_moved_undoes_nothing(
    five: CaseStore, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object) -> int:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(os, "pwrite", broken)
        write(five, "case.looked")
    assert acts(five.engine)[-1] == "case.looked"
    assert faults(five) == []


def test_what_is_undone_leaves_no_row_but_a_refusal_stays(store: CaseStore):
    def broken() -> None:
        with recorded(store, "a1", NOW) as record:
            record.note("case.looked", "case:c1")
            record.note_refusal("login.refused", "account:a1", why="password")
            raise OSError("the machine went away")

    with pytest.raises(OSError, match="went away"):
        broken()
    assert acts(store.engine) == ["login.refused"]
    assert faults(store) == []
    assert store.trail.anchor.read().number == 1


def test_a_refusal_of_a_transaction_that_goes_through_is_written_once(store: CaseStore):
    with recorded(store, None, NOW) as record:
        record.note_refusal("login.refused")
    assert acts(store.engine) == ["login.refused"]


def test_several_writers_never_fork_the_chain(store: CaseStore):
    def work(name: str) -> None:
        write(store, *[f"case.by_{name}"] * 8)

    workers = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(acts(store.engine)) == 24
    assert faults(store) == []
    assert store.trail.anchor.read().number == 24


@pytest.mark.parametrize("jump", [DAY, -DAY])
def test_a_clock_that_jumps_changes_no_order(store: CaseStore, jump: timedelta):
    for number, at in enumerate([NOW, NOW + jump, NOW]):
        with recorded(store, "a1", at) as record:
            record.note(f"case.act_{'abc'[number]}")
    assert acts(store.engine) == ["case.act_a", "case.act_b", "case.act_c"]
    assert faults(store) == []


def test_what_is_written_with_another_zone_and_odd_microseconds_verifies(store: CaseStore):
    elsewhere = NOW.astimezone(timezone(timedelta(hours=5, minutes=45))).replace(microsecond=7)
    with recorded(store, "a1", elsewhere) as record:
        record.note("case.looked")
    assert faults(store) == []


@pytest.mark.parametrize(
    ("act", "object_", "details"),
    [
        ("Looked at Amina", None, {}),
        ("case.looked", "case:Amina Ali", {}),
        ("case.looked", None, {"why": "she asked for it"}),
        ("case.looked", None, {"Why": "code"}),
        ("case.looked", None, {"why": "città"}),
        ("case.looked", None, {"why": "x" * 81}),
        ("case.looked", None, {"who": "amina@example.org"}),
        ("case.looked", None, {"names": ["a"]}),
    ],
)
def test_no_words_come_into_the_trail(store: CaseStore, act: str, object_: str, details: dict):
    with pytest.raises(ValueError, match="audit: "), recorded(store, "a1", NOW) as record:
        record.note(act, object_, **details)
    assert acts(store.engine) == []


@only_on_sqlite
def test_a_full_disk_during_the_audit_write_gives_no_data_and_changes_nothing(store: CaseStore):
    write(store, "case.looked")
    seen: list[str] = []

    def look() -> None:
        with recorded(store, "a1", NOW) as record:
            record.session.execute(text("UPDATE key_checks SET value = value"))
            pages = record.session.scalar(text("PRAGMA page_count"))
            record.session.execute(text(f"PRAGMA max_page_count = {pages}"))
            for _ in range(1_000):
                record.note("case.looked", "case:c1", why="x" * 80)
            seen.append("data")

    with pytest.raises(OperationalError, match="full"):
        look()
    assert seen == []
    assert acts(store.engine) == ["case.looked"]
    assert faults(store) == []


@only_on_sqlite
def test_a_database_that_another_one_keeps_locked_gives_no_data(
    store: CaseStore, database: str, key_file: KeyFile, monkeypatch: pytest.MonkeyPatch
):
    write(store, "case.looked")
    short = [pragma.replace("5000", "50") for pragma in sqlite.PRAGMAS]
    monkeypatch.setattr(sqlite, "PRAGMAS", short)
    with opened_case_store(database, key_file) as hasty:
        with transaction(store.engine) as other:
            other.execute(text("UPDATE key_checks SET value = value"))
            with pytest.raises(OperationalError, match="locked"):
                write(hasty, "case.looked_meanwhile")
        write(hasty, "case.looked_again")
    assert acts(store.engine) == ["case.looked", "case.looked_again"]
    assert faults(store) == []
