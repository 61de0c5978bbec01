"""A security key lets in its owner, on our own pages, and nobody who copied an answer."""

from datetime import timedelta

import pytest

from matcher.casework.accounts.inviting import reset
from matcher.casework.accounts.logging_in import Entered, prove, step_up
from matcher.casework.accounts.proofs import app_code, security_key, spare_code
from matcher.casework.accounts.security_keys import (
    Address,
    add_key,
    proof_options,
    registration_options,
    remove_key,
)
from matcher.casework.accounts.upkeep import overview
from matcher.domain.account import Role
from matcher.errors import InputError, LoginRefusedError, NotFoundError, StepUpError
from matcher.store.access.recorded import recorded
from matcher.store.people.sessions import Visitor
from tests.casework.accounts.authenticator import Authenticator
from tests.casework.accounts.house import AGENT, MINUTE, OFFICE, House, Person
from tests.databases import only_on_sqlite

pytestmark = only_on_sqlite
HERE = Address("desk.example.org", "https://desk.example.org")


def inside(house: House, person: Person) -> Visitor:
    """Just proved."""
    house.passes(MINUTE)
    return house.visitor(house.log_in(person).session)


def add(house: House, visitor: Visitor, key: Authenticator) -> None:
    answer = key.make(registration_options(house.door, visitor, HERE, house.now))
    add_key(house.door, visitor, answer, "the blue one", HERE, house.now)


def asked(house: House, person: Person) -> tuple[Visitor, str]:
    """After the password: who, and what the page asks of a key."""
    house.passes(MINUTE)
    half_way = house.visitor(house.first_step(person.email))
    return half_way, proof_options(house.door, half_way, HERE, house.now)


def enter(house: House, half_way: Visitor, answer: str, address: Address = HERE) -> Entered:
    proof = security_key(house.door, half_way, answer, address)
    return prove(house.door, half_way, proof, OFFICE, AGENT, house.now)


@pytest.fixture
def key(house: House, rosa: Person) -> Authenticator:
    """Rosa's."""
    made = Authenticator()
    add(house, inside(house, rosa), made)
    return made


def test_a_key_lets_in_its_owner(house: House, rosa: Person, key: Authenticator):
    half_way, options = asked(house, rosa)
    visitor = house.visitor(enter(house, half_way, key.sign(options)).session)
    assert visitor.has_key
    (listed,) = overview(house.door, visitor, house.now).keys
    assert (listed.label, listed.sign_count, listed.used_at) == ("the blue one", 1, house.now)


def test_an_answer_is_right_once(house: House, rosa: Person, key: Authenticator):
    half_way, options = asked(house, rosa)
    answer = key.sign(options)
    enter(house, half_way, answer)
    again, _ = asked(house, rosa)
    with pytest.raises(LoginRefusedError):
        enter(house, again, answer)


def test_an_answer_to_another_page_or_host_is_not_right(
    house: House, rosa: Person, key: Authenticator
):
    half_way, options = asked(house, rosa)
    key.origin = "https://desk.example.org.evil.example"
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, key.sign(options))
    key.origin = HERE.origin
    other = proof_options(house.door, half_way, Address("evil.example", HERE.origin), house.now)
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, key.sign(other))


def test_an_answer_is_right_for_some_minutes(house: House, rosa: Person, key: Authenticator):
    half_way, options = asked(house, rosa)
    house.passes(timedelta(minutes=10))
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, key.sign(options))


def test_the_key_of_somebody_else_does_not_let_in(house: House, rosa: Person, key: Authenticator):
    stranger = Authenticator()
    add(house, inside(house, house.person()), stranger)
    half_way, options = asked(house, rosa)
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, stranger.sign(options))
    forged = Authenticator(id=key.id)
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, forged.sign(options))


def test_a_copied_key_is_found_out_by_its_counter(house: House, rosa: Person, key: Authenticator):
    key.count = 7
    half_way, options = asked(house, rosa)
    enter(house, half_way, key.sign(options))
    key.count = 3
    half_way, options = asked(house, rosa)
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, key.sign(options))


@pytest.mark.parametrize("answer", ["", "{", "[]", "{}", '{"id": 7}', '{"id": "a"}', "x" * 30_000])
def test_nonsense_is_refused(house: House, rosa: Person, key: Authenticator, answer: str):
    half_way, _ = asked(house, rosa)
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, answer)
    with pytest.raises(InputError):
        add_key(house.door, inside(house, rosa), answer, "x", HERE, house.now)


def test_a_key_is_added_once_and_only_by_who_has_just_proved(
    house: House, rosa: Person, key: Authenticator
):
    with pytest.raises(InputError):
        add(house, inside(house, house.person()), key)
    visitor = inside(house, rosa)
    house.passes(timedelta(minutes=6))
    with pytest.raises(StepUpError):
        add(house, visitor, Authenticator())


def test_a_key_proves_anew(house: House, rosa: Person, key: Authenticator):
    visitor = inside(house, rosa)
    house.passes(timedelta(minutes=6))
    answer = key.sign(proof_options(house.door, visitor, HERE, house.now))
    proof = security_key(house.door, visitor, answer, HERE)
    renewed = step_up(house.door, visitor, proof, OFFICE, house.now)
    house.visitor(renewed).actor.require_step_up(house.now)


def test_a_key_is_removed_by_its_owner_alone(house: House, rosa: Person, key: Authenticator):
    with pytest.raises(NotFoundError):
        remove_key(house.door, inside(house, house.person()), key.id.hex(), house.now)
    remove_key(house.door, inside(house, rosa), key.id.hex(), house.now)
    half_way, options = asked(house, rosa)
    with pytest.raises(LoginRefusedError):
        enter(house, half_way, key.sign(options))


def test_to_an_administrator_with_a_key_no_code_will_do(house: House):
    admin = house.person(Role.ADMIN)
    key = Authenticator()
    add(house, inside(house, admin), key)
    half_way, options = asked(house, admin)
    for proof in (app_code(house.digits(admin.secret)), spare_code(admin.recovery_codes[0])):
        with pytest.raises(LoginRefusedError):
            prove(house.door, half_way, proof, OFFICE, AGENT, house.now)
    assert enter(house, half_way, key.sign(options))


def test_a_reset_forgets_keys_too(house: House, rosa: Person, key: Authenticator):
    with recorded(house.store, "system:tests", house.now) as record:
        reset(record, house.door.rules, rosa.id)
    other = house.person()
    add(house, inside(house, other), key)  # it is nobody's now
