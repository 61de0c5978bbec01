"""The commands of those who decide about adverts and employers.

Each calls one use case. What needs SQLAlchemy is loaded only when one of them is called.
"""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database

if TYPE_CHECKING:
    from matcher.employer_command import Employers
    from matcher.held_command import Held

held_app = typer.Typer(help="Adverts held back for a person.", no_args_is_help=True)
employer_app = typer.Typer(help="Employers whose adverts are held.", no_args_is_help=True)

Language = Annotated[str, typer.Option(help="The language of the words: en, it or es.")]
Who = Annotated[str, typer.Option(help="Who decides.")]
Why = Annotated[str, typer.Option(help="For what reason.")]
AdvertId = Annotated[str, typer.Argument(metavar="ID", help="The advert's id.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="The employer's name.")]


@held_app.command("list")
def held_list(
    database: Database = None,
    language: Language = "en",
    as_json: AsJson = False,
) -> None:
    """What waits for a person, the longest waiting first."""
    _held(database, as_json).list_(language)


@held_app.command("show")
def held_show(
    advert: AdvertId,
    database: Database = None,
    language: Language = "en",
    as_json: AsJson = False,
) -> None:
    """An advert with its signs: the words, who names such a sign, what to ask."""
    _held(database, as_json).show(advert, language)


@held_app.command("release")
def held_release(
    advert: AdvertId,
    who: Who = "",
    why: Why = "",
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Let a held advert be suggested."""
    _held(database, as_json).release(advert, who, why)


@held_app.command("reject")
def held_reject(
    advert: AdvertId,
    who: Who = "",
    why: Why = "",
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Keep a held advert out, whatever its source says."""
    _held(database, as_json).reject(advert, who, why)


@employer_app.command("ban")
def employer_ban(
    name: Name,
    who: Who = "",
    why: Why = "",
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Hold every advert of an employer, under this name and names like it."""
    _employers(database, as_json).ban(name, who, why)


@employer_app.command("lift-ban")
def employer_lift_ban(
    name: Name,
    who: Who = "",
    why: Why = "",
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Hold nothing more of an employer; what is held waits for its own release."""
    _employers(database, as_json).lift_ban(name, who, why)


@employer_app.command("banned")
def employer_banned(database: Database = None, as_json: AsJson = False) -> None:
    """Who is banned, since when, by whom and why."""
    _employers(database, as_json).banned()


def _held(database: str | None, as_json: bool) -> "Held":
    from matcher.held_command import Held

    return Held(database, as_json, Console(highlight=False))


def _employers(database: str | None, as_json: bool) -> "Employers":
    from matcher.employer_command import Employers

    return Employers(database, as_json, Console(highlight=False))
