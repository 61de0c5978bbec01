"""A bar for adverts that take their time to be understood, where somebody is looking."""

import time
from collections.abc import Sequence

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from matcher.ingest.fetching.progress import PATIENCE
from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.market.refresh import Understand


class ShownUnderstanding:
    """`understand`, counted on a console as its batches are done. `over` ends the count of a
    source: its bar is gone before a download shows another."""

    def __init__(self, understand: Understand, console: Console) -> None:
        self._understand = understand
        self._console = console
        self._bars: Progress | None = None
        self._since = 0.0
        self._done = 0

    def __call__(self, records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
        self._since = self._since or time.monotonic()
        understood = self._understand(records, marked=marked)
        self._done += len(records)
        self._show()
        return understood

    def over(self) -> None:
        if self._bars is not None:
            self._bars.stop()
        self._bars, self._since, self._done = None, 0.0, 0

    def _show(self) -> None:
        if not self._console.is_terminal or time.monotonic() - self._since < PATIENCE:
            return
        if self._bars is None:
            counted = TextColumn("{task.completed:,.0f} adverts understood")
            self._bars = Progress(
                BarColumn(), counted, TimeElapsedColumn(), console=self._console, transient=True
            )
            self._bars.add_task("", total=None)
            self._bars.start()
        self._bars.update(self._bars.task_ids[0], completed=self._done)
