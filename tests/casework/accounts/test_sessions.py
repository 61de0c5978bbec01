"""A session ends when it should, and can be ended from elsewhere."""

from datetime import timedelta

import pytest

from matcher.casework.accounts.source import known_device
from matcher.casework.accounts.upkeep import (
    change_password,
    end_one_session,
    end_other_sessions,
    log_out,
    overview,
    renew_recovery_codes,
)
from matcher.domain.account import Role
from matcher.errors import LoginRefusedError, NotFoundError, PasswordRefusedError, StepUpError
from matcher.store.access.recorded import recorded
from matcher.store.account_models import SessionRow
from matcher.store.database import reading, transaction
from matcher.store.people.accounts import change_role, disable_account
from matcher.store.people.logins import look_up_login
from tests.casework.accounts.house import (
    AGENT,
    MINUTE,
    PASSWORD,
    House,
    Person,
)

NEW = "eight herons by the lake"


def second_browser(house: House, person: Person) -> str:
    house.passes(MINUTE)
    return house.log_in(person).session


def test_twenty_idle_minutes_end_it(house: House, rosa: Person):
    token = rosa.entered.session
    for _ in range(5):
        house.passes(timedelta(minutes=15))
        assert house.look_for(token)
    house.passes(timedelta(minutes=20))
    assert house.look_for(token) is None


def test_ten_hours_end_it_however_busy(house: House, rosa: Person):
    token, until = rosa.entered.session, house.now + timedelta(hours=10)
    while house.now + timedelta(minutes=15) < until:
        house.passes(timedelta(minutes=15))
        if house.look_for(token) is None:
            break
    assert until - house.now <= timedelta(minutes=16)
    house.passes(timedelta(minutes=16))
    assert house.look_for(token) is None


def test_a_clock_set_a_day_on_or_back_ends_it(house: House, rosa: Person):
    token = rosa.entered.session
    house.passes(timedelta(days=1))
    assert house.look_for(token) is None
    house.passes(-timedelta(days=1))
    assert house.look_for(token)
    house.passes(-timedelta(hours=1))
    assert house.look_for(token) is None


def test_logging_out_ends_it_for_good(house: House, rosa: Person):
    token = rosa.entered.session
    log_out(house.door, house.visitor(token), "logout", house.now)
    assert house.look_for(token) is None


@pytest.mark.parametrize("change", ["disabled", "role"])
def test_what_an_account_may_no_more_ends_it(house: House, rosa: Person, change: str):
    token = rosa.entered.session
    with recorded(house.store, "system:tests", house.now) as record:
        if change == "disabled":
            disable_account(record, rosa.id)
        else:
            change_role(record, rosa.id, Role.PROGRAMME)
    assert house.look_for(token) is None


def test_a_new_password_ends_all_others_and_renews_this_one(house: House, rosa: Person):
    token, other = rosa.entered.session, second_browser(house, rosa)
    entered = change_password(house.door, house.visitor(token), PASSWORD, NEW, house.now)
    assert house.look_for(token) is None
    assert house.look_for(other) is None
    assert house.visitor(entered.session).account_id == rosa.id
    with pytest.raises(LoginRefusedError):
        house.first_step(rosa.email, PASSWORD)
    assert house.first_step(rosa.email, NEW)


def test_a_new_password_proves_no_second_factor(house: House, rosa: Person):
    house.passes(timedelta(minutes=6))
    visitor = house.visitor(rosa.entered.session)
    entered = change_password(house.door, visitor, PASSWORD, NEW, house.now)
    with pytest.raises(StepUpError):
        house.visitor(entered.session).actor.require_step_up(house.now)


def test_a_browser_known_before_a_new_password_is_known_no_more(house: House, rosa: Person):
    visitor = house.visitor(rosa.entered.session)
    entered = change_password(house.door, visitor, PASSWORD, NEW, house.now)
    login = look_up_login(house.store, rosa.email)
    assert known_device(house.store, login, rosa.entered.device) is None
    assert known_device(house.store, login, entered.device)


def test_the_current_password_is_asked_for_and_a_weak_new_one_refused(house: House, rosa: Person):
    visitor = house.visitor(rosa.entered.session)
    with pytest.raises(LoginRefusedError):
        change_password(house.door, visitor, "wrong", NEW, house.now)
    for weak in ("short", rosa.email, PASSWORD):
        with pytest.raises(PasswordRefusedError):
            change_password(house.door, visitor, PASSWORD, weak, house.now)
    assert house.first_step(rosa.email, PASSWORD)


def test_sessions_are_listed_and_one_or_all_others_ended(house: House, rosa: Person):
    first, second, third = (
        rosa.entered.session,
        second_browser(house, rosa),
        second_browser(house, rosa),
    )
    visitor = house.visitor(third)
    listed = overview(house.door, visitor, house.now).sessions
    assert [session.agent for session in listed] == [AGENT] * 3
    assert listed[0].handle == visitor.handle
    end_one_session(house.door, visitor, house.visitor(second).handle, house.now)
    assert house.look_for(second) is None
    assert end_other_sessions(house.door, visitor, house.now) == 1
    assert house.look_for(first) is None
    assert house.look_for(third)


def test_nobody_ends_the_session_of_somebody_else(house: House, rosa: Person):
    other = house.person()
    theirs = house.visitor(other.entered.session)
    with pytest.raises(NotFoundError):
        end_one_session(house.door, house.visitor(rosa.entered.session), theirs.handle, house.now)
    assert house.look_for(other.entered.session)


def test_new_recovery_codes_need_a_proof_anew_and_replace_the_old(house: House, rosa: Person):
    visitor = house.visitor(rosa.entered.session)
    codes = renew_recovery_codes(house.door, visitor, house.now)
    assert not set(codes) & set(rosa.recovery_codes)
    assert overview(house.door, visitor, house.now).recovery_codes_left == 10
    house.passes(timedelta(minutes=6))
    with pytest.raises(StepUpError):
        renew_recovery_codes(house.door, house.visitor(rosa.entered.session), house.now)


def test_the_table_holds_no_value_that_a_cookie_could_have(house: House, rosa: Person):
    with reading(house.store.engine) as session:
        rows = session.query(SessionRow).all()
    kept = [str(vars(row)) for row in rows]
    assert not [text for text in kept if rosa.entered.session in text]


def test_a_session_row_moved_to_another_account_shows_no_agent(house: House, rosa: Person):
    from matcher.errors import SealError

    other = house.person()
    key = house.visitor(other.entered.session).key
    with transaction(house.store.engine) as session:
        session.get_one(SessionRow, key).account_id = rosa.id
    with pytest.raises(SealError):
        overview(house.door, house.visitor(rosa.entered.session), house.now)


def test_what_is_printed_of_a_visitor_lets_nobody_in(house: House, rosa: Person):
    visitor = house.visitor(rosa.entered.session)
    told = repr((visitor, rosa.entered))
    for secret in (rosa.entered.session, rosa.entered.device, visitor.csrf):
        assert secret not in told
