"""What was ended since a backup was made is ended again once it is restored."""

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from matcher.domain.account import AuthLevel, Role
from matcher.domain.api_scope import ApiScope
from matcher.domain.casework import AssignmentKind, ConsentAct
from matcher.errors import AccessError, AuditError, KeysError, NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.access.anchoring import anchor_anew
from matcher.store.access.case_store import CaseStore, case_store, unanchored_store
from matcher.store.access.recorded import recorded
from matcher.store.account_models import AccountRow, WebauthnCredentialRow
from matcher.store.audit.verifying import verify
from matcher.store.audit_models import AuditRow
from matcher.store.consent_models import ConsentRow
from matcher.store.database import open_database, reading
from matcher.store.keys.ended_list import EndedList, EndKind
from matcher.store.keys.key_file import KeyFile
from matcher.store.people.accounts import (
    change_role,
    disable_account,
    enable_account,
    forget_proofs,
)
from matcher.store.people.api_tokens import add_token, find_caller, revoke_token
from matcher.store.people.assignments import (
    assign,
    assignments,
    end_assignment,
    hand_over,
    hand_over_all,
)
from matcher.store.people.cases import look_at_case
from matcher.store.people.consents import Shown, record_consent, withdraw_consent
from matcher.store.people.invitations import add_invitation, invited_account
from matcher.store.people.logins import (
    login_of,
    replace_recovery_codes,
    set_password,
    use_recovery_code,
)
from matcher.store.people.security_keys import add_security_key, key_ids, remove_security_key
from matcher.store.people.sessions import begin_session, find_visitor
from tests.databases import Databases, only_on_sqlite
from tests.store.agency import NOW, Agency
from tests.store.backup.making_backups import url_of
from tests.store.backup.test_commands import Run, run

__all__ = ["run"]

HOUR = timedelta(hours=1)
WHY = "she goes on leave"
Restored = Callable[[], Agency]


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def berta(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    return agency.opens(anna, "K-7")


@pytest.fixture
def backed_up(
    run: Run, agency: Agency, databases: Databases, key_file: KeyFile, tmp_path: Path
) -> Callable[[], Restored]:
    """Backs up now; what it gives back restores that."""

    def make() -> Restored:
        file = tmp_path / "old.backup"
        assert run("backup", str(file), "--database", url_of(agency.store))[0] == 0

        def put_back() -> Agency:
            target = databases.bare()
            status, out, err = run("restore", str(file), "--database", target, "--json")
            assert (status, err) == (0, "")
            told.update(json.loads(out)["ended_again"])
            engine = open_database(target)
            engines.append(engine)
            store = case_store(engine, key_file)
            assert verify(engine, store.trail).whole
            return Agency(store, agency.casa, agency.porta, agency.hotel)

        return put_back

    engines: list = []
    told.clear()
    yield make
    for engine in engines:
        engine.dispose()


told: dict[str, int] = {}
BackedUp = Callable[[], Restored]


def does(agency: Agency, act: Callable[..., object], *arguments: object) -> object:
    with recorded(agency.store, "system:tests", NOW) as record:
        return act(record, *arguments)


def a_token(agency: Agency) -> object:
    scopes = [min(ApiScope)]
    return does(agency, add_token, agency.casa, "Casebook", scopes, "token", NOW + HOUR)


def acts_of_restore(store: CaseStore) -> list[str]:
    with reading(store.engine) as session:
        head = session.scalars(select(AuditRow).where(AuditRow.act == "audit.anchored")).one()
        after = select(AuditRow.act).where(AuditRow.number > head.number)
        return list(session.scalars(after.order_by(AuditRow.number)))


def test_an_account_that_was_disabled_stays_so(agency: Agency, anna: Actor, backed_up: BackedUp):
    put_back = backed_up()
    does(agency, disable_account, anna.account_id)
    restored = put_back()
    with pytest.raises(AccessError):
        restored.opens(anna, "K-9")
    assert told == {"account": 1}
    assert "account.disabled" in acts_of_restore(restored.store)


def test_an_account_that_was_enabled_again_is_not_disabled(
    agency: Agency, anna: Actor, backed_up: BackedUp
):
    put_back = backed_up()
    does(agency, disable_account, anna.account_id)
    does(agency, enable_account, anna.account_id)
    assert put_back().opens(anna, "K-9")
    assert told == {}


def test_a_role_that_was_taken_away_does_not_come_back(agency: Agency, backed_up: BackedUp):
    admin = agency.actor(Role.ADMIN)
    put_back = backed_up()
    does(agency, change_role, admin.account_id, Role.PROGRAMME)
    with reading(put_back().store.engine) as session:
        assert session.get_one(AccountRow, admin.account_id).role is Role.PROGRAMME
    assert told == {"role": 1}


def test_a_security_key_that_was_removed_does_not_come_back_and_the_other_stays(
    agency: Agency, anna: Actor, backed_up: BackedUp
):
    for id_ in (b"lost" * 60, b"kept"):
        does(agency, add_security_key, anna.account_id, id_, b"public", 0, "blue")
    put_back = backed_up()
    does(agency, remove_security_key, anna.account_id, (b"lost" * 60).hex())
    assert key_ids(put_back().store, anna.account_id) == [b"kept"]
    assert told == {"security_key": 1}


def test_proofs_of_an_account_that_was_reset_will_not_do(
    agency: Agency, anna: Actor, backed_up: BackedUp
):
    does(agency, set_password, anna.account_id, "hash of then")
    does(agency, add_security_key, anna.account_id, b"lost", b"public", 0, "blue")
    put_back = backed_up()
    does(agency, forget_proofs, anna.account_id)
    does(agency, set_password, anna.account_id, "hash of now")
    restored = put_back()
    assert does(restored, login_of, anna.account_id).password_hash is None
    assert key_ids(restored.store, anna.account_id) == []
    assert told == {"proofs": 1}


def test_what_was_set_after_a_reset_stays_however_often_the_database_is_opened(
    agency: Agency, anna: Actor, backed_up: BackedUp, key_file: KeyFile
):
    does(agency, set_password, anna.account_id, "hash of then")
    put_back = backed_up()
    does(agency, forget_proofs, anna.account_id)
    restored = put_back()
    does(restored, set_password, anna.account_id, "hash of now")
    for _ in range(2):
        case_store(restored.store.engine, key_file)
    assert does(restored, login_of, anna.account_id).password_hash == "hash of now"


def test_a_password_that_its_owner_changed_since_opens_the_account_no_more(
    agency: Agency, anna: Actor, berta: Actor, backed_up: BackedUp
):
    for account in (anna, berta):
        does(agency, set_password, account.account_id, "hash of then")
    put_back = backed_up()
    does(agency, set_password, anna.account_id, "hash of now")
    restored = put_back()
    assert does(restored, login_of, anna.account_id).password_hash is None
    assert does(restored, login_of, berta.account_id).password_hash == "hash of then"
    assert told == {"password": 1}
    assert "account.password_ended" in acts_of_restore(restored.store)


def test_a_password_that_was_changed_before_the_backup_stays(
    agency: Agency, anna: Actor, backed_up: BackedUp
):
    for each in ("hash of before", "hash of then"):
        does(agency, set_password, anna.account_id, each)
    assert does(backed_up()(), login_of, anna.account_id).password_hash == "hash of then"
    assert told == {}


def test_a_password_that_is_chosen_after_the_restore_stays(
    agency: Agency, anna: Actor, backed_up: BackedUp, key_file: KeyFile
):
    does(agency, set_password, anna.account_id, "hash of then")
    put_back = backed_up()
    does(agency, set_password, anna.account_id, "hash of now")
    restored = put_back()
    does(restored, set_password, anna.account_id, "hash of after")
    for _ in range(2):
        case_store(restored.store.engine, key_file)
    assert does(restored, login_of, anna.account_id).password_hash == "hash of after"


def test_a_spare_code_that_was_used_since_will_not_do_again_and_the_others_will(
    agency: Agency, anna: Actor, backed_up: BackedUp
):
    does(agency, replace_recovery_codes, anna.account_id, ["first", "second"])
    put_back = backed_up()
    assert does(agency, use_recovery_code, anna.account_id, "first")
    restored = put_back()
    assert not does(restored, use_recovery_code, anna.account_id, "first")
    assert does(restored, use_recovery_code, anna.account_id, "second")
    assert told == {"spare_code": 1}
    assert "account.spare_code_ended" in acts_of_restore(restored.store)


def test_spare_codes_that_were_replaced_since_will_not_do_again(
    agency: Agency, anna: Actor, berta: Actor, backed_up: BackedUp
):
    for account in (anna, berta):
        does(agency, replace_recovery_codes, account.account_id, ["lost sheet", "another"])
    put_back = backed_up()
    does(agency, replace_recovery_codes, anna.account_id, ["new sheet"])
    restored = put_back()
    assert not does(restored, use_recovery_code, anna.account_id, "lost sheet")
    assert does(restored, use_recovery_code, berta.account_id, "lost sheet")
    assert told == {"spare_codes": 1}


def test_a_consent_that_was_withdrawn_stays_so_and_others_hold(
    agency: Agency, anna: Actor, case: str, backed_up: BackedUp
):
    both = [
        agency.does(anna, record_consent, case, act, None, Shown("it", "1", "Possiamo?"))
        for act in (ConsentAct.STORING, ConsentAct.ASSESSMENT)
    ]
    put_back = backed_up()
    agency.does(anna, withdraw_consent, case, both[0])
    restored = put_back()
    with reading(restored.store.engine) as session:
        ends = [session.get_one(ConsentRow, id_).withdrawn_at for id_ in both]
    assert ends == [NOW, None]
    assert told == {"consent": 1}
    assert "consent.withdrawn" in acts_of_restore(restored.store)


def test_a_substitute_and_a_broken_glass_that_were_ended_open_nothing(
    agency: Agency, anna: Actor, berta: Actor, case: str, backed_up: BackedUp
):
    carla = agency.actor()
    until = NOW + 9 * HOUR
    ends = [
        agency.does(anna, assign, case, berta.account_id, AssignmentKind.SUBSTITUTE, WHY, until)
    ]
    agency.breaks_glass(carla, "K-7", "nobody is there today", 8 * HOUR)
    put_back = backed_up()
    ends += [
        each.id
        for each in agency.does(anna, assignments, case)
        if each.kind is AssignmentKind.BREAK_GLASS
    ]
    for id_ in ends:
        agency.does(anna, end_assignment, case, id_)
    restored = put_back()
    for one in (berta, carla):
        with pytest.raises(NotFoundError):
            restored.does(one, look_at_case, case)
    assert restored.does(anna, look_at_case, case)
    assert told == {"assignment": 2}


def test_a_case_that_was_handed_over_and_over_is_with_the_last_one(
    agency: Agency, anna: Actor, berta: Actor, case: str, backed_up: BackedUp
):
    carla = agency.actor()
    put_back = backed_up()
    agency.does(anna, hand_over, case, berta.account_id, WHY)
    agency.does(berta, hand_over, case, carla.account_id, WHY)
    restored = put_back()
    assert restored.does(carla, look_at_case, case)
    for one in (anna, berta):
        with pytest.raises(NotFoundError):
            restored.does(one, look_at_case, case)
    assert {"case.assignment_ended", "case.assigned"} <= set(acts_of_restore(restored.store))


def test_one_of_two_main_advisors_who_was_taken_off_leaves_it_to_the_other(
    agency: Agency, anna: Actor, berta: Actor, case: str, backed_up: BackedUp
):
    put_back = backed_up()
    agency.does(anna, assign, case, berta.account_id, AssignmentKind.MAIN, WHY)
    (mine,) = (
        each.id
        for each in agency.does(anna, assignments, case)
        if each.account_id == anna.account_id
    )
    agency.does(berta, end_assignment, case, mine)
    restored = put_back()
    assert restored.does(berta, look_at_case, case)
    with pytest.raises(NotFoundError):
        restored.does(anna, look_at_case, case)


def test_a_case_of_somebody_who_came_since_is_nobodys_until_an_administrator_gives_it_away(
    agency: Agency, anna: Actor, berta: Actor, case: str, backed_up: BackedUp
):
    put_back = backed_up()
    newcomer = agency.actor()
    agency.does(anna, hand_over, case, newcomer.account_id, WHY)
    restored = put_back()
    assert "case.has_nobody" in acts_of_restore(restored.store)
    with pytest.raises(NotFoundError):
        restored.does(anna, look_at_case, case)
    admin = restored.actor(Role.ADMIN)
    assert restored.does(admin, hand_over_all, anna.account_id, berta.account_id, WHY) == 1
    assert restored.does(berta, look_at_case, case)


def test_a_drill_says_what_a_restore_would_end_and_lists_nothing(
    run: Run, agency: Agency, anna: Actor, backed_up: BackedUp, tmp_path: Path
):
    backed_up()
    does(agency, disable_account, anna.account_id)
    before = agency.store.ended.path.read_bytes()
    url = url_of(agency.store)
    status, out, _ = run("restore", "--drill", str(tmp_path / "old.backup"), "--database", url)
    assert status == 0
    assert "ended since: a restore would end again: 1 accounts disabled" in out
    assert agency.store.ended.path.read_bytes() == before


def test_opening_the_database_again_ends_and_writes_nothing_more(
    agency: Agency, anna: Actor, backed_up: BackedUp, key_file: KeyFile
):
    put_back = backed_up()
    does(agency, disable_account, anna.account_id)
    store = put_back().store
    before = store.trail.anchor.read(), store.ended.path.read_bytes()
    case_store(store.engine, key_file)
    assert (store.trail.anchor.read(), store.ended.path.read_bytes()) == before


def test_what_is_undone_is_not_listed(agency: Agency, anna: Actor):
    def broken() -> None:
        with recorded(agency.store, "system:tests", NOW) as record:
            disable_account(record, anna.account_id)
            raise OSError("the machine went away")

    with pytest.raises(OSError, match="went away"):
        broken()
    assert agency.store.ended.read() == {}


def test_nothing_is_ended_that_can_not_be_listed(
    agency: Agency, anna: Actor, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("matcher.store.keys.listed_lines.os.write", full)
        with pytest.raises(KeysError, match="can't be written: No space left"):
            does(agency, disable_account, anna.account_id)
    assert agency.opens(anna, "K-9")


def test_an_ending_that_a_crash_broke_off_is_done_when_the_database_is_opened(
    agency: Agency, anna: Actor, key_file: KeyFile
):
    ended = agency.store.ended
    does(agency, disable_account, anna.account_id)
    (listed,) = ended.read().values()
    does(agency, enable_account, anna.account_id)
    ended.add([listed.ended], listed.number + 100, listed.mac)
    case_store(agency.store.engine, key_file)
    with pytest.raises(AccessError):
        agency.opens(anna, "K-9")


def test_a_password_that_was_changed_and_listed_only_at_the_next_start_stays_ended(
    agency: Agency,
    anna: Actor,
    backed_up: BackedUp,
    key_file: KeyFile,
    monkeypatch: pytest.MonkeyPatch,
):
    restored = backed_up()
    with monkeypatch.context() as patched:  # as a kill between the commit and the line
        patched.setattr(EndedList, "add_done", lambda *_: None)
        does(agency, set_password, anna.account_id, "hash of now")
    assert (EndKind.PASSWORD, anna.account_id) not in agency.store.ended.read()
    case_store(agency.store.engine, key_file)
    lines = agency.store.ended.path.read_text()
    case_store(agency.store.engine, key_file)
    assert agency.store.ended.path.read_text() == lines, "it is listed once"
    assert does(restored(), login_of, anna.account_id).password_hash is None


def test_what_is_listed_late_does_not_stand_in_the_place_of_what_came_after_it(
    agency: Agency,
    anna: Actor,
    backed_up: BackedUp,
    key_file: KeyFile,
    monkeypatch: pytest.MonkeyPatch,
):
    with monkeypatch.context() as patched:
        patched.setattr(EndedList, "add_done", lambda *_: None)
        does(agency, set_password, anna.account_id, "hash of then")
        restored = backed_up()
    does(agency, set_password, anna.account_id, "hash of now")
    case_store(agency.store.engine, key_file)
    assert does(restored(), login_of, anna.account_id).password_hash is None


def test_a_disk_that_is_full_after_the_commit_undoes_nothing(
    agency: Agency, anna: Actor, key_file: KeyFile, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise KeysError("can't be written: No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(EndedList, "add_done", full)
        does(agency, set_password, anna.account_id, "hash of now")
    assert does(agency, login_of, anna.account_id).password_hash == "hash of now"
    case_store(agency.store.engine, key_file)
    assert does(agency, login_of, anna.account_id).password_hash == "hash of now"
    assert (EndKind.PASSWORD, anna.account_id) in agency.store.ended.read()


def test_a_machine_that_is_new_learns_from_the_database_what_was_ended(
    agency: Agency, anna: Actor, berta: Actor, case: str, key_file: KeyFile
):
    consent = agency.does(
        anna, record_consent, case, ConsentAct.STORING, None, Shown("it", "1", "Possiamo?")
    )
    agency.does(anna, withdraw_consent, case, consent)
    agency.does(anna, hand_over, case, berta.account_id, WHY)
    does(agency, add_security_key, anna.account_id, b"lost", b"public", 0, "blue")
    does(agency, remove_security_key, anna.account_id, b"lost".hex())
    for password, codes in (("hash of then", ["lost"]), ("hash of now", ["used", "new"])):
        does(agency, set_password, anna.account_id, password)
        does(agency, replace_recovery_codes, anna.account_id, codes)
    does(agency, use_recovery_code, anna.account_id, "used")
    does(agency, set_password, berta.account_id, "hash of then")
    does(agency, forget_proofs, berta.account_id)
    does(agency, change_role, anna.account_id, Role.PROGRAMME)
    does(agency, revoke_token, a_token(agency))
    does(agency, disable_account, anna.account_id)
    before = {(one.ended.kind, one.ended.id) for one in agency.store.ended.read().values()}
    assert {kind for kind, _ in before} == set(EndKind)
    agency.store.ended.path.unlink()
    again = case_store(agency.store.engine, key_file).ended
    assert {(one.ended.kind, one.ended.id) for one in again.read().values()} == before


@only_on_sqlite
def test_an_older_copy_of_the_file_lets_nobody_in_by_a_session_an_invitation_or_a_token(
    agency: Agency, anna: Actor, key_file: KeyFile, tmp_path: Path
):
    token = does(agency, begin_session, anna.account_id, AuthLevel.SECOND_FACTOR, "a", HOUR)
    does(agency, add_invitation, anna.account_id, "code", "reset", NOW + HOUR)
    program = a_token(agency)
    store = agency.store
    assert find_visitor(store, token, NOW, HOUR) is not None
    agency.store.engine.dispose()
    copy = tmp_path / "copy.sqlite"
    shutil.copyfile(str(store.engine.url.database), copy)
    does(agency, disable_account, anna.account_id)
    does(agency, revoke_token, program)
    engine = open_database(f"sqlite:///{copy}")
    try:
        with pytest.raises(AuditError, match="older copy"):
            case_store(engine, key_file)
        done = anchor_anew(unanchored_store(engine, key_file), NOW)
        assert [each.kind for each in done] == [EndKind.ACCOUNT, EndKind.PROGRAM]
        older = case_store(engine, key_file)
        with recorded(older, "system:tests", NOW) as record:
            enable_account(record, anna.account_id)
            assert invited_account(record, "code") is None
        assert find_visitor(older, token, NOW, HOUR) is None
        assert find_caller(older, "token", NOW) is None
        with reading(engine) as session:
            assert session.scalars(select(WebauthnCredentialRow)).all() == []
    finally:
        engine.dispose()
