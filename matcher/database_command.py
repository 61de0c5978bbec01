"""What the commands on the database share: opening it, and answering in JSON or in tables."""

import json
from contextlib import AbstractContextManager

from rich.console import Console
from sqlalchemy import Engine

from matcher.settings import database_url
from matcher.store.database import opened


class DatabaseCommand:
    """One call of a command. `database`: a URL, or None for the one of the settings."""

    def __init__(self, database: str | None, as_json: bool, console: Console) -> None:
        self._url = database or database_url()
        self._as_json = as_json
        self._console = console

    def _open(self) -> AbstractContextManager[Engine]:
        return opened(self._url)

    def _say(self, value: object, text: str | None = None) -> None:
        """The value as JSON, or else the text for people, if there is one."""
        if text is None or self._as_json:
            text = json.dumps(value, ensure_ascii=False, indent=1)
        self._console.print(text, markup=False, soft_wrap=True)
