"""APScheduler, made to outlive a database that is away for a moment."""

import logging
from typing import Any

from apscheduler.schedulers.background import (
    BackgroundScheduler,
)

from matcher.store.connecting import PASSING, cause_of

log = logging.getLogger(__name__)


class PatientScheduler(BackgroundScheduler):  # type: ignore[misc]
    """Its own thread would end for good when the database can't note that a job was begun. The job
    is then due again, and finds its source's lease taken or its work done."""

    def _process_jobs(self) -> Any:
        try:
            return super()._process_jobs()
        except PASSING as error:
            log.warning("the database does not answer as it should: %s", cause_of(error))
            return self.jobstore_retry_interval
