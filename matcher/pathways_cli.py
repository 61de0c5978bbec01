"""`matcher paths`: which courses open most for her."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from matcher.casework.pathways import pathways
from matcher.casework.pathways_report import pathways_table
from matcher.cli_options import AsJson, Language
from matcher.inputs import day_of, read_inputs
from matcher.knowledge import Loaded
from matcher.paths_console import print_pathways

SHOWN = 5
SOME_REFUSED = 1  # the list is printed, and some records were refused


def paths(
    profile: Annotated[Path, typer.Argument(help="Her profile, a TOML file.")],
    offers: Annotated[list[Path], typer.Argument(help="Feeds: files or folders.")],
    today: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD.")] = None,
    weights: Annotated[Path | None, typer.Option(help="A weights file.")] = None,
    numbers: Annotated[Path | None, typer.Option(help="Instead of rules/pathways.toml.")] = None,
    top: Annotated[int | None, typer.Option(min=1, help="How many courses to tell.")] = None,
    language: Language = "en",
    as_json_: AsJson = False,
) -> None:
    """Courses by what they open for her, and paths towards her dream; needs no database."""
    loaded = Loaded(weights, numbers)
    words = loaded.words(language)
    read = read_inputs(profile, offers, loaded)
    day = day_of(today)
    found = pathways(read.profile, read.offers, loaded.knowledge, loaded.pathway_numbers, day)
    for line in read.told:
        typer.echo(line, err=True)
    if as_json_:
        typer.echo(json.dumps(pathways_table(found, words, top), ensure_ascii=False, indent=1))
    else:
        print_pathways(found, words, Console(highlight=False), top or SHOWN)
    if read.refused:
        raise typer.Exit(SOME_REFUSED)
