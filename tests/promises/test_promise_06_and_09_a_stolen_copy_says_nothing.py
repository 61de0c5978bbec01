"""6 and 9. A stolen database is unreadable; nothing personal in logs, temporary or export files'
names: a name, an address and a case code go through every use case, and are looked for."""

import json
import logging
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import func, select

from matcher.errors import KeysError
from matcher.store.access.case_store import case_store
from matcher.store.audit_models import AuditRow
from matcher.store.case_models import NextStepRow
from matcher.store.database import reading
from matcher.store.erasing import rows_of_case
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from matcher.store.models import OfferRow
from matcher.store.ranking_models import ReferralRow
from matcher.store.tables import TABLES
from tests.casework.desk import Desk
from tests.casework.kill import state
from tests.promises.canary import NAME, TOLD, found_in, put_everywhere, raw_of

OF_LOGINS = {
    "accounts.sealed_totp",
    "sessions.sealed_agent",
    "webauthn_credentials.sealed_label",
}
"""What is typed at the door goes through `test_promise_09_in_every_form`."""


def test_promise_06_and_09_what_goes_through_every_use_case_is_found_nowhere(
    desk: Desk,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    made = put_everywhere(desk, tmp_path / "index")
    assert made.json.count(NAME) > 10, "it was in everything"
    assert TOLD in made.page
    raw = raw_of(desk.agency.store.engine, tmp_path / "index", tmp_path / "safe", temporary)
    assert b"Cuoca di paglia" in raw, "what may be read is found"
    assert found_in(raw) == []
    assert found_in(caplog.text.encode()) == []
    assert found_in("".join(capfd.readouterr()).encode()) == []
    assert found_in(made.file_name.encode()) == []


def test_promise_06_something_stands_in_every_column_that_is_sealed(
    desk: Desk, tmp_path: Path
) -> None:
    """Whoever seals another one finds here that the canary has to go through it: what is empty is
    not looked for."""
    put_everywhere(desk, tmp_path / "index")
    with reading(desk.agency.store.engine) as session:
        empty = {
            f"{table.name}.{column.name}"
            for table in TABLES.sorted_tables
            for column in table.columns
            if column.name.startswith("sealed_")
            and not session.scalar(select(func.count()).where(column.is_not(None)))
        }
    assert empty == OF_LOGINS


def test_promise_06_without_its_key_the_program_does_not_start_and_writes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    engine = desk.agency.store.engine
    url = engine.url.render_as_string(hide_password=False)
    before = state(url)
    other = KeyFile(tmp_path / "other.toml")
    other.create(new_keyring())
    for source in (other, KeyFile(tmp_path / "missing.toml")):
        with pytest.raises(KeysError):
            case_store(engine, source)
    assert state(url) == before


def test_promise_06_no_table_of_a_case_tells_which_offers_are_hers_or_when_she_goes_where(
    desk: Desk, tmp_path: Path
) -> None:
    put_everywhere(desk, tmp_path / "index")
    told: set[str] = set()
    with reading(desk.agency.store.engine) as session:
        offers = {str(id_) for id_ in session.scalars(select(OfferRow.id))}
        for table in {table.name: table for table, _ in rows_of_case("")}.values():
            for row in session.execute(select(table)).mappings():
                told |= {
                    f"{table.name}.{name}" for name, value in row.items() if str(value) in offers
                }
        days = (ReferralRow.next_step_on, NextStepRow.day, NextStepRow.minute)
        assert not any(session.scalar(select(func.count(day))) for day in days)
        trail = {
            detail
            for kept in session.scalars(select(AuditRow.details))
            for detail in json.loads(kept).values()
        }
    assert "a" in offers
    assert told == set()
    assert trail & offers == set()
