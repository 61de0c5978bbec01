"""A bar for a batch that takes its time, where somebody is looking."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

PATIENCE = 1.0  # seconds before the bar appears


@contextmanager
def shown_on(console: Console, women: int) -> Iterator[Callable[[int], None]]:
    """What to tell how many more are done. Shows nothing where the console is no terminal.

    The bar has no thread of its own: processes may be forked while it stands.
    """
    if not console.is_terminal:
        yield lambda _: None
        return
    bar = Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=console, transient=True, auto_refresh=False,
    )  # fmt: skip
    task, since = bar.add_task("", total=women), time.monotonic()

    def advance(more: int) -> None:
        bar.advance(task, more)
        if time.monotonic() - since >= PATIENCE:
            bar.start()  # starting twice is starting once
            bar.refresh()

    try:
        yield advance
    finally:
        bar.stop()
