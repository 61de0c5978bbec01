"""2. What is done to an account, or asked by a program, is done for whoever may do it, and for
nobody else, whose attempt is noted."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from matcher.casework.partners.sharing import share_list
from matcher.domain.account import AuthLevel, Role
from matcher.domain.api_scope import ApiScope
from matcher.errors import AccessError, InputError, LoginRefusedError, NotFoundError
from matcher.store.access.case_store import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.audit.trail import Trail
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading
from matcher.store.people.accounts import disable_account
from matcher.store.people.api_tokens import find_caller
from tests.casework.every_door import (
    BY_ACCOUNT,
    EVERY,
    READS_ALONE,
    UNTRACED,
    AtDoor,
    act_of,
    level_for,
    prepared,
    who_for,
)
from tests.casework.kill import state
from tests.casework.partners.programs import ALL, new_token
from tests.databases import only_on_sqlite

pytestmark = only_on_sqlite
REFUSED = (AccessError, LoginRefusedError, NotFoundError)
OF_WHOEVER_IS_THERE = READS_ALONE | {
    "accounts.upkeep.log_out",  # how far somebody has got in, and whatever became of the account
    "accounts.visiting.note_refused_route",
}
NAMES = sorted(BY_ACCOUNT.keys() - OF_WHOEVER_IS_THERE)
ADMINISTERING = [name for name in NAMES if name.startswith("accounts.administering.")]


@pytest.fixture
def at(store: CaseStore, tmp_path: Path) -> AtDoor:
    return prepared(store, tmp_path / "index")


def kept(at: AtDoor) -> dict[str, list[str]]:
    return state(at.house.store.engine.url.render_as_string(hide_password=False))


def noted(at: AtDoor, act: str) -> int:
    with reading(at.house.store.engine) as session:
        asked = select(func.count()).select_from(AuditRow).where(AuditRow.act == act)
        return session.scalar(asked) or 0


def test_promise_02_whose_account_was_disabled_since_does_nothing_any_more(at: AtDoor) -> None:
    there = {name: at.visits(who_for(name, at), level_for(name)) for name in NAMES}
    with recorded(at.house.store, "system:tests", at.house.now) as record:
        for id_ in sorted({who_for(name, at) for name in NAMES}):
            disable_account(record, id_)
    before = kept(at)
    for name, visitor in there.items():
        with pytest.raises(REFUSED):
            BY_ACCOUNT[name](at, visitor)
        assert kept(at) == before, name


def test_promise_02_who_has_come_half_way_does_nothing_but_come_in(at: AtDoor) -> None:
    """With the password alone, or with an invitation; and who is in needs no invitation."""
    for name in NAMES:
        levels = {AuthLevel.INVITED, AuthLevel.PASSWORD, AuthLevel.SECOND_FACTOR}
        for level in levels - {level_for(name)}:
            visitor = at.visits(who_for(name, at), level)
            before = kept(at)
            with pytest.raises(REFUSED):
                BY_ACCOUNT[name](at, visitor)
            assert kept(at) == before, (name, level)


@pytest.mark.parametrize("name", ADMINISTERING)
def test_promise_02_nobody_looks_after_accounts_but_who_is_there_for_it_with_a_key(
    at: AtDoor, name: str
) -> None:
    for role in set(Role) - {Role.ADMIN}:
        stranger = at.visits(at.house.agency.actor(role).account_id)
        before, refused = kept(at), noted(at, "access.denied")
        with pytest.raises(AccessError):
            BY_ACCOUNT[name](at, stranger)
        assert kept(at) == before
        assert noted(at, "access.denied") == refused + 1


@pytest.mark.parametrize("name", ADMINISTERING)
def test_promise_02_accounts_of_another_organisation_are_looked_after_there(
    at: AtDoor, name: str
) -> None:
    elsewhere = at.house.agency.actor(Role.ADMIN, at.house.agency.porta).account_id
    visitor = at.visits(elsewhere)
    before = kept(at)
    if name.endswith(".found_organisation"):
        return  # it is nobody's yet
    if name.endswith(".staff"):
        found = BY_ACCOUNT[name](at, visitor).accounts  # type: ignore[attr-defined]
        assert [each.id for each in found] == [elsewhere]
        return
    with pytest.raises((NotFoundError, InputError)):
        BY_ACCOUNT[name](at, visitor)
    assert kept(at) == before


@pytest.mark.parametrize("role", list(Role))
def test_promise_02_a_colleague_is_confirmed_by_an_advisor_of_the_same_house_alone(
    at: AtDoor, role: Role
) -> None:
    houses = (at.house.agency.casa, at.house.agency.porta)
    for where in houses[1:] if role is Role.ADVISOR else houses:
        stranger = at.visits(at.house.agency.actor(role, where).account_id)
        before = kept(at)
        with pytest.raises((AccessError, NotFoundError)):
            BY_ACCOUNT["accounts.colleagues.confirm"](at, stranger)
        assert kept(at) == before


def test_promise_02_news_sessions_and_keys_of_somebody_else_are_not_found(at: AtDoor) -> None:
    stranger = at.visits(at.house.agency.actor().account_id)
    before = kept(at)
    for name in ("colleagues.news_was_read", "upkeep.end_one_session", "security_keys.remove_key"):
        with pytest.raises(NotFoundError):
            BY_ACCOUNT[f"accounts.{name}"](at, stranger)
    assert kept(at) == before


def test_promise_02_the_program_of_another_organisation_finds_no_case(at: AtDoor) -> None:
    store, agency = at.house.store, at.house.agency
    assert share_list(store, at.caller, at.case, lambda _: [], at.house.now).lines == ()
    for where, scopes in ((agency.porta, ALL), (agency.hotel, [ApiScope.OFFERS_READ])):
        token = new_token(agency, at.gate, scopes, where)
        caller = find_caller(store, token.token, at.house.now)
        assert caller is not None
        refused = noted(at, "access.refused")
        for case in (at.case, "a" * 20, "K-7"):
            with pytest.raises(NotFoundError, match=r"^not found$"):
                share_list(store, caller, case, lambda _: [], at.house.now)
        assert noted(at, "access.refused") == refused + 3


def test_promise_08_where_the_trail_is_full_nobody_comes_in_and_nothing_is_done_or_shown(
    at: AtDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    acts = {name: act_of(name, at) for name in EVERY if name not in READS_ALONE | UNTRACED}
    before = kept(at)
    monkeypatch.setattr(Trail, "write", full)
    for name, act in acts.items():
        with pytest.raises(OSError, match="No space left"):
            act(at)
        assert kept(at) == before, name
