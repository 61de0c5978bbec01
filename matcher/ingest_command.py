"""`matcher ingest`: sources into the database, and the report of what came."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date

from rich.console import Console

from matcher.database_command import DatabaseCommand
from matcher.errors import InputError
from matcher.ingest.feeds import FEEDS
from matcher.ingest.fetching.progress import fetch_shown_on
from matcher.ingest_console import alarms_of, print_health, print_reports
from matcher.ingest_progress import ShownUnderstanding
from matcher.knowledge import Loaded
from matcher.market.health import health
from matcher.market.refresh import Market
from matcher.market.report import RunReport, total
from matcher.market.rescreening import rescreen
from matcher.market.sources import bring_all, bring_in
from matcher.market_knowledge import let_index_follow, limits, market_of
from matcher.understanding_pool import UnderstandingPool


class Ingest(DatabaseCommand):
    """One call of the command."""

    def __init__(
        self, database: str | None, as_json: bool, console: Console, processes: int = 1
    ) -> None:
        super().__init__(database, as_json, console)
        self._processes = processes

    def list_formats(self) -> None:
        self._say(list(FEEDS), "\n".join(FEEDS))

    def print_health(self, today: date) -> None:
        with self._open() as engine:
            sources = health(engine, limits(), today)
        if self._as_json:
            self._say([source.as_json() for source in sources])
        else:
            print_health(sources, self._console)

    def bring(
        self, sources: Sequence[str], today: date, format_name: str | None, *, accepted: bool
    ) -> bool:
        """Whether all was believed and nothing refused. No `sources`: all that are enabled.

        Raises InputError where there is none of them.
        """
        if format_name and not sources:
            raise InputError(f"--format {format_name!r} needs its SOURCE")
        loaded = Loaded()
        with (
            self._open() as engine,
            closing(UnderstandingPool(loaded, self._processes, engine.dispose)) as pool,
        ):
            understand = ShownUnderstanding(pool.understand, self._console)
            market = market_of(engine, loaded, understand)
            reports = []
            for report in self._brought(market, sources, today, format_name, accepted):
                understand.over()
                reports.append(report)
            self._tell_held(rescreen(market))
            let_index_follow(self._url, market, loaded)
            understand.over()
        if not reports:
            raise InputError("SOURCE is missing: a file, a folder or an address; none is enabled")
        self._tell(reports)
        return not (alarms_of(reports) or total(reports)["rejected"])

    def _brought(
        self,
        market: Market,
        sources: Sequence[str],
        today: date,
        format_name: str | None,
        accepted: bool,
    ) -> Iterator[RunReport]:
        fetched_by = fetch_shown_on(self._console)
        if not sources:
            yield from bring_all(market, today, accepted=accepted, fetched_by=fetched_by)
        for named in sources:
            yield from bring_in(
                market, named, today, format_name, accepted=accepted, fetched_by=fetched_by
            )

    def _tell_held(self, held: Sequence[str]) -> None:
        if held and not self._as_json:
            self._console.print(
                f"the rules of screening have changed: {len(held)} adverts that were open are held "
                "now; see `matcher held`",
                soft_wrap=True,
            )

    def _tell(self, reports: Sequence[RunReport]) -> None:
        if self._as_json:
            told = [report.as_json() for report in reports]
            self._say({"total": total(reports), "sources": told})
            return
        print_reports(reports, self._console)
        for line in _lines(reports):
            self._console.print(line, markup=False, soft_wrap=True)


def _lines(reports: Sequence[RunReport]) -> Iterator[str]:
    """What was refused, and why a delivery had nothing in it."""
    for report in reports:
        yield from report.rejections
        yield from () if report.seen else report.remarks
