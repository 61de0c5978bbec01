"""The table of the audit trail."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from matcher.store.models import Base


class AuditRow(Base):
    """One act; never changed, only added to. It holds ids and codes, nothing of a person.

    Numbers tell the order; `at` is what the clock said, which may have been set."""

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # from 1, no gaps
    at: Mapped[datetime]
    actor: Mapped[str | None] = mapped_column(index=True)  # account id; None: nobody known
    act: Mapped[str]
    object: Mapped[str | None] = mapped_column(index=True)  # kind:id
    details: Mapped[str]  # JSON as it was when the mac was made: its bytes are part of it
    mac: Mapped[bytes]
