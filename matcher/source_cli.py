"""The commands on sources. Each calls one use case; SQLAlchemy is loaded only then."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from matcher.cli_options import AsJson, Database

if TYPE_CHECKING:
    from matcher.source_command import Sources

source_app = typer.Typer(help="Where adverts come from, and when.", no_args_is_help=True)

SourceName = Annotated[str, typer.Argument(metavar="NAME", help="The source's name.")]
Format = Annotated[str | None, typer.Option("--format", help="Of `matcher ingest --formats`.")]
Schedule = Annotated[str | None, typer.Option(help='As crontab, UTC: "30 5 * * 1-5".')]
Country = Annotated[str | None, typer.Option(help="Of adverts that name none: IT.")]
Licence = Annotated[str | None, typer.Option(help="What its adverts may be used for.")]
Rhythm = Annotated[str | None, typer.Option(help="Days from one delivery to the next.")]
ListsAll = Annotated[
    bool | None,
    typer.Option("--lists-all/--changes-only", help="A delivery lists all that is open, or not."),
]
Close = Annotated[bool, typer.Option("--close", help="Its adverts are gone: close them.")]


@source_app.command("list")
def source_list(database: Database = None, as_json: AsJson = False) -> None:
    """The sources, by name."""
    _sources(database, as_json).list_()


@source_app.command("add")
def source_add(
    name: SourceName,
    location: Annotated[str, typer.Argument(metavar="WHERE", help="https address or path.")],
    format_: Format = None,
    schedule: Schedule = None,
    country: Country = None,
    licence: Licence = None,
    rhythm: Rhythm = None,
    lists_all: ListsAll = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Enter a source."""
    settings = _settings(format_, schedule, country, licence, rhythm, lists_all)
    _sources(database, as_json).add({"name": name, "location": location} | settings)


@source_app.command("change")
def source_change(
    name: SourceName,
    new_name: Annotated[str | None, typer.Option("--name", help="Its new name.")] = None,
    location: Annotated[str | None, typer.Option(help="https address or path.")] = None,
    format_: Format = None,
    schedule: Schedule = None,
    country: Country = None,
    licence: Licence = None,
    rhythm: Rhythm = None,
    lists_all: ListsAll = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Change what is given; an empty text ("") is "not known"."""
    named = {"name": new_name, "location": location}
    changes = {field: value for field, value in named.items() if value is not None}
    changes |= _settings(format_, schedule, country, licence, rhythm, lists_all)
    _sources(database, as_json).change(name, changes)


@source_app.command("enable")
def source_enable(name: SourceName, database: Database = None, as_json: AsJson = False) -> None:
    """Look at a source again, at its hours."""
    _sources(database, as_json).enable(name)


@source_app.command("disable")
def source_disable(
    name: SourceName,
    close: Annotated[
        bool, typer.Option("--close", help="Its adverts are gone: close them.")
    ] = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Look no more; its adverts stay, and are asked about once nobody has seen them for long."""
    today = datetime.now(UTC).astimezone().date()
    _sources(database, as_json).disable(name, today, closing=close)


@source_app.command("remove")
def source_remove(name: SourceName, database: Database = None, as_json: AsJson = False) -> None:
    """Remove a source that has never brought an advert."""
    _sources(database, as_json).remove(name)


@source_app.command("import")
def source_import(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="TOML, a [[source]] table each.")],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Enter or change sources from a file: all of them, or none if one is wrong."""
    _sources(database, as_json).import_(path)


def _settings(
    format_: str | None,
    schedule: str | None,
    country: str | None,
    licence: str | None,
    rhythm: str | None,
    lists_all: bool | None,
) -> dict[str, Any]:
    """Those that were given."""
    given = {
        "format": format_,
        "schedule": schedule,
        "country": country,
        "licence_note": licence,
        "rhythm_days": rhythm,
        "lists_all": lists_all,
    }
    return {field: value for field, value in given.items() if value is not None}


def _sources(database: str | None, as_json: bool) -> "Sources":
    from matcher.source_command import Sources

    return Sources(database, as_json, Console(highlight=False))
