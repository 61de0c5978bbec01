"""One visit to a source: what the worker does when it is due."""

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Engine

from matcher.errors import InputError, MatcherError
from matcher.ingest.fetching.fetch import fetch
from matcher.market.refresh import Market
from matcher.market.report import RunReport
from matcher.market.sources import Fetch, bring_source
from matcher.store.database import reading, transaction
from matcher.store.models import SourceRow
from matcher.store.visits import note_failure, source_named

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Visiting:
    """The worker's `run_source`: all that is written goes through the engine that it is given."""

    market: Market
    fetched_by: Fetch = fetch

    def __call__(self, name: str, engine: Engine) -> None:
        source = _source(name, engine)
        market, today = replace(self.market, engine=engine), datetime.now(UTC).date()
        try:
            _tell(bring_source(market, source, today, fetched_by=self.fetched_by))
        except MatcherError as error:
            with transaction(engine) as session:
                note_failure(session, source.id, datetime.now(UTC), str(error))
            raise


def _source(name: str, engine: Engine) -> SourceRow:
    with reading(engine) as session:
        source = source_named(session, name)
    if source is None:
        raise InputError(f"source {name!r} is not known")
    return source


def _tell(report: RunReport) -> None:
    """One line: what came, or why nothing did."""
    if report.failure:
        log.warning("%s: %s", report.source, report.failure)
        return
    counts = ", ".join(f"{number} {what}" for what, number in report.counts().items() if number)
    alarm = f"; not believed: {report.alarm}" if report.alarm else ""
    log.info("%s: %s%s", report.source, counts or "nothing", alarm)
