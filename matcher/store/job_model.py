"""The table of the worker's jobs, in the form that APScheduler asks for."""

from sqlalchemy import Float
from sqlalchemy.orm import Mapped, mapped_column

from matcher.store.models import Base
from matcher.store.types import text_of


class JobRow(Base):
    """When a source is due; what is done then is not in the table."""

    __tablename__ = "worker_jobs"

    id: Mapped[str] = mapped_column(text_of(191), primary_key=True)  # the source's name
    next_run_time: Mapped[float | None] = mapped_column(Float(25), index=True)  # since the epoch
    job_state: Mapped[bytes]
