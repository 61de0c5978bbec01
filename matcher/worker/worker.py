"""The worker: one of any number leads, and runs the scheduler; the others wait for its death."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.executors.debug import DebugExecutor
from apscheduler.jobstores.base import JobLookupError
from sqlalchemy import Engine

from matcher.errors import InputError
from matcher.market.schedule import trigger_of
from matcher.store.connecting import PASSING
from matcher.store.lease import Lease
from matcher.worker.bell import Bell
from matcher.worker.job_store import HABITS, SourceJobs
from matcher.worker.leases import Leases, now_utc
from matcher.worker.runs import Runs, RunSource
from matcher.worker.scheduler import PatientScheduler

LEADING = "scheduler"
BEATS = 4  # in the time that a lease lasts: three may fail before it runs out
SLACK = timedelta(seconds=1)
log = logging.getLogger(__name__)

Schedules = Callable[[], Mapping[str, str]]
"""The sources that have hours, by name: crontab's five fields."""


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """`lasting`: how long a worker may be silent before another one takes over. `grace`: seconds
    for what is at work when the worker is told to stop, under the ten that containers are given."""

    lasting: timedelta = timedelta(seconds=60)
    at_once: int = 2
    grace: float = 8


class Worker:
    def __init__(
        self,
        engine: Engine,
        schedules: Schedules,
        run_source: RunSource,
        settings: WorkerSettings = WorkerSettings(),
        clock: Callable[[], datetime] = now_utc,
        tend: Callable[[], None] | None = None,
    ) -> None:
        """`tend` is called in each beat of the one that leads, and has to return at once."""
        self._tend = tend
        self._engine = engine
        self._schedules = schedules
        self._settings = settings
        self._clock = clock
        self._leases = Leases(engine, settings.lasting, clock)
        self._runs = Runs(engine, self._leases, run_source, settings.at_once)
        self._bell = Bell()
        self._lead: Lease | None = None
        self._scheduler: Any = None
        self._told: set[str] = set()

    def stop(self, *_signal: object) -> None:
        """Safe to call from a signal handler and from any thread."""
        self._bell.ring()

    def serve(self) -> bool:
        """Work until stopped. False if a run is still going on that had no time to end: the
        process may be ended over it, and the next worker runs it again."""
        self._beat()
        if self._lead is None:
            log.info("waiting for the turn to lead")
        while not self._bell.wait(self._settings.lasting.total_seconds() / BEATS):
            self._beat()
        finished = self._end()
        self._bell.close()
        return finished

    def _beat(self) -> None:
        try:
            self._renew()
            if self._lead is None and (lease := self._leases.take(LEADING)):
                self._step_up(lease)
            if self._lead:
                self._agree()
                if self._tend:
                    self._tend()
        except (*PASSING, JobLookupError) as error:
            log.warning("the database does not answer as it should: %s", type(error).__name__)

    def _renew(self) -> None:
        for lease in self._leases.renew_all():
            log.warning("%s: another worker has taken over", lease.name)
            if lease == self._lead:
                self._step_down()

    def _step_up(self, lease: Lease) -> None:
        """Runs are begun in the scheduler's own thread, which notes that a job was due only
        after that: a job's lease is taken before its hour is forgotten."""
        self._scheduler = PatientScheduler(
            jobstores={"default": SourceJobs(self._engine, self._runs.begin)},
            executors={"default": DebugExecutor()},
            job_defaults=HABITS,
            timezone=UTC,
        )
        self._scheduler.start()
        self._lead = lease
        log.info("leading")

    def _step_down(self) -> None:
        self._lead = None
        self._scheduler.shutdown(wait=False)

    def _agree(self) -> None:
        """Make the jobs what the sources say, and begin again what died."""
        schedules = self._schedules()
        for job in self._scheduler.get_jobs():
            if job.id not in schedules:
                self._scheduler.remove_job(job.id)
        for source, schedule in schedules.items():
            self._plan(source, schedule)
        for source in self._runs.owed():
            if source in schedules:
                log.info("%s: was not finished; to be done again", source)
                self._runs.begin(source)
        self._scheduler.wakeup()  # its own sleep does not notice when the clock is set

    def _plan(self, source: str, schedule: str) -> None:
        try:
            trigger = trigger_of(source, schedule)
        except InputError as error:
            self._tell_once(str(error))
            return
        job = self._scheduler.get_job(source)
        if job is None or job.name != schedule:
            self._scheduler.add_job(
                self._runs.begin,
                trigger,
                (source,),
                id=source,
                name=schedule,
                replace_existing=True,
            )
        elif job.next_run_time > trigger.get_next_fire_time(None, self._clock()) + SLACK:
            job.reschedule(trigger)  # the clock was set back since: it would wait for years

    def _tell_once(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            log.warning(line)

    def _end(self) -> bool:
        if self._lead:
            self._scheduler.shutdown(wait=False)
        finished = self._runs.close(self._settings.grace, self._keep)
        if self._lead:
            self._leases.give_back(self._lead)
        log.info("ended" if finished else "ended over a run, which will be begun again")
        return finished

    def _keep(self) -> None:
        try:
            for lease in self._leases.renew_all():
                log.warning("%s: another worker has taken over", lease.name)
        except PASSING as error:
            log.warning("the database does not answer as it should: %s", type(error).__name__)
