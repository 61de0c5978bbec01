"""Whoever tries often waits, and the owner does not."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.casework.accounts.attempts import Counted, attempt_was_good, begin_attempt
from matcher.casework.accounts.logging_in import prove
from matcher.casework.accounts.proofs import app_code
from matcher.casework.accounts.rules import load_account_rules
from matcher.casework.accounts.source import Source, known_device
from matcher.errors import LoginRefusedError, TooManyAttemptsError
from matcher.store.access.recorded import recorded
from matcher.store.account_models import LoginCounterRow
from matcher.store.database import reading
from matcher.store.people.logins import look_up_login
from tests.casework.accounts.house import (
    AGENT,
    CAFE,
    MINUTE,
    OFFICE,
    PASSWORD,
    House,
    Person,
    with_device,
)

RULES = load_account_rules()


def fail(house: House, email: str, source: Source = CAFE, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(LoginRefusedError):
            house.first_step(email, "wrong", source)


def test_after_five_failures_the_right_password_is_not_looked_at(house: House, rosa: Person):
    fail(house, rosa.email, times=6)
    with pytest.raises(TooManyAttemptsError) as refused:
        house.first_step(rosa.email, source=CAFE)
    assert refused.value.wait_seconds == 30
    house.passes(timedelta(seconds=31))
    assert house.first_step(rosa.email, source=CAFE)
    fail(house, rosa.email, times=5)  # the good one has begun the count anew


def test_nothing_is_hashed_while_somebody_waits(
    house: House, rosa: Person, monkeypatch: pytest.MonkeyPatch
):
    fail(house, "nobody@example.org", times=6)
    monkeypatch.setattr(type(house.door.hashing), "fits", None)
    with pytest.raises(TooManyAttemptsError):
        house.first_step("nobody@example.org", source=CAFE)


def test_a_stranger_who_fails_in_her_name_does_not_lock_her_out(house: House, rosa: Person):
    fail(house, rosa.email, times=6)
    assert house.first_step(rosa.email, source=OFFICE)


def test_not_even_many_machines_lock_her_out_of_her_own_browser(house: House, rosa: Person):
    for number in range(60):
        try:
            house.first_step(rosa.email, "wrong", Source(f"10.0.{number}.0/24"))
        except LoginRefusedError:
            continue
    with pytest.raises(TooManyAttemptsError):
        house.first_step(rosa.email, source=OFFICE)
    assert house.first_step(rosa.email, source=with_device(OFFICE, rosa))
    house.passes(timedelta(minutes=15, seconds=1))
    assert house.first_step(rosa.email, source=OFFICE)


def test_a_browser_is_known_to_its_own_account_alone(house: House, rosa: Person):
    other = look_up_login(house.store, house.person().email)
    own = look_up_login(house.store, rosa.email)
    device = rosa.entered.device
    assert known_device(house.store, own, device) == device.partition(".")[0]
    for login, cookie in [(other, device), (None, device), (own, device + "0"), (own, "")]:
        assert known_device(house.store, login, cookie) is None


def test_a_known_browser_waits_too(house: House, rosa: Person):
    known = with_device(OFFICE, rosa)
    fail(house, rosa.email, known, times=6)
    with pytest.raises(TooManyAttemptsError):
        house.first_step(rosa.email, source=known)


def test_one_network_with_many_names_waits(house: House):
    for number in range(31):
        fail(house, f"nobody{number}@example.org")
    with pytest.raises(TooManyAttemptsError):
        house.first_step("somebody@example.org", "wrong", CAFE)


def test_a_good_log_in_does_not_wipe_out_what_others_of_the_network_did(house: House, rosa: Person):
    for number in range(30):
        fail(house, f"nobody{number}@example.org")
    assert house.first_step(rosa.email, source=CAFE)
    fail(house, "one-more@example.org")
    with pytest.raises(TooManyAttemptsError):
        house.first_step("somebody@example.org", "wrong", CAFE)


def test_codes_are_not_guessed(house: House, rosa: Person):
    for _ in range(6):
        half_way = house.visitor(house.first_step(rosa.email))
        with pytest.raises(LoginRefusedError):
            prove(house.door, half_way, app_code("12345"), CAFE, AGENT, house.now)
    digits = house.digits(rosa.secret)
    with pytest.raises(TooManyAttemptsError):
        prove(house.door, half_way, app_code(digits), CAFE, AGENT, house.now)
    own = with_device(OFFICE, rosa)
    assert prove(house.door, half_way, app_code(digits), own, AGENT, house.now)


def test_names_and_networks_do_not_stand_in_the_counters(house: House, rosa: Person):
    fail(house, rosa.email)
    with reading(house.store.engine) as session:
        keys = [row.key for row in session.query(LoginCounterRow)]
    assert len(keys) == 3
    assert {len(key) for key in keys} == {32}


def test_counters_that_are_forgotten_go_with_the_next_log_in(house: House, rosa: Person):
    fail(house, "nobody@example.org")
    house.passes(timedelta(days=1, minutes=1))
    house.log_in(rosa)
    with reading(house.store.engine) as session:
        assert session.query(LoginCounterRow).filter(LoginCounterRow.failures > 0).count() == 0


def test_a_clock_put_back_keeps_nobody_waiting_for_a_day(house: House, rosa: Person):
    house.passes(timedelta(days=1))
    fail(house, rosa.email, times=6)
    house.passes(-timedelta(days=1))
    assert house.first_step(rosa.email, source=CAFE)


def test_attempts_at_once_count_each_before_any_is_judged(house: House):
    on = [Counted("one name", RULES.attempts.source)]
    for _ in range(6):
        with recorded(house.store, None, house.now) as record:
            begin_attempt(record, on)
    with pytest.raises(TooManyAttemptsError), recorded(house.store, None, house.now) as record:
        begin_attempt(record, on)
    with recorded(house.store, None, house.now + MINUTE) as record:
        begin_attempt(record, on)
        attempt_was_good(record, on)
    with recorded(house.store, None, house.now + MINUTE) as record:
        begin_attempt(record, on)


@given(st.integers(0, 500))
def test_a_wait_never_shrinks_with_more_failures_and_never_passes_the_longest(failures: int):
    for rule in (RULES.attempts.source, RULES.attempts.network, RULES.attempts.second):
        wait = rule.wait_after(failures)
        assert wait <= rule.wait_after(failures + 1) <= rule.longest_wait
        assert (wait == timedelta(0)) == (failures <= rule.free)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.9", "203.0.113.0/24"),
        ("::ffff:203.0.113.9", "203.0.113.0/24"),
        ("2001:db8:1:2ff::1", "2001:db8:1:200::/56"),
        ("", "none"),
        (None, "none"),
        ("localhost", "none"),
    ],
)
def test_neighbours_in_a_network_count_as_one(address: str | None, network: str):
    assert Source.of(address).network == network


def test_the_password_of_these_tests_would_do():
    assert PASSWORD.casefold() not in RULES.common
