"""A case leaves every table that leads to it, and its key with it; nobody can put it back.

What is left: its id, that it was erased, when, and the audit trail, which holds nothing of her.
"""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Table, delete, select
from sqlalchemy.orm import Session

from matcher.store.case_models import AvoidanceRow, CaseRow, ErasureRow
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.erased_list import Erased
from matcher.store.keys.vault import Vault
from matcher.store.models import ScreeningDecisionRow
from matcher.store.night_models import NightListRow, NightOfferRow
from matcher.store.nights import forget_woman
from matcher.store.tables import TABLES

CASES: Table = TABLES.tables["cases"]


def delete_case(session: Session, vault: Vault, erased: Erased) -> None:
    """All rows of it, in whichever table. Others may have named its code: that goes too."""
    index = session.scalar(select(CaseRow.code_index).where(CaseRow.id == erased.case_id))
    if index is not None:
        session.execute(delete(AvoidanceRow).where(AvoidanceRow.other_index == index))
        forget_woman(session, vault.in_night(index))
    for table, condition in rows_of_case(erased.case_id):
        session.execute(delete(table).where(condition))
    session.execute(delete(CaseRow).where(CaseRow.id == erased.case_id))
    owner = f"case:{erased.case_id}"
    session.execute(delete(SealingKeyRow).where(SealingKeyRow.owner == owner))
    session.expire_all()
    if session.get(ErasureRow, erased.case_id) is None:
        session.add(ErasureRow(case_id=erased.case_id, at=erased.at, why=erased.why))
        session.flush()


def rows_of_case(case_id: str) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Every table whose rows lead to a case, at one remove or directly, those first to which no
    other leads; found by their keys, so that a new table is not forgotten."""
    for table in reversed(TABLES.sorted_tables):
        for column in table.columns:
            for key in column.foreign_keys:
                if key.column.table is CASES:
                    yield table, column == case_id
                elif (
                    "case_id" not in table.columns
                    and (of := _case_of(key.column.table)) is not None
                ):
                    theirs = select(key.column).where(of == case_id)
                    yield table, column.in_(theirs)


def tables_of_cases() -> list[str]:
    """The names of all from which an erasure deletes, or in which words were sealed later."""
    beside = (AvoidanceRow, NightOfferRow, NightListRow, CaseRow, SealingKeyRow)
    names = [table.name for table, _ in rows_of_case("")]
    others = [row.__tablename__ for row in (*beside, ScreeningDecisionRow)]
    return list(dict.fromkeys([*names, *others]))


def _case_of(table: Table) -> ColumnElement[str] | None:
    column = table.columns.get("case_id")
    return column if column is not None and column.foreign_keys else None
