"""APScheduler's table of jobs, holding nothing but hours.

Its own way is to pickle the jobs: whoever could write to that table could run code here. A job
of ours is a source, its schedule and the moment that it is due; what it does is not in the table.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from apscheduler.job import Job
from apscheduler.jobstores.base import (
    BaseJobStore,
    ConflictingIdError,
    JobLookupError,
)
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from matcher.market.schedule import trigger_of
from matcher.store.job_model import JobRow

# However late a run is, it takes place, once for all the times that were missed.
HABITS = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}


class SourceJobs(SQLAlchemyJobStore):  # type: ignore[misc]
    """A job's id is its source's name, its name is its schedule."""

    def __init__(self, engine: Engine, begin: Callable[[str], None]) -> None:
        super().__init__(engine=engine)
        self.jobs_t: Any = JobRow.__table__
        self._begin = begin

    def start(self, scheduler: Any, alias: str) -> None:
        """Its table is there: the database's history makes it."""
        BaseJobStore.start(self, scheduler, alias)

    def add_job(self, job: Any) -> None:
        with self.engine.begin() as connection:
            try:
                connection.execute(self.jobs_t.insert().values(id=job.id, **_row(job)))
            except IntegrityError as error:
                raise ConflictingIdError(job.id) from error

    def update_job(self, job: Any) -> None:
        changed = self.jobs_t.update().where(self.jobs_t.c.id == job.id).values(**_row(job))
        with self.engine.begin() as connection:
            if connection.execute(changed).rowcount == 0:
                raise JobLookupError(job.id)

    def shutdown(self) -> None:
        """The engine is not ours to close."""

    def _reconstitute_job(self, job_state: bytes) -> Any:
        kept = json.loads(job_state)
        job = Job(
            self._scheduler,
            id=kept["source"],
            name=kept["schedule"],
            func=self._begin,
            args=(kept["source"],),
            kwargs={},
            trigger=trigger_of(kept["source"], kept["schedule"]),
            executor="default",
            next_run_time=datetime.fromisoformat(kept["due"]),
            **HABITS,
        )
        job._jobstore_alias = self._alias
        return job


def _row(job: Any) -> dict[str, object]:
    due: datetime = job.next_run_time
    state = {"source": job.id, "schedule": job.name, "due": due.isoformat()}
    return {"next_run_time": due.timestamp(), "job_state": json.dumps(state).encode()}
