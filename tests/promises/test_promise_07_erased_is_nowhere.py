"""7. After an erasure her text is nowhere: not even for whoever has the keys."""

from pathlib import Path

from sqlalchemy import select

from matcher.casework.erasing import erase
from matcher.store.case_models import CaseRow
from matcher.store.database import reading
from matcher.store.erasing import rows_of_case
from matcher.store.key_models import SealingKeyRow
from tests.casework.desk import Desk
from tests.promises.canary import put_everywhere, raw_of


def test_promise_07_what_was_sealed_is_gone_with_its_key(desk: Desk, tmp_path: Path) -> None:
    put_everywhere(desk, tmp_path / "index")
    engine = desk.agency.store.engine
    with reading(engine) as session:
        sealed = [
            value
            for table, of_case in rows_of_case(desk.her)
            for row in session.execute(select(table).where(of_case))
            for value in row
            if isinstance(value, bytes) and len(value) > 32
        ]
        sealed.append(session.get_one(CaseRow, desk.her).sealed_code)
        key = session.get_one(SealingKeyRow, f"case:{desk.her}").wrapped
    assert len(sealed) > 10
    raw = raw_of(engine, tmp_path / "index")
    assert all(value in raw for value in (*sealed, key))
    assert erase(*desk.who, desk.agency.now)
    raw = raw_of(engine, tmp_path / "index")
    assert not any(value in raw for value in (*sealed, key))
