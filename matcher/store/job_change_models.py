"""The table of changes: what an index that follows has to read again."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from matcher.store.models import Base


class JobChangeRow(Base):
    """What one transaction changed of the jobs that may be suggested. The newest row is never
    deleted, so that a number never comes back."""

    __tablename__ = "job_changes"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # from 1, without gaps
    noted_at: Mapped[datetime]
    # Whose adverts may be fresh for longer or shorter than before; None: no source's.
    source_id: Mapped[int | None] = mapped_column(ForeignKey("sources.id"))
    # Ids of jobs that say something else or stand otherwise; None: nobody knows which.
    jobs: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
