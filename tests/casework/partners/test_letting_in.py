"""A token opens what it is for, as long as it holds, so many times a minute."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, text

from matcher.casework.accounts.source import Source
from matcher.casework.partners.letting_in import Gate, let_in
from matcher.casework.partners.rules import load_api_rules
from matcher.casework.partners.tokens import is_token, make_token
from matcher.domain.api_scope import ApiScope
from matcher.errors import (
    AccessError,
    InputError,
    LoginRefusedError,
    RulesError,
    TooManyAttemptsError,
)
from matcher.store.access.recorded import recorded
from matcher.store.api_models import ApiTokenRow
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading, transaction
from matcher.store.people.api_tokens import Caller, revoke_token, tokens
from tests.casework.partners.programs import new_token
from tests.store.agency import Agency

OFFICE, CAFE = Source("203.0.113.0/24"), Source("198.51.100.0/24")
OFFERS, RANK = ApiScope.OFFERS_READ, ApiScope.RANK
DAY = timedelta(days=1)
NO_TOKEN = "matcher_" + "x" * 43


def asks(
    agency: Agency, gate: Gate, token: str, cost: int = 1, scope: ApiScope = OFFERS,
    source: Source = OFFICE,
) -> Caller:  # fmt: skip
    return let_in(gate, token, scope, cost, source, agency.now)


def rows_of_trail(agency: Agency, act: str = "%") -> int:
    with reading(agency.store.engine) as session:
        asked = select(func.count()).select_from(AuditRow).where(AuditRow.act.like(act))
        return session.scalar(asked) or 0


def test_a_token_names_its_organisation_and_its_use_is_noted_by_the_day(agency: Agency, gate: Gate):
    made = new_token(agency, gate, [OFFERS])
    caller = asks(agency, gate, made.token)
    assert (caller.token_id, caller.organisation_id) == (made.id, agency.casa)
    with recorded(agency.store, "system:tests", agency.now) as record:
        (listed,) = tokens(record)
    assert listed.last_used_on == agency.now.date()
    assert listed.scopes == ("offers:read",)


def test_the_token_itself_stands_nowhere(agency: Agency, gate: Gate):
    made = new_token(agency, gate)
    assert is_token(made.token)
    assert made.token not in repr(made)
    with reading(agency.store.engine) as session:
        kept = [repr(tuple(row)) for row in session.execute(text("SELECT * FROM api_tokens"))]
        trail = [repr(tuple(row)) for row in session.execute(text("SELECT * FROM audit"))]
    secret = made.token.removeprefix("matcher_")
    assert len(kept) == 1
    assert not [row for row in kept + trail if secret in row]


def test_making_and_revoking_stand_in_the_trail(agency: Agency, gate: Gate):
    made = new_token(agency, gate)
    with recorded(agency.store, "system:tests", agency.now) as record:
        revoke_token(record, made.id)
        revoke_token(record, made.id)
    assert rows_of_trail(agency, "api_token.added") == 1
    assert rows_of_trail(agency, "api_token.revoked") == 1


def test_a_token_that_is_revoked_expired_or_none_does_not_hold(agency: Agency, gate: Gate):
    made, other = new_token(agency, gate, days=2), new_token(agency, gate)
    with recorded(agency.store, "system:tests", agency.now) as record:
        revoke_token(record, other.id)
    for token in (other.token, NO_TOKEN, "", "x", f"{made.token} ", made.token[:-1], "\ud800"):
        with pytest.raises(LoginRefusedError):
            asks(agency, gate, token)
    assert asks(agency, gate, made.token)
    agency.now += 2 * DAY
    with pytest.raises(LoginRefusedError):
        asks(agency, gate, made.token)


def test_a_token_of_an_organisation_that_closed_does_not_hold(agency: Agency, gate: Gate):
    made = new_token(agency, gate)
    with transaction(agency.store.engine) as session:
        session.execute(text("UPDATE organisations SET closed_at = made_at"))
    with pytest.raises(LoginRefusedError):
        asks(agency, gate, made.token)
    with pytest.raises(InputError, match="no such organisation"):
        new_token(agency, gate)


def test_a_token_may_what_it_is_for_and_no_more(agency: Agency, gate: Gate):
    made = new_token(agency, gate, [OFFERS])
    with pytest.raises(AccessError, match="rank is lacking"):
        asks(agency, gate, made.token, scope=RANK)
    assert rows_of_trail(agency, "access.route_refused") == 1


def test_a_minute_has_so_much_in_it_and_the_next_one_as_much_again(agency: Agency, gate: Gate):
    made, other = new_token(agency, gate), new_token(agency, gate)
    limit = gate.rules.requests.a_minute
    agency.now = agency.now.replace(second=15)
    asks(agency, gate, made.token, limit - 1)
    asks(agency, gate, made.token, 1)
    with pytest.raises(TooManyAttemptsError) as refused:
        asks(agency, gate, made.token)
    assert refused.value.wait_seconds == 45
    assert asks(agency, gate, other.token)
    agency.now += timedelta(seconds=45)
    assert asks(agency, gate, made.token, limit)
    agency.now -= timedelta(hours=1)  # the clock is put back
    assert asks(agency, gate, made.token)


def test_a_token_that_may_not_is_counted_as_well(agency: Agency, gate: Gate):
    made = new_token(agency, gate, [OFFERS])
    for _ in range(gate.rules.requests.a_minute):
        with pytest.raises(AccessError):
            asks(agency, gate, made.token, scope=RANK)
    with pytest.raises(TooManyAttemptsError):
        asks(agency, gate, made.token, scope=RANK)


def test_whoever_fails_again_and_again_waits_and_a_flood_writes_nothing(agency: Agency, gate: Gate):
    made = new_token(agency, gate)
    for _ in range(gate.rules.attempts.free + 1):
        with pytest.raises(LoginRefusedError):
            asks(agency, gate, NO_TOKEN)
    rows = rows_of_trail(agency)
    with pytest.raises(TooManyAttemptsError):
        asks(agency, gate, NO_TOKEN)
    assert rows_of_trail(agency) == rows
    assert asks(agency, gate, made.token), "its neighbours make nobody wait whose token holds"
    with pytest.raises(LoginRefusedError) as elsewhere:
        asks(agency, gate, NO_TOKEN, source=CAFE)
    assert not isinstance(elsewhere.value, TooManyAttemptsError)


def test_what_can_be_no_token_leaves_no_trace(agency: Agency, gate: Gate):
    rows = rows_of_trail(agency)
    for _ in range(gate.rules.attempts.free + 5):
        with pytest.raises(LoginRefusedError) as refused:
            asks(agency, gate, "Basic")
        assert not isinstance(refused.value, TooManyAttemptsError)
    assert rows_of_trail(agency) == rows


@pytest.mark.parametrize(
    ("name", "scopes", "days", "where", "cause"),
    [
        (" ", [OFFERS], None, "casa", "which program"),
        ("x" * 61, [OFFERS], None, "casa", "which program"),
        ("a\nb", [OFFERS], None, "casa", "which program"),
        ("Casebook", [], None, "casa", "at least one"),
        ("Casebook", [OFFERS], 367, "casa", "days 367"),
        ("Casebook", [OFFERS], -1, "casa", "days -1"),
        ("Casebook", [OFFERS], None, "nowhere", "no such organisation"),
        ("Hotel", [OFFERS, RANK], None, "hotel", "may read offers, and nothing else"),
    ],
)
def test_what_a_token_can_not_be(
    agency: Agency, gate: Gate, name: str, scopes: list[ApiScope], days: int | None, where: str,
    cause: str,
):  # fmt: skip
    organisation = getattr(agency, where, "z" * 20)
    with (
        pytest.raises(InputError, match=cause),
        recorded(agency.store, "system:tests", agency.now) as record,
    ):
        make_token(record, gate.rules, organisation, name, scopes, days)
    with reading(agency.store.engine) as session:
        assert session.scalar(select(func.count()).select_from(ApiTokenRow)) == 0


def test_rules_that_do_not_hold_together_are_named(tmp_path):
    path = tmp_path / "api.toml"
    path.write_text("[tokens]\ndays = 0\n", encoding="utf-8")
    with pytest.raises(RulesError, match=r"api\.toml.*days"):
        load_api_rules(path)
