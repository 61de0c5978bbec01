"""What an ingest brought, and how the sources are, as tables on the console."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from matcher.market.health import SourceHealth
from matcher.market.life import Alarm
from matcher.market.report import COUNTS, RunReport, total

ALARMS = {
    Alarm.EMPTY: "the delivery is empty: nothing was closed",
    Alarm.SHRUNK: "far fewer adverts than last time: nothing was closed (right? --accept)",
    Alarm.UNREADABLE: "some of it can't be read, nor told what it was: nothing was closed",
}


def alarms_of(reports: Sequence[RunReport]) -> list[str]:
    """A line for each delivery that was not believed, or did not come."""
    whys = ((r.source, r.failure or (ALARMS[r.alarm] if r.alarm else "")) for r in reports)
    return [f"{source}: {why}" for source, why in whys if why]


def print_reports(reports: Sequence[RunReport], console: Console) -> None:
    totals = total(reports)
    told = [name for name in COUNTS if totals[name] or name == "seen"]
    table = _table(*told)
    for report in reports:
        table.add_row(Text(report.source), *(str(report.counts()[name]) for name in told))
    table.add_section()
    table.add_row("total", *(str(totals[name]) for name in told))
    console.print(table)
    for line in alarms_of(reports):
        console.print(Text(f"! {line}", style="bold"))


def print_health(sources: Sequence[SourceHealth], console: Console) -> None:
    told = [name for name in COUNTS[:7] if any(source.counts[name] for source in sources)]
    table = _table("last success", *told, "open", "stale", "waiting", numbers_from=2)
    for source in sources:
        success = source.last_success
        table.add_row(
            Text(source.source),
            f"{success:%Y-%m-%d %H:%M}" if success else "never",
            *(str(source.counts[name]) for name in told),
            str(source.open),
            str(source.stale),
            str(source.waiting),
        )
    console.print(table)
    for source in sources:
        if wrong := source.failure or (ALARMS[Alarm(source.alarm)] if source.alarm else ""):
            console.print(Text(f"! {source.source}: {wrong}", style="bold"))
    for source in sources:
        for reason, count in source.reasons.items():
            console.print(Text(f"{source.source}: {count} {reason}"))


def _table(*columns: str, numbers_from: int = 1) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("source", overflow="fold")
    for place, column in enumerate(columns, 1):
        table.add_column(column, justify="right" if place >= numbers_from else "left")
    return table
