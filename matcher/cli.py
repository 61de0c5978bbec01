"""The commands. Each reads its input, calls one use case and prints; nothing is decided here."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from matcher.audit_cli import audit_app
from matcher.backup_cli import backup, restore
from matcher.batch_cli import batch
from matcher.cli_options import AsJson, Database, Language
from matcher.db_cli import db_app
from matcher.deciding_cli import employer_app, held_app
from matcher.errors import MatcherError
from matcher.index_cli import bench_app, index_app
from matcher.ingest.rejection import Rejection
from matcher.ingest.screening_lines import screen_lines, told
from matcher.inputs import day_of
from matcher.key_cli import keys_app
from matcher.knowledge import Loaded, esco_dir, load_taxonomy, to_be_learnt, trained_dir
from matcher.pathways_cli import paths
from matcher.rank_cli import rank
from matcher.retention_cli import retention_app
from matcher.serve_cli import serve
from matcher.settings.printing import as_toml, shown_settings
from matcher.source_cli import source_app
from matcher.taxonomy.esco import import_release
from matcher.taxonomy.piping import extract_lines, link_lines
from matcher.token_cli import token_app
from matcher.user_cli import organisation_app, user_app

SOME_REFUSED = 1  # the ranking is printed, and some records were refused
UNUSABLE = 2
PROCESSES = min(2, os.cpu_count() or 1)  # each has some 100 MB of its own

app = typer.Typer(
    help="Vacancies, internships and trainings, ranked for one person, with the reasons.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
taxonomy_app = typer.Typer(help="The competence taxonomy.", no_args_is_help=True)
app.add_typer(taxonomy_app, name="taxonomy")
app.add_typer(held_app, name="held")
app.add_typer(employer_app, name="employer")
app.add_typer(source_app, name="source")
app.add_typer(db_app, name="db")
app.add_typer(keys_app, name="keys")
app.add_typer(audit_app, name="audit")
app.add_typer(retention_app, name="retention")
app.add_typer(user_app, name="user")
app.add_typer(organisation_app, name="organisation")
app.add_typer(token_app, name="token")
app.add_typer(index_app, name="index")
app.add_typer(bench_app, name="bench")

app.command()(rank)
app.command()(paths)
app.command()(batch)
app.command()(serve)
app.command()(backup)
app.command()(restore)


@app.command("config")
def config(as_json_: AsJson = False) -> None:
    """Every setting as it is now, where it was set, and how; secrets are hidden."""
    shown = shown_settings()
    typer.echo(json.dumps(shown, indent=1) if as_json_ else as_toml(shown), nl=as_json_)


@taxonomy_app.command("import-esco")
def import_esco(
    archive: Annotated[Path, typer.Argument(help="An official ESCO release: zip of CSVs.")],
    labels: Annotated[list[Path] | None, typer.Option(help="Other languages' labels, TSV.")] = None,
) -> None:
    """Import an official ESCO release; kept under $MATCHER_HOME."""
    manifest = import_release(archive, esco_dir(), labels or [])
    typer.echo(f"{manifest} in {esco_dir()}")


@taxonomy_app.command("train")
def train_(
    languages: Annotated[
        str | None, typer.Option(help="Which ones, as it,es,...; by default all that have labels.")
    ] = None,
) -> None:
    """Learn from the loaded taxonomy what titles mean; kept under $MATCHER_HOME."""
    chosen = [name.strip() for name in (languages or "").split(",") if name.strip()]
    _train(chosen, err=False)


def _train(languages: Sequence[str], *, err: bool) -> None:
    from matcher.taxonomy.training import train  # scikit-learn is not needed by other commands

    for learnt in train(load_taxonomy(), languages, trained_dir()):
        typer.echo(f"{learnt.language}: {learnt.labels} labels, {learnt.path}", err=err)


@taxonomy_app.command()
def link(
    language: Annotated[str, typer.Option(help="The language of the titles.")],
    top: Annotated[int, typer.Option(min=1)] = 10,
    as_json_: AsJson = False,
) -> None:
    """Job titles on standard input, one a line -> occupations.

    With an imported ESCO release, what titles mean in the language is learnt first, once.
    """
    if to_be_learnt(language):
        typer.echo(f"learning what titles mean in {language}, once: about two minutes", err=True)
        _train([language], err=True)
    _pipe(lambda lines: link_lines(Loaded().linker, lines, language, top), as_json_)


@taxonomy_app.command()
def extract(
    language: Annotated[str, typer.Option(help="The language of the texts.")],
    top: Annotated[int, typer.Option(min=1)] = 10,
    as_json_: AsJson = False,
) -> None:
    """Texts on standard input, one a line -> skills."""
    _pipe(lambda lines: extract_lines(Loaded().linker, lines, language, top), as_json_)


@app.command()
def ingest(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE...",
            help="Files, folders, addresses or names of sources; none: all that are enabled.",
        ),
    ] = None,
    database: Database = None,
    format_: Annotated[str | None, typer.Option("--format", help="The sources' format.")] = None,
    formats: Annotated[bool, typer.Option("--formats", help="List the formats.")] = False,
    report: Annotated[bool, typer.Option("--report", help="How the sources are.")] = False,
    processes: Annotated[
        int, typer.Option(min=1, help="Cores to understand adverts on.")
    ] = PROCESSES,
    accept: Annotated[bool, typer.Option("--accept", help="It is whole, however small.")] = False,
    today: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD.")] = None,
    as_json_: AsJson = False,
) -> None:
    """Bring adverts into the database: understood, screened, each job once; and report."""
    from matcher.ingest_command import Ingest  # SQLAlchemy is not needed by the other commands

    command = Ingest(database, as_json_, Console(highlight=False), processes)
    if formats:
        command.list_formats()
    elif report:
        command.print_health(day_of(today))
    elif not command.bring(sources or [], day_of(today), format_, accepted=accept):
        raise typer.Exit(SOME_REFUSED)


@app.command()
def screen(as_json_: AsJson = False) -> None:
    """Adverts on standard input, one a line as JSON -> signs of exploitation, quoted."""
    refused = False
    for found in screen_lines(_lines_in(), Loaded().signs):
        if isinstance(found, Rejection):
            refused = True
            _tell([str(found)])
        else:
            typer.echo(json.dumps(found, ensure_ascii=False) if as_json_ else told(found))
    if refused:
        raise typer.Exit(SOME_REFUSED)


@app.command()
def demo(
    serve: Annotated[bool, typer.Option(help="Serve the pages after printing.")] = True,
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1.")] = 8000,
    language: Language = "en",
) -> None:
    """Three fictional cases and their offers: print their lists, then serve them as pages."""
    from matcher.demo import run  # Flask and SQLAlchemy are not needed by the other commands

    run(Console(highlight=False), language, port=port if serve else None)


@app.command()
def worker(
    database: Database = None,
    lease: Annotated[
        float, typer.Option(min=1, help="Seconds of silence after which another one takes over.")
    ] = 60,
) -> None:
    """Keep the sources fresh, each at its hours, until stopped; more than one may be started."""
    from matcher.worker.command import run  # APScheduler is not needed by the other commands

    run(database, lease)


def main() -> None:
    """The console script: errors of the input are one line each, exit status 2."""
    try:
        app()
    except MatcherError as error:
        typer.echo(f"matcher: {error}", err=True)
        sys.exit(UNUSABLE)


def _tell(*groups: Iterable[str]) -> None:
    for lines in groups:
        for line in lines:
            typer.echo(line, err=True)


Matches = Mapping[str, object]


def _pipe(search: Callable[[Iterable[str]], Iterable[Matches]], as_json_: bool) -> None:
    for found in search(_lines_in()):
        typer.echo(json.dumps(found, ensure_ascii=False) if as_json_ else _line(found))


def _lines_in() -> Iterator[str]:
    """Standard input as UTF-8, line by line."""
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    return (line.rstrip("\r\n") for line in sys.stdin)


def _line(found: Matches) -> str:
    matches = found["matches"]
    names = (
        [f"{m['label']} ({m['score']:.2f})" for m in matches] if isinstance(matches, list) else []
    )
    return f"{found['text']}: {', '.join(names) or '-'}"
