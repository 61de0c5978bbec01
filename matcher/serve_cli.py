"""The command that serves the pages."""

from typing import Annotated

import typer

from matcher.cli_options import Database


def serve(
    database: Database = None,
    bind: Annotated[
        str | None, typer.Option(help="HOST:PORT or unix:PATH; by default web.bind.")
    ] = None,
) -> None:
    """Serve the pages until stopped. `matcher worker` runs beside it, in a process of its own."""
    from matcher.serve_command import run  # Flask and SQLAlchemy are not needed by other commands

    run(database, bind)
