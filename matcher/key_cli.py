"""The commands on the keys."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database
from matcher.settings import keys_path

if TYPE_CHECKING:
    from matcher.key_command import Keys

keys_app = typer.Typer(
    help="The keys with which cases and accounts are sealed.", no_args_is_help=True
)


@keys_app.command("new")
def keys_new(
    path: Annotated[Path | None, typer.Argument(help="The file; by default $MATCHER_KEYS.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a key file that only you can read. One that is there already is left as it is."""
    _keys(None, as_json).new(path or keys_path())


@keys_app.command("status")
def keys_status(database: Database = None, as_json: AsJson = False) -> None:
    """Which master keys there are, and how many keys each one wraps."""
    _keys(database, as_json).status()


@keys_app.command("rotate")
def keys_rotate(database: Database = None, as_json: AsJson = False) -> None:
    """A new master key, and every case's key wrapped with it. Broken off, it goes on next time."""
    _keys(database, as_json).rotate()


@keys_app.command("forget")
def keys_forget(
    version: Annotated[int, typer.Argument(help="As `keys status` numbers them.")],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Take a master key that nothing uses any more out of the key file."""
    _keys(database, as_json).forget(version)


def _keys(database: str | None, as_json: bool) -> "Keys":
    from matcher.key_command import Keys  # SQLAlchemy is not needed by the other commands

    return Keys(database, as_json, Console(highlight=False))
