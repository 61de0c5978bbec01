"""8. The trail can't be skipped: where its row can't be written nothing is done and nothing shown;
it holds ids and codes alone, and what is changed in it is found."""

from pathlib import Path

import pytest
from sqlalchemy import select, text

from matcher.store.audit.trail import Trail
from matcher.store.audit.verifying import verify
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading, transaction
from tests.casework.desk import Desk
from tests.casework.kill import state
from tests.casework.killing import USE_CASES, At, begun
from tests.promises.canary import found_in, put_everywhere


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_promise_08_where_the_trail_is_full_no_use_case_does_or_shows_anything(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = begun(At(*desk.who, desk.agency.hotel), "b")
    url = desk.agency.store.engine.url.render_as_string(hide_password=False)
    before = state(url)
    monkeypatch.setattr(Trail, "write", full)
    for name, use_case in USE_CASES.items():
        with pytest.raises(OSError, match="No space left"):
            use_case(at)
        assert state(url) == before, name


def test_promise_08_the_trail_holds_ids_alone_and_what_is_changed_in_it_is_found(
    desk: Desk, tmp_path: Path
) -> None:
    put_everywhere(desk, tmp_path / "index")
    store = desk.agency.store
    with reading(store.engine) as session:
        rows = session.scalars(select(AuditRow)).all()
    assert len(rows) > 50
    told = " ".join(f"{row.actor} {row.act} {row.object} {row.details}" for row in rows)
    assert found_in(told.encode()) == []
    assert verify(store.engine, store.trail).whole
    with transaction(store.engine) as session:
        session.execute(text("UPDATE audit SET act = 'case.looked' WHERE act = 'note.written'"))
    assert not verify(store.engine, store.trail).whole
