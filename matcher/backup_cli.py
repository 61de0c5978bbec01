"""The commands on backups."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database

if TYPE_CHECKING:
    from matcher.backup_command import Backups

NOT_AS_IT_SHOULD_BE = 1


def backup(
    place: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="A file, or a folder in which files are named by the moment."
        ),
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """An encrypted backup of the database, and a short-lived one of the keys of its cases."""
    _backups(database, as_json).make(place)


def restore(
    file: Annotated[Path, typer.Argument(help="The backup of the database.")],
    case_keys: Annotated[
        Path | None,
        typer.Option(help="The backup of the keys; by default the last one beside it."),
    ] = None,
    bare: Annotated[
        bool, typer.Option("--bare", help="Without keys: no case can be read then.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="In place of the database that is there.")
    ] = False,
    drill: Annotated[
        bool, typer.Option("--drill", help="Only try it out, in a private place.")
    ] = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Put a backup in the place of the database, or try out with --drill whether that would do."""
    backups = _backups(database, as_json)
    if drill:
        as_it_should_be = backups.drill(file, case_keys, bare=bare)
    else:
        as_it_should_be = backups.restore(file, case_keys, bare=bare, replace=replace)
        if not as_it_should_be:
            typer.echo("its audit trail is broken: see `matcher audit verify`", err=True)
    if not as_it_should_be:
        raise typer.Exit(NOT_AS_IT_SHOULD_BE)


def _backups(database: str | None, as_json: bool) -> "Backups":
    from matcher.backup_command import Backups  # SQLAlchemy is not needed by the other commands

    return Backups(database, as_json, Console(highlight=False))
