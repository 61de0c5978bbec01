"""The commands on the form of the database."""

from typing import TYPE_CHECKING

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database

if TYPE_CHECKING:
    from matcher.db_command import DatabaseForm

NOT_TODAYS = 1

db_app = typer.Typer(help="The form of the database.", no_args_is_help=True)


@db_app.command("current")
def db_current(database: Database = None, as_json: AsJson = False) -> None:
    """Which form the database has; status 1 if it can't be used as it is."""
    if not _form(database, as_json).current():
        raise typer.Exit(NOT_TODAYS)


@db_app.command("upgrade")
def db_upgrade(database: Database = None, as_json: AsJson = False) -> None:
    """Bring the database to today's form: all of it or nothing. Stop the workers first."""
    _form(database, as_json).upgrade()


def _form(database: str | None, as_json: bool) -> "DatabaseForm":
    from matcher.db_command import DatabaseForm  # SQLAlchemy is not needed by the other commands

    return DatabaseForm(database, as_json, Console(highlight=False))
