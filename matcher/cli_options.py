"""Options that commands of several files share."""

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Database = Annotated[str | None, typer.Option(help="A database URL.")]
Language = Annotated[str, typer.Option(help="The language of the reasons: en, it or es.")]
Changes = Annotated[
    list[str] | None,
    typer.Option("--what-if", help="it=B1, travel=60, permit=...: tell what would change."),
]
