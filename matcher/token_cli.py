"""The commands on the tokens of partner software."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database
from matcher.domain.api_scope import ApiScope

if TYPE_CHECKING:
    from matcher.token_command import Tokens

token_app = typer.Typer(help="Which software may ask the API.", no_args_is_help=True)


@token_app.command("add")
def token_add(
    organisation: Annotated[str, typer.Option(help="Its id, as `organisation list` tells.")],
    name: Annotated[str, typer.Option(help="Of the program that will ask.")],
    scope: Annotated[list[ApiScope], typer.Option(help="What it may; repeat it for several.")],
    days: Annotated[int | None, typer.Option(min=1, help="How long it holds.")] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """A new token for one program; it is printed once, and stands nowhere."""
    _tokens(database, as_json).add(organisation, name, scope, days)


@token_app.command("list")
def token_list(database: Database = None, as_json: AsJson = False) -> None:
    """All tokens: whose, what they may, until when, and the day of their last use."""
    _tokens(database, as_json).list()


@token_app.command("revoke")
def token_revoke(
    token: Annotated[str, typer.Argument(metavar="ID", help="As `token list` tells.")],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """From now on nobody gets in with it."""
    _tokens(database, as_json).revoke(token)


def _tokens(database: str | None, as_json: bool) -> "Tokens":
    from matcher.token_command import Tokens  # SQLAlchemy is not needed by the other commands

    return Tokens(database, as_json, Console(highlight=False))
