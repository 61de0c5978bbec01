"""`matcher batch`: all women and all offers, at night."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson
from matcher.inputs import day_of
from matcher.knowledge import Loaded

SOME_REFUSED = 1  # the lists are there, but some profiles or offers were refused
CORES = os.cpu_count() or 1


def batch(
    women: Annotated[list[Path], typer.Option(help="Her profile, or a folder of them; repeat it.")],
    offers: Annotated[
        list[Path] | None,
        typer.Option(help="An index, or feeds (repeat it); $MATCHER_HOME/index if not told."),
    ] = None,
    scheduler: Annotated[
        str, typer.Option(help="local (processes), threads, or Dask's address, tcp://host:port.")
    ] = "local",
    top: Annotated[int, typer.Option(min=1, help="How many offers a list names.")] = 50,
    processes: Annotated[int, typer.Option(min=1, help="Processes or threads here.")] = CORES,
    weights: Annotated[Path | None, typer.Option(help="A weights file.")] = None,
    today: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write the lists here, once all are there (JSON lines).")
    ] = None,
    as_json_: AsJson = False,
) -> None:
    """All women and all offers at night: a list of ids for each; needs no database."""
    from matcher.batch_command import BatchCommand, brief, whole_file  # and what an index needs

    loaded, day = Loaded(weights), day_of(today)
    with ExitStack() as open_until_done:
        file = sys.stdout if out is None else open_until_done.enter_context(whole_file(out))
        short = out is None and not as_json_
        write = lambda line: print(brief(line) if short else line, file=file)  # noqa: E731
        command = BatchCommand(scheduler, processes, loaded, _tell, write, Console(stderr=True))
        whole = command.run(women, offers or [], day, top)
    if not whole:
        raise typer.Exit(SOME_REFUSED)


def _tell(line: str) -> None:
    typer.echo(line, err=True)
