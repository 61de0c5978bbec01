"""The table of leases: who is at work on what, and since when nobody has heard of him."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from matcher.store.models import Base


class LeaseRow(Base):
    """One thing that only one worker may do at a time. A row is never deleted: its token must go
    on rising, or a worker that was away for long could take itself for its successor."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(primary_key=True)
    token: Mapped[int]  # rises by one with every holder
    holder: Mapped[str | None]  # None: given back, the work is done
    renewed_at: Mapped[datetime]
    expires_at: Mapped[datetime]
