"""A bar for downloads that take their time, where somebody is looking."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, TextColumn, TransferSpeedColumn
from rich.progress import Progress as Bars

from matcher.ingest.fetching.fetch import Fetched, fetch
from matcher.ingest.fetching.limits import Progress, World, silent

PATIENCE = 1.0  # seconds before a bar appears; most feeds are here by then


@contextmanager
def shown_on(console: Console, name: str) -> Iterator[Progress]:
    """What to give a fetch as its `progress`. Shows nothing where the console is no terminal."""
    if not console.is_terminal:
        yield silent
        return
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    bars = Bars(*columns, TransferSpeedColumn(), console=console, transient=True)
    try:
        yield _Bar(bars, name)
    finally:
        bars.stop()


def fetch_shown_on(console: Console) -> Callable[..., Fetched]:
    """`fetch`, with a bar for each download that takes its time."""

    def fetch_and_show(url: str, **options: Any) -> Fetched:
        with shown_on(console, urlsplit(url).hostname or "") as tell:
            return fetch(url, world=World(progress=tell), **options)

    return fetch_and_show


class _Bar:
    def __init__(self, bars: Bars, name: str) -> None:
        self._bars = bars
        self._task = bars.add_task(name, total=None)
        self._since = time.monotonic()

    def __call__(self, received: int, announced: int | None) -> None:
        self._bars.update(self._task, completed=received, total=announced)
        if time.monotonic() - self._since >= PATIENCE:
            self._bars.start()  # starting twice is starting once
