"""The commands on the audit trail."""

from typing import TYPE_CHECKING

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database

if TYPE_CHECKING:
    from matcher.audit_command import Audit

NOT_WHOLE = 1

audit_app = typer.Typer(help="The trail of who did what to which case.", no_args_is_help=True)


@audit_app.command("verify")
def audit_verify(database: Database = None, as_json: AsJson = False) -> None:
    """Is every row there, as it was written? Status 1 if not."""
    if not _audit(database, as_json).verify():
        raise typer.Exit(NOT_WHOLE)


@audit_app.command("anchor")
def audit_anchor(database: Database = None, as_json: AsJson = False) -> None:
    """On a machine that is new to this database, or after a backup was restored: go on from here.

    The whole trail is gone through first. Where the anchor was stands in the trail from then on.
    """
    _audit(database, as_json).anchor()


def _audit(database: str | None, as_json: bool) -> "Audit":
    from matcher.audit_command import Audit  # SQLAlchemy is not needed by the other commands

    return Audit(database, as_json, Console(highlight=False))
