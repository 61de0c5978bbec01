"""Somebody is invited, sets a password and a second factor, and is in."""

from datetime import timedelta

import pyotp
import pytest

from matcher.casework.accounts.inviting import (
    accept_invitation,
    choose_password,
    finish_welcome,
    invite,
    reset,
    secret_for_app,
)
from matcher.casework.accounts.second_factor import address_for_app
from matcher.domain.account import AuthLevel
from matcher.errors import InputError, LoginRefusedError, PasswordRefusedError
from matcher.store.access.recorded import recorded
from matcher.store.people.accounts import disable_account
from tests.casework.accounts.house import AGENT, OFFICE, PASSWORD, House, Person
from tests.databases import only_on_sqlite

pytestmark = only_on_sqlite


def enter(house: House, code: str) -> str:
    return accept_invitation(house.door, code, OFFICE, AGENT, house.now)


def test_an_invitation_leads_in_once(house: House):
    _, email, code = house.add()
    token = enter(house, code.upper().replace("-", " "))
    visitor = house.visitor(token)
    assert visitor.level is AuthLevel.INVITED
    choose_password(house.door, visitor, PASSWORD, house.now)
    secret = secret_for_app(house.door, visitor, house.now)
    assert secret_for_app(house.door, visitor, house.now) == secret
    assert finish_welcome(house.door, visitor, "000", AGENT, house.now) is None
    digits = pyotp.TOTP(secret).at(house.now)
    welcomed = finish_welcome(house.door, visitor, digits, AGENT, house.now)
    assert welcomed
    assert len(set(welcomed.recovery_codes)) == 10
    assert house.visitor(welcomed.entered.session).level is AuthLevel.SECOND_FACTOR
    assert house.look_for(token) is None
    with pytest.raises(LoginRefusedError):
        enter(house, code)
    house.passes(timedelta(minutes=1))
    assert house.first_step(email)


def test_an_invitation_that_was_broken_off_still_holds(house: House):
    _, _, code = house.add()
    choose_password(house.door, house.visitor(enter(house, code)), PASSWORD, house.now)
    assert enter(house, code)


def test_what_was_begun_with_an_earlier_code_does_not_go_on_with_the_next_one(house: House):
    """Else whoever found the first sheet sets the password of an account that was invited anew."""
    id_, _, lost = house.add()
    token = enter(house, lost)
    found = house.visitor(token)
    with recorded(house.store, "system:tests", house.now) as record:
        invite(record, house.door.rules, id_)
    assert house.look_for(token) is None
    with pytest.raises(LoginRefusedError, match="holds no more"):
        choose_password(house.door, found, PASSWORD, house.now)
    with pytest.raises(LoginRefusedError, match="holds no more"):
        secret_for_app(house.door, found, house.now)
    with pytest.raises(LoginRefusedError, match="holds no more"):
        finish_welcome(house.door, found, "000000", AGENT, house.now)


def test_two_with_the_same_code_never_share_a_secret(house: House):
    """The second one to come begins anew, and the first one notices."""
    _, _, code = house.add()
    first = enter(house, code)
    choose_password(house.door, house.visitor(first), PASSWORD, house.now)
    secret = secret_for_app(house.door, house.visitor(first), house.now)
    second = house.visitor(enter(house, code))
    assert house.look_for(first) is None
    assert secret_for_app(house.door, second, house.now) != secret
    digits = pyotp.TOTP(secret).at(house.now)
    with pytest.raises(LoginRefusedError, match="no password yet"):
        finish_welcome(house.door, second, digits, AGENT, house.now)


def test_an_invitation_does_not_hold_for_ever(house: House):
    _, _, code = house.add()
    visitor = house.visitor(enter(house, code))
    house.passes(timedelta(hours=72, seconds=1))
    with pytest.raises(LoginRefusedError):
        enter(house, code)
    with pytest.raises(LoginRefusedError):
        choose_password(house.door, visitor, PASSWORD, house.now)


def test_only_the_last_invitation_holds(house: House):
    id_, _, first = house.add()
    with recorded(house.store, "system:tests", house.now) as record:
        second = invite(record, house.door.rules, id_)
    with pytest.raises(LoginRefusedError):
        enter(house, first)
    assert enter(house, second)


def test_a_disabled_account_is_not_entered_by_invitation(house: House):
    id_, _, code = house.add()
    with recorded(house.store, "system:tests", house.now) as record:
        disable_account(record, id_)
    with pytest.raises(LoginRefusedError):
        enter(house, code)


def test_a_made_up_code_is_refused(house: House):
    for code in ("", "-", "abcd-efgh-jkmn-pqrs-tvwx", "x" * 5000):
        with pytest.raises(LoginRefusedError):
            enter(house, code)


def test_a_weak_password_is_refused_and_the_name_is_weak(house: House):
    _, email, code = house.add()
    visitor = house.visitor(enter(house, code))
    for password in (email, "Rosa Canaria", "password1234"):
        with pytest.raises(PasswordRefusedError):
            choose_password(house.door, visitor, password, house.now)


def test_without_a_password_nobody_is_welcomed(house: House):
    _, _, code = house.add()
    visitor = house.visitor(enter(house, code))
    digits = pyotp.TOTP(secret_for_app(house.door, visitor, house.now)).at(house.now)
    with pytest.raises(LoginRefusedError):
        finish_welcome(house.door, visitor, digits, AGENT, house.now)


def test_who_is_in_is_not_invited_again_but_reset(house: House, rosa: Person):
    with pytest.raises(InputError), recorded(house.store, "system:tests", house.now) as record:
        invite(record, house.door.rules, rosa.id)
    session = rosa.entered.session
    assert house.look_for(session)
    with recorded(house.store, "system:tests", house.now) as record:
        code = reset(record, house.door.rules, rosa.id)
    assert house.look_for(session) is None
    with pytest.raises(LoginRefusedError):
        house.first_step(rosa.email)
    visitor = house.visitor(enter(house, code))
    choose_password(house.door, visitor, PASSWORD + "!", house.now)
    secret = secret_for_app(house.door, visitor, house.now)
    assert secret != rosa.secret


def test_who_is_logged_in_does_not_set_proofs_anew_as_if_invited(house: House, rosa: Person):
    visitor = house.visitor(rosa.entered.session)
    with pytest.raises(LoginRefusedError):
        choose_password(house.door, visitor, PASSWORD + "!", house.now)
    with pytest.raises(LoginRefusedError):
        secret_for_app(house.door, visitor, house.now)


def test_the_app_is_told_no_name_and_no_address(house: House):
    address = address_for_app("JBSWY3DPEHPK3PXP" * 2, "k7m2abcdefghjkmnpqrs")
    wanted = "otpauth://totp/matcher:k7m2?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=matcher"
    assert address == wanted
