"""What is printed when something goes wrong, by whoever prints it, holds no key and no value."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from matcher.store.access.case_store import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.database import transaction
from matcher.store.people.logins import login_of, set_password
from tests.store.agency import NOW, Agency


def test_no_key_is_in_what_a_debugger_or_a_failed_test_prints(store: CaseStore):
    lists = store.erased.lines, store.ended.lines
    told = repr((store, lists))
    ring = store.vault.ring
    for key in (ring.root, *ring.masters.values(), store.trail.key, *(each.key for each in lists)):
        assert repr(key)[2:-1] not in told


def test_no_hash_of_a_password_is_in_what_is_printed_of_it(agency: Agency):
    anna = agency.actor()
    with recorded(agency.store, "system:tests", NOW) as record:
        set_password(record, anna.account_id, "$argon2id$canary")
        login = login_of(record, anna.account_id)
    assert login.password_hash == "$argon2id$canary"
    assert "canary" not in repr(login)


def test_an_error_of_the_database_tells_no_value(engine: Engine):
    statement = "INSERT INTO organisations VALUES (:id, :name, 'partner', '2026-01-01', NULL)"
    values = {"id": "a", "name": "Blessing"}
    twice = [values, values]
    with pytest.raises(IntegrityError) as told, transaction(engine) as session:
        session.execute(text(statement), twice)
    assert "Blessing" not in str(told.value)
