"""The commands about columns: the index of a large market, and how fast it is."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database

if TYPE_CHECKING:
    from matcher.index_command import IndexCommand

DAMAGED = 2

index_app = typer.Typer(help="The columns a large market is ranked from.", no_args_is_help=True)
bench_app = typer.Typer(help="How long things take on a made-up market.", no_args_is_help=True)

Folder = Annotated[Path | None, typer.Option(help="Its folder; beside the database if not told.")]


@index_app.command("build")
def index_build(folder: Folder = None, database: Database = None) -> None:
    """Make the index anew from the offers that are open in the database."""
    _index(folder, database).build()


@index_app.command("info")
def index_info(folder: Folder = None, database: Database = None, as_json_: AsJson = False) -> None:
    """What the index holds, and of which state of the database."""
    _index(folder, database).info(as_json=as_json_)


@index_app.command("verify")
def index_verify(
    folder: Folder = None,
    database: Database = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make a damaged one anew.")] = False,
) -> None:
    """Check every byte of the index; status 2 where it may not be served."""
    if not _index(folder, database).verify(rebuild=rebuild):
        raise typer.Exit(DAMAGED)


def _index(folder: Path | None, database: str | None) -> "IndexCommand":
    from matcher.index_command import IndexCommand  # SQLAlchemy is not needed by other commands

    return IndexCommand(folder, database, Console(highlight=False))


@bench_app.command("rank")
def bench_rank(
    offers: Annotated[int, typer.Option(min=1000, help="How many offers the market has.")] = 10_000,
    folder: Annotated[Path | None, typer.Option(help="Keep the index here.")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Numpy, though numba is there.")] = False,
    as_json_: AsJson = False,
) -> None:
    """Rank a made-up market for made-up people, beside a bare sum over the same bytes."""
    from matcher.bench.command import run

    run(offers, folder, Console(highlight=False), as_json=as_json_, plain=plain)
