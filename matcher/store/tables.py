"""All tables of the database. `migrations/versions` makes them, a step for each change; a test
compares the two."""

from matcher.store import key_models
from matcher.store.job_model import JobRow
from matcher.store.lease_model import LeaseRow
from matcher.store.models import Base

TABLES = Base.metadata

__all__ = ["TABLES", "JobRow", "LeaseRow", "key_models"]
