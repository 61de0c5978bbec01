"""`matcher rank`: what suits her, of files or of a whole database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from matcher.casework.comparing import WhatIf, what_if, what_if_table
from matcher.casework.profile_file import table_of
from matcher.casework.report import as_json
from matcher.casework.suggest import Suggestions, suggest
from matcher.casework.what_if import changed
from matcher.cli_options import AsJson, Changes, Language
from matcher.console import print_suggestions
from matcher.domain.offer import Kind
from matcher.errors import InputError
from matcher.inputs import Inputs, day_of, read_inputs
from matcher.knowledge import Loaded
from matcher.what_if_console import print_what_if
from matcher.wording.words import Words

if TYPE_CHECKING:
    from matcher.rank_index_command import RankFromIndex

SOME_REFUSED = 1  # the ranking is printed, and some records were refused
SHOWN = 10  # explained to people unless told

Her = Annotated[Path, typer.Argument(help="Her profile, a TOML file.")]
Offers = Annotated[
    list[Path] | None, typer.Argument(help="Feeds: files or folders; none with --index.")
]
Named = Annotated[str | None, typer.Option(help="A database URL, or an index's folder.")]
AsideBy = Annotated[
    str | None, typer.Option(help="With --index: tell what this criterion sets aside.")
]
Day = Annotated[str | None, typer.Option(help="The day of the ranking, YYYY-MM-DD.")]
WeightsFile = Annotated[Path | None, typer.Option(help="A weights file.")]
Top = Annotated[int | None, typer.Option(min=1, help="How many to explain.")]
OneKind = Annotated[Kind | None, typer.Option(help="Only this kind of offer.")]


def rank(
    profile: Her,
    offers: Offers = None,
    index: Named = None,
    aside: AsideBy = None,
    today: Day = None,
    weights: WeightsFile = None,
    top: Top = None,
    kind: OneKind = None,
    what_if_: Changes = None,
    language: Language = "en",
    as_json_: AsJson = False,
) -> None:
    """Rank offers for a profile, with reasons: of files, or with --index those of a database."""
    loaded, day = Loaded(weights), day_of(today)
    words = loaded.words(language)
    if index:
        _no_more_than_index(files=offers, kind=kind, what_if=what_if_)
        _rank_index(index, loaded, words).run(profile, day, top, aside, json_=as_json_)
        return
    if not offers or aside:
        raise InputError("--aside needs --index" if aside else "OFFERS or --index is missing")
    shown = top if as_json_ or top else SHOWN
    found = _rank_files(profile, offers, kind, what_if_ or [], loaded, day, shown)
    _print(found, words, json_=as_json_)
    if found.read.refused:
        raise typer.Exit(SOME_REFUSED)


@dataclass(frozen=True, slots=True)
class Found:
    read: Inputs
    suggestions: Suggestions
    otherwise: WhatIf | None


def _rank_files(
    profile: Path,
    offers: Sequence[Path],
    kind: Kind | None,
    asked: Sequence[str],
    loaded: Loaded,
    day: date,
    shown: int | None,
) -> Found:
    read = read_inputs(profile, offers, loaded)
    kept = [offer for offer in read.offers if kind in (None, offer.kind)]
    otherwise = changed(table_of(profile), asked, loaded.taxonomy)
    suggestions = suggest(read.profile, kept, loaded.knowledge, day, shown)
    found = what_if(read.profile, otherwise, asked, kept, loaded.knowledge, day) if asked else None
    return Found(read, suggestions, found)


def _rank_index(index: str, loaded: Loaded, words: Words) -> "RankFromIndex":
    from matcher.rank_index_command import RankFromIndex  # SQLAlchemy is not needed for files

    tell = partial(typer.echo, err=True)
    return RankFromIndex(index, loaded, words, Console(highlight=False), tell)


def _no_more_than_index(**others: object) -> None:
    """Raises InputError for what only a ranking of files can do."""
    if given := [name for name, value in others.items() if value]:
        raise InputError(f"--index can't be used together with {', '.join(given)}")


def _print(found: Found, words: Words, *, json_: bool) -> None:
    for line in found.read.told:
        typer.echo(line, err=True)
    if json_:
        more = {"what_if": what_if_table(found.otherwise)} if found.otherwise else {}
        typer.echo(as_json(found.suggestions, words, (), **more))
        return
    console = Console(highlight=False)
    print_suggestions(found.suggestions, words, console)
    if found.otherwise:
        print_what_if(found.otherwise, words, console)
