"""Once a day what is over its time ends; several workers, and a clock that is set, do no harm."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine

from matcher.casework.retention import keep_retention, load_retention
from matcher.errors import AuditError, InputError, KeysError
from matcher.store.access.case_store import case_store
from matcher.store.keys.source import key_source
from matcher.store.people.erasing import leave_no_traces
from matcher.store.people.expiring import last_kept
from matcher.worker.leases import now_utc

DAILY = timedelta(days=1)
LOOKS = timedelta(hours=1)
log = logging.getLogger(__name__)


@dataclass
class DailyRetention:
    """Called often; it looks once an hour whether a day has gone by."""

    engine: Engine
    clock: Callable[[], datetime] = now_utc
    looked_at: datetime | None = None

    def __call__(self) -> None:
        now = self.clock()
        if self.looked_at and timedelta(0) <= now - self.looked_at < LOOKS:
            return
        self.looked_at = now
        try:
            self._keep(now)
        except KeysError as error:
            log.info("retention: no case can be opened here: %s", error)
        except AuditError as error:
            log.error("retention: the audit trail: %s", error)
        except InputError as error:
            log.warning("retention: %s", error)

    def _keep(self, now: datetime) -> None:
        store = case_store(self.engine, key_source())
        before = last_kept(store)
        if before and timedelta(0) <= now - before < DAILY:
            return
        done = keep_retention(store, load_retention(), now)
        leave_no_traces(store, large_too=True)
        for what, number in done.items():
            if number:
                log.info("retention: %s: %d deleted", what, number)
