"""Who has all the proofs gets in; nobody else does, nor learns why not."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from matcher.casework.accounts.logging_in import prove, step_up
from matcher.casework.accounts.proofs import app_code, spare_code
from matcher.casework.accounts.upkeep import overview
from matcher.domain.account import AuthLevel
from matcher.errors import AccessError, LoginRefusedError, StepUpError
from matcher.store.access.recorded import recorded
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading
from matcher.store.people.accounts import disable_account
from tests.casework.accounts.house import AGENT, MINUTE, OFFICE, PASSWORD, House, Person
from tests.databases import only_on_sqlite

pytestmark = only_on_sqlite


def acts(house: House) -> list[tuple[str, str | None]]:
    with reading(house.store.engine) as session:
        rows = session.execute(select(AuditRow.act, AuditRow.object).order_by(AuditRow.number))
        return [tuple(row) for row in rows]


def test_address_password_and_code_let_somebody_in(house: House, rosa: Person):
    visitor = house.visitor(house.log_in(rosa).session)
    assert (visitor.account_id, visitor.level) == (rosa.id, AuthLevel.SECOND_FACTOR)
    assert overview(house.door, visitor, house.now).account.email == rosa.email


def test_an_address_is_found_however_it_is_written(house: House, rosa: Person):
    assert house.first_step(f" {rosa.email.upper()} ")


def test_the_password_alone_opens_nothing(house: House, rosa: Person):
    half_way = house.visitor(house.first_step(rosa.email))
    assert half_way.level is AuthLevel.PASSWORD
    with pytest.raises(AccessError):
        overview(house.door, half_way, house.now)


def test_half_the_way_does_not_last(house: House, rosa: Person):
    token = house.first_step(rosa.email)
    house.passes(timedelta(minutes=11))
    assert house.look_for(token) is None


def refusal(house: House, email: str, password: str) -> str:
    with pytest.raises(LoginRefusedError) as refused:
        house.first_step(email, password)
    return str(refused.value)


def test_a_stranger_a_wrong_password_and_a_closed_account_are_answered_alike(
    house: House, rosa: Person
):
    closed, invited = house.person(), house.add()
    with recorded(house.store, "system:tests", house.now) as record:
        disable_account(record, closed.id)
    answers = {
        refusal(house, "nobody@example.org", PASSWORD),
        refusal(house, rosa.email, "quite another password"),
        refusal(house, closed.email, PASSWORD),
        refusal(house, invited[1], PASSWORD),
        refusal(house, rosa.email, "x" * 2000),
        refusal(house, rosa.email, ""),
    }
    assert len(answers) == 1


def test_whoever_is_refused_costs_the_same_hashing(
    house: House, rosa: Person, monkeypatch: pytest.MonkeyPatch
):
    """The time of an answer is that of its hashing: one, with the same parameters, for all."""
    hashed: list[str] = []
    verify = type(house.door.hashing.hasher).verify

    def noting(self: object, kept: str, password: str) -> object:
        hashed.append(kept.rsplit("$", 2)[0])
        return verify(self, kept, password)

    monkeypatch.setattr(type(house.door.hashing.hasher), "verify", noting)
    for email, password in [
        (rosa.email, "wrong"),
        ("nobody@example.org", "wrong"),
        (rosa.email, "x" * 2000),
        (house.add()[1], PASSWORD),
    ]:
        hashed.clear()
        refusal(house, email, password)
        assert hashed == [house.door.hashing.nobody.rsplit("$", 2)[0]]


def test_refused_log_ins_stand_in_the_trail_without_a_name(house: House, rosa: Person):
    refusal(house, "nobody@example.org", PASSWORD)
    refusal(house, rosa.email, "wrong")
    (_, unknown), (_, known) = [row for row in acts(house) if row[0] == "login.refused"]
    assert unknown
    assert unknown.startswith("digest:")
    assert known == f"account:{rosa.id}"


def test_a_code_lets_in_once(house: House, rosa: Person):
    house.log_in(rosa)
    half_way = house.visitor(house.first_step(rosa.email))
    digits = house.digits(rosa.secret)
    with pytest.raises(LoginRefusedError):
        prove(house.door, half_way, app_code(digits), OFFICE, AGENT, house.now)
    house.passes(MINUTE)
    later = house.digits(rosa.secret)
    assert prove(
        house.door, half_way, app_code(f"{later[:3]} {later[3:]}"), OFFICE, AGENT, house.now
    )


def test_an_older_code_than_the_last_one_does_not_let_in(house: House, rosa: Person):
    older = house.digits(rosa.secret)
    house.passes(timedelta(seconds=30))
    house.log_in(rosa)
    half_way = house.visitor(house.first_step(rosa.email))
    with pytest.raises(LoginRefusedError):
        prove(house.door, half_way, app_code(older), OFFICE, AGENT, house.now)


def test_a_clock_put_back_locks_nobody_out(house: House, rosa: Person):
    house.passes(timedelta(days=1))
    house.log_in(rosa)
    house.passes(-timedelta(days=1))
    assert house.log_in(rosa)


def test_a_recovery_code_lets_in_once_however_it_is_typed(house: House, rosa: Person):
    code = rosa.recovery_codes[3]
    half_way = house.visitor(house.first_step(rosa.email))
    typed = code.upper().replace("-", " ")
    assert prove(house.door, half_way, spare_code(typed), OFFICE, AGENT, house.now)
    half_way = house.visitor(house.first_step(rosa.email))
    with pytest.raises(LoginRefusedError):
        prove(house.door, half_way, spare_code(code), OFFICE, AGENT, house.now)


def test_a_recovery_code_of_somebody_else_does_not_let_in(house: House, rosa: Person):
    other = house.person()
    half_way = house.visitor(house.first_step(rosa.email))
    with pytest.raises(LoginRefusedError):
        prove(house.door, half_way, spare_code(other.recovery_codes[0]), OFFICE, AGENT, house.now)


def test_half_the_way_of_a_log_in_is_over_once_it_is_done(house: House, rosa: Person):
    token = house.first_step(rosa.email)
    half_way = house.visitor(token)
    entered = prove(
        house.door, half_way, app_code(house.digits(rosa.secret)), OFFICE, AGENT, house.now
    )
    assert entered.session != token
    assert house.look_for(token) is None


def test_proving_anew_gives_five_minutes_under_a_new_value(house: House, rosa: Person):
    token = house.log_in(rosa).session
    house.passes(timedelta(minutes=6))
    visitor = house.visitor(token)
    with pytest.raises(StepUpError):
        visitor.actor.require_step_up(house.now)
    renewed = step_up(house.door, visitor, app_code(house.digits(rosa.secret)), OFFICE, house.now)
    assert house.look_for(token) is None
    house.visitor(renewed).actor.require_step_up(house.now + timedelta(minutes=5))
    with pytest.raises(StepUpError):
        house.visitor(renewed).actor.require_step_up(house.now + timedelta(minutes=5, seconds=1))


def test_proving_anew_takes_a_code_that_was_not_used(house: House, rosa: Person):
    visitor = house.visitor(house.log_in(rosa).session)
    with pytest.raises(LoginRefusedError):
        step_up(house.door, visitor, app_code(house.digits(rosa.secret)), OFFICE, house.now)
    assert acts(house)[-1] == ("step_up.refused", f"account:{rosa.id}")


def test_who_is_half_way_in_proves_nothing_anew_and_uses_up_no_code(house: House, rosa: Person):
    half_way = house.visitor(house.first_step(rosa.email))
    code = app_code(house.digits(rosa.secret))
    with pytest.raises(LoginRefusedError):
        step_up(house.door, half_way, code, OFFICE, house.now)
    assert prove(house.door, half_way, code, OFFICE, AGENT, house.now)
