"""A case that was entered: only with it in hand can be sealed and read what is hers."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from matcher.store.case_models import CaseRow
from matcher.store.keys.sealing import Place
from matcher.store.keys.vault import Vault

CASE = "case:"


def owner_of(case_id: str) -> str:
    """As keys and the audit trail name her."""
    return CASE + case_id


@dataclass(frozen=True)
class CaseFile:
    """Get one by `Scope.enter`. `column` and `row` say where the sealed value stands: the name of
    the table's column, and the id of the row where the case has several."""

    row: CaseRow
    session: Session
    vault: Vault

    @property
    def id(self) -> str:
        return self.row.id

    @property
    def owner(self) -> str:
        return owner_of(self.id)

    @property
    def code(self) -> str:
        """Her case code, as it was entered."""
        return self.unseal("cases", "sealed_code", self.row.sealed_code)

    def next_number(self, number: InstrumentedAttribute[int]) -> int:
        """Of a column that counts a table's rows of this case, from 1: what came after what does
        not depend on a clock. There is one writer at a time."""
        of_case = number.class_.case_id == self.id
        return (self.session.scalar(select(func.max(number)).where(of_case)) or 0) + 1

    def seal(self, table: str, column: str, text: str, row: str = "") -> bytes:
        return self.vault.seal(self.session, self.owner, Place(table, column, row), text)

    def unseal(self, table: str, column: str, sealed: bytes, row: str = "") -> str:
        """Raises SealError for what was altered or moved here from elsewhere."""
        return self.vault.unseal(self.session, self.owner, Place(table, column, row), sealed)

    def seal_document(self, table: str, column: str, value: Any, row: str = "") -> bytes:
        """Of a JSON value."""
        place = Place(table, column, row)
        return self.vault.seal_document(self.session, self.owner, place, value)

    def unseal_document(self, table: str, column: str, sealed: bytes, row: str = "") -> Any:
        place = Place(table, column, row)
        return self.vault.unseal_document(self.session, self.owner, place, sealed)
