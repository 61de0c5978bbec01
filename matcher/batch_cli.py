"""`matcher batch`: all women and all offers, at night."""

import json
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database
from matcher.inputs import day_of
from matcher.knowledge import Loaded
from matcher.settings import database_url

if TYPE_CHECKING:
    from matcher.batch_night import Night

Write = Callable[[str], None]
SOME_REFUSED = 1  # the lists are there, but some profiles or offers were refused
CORES = os.cpu_count() or 1

Women = Annotated[
    list[Path] | None,
    typer.Option(help="Her profile, or a folder; repeat it. cases: those of the database."),
]
Offers = Annotated[
    list[str] | None,
    typer.Option(help="A database's URL, an index's folder, or feeds; by default --database."),
]
Scheduler = Annotated[
    str, typer.Option(help="local (processes), threads, or Dask's address, tcp://host:port.")
]
Top = Annotated[int, typer.Option(min=1, help="How many offers a list names.")]
Processes = Annotated[int, typer.Option(min=1, help="Processes or threads here.")]
Weights = Annotated[Path | None, typer.Option(help="A weights file.")]
Today = Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD.")]
Out = Annotated[
    Path | None, typer.Option(help="Write the lists here, once all are there (JSON lines).")
]
Store = Annotated[bool, typer.Option("--store", help="Keep the lists in the database instead.")]
Show = Annotated[
    str | None, typer.Option(metavar="CODE", help="Only print her list of the last --store.")
]
Organisation = Annotated[
    str, typer.Option(help="The id of the organisation whose codes they are, with --store.")
]


def batch(
    women: Women = None,
    offers: Offers = None,
    database: Database = None,
    scheduler: Scheduler = "local",
    top: Top = 50,
    processes: Processes = CORES,
    weights: Weights = None,
    today: Today = None,
    out: Out = None,
    store: Store = False,
    show: Show = None,
    organisation: Organisation = "",
    as_json_: AsJson = False,
) -> None:
    """All women and all offers at night: a list for each, printed, in a file or in the database."""
    from matcher.batch_night import Night  # and what an index needs

    url = database or database_url()
    night = Night(url, organisation)
    if show is not None:
        _print_list(night, show, as_json_)
        return
    day, loaded = day_of(today), Loaded(weights)
    if women == [Path("cases")]:
        _rank_cases(url, organisation, loaded, day, top)
        return
    ranking = _Ranking(women or [], offers or [url], scheduler, processes, loaded, top)
    if not ranking.run(day, out, night if store else None, as_json_):
        raise typer.Exit(SOME_REFUSED)


def _rank_cases(url: str, organisation: str, loaded: Loaded, today: date, top: int) -> None:
    from matcher.batch_cases import CaseBatch

    if not CaseBatch(url, organisation, loaded, _tell).run(today, top):
        raise typer.Exit(SOME_REFUSED)


@dataclass(frozen=True)
class _Ranking:
    women: list[Path]
    offers: list[str]
    scheduler: str
    processes: int
    loaded: Loaded
    top: int

    def run(self, today: date, out: Path | None, night: "Night | None", as_json: bool) -> bool:
        """Whether all could be read."""
        from matcher.batch_command import BatchCommand

        if night:
            night.make_sure()
        with ExitStack() as open_until_done:
            write = night.take if night else _printing(as_json)
            if out is not None:
                write = _both(open_until_done, out, night)
            bar = Console(stderr=True)
            command = BatchCommand(self.scheduler, self.processes, self.loaded, _tell, write, bar)
            whole = command.run(self.women, self.offers, today, self.top)
        if night:
            night.write()
        return whole


def _both(open_until_done: ExitStack, out: Path, night: "Night | None") -> Write:
    """To the file, and to the night where there is one."""
    from matcher.batch_command import whole_file

    file = open_until_done.enter_context(whole_file(out))

    def write(line: str) -> None:
        print(line, file=file)
        if night:
            night.take(line)

    return write


def _printing(as_json: bool) -> Write:
    from matcher.batch_command import brief

    return print if as_json else lambda line: print(brief(line))


def _print_list(night: "Night", code: str, as_json: bool) -> None:
    from matcher.batch_command import told_list

    told = night.told(code)
    print(json.dumps(told, ensure_ascii=False) if as_json else told_list(told))


def _tell(line: str) -> None:
    typer.echo(line, err=True)
