"""The commands on accounts and organisations."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database
from matcher.domain.account import OrganisationKind, Role

if TYPE_CHECKING:
    from matcher.user_command import Users

user_app = typer.Typer(help="Who works with matcher.", no_args_is_help=True)
organisation_app = typer.Typer(help="Where they work.", no_args_is_help=True)

Account = Annotated[str, typer.Argument(help="Its id, or the e-mail address.")]


@user_app.command("add")
def user_add(
    organisation: Annotated[str, typer.Option(help="Its id, as `organisation list` tells.")],
    role: Annotated[Role, typer.Option()],
    email: Annotated[str | None, typer.Option(help="Asked for if it is not given.")] = None,
    name: Annotated[str | None, typer.Option(help="Asked for if it is not given.")] = None,
    language: Annotated[str, typer.Option(help="Of the pages: en, it or es.")] = "en",
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """A new account, and the code with which its owner sets a password: hand it over in person."""
    email = email or typer.prompt("E-mail", err=True)
    name = name or typer.prompt("Name", err=True)
    _users(database, as_json).add(organisation, role, email, name, language)


@user_app.command("invite")
def user_invite(account: Account, database: Database = None, as_json: AsJson = False) -> None:
    """A new code for an account that nobody has entered yet; an earlier one does no more."""
    _users(database, as_json).invite(account)


@user_app.command("reset")
def user_reset(account: Account, database: Database = None, as_json: AsJson = False) -> None:
    """For somebody who has lost password or telephone: neither will do any more, all sessions end,
    and a new code is printed."""
    _users(database, as_json).reset(account)


@user_app.command("disable")
def user_disable(account: Account, database: Database = None, as_json: AsJson = False) -> None:
    """Nobody gets in with it any more; all that it has open ends now."""
    _users(database, as_json).disable(account)


@user_app.command("enable")
def user_enable(account: Account, database: Database = None, as_json: AsJson = False) -> None:
    """Undo `disable`."""
    _users(database, as_json).enable(account)


@user_app.command("confirm")
def user_confirm(account: Account, database: Database = None, as_json: AsJson = False) -> None:
    """Let an advisor's account that was reset open its cases, where no colleague is there to say
    whose it is: ask her first."""
    _users(database, as_json).confirm(account)


@user_app.command("role")
def user_role(
    account: Account, role: Role, database: Database = None, as_json: AsJson = False
) -> None:
    """Another role in the same organisation; all that the account has open ends now."""
    _users(database, as_json).change_role(account, role)


@user_app.command("list")
def user_list(database: Database = None, as_json: AsJson = False) -> None:
    """All accounts."""
    _users(database, as_json).list()


@organisation_app.command("add")
def organisation_add(
    name: str,
    kind: Annotated[OrganisationKind, typer.Option()] = OrganisationKind.PARTNER,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """A new organisation; its id is printed."""
    _users(database, as_json).add_organisation(name, kind)


@organisation_app.command("list")
def organisation_list(database: Database = None, as_json: AsJson = False) -> None:
    """All organisations."""
    _users(database, as_json).list_organisations()


def _users(database: str | None, as_json: bool) -> "Users":
    from matcher.user_command import Users  # SQLAlchemy is not needed by the other commands

    return Users(database, as_json, Console(highlight=False))
