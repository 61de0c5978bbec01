"""The command that ends what is over its time."""

from typing import Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database

retention_app = typer.Typer(help="Data ends by a rule, not by luck.", no_args_is_help=True)


@retention_app.callback()
def _retention() -> None:
    """The rules stand in data/rules/retention.toml."""


@retention_app.command("run")
def retention_run(
    database: Database = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Count, delete nothing.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="The clock is right.")] = False,
    as_json: AsJson = False,
) -> None:
    """Delete what is over its time. `matcher worker` does so once a day."""
    from matcher.retention_command import Retention  # SQLAlchemy is not needed by other commands

    command = Retention(database, as_json, Console(highlight=False))
    if dry_run:
        command.count()
    else:
        command.keep(accepted=accept)
