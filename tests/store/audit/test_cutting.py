"""The oldest rows of the trail go by the rule; what is left verifies, and no other cut does."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from matcher.errors import AuditError
from matcher.store.access.case_store import CaseStore, case_store
from matcher.store.access.recorded import recorded
from matcher.store.audit.chain import Head
from matcher.store.audit.entry import Entry
from matcher.store.audit.verifying import Fault, verify
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading, transaction
from matcher.store.keys.key_file import KeyFile
from matcher.store.people.accounts import disable_account
from matcher.store.people.expiring import count_trail, cut_trail
from tests.store.agency import NOW, Agency
from tests.store.audit.test_trail import change, faults
from tests.store.backup.making_backups import make
from tests.store.backup.test_drill import drill

YEAR = timedelta(days=365)
LONG = NOW + 5 * YEAR


def write(store: CaseStore, *years: int) -> None:
    """A row in each of these years from now."""
    for year in years:
        with recorded(store, "a1", NOW + year * YEAR) as record:
            record.note("case.looked", "case:c1", year=year)


def numbers(store: CaseStore) -> list[int]:
    with reading(store.engine) as session:
        return list(session.scalars(select(AuditRow.number).order_by(AuditRow.number)))


@pytest.fixture
def six(store: CaseStore) -> CaseStore:
    """Rows 1 to 6, a year apart."""
    write(store, *range(6))
    return store


@pytest.fixture
def cut(six: CaseStore) -> CaseStore:
    """Rows 4 to 7: the last one says that three were cut off."""
    assert cut_trail(six, NOW + 3 * YEAR, LONG) == 3
    return six


def test_what_is_left_of_a_trail_verifies_and_goes_on(cut: CaseStore):
    assert numbers(cut) == [4, 5, 6, 7]
    assert faults(cut) == []
    write(cut, 6)
    verified = verify(cut.engine, cut.trail)
    assert (verified.rows, verified.whole, verified.head.number) == (5, True, 8)
    assert cut.trail.anchor.read() == verified.head


def test_the_cut_stands_in_the_trail_with_what_it_goes_on_from(six: CaseStore):
    with reading(six.engine) as session:
        mac = session.get_one(AuditRow, 3).mac
    assert count_trail(six, NOW + 3 * YEAR) == 3
    cut_trail(six, NOW + 3 * YEAR, LONG)
    with reading(six.engine) as session:
        row = session.get_one(AuditRow, 7)
    assert (row.actor, row.act) == ("system:retention", "audit.cut")
    assert json.loads(row.details) == {"number": 3, "mac": mac.hex(), "rows": 3}


def test_it_can_be_cut_again_and_only_the_last_cut_counts(cut: CaseStore):
    assert cut_trail(cut, NOW + 5 * YEAR, LONG) == 2
    assert numbers(cut) == [6, 7, 8]
    assert faults(cut) == []
    assert cut_trail(cut, NOW + 5 * YEAR, LONG) == 0


def test_the_row_of_an_earlier_cut_may_be_cut_off_as_well(cut: CaseStore):
    write(cut, 20, 21)
    assert cut_trail(cut, NOW + 20 * YEAR, NOW + 21 * YEAR) == 4
    assert numbers(cut) == [8, 9, 10]
    assert faults(cut) == []


@pytest.mark.parametrize(
    ("tamper", "found"),
    [
        ("DELETE FROM audit WHERE number = 4", (Fault.MISSING, 4, 4)),
        ("DELETE FROM audit WHERE number <= 6", (Fault.MISSING, 4, 6)),
        ("DELETE FROM audit WHERE number = 5", (Fault.MISSING, 5, 5)),
        ("DELETE FROM audit WHERE number = 7", (Fault.CUT, 7, 7)),
        ("UPDATE audit SET actor = 'a2' WHERE number = 4", (Fault.EDITED, 4, 4)),
        ("UPDATE audit SET number = 3 WHERE number = 4", (Fault.RETURNED, 3, 3)),
        ("UPDATE audit SET details = '{}' WHERE number = 7", (Fault.EDITED, 7, 7)),
        (
            r"""UPDATE audit SET details = replace(details, '"number"\:3', '"number"\:4')
            WHERE number = 7""",
            (Fault.EDITED, 7, 7),
        ),
    ],
)
def test_nothing_but_what_was_cut_may_be_missing(
    cut: CaseStore, tamper: str, found: tuple[Fault, int, int]
):
    change(cut, tamper)
    assert found in faults(cut)


def test_a_row_that_was_cut_and_is_there_again_is_told(six: CaseStore):
    with reading(six.engine) as session:
        third = session.execute(text("SELECT * FROM audit WHERE number = 3")).one()._mapping
    cut_trail(six, NOW + 3 * YEAR, LONG)
    names = ", ".join(third)
    places = ", ".join(f":{name}" for name in third)
    change(six, f"INSERT INTO audit ({names}) VALUES ({places})", **third)  # noqa: S608
    assert faults(six) == [(Fault.RETURNED, 3, 3)]


def test_rows_that_are_missing_at_the_beginning_are_no_cut_though_a_row_without_a_mac_says_so(
    six: CaseStore,
):
    """Somebody with the database alone: he can write a row, but none that fits."""
    with reading(six.engine) as session:
        second = session.get_one(AuditRow, 2).mac
    change(six, "DELETE FROM audit WHERE number <= 2")
    details = json.dumps({"number": 2, "mac": second.hex(), "rows": 2})
    change(
        six,
        "UPDATE audit SET act = 'audit.cut', details = :details WHERE number = 6",
        details=details,
    )
    assert (Fault.EDITED, 6, 6) in faults(six)


def test_only_a_whole_beginning_goes_whatever_the_clock_said(six: CaseStore):
    """A row with an old date that comes after a young one stays with it."""
    write(six, 0, 6)
    assert cut_trail(six, NOW + 3 * YEAR, LONG) == 3
    assert numbers(six)[0] == 4


def test_the_row_at_which_the_anchor_stands_stays(six: CaseStore):
    assert cut_trail(six, LONG + YEAR, LONG + YEAR) == 5
    assert numbers(six) == [6, 7]
    assert faults(six) == []


def test_an_anchor_that_lags_after_a_crash_is_reached_all_the_same(
    six: CaseStore, key_file: KeyFile
):
    with transaction(six.engine) as session:
        for _ in range(3):
            six.trail.write(session, Entry("a1", "case.looked"), NOW)
    assert six.trail.anchor.read().number == 6
    cut_trail(six, LONG + YEAR, LONG + YEAR)
    assert numbers(six)[0] == 6
    assert case_store(six.engine, key_file)


def test_a_beginning_that_was_edited_is_not_cut_off(six: CaseStore):
    change(six, "UPDATE audit SET actor = 'a2' WHERE number = 2")
    with pytest.raises(AuditError, match="rows 2 to 2: edited; nothing is cut"):
        cut_trail(six, NOW + 3 * YEAR, LONG)
    assert numbers(six) == [1, 2, 3, 4, 5, 6]


def test_a_cut_that_a_crash_breaks_off_cuts_nothing(
    six: CaseStore, monkeypatch: pytest.MonkeyPatch
):
    def gone(*_: object) -> Head:
        raise OSError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr("matcher.store.access.recorded.Trail.write", gone)
        with pytest.raises(OSError, match="power cut"):
            cut_trail(six, NOW + 3 * YEAR, LONG)
    assert numbers(six) == [1, 2, 3, 4, 5, 6]
    assert faults(six) == []


def test_what_was_ended_before_a_cut_is_not_ended_again(agency: Agency, key_file: KeyFile):
    anna, store = agency.actor(), agency.store
    with recorded(store, "system:tests", NOW) as record:
        disable_account(record, anna.account_id)
    write(store, 6, 7)
    cut_trail(store, NOW + 6 * YEAR, LONG)
    before = numbers(store)
    assert numbers(case_store(store.engine, key_file)) == before


def test_a_backup_after_a_cut_and_one_of_before_both_pass_their_drill(
    full: CaseStore, tmp_path: Path, drilled: Callable[..., dict[str, bool]]
):
    before = make(full, tmp_path, "before.backup")
    write(full, 6, 7)
    assert cut_trail(full, NOW + 6 * YEAR, LONG)
    after = make(full, tmp_path, "after.backup")
    for pair in (before, after):
        assert drilled(pair) == {}


@pytest.fixture
def drilled(full: CaseStore, tmp_path: Path) -> Callable[..., dict[str, bool]]:
    """What failed."""

    def tried(pair: tuple[Path, Path]) -> dict[str, bool]:
        checks = drill(full, *pair, tmp_path)
        return {name: check.passed for name, check in checks.items() if not check.passed}

    return tried


@pytest.fixture
def full(agency: Agency) -> CaseStore:
    agency.opens(agency.actor(), "K-7")
    return agency.store
