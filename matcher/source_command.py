"""`matcher source`: where adverts come from, when, and under which licence."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table
from rich.text import Text

from matcher.database_command import DatabaseCommand
from matcher.errors import InputError
from matcher.market.source_editing import add, change, close, import_file, listed, remove, switch
from matcher.market.source_form import SourceForm


class Sources(DatabaseCommand):
    """One call of the command."""

    def list_(self) -> None:
        with self._open() as engine:
            sources = listed(engine)
        if self._as_json:
            self._say([source.model_dump() for source in sources])
        else:
            print_sources(sources, self._console)

    def add(self, fields: Mapping[str, Any]) -> None:
        with self._open() as engine:
            self._told(add(engine, fields), "entered")

    def change(self, name: str, changes: Mapping[str, Any]) -> None:
        if not changes:
            raise InputError(
                f"source {name!r}: nothing to change; see matcher source change --help"
            )
        with self._open() as engine:
            self._told(change(engine, name, changes), "changed")

    def enable(self, name: str) -> None:
        with self._open() as engine:
            switch(engine, name, on=True)
        self._say({"name": name, "enabled": True}, f"{name}: enabled")

    def disable(self, name: str, today: date, *, closing: bool) -> None:
        """`closing`: its adverts have left the market."""
        with self._open() as engine:
            switch(engine, name, on=False)
            closed = close(engine, name, today) if closing else 0
        left = f"{closed} adverts closed" if closing else "its adverts stay, and are asked about"
        told = {"name": name, "enabled": False, "closed": closed}
        self._say(told, f"{name}: disabled; {left}")

    def remove(self, name: str) -> None:
        with self._open() as engine:
            remove(engine, name)
        self._say({"name": name, "removed": True}, f"{name}: removed")

    def import_(self, path: Path) -> None:
        with self._open() as engine:
            sources = import_file(engine, path)
        names = [source.name for source in sources]
        self._say([source.model_dump() for source in sources], f"entered: {', '.join(names)}")

    def _told(self, source: SourceForm, done: str) -> None:
        self._say(source.model_dump(), f"{source.name}: {done}")


def print_sources(sources: Sequence[SourceForm], console: Console) -> None:
    if not sources:
        console.print("no source is known")
        return
    table = Table(box=None, pad_edge=False)
    for column in ("source", "where", "format", "schedule", "days", "country", "licence", ""):
        table.add_column(column, overflow="fold")
    for source in sources:
        cells = (
            source.name,
            _without_query(source.location),
            source.format or "by content",
            source.schedule or "when asked",
            str(source.rhythm_days or "learnt"),
            source.country or "",
            source.licence_note or "",
            " ".join(_remarks(source)),
        )
        table.add_row(*map(Text, cells))
    console.print(table)


def _remarks(source: SourceForm) -> list[str]:
    return ["changes only"] * (not source.lists_all) + ["disabled"] * (not source.enabled)


def _without_query(location: str) -> str:
    """A query may hold a key."""
    parts = urlsplit(location)
    if parts.scheme not in ("http", "https") or not parts.query:
        return location
    return parts._replace(query="").geturl() + "?..."
