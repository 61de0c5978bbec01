"""What a process does first that is forked to work for another one."""

import os
import threading
import time

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

WATCH_SECONDS = 2.0


def begin(parent: int) -> None:
    """One thread for linear algebra, and no life without the parent."""
    threadpool_limits(1)  # the cores are taken by the processes themselves
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """A parent that is killed can't tell its processes to end."""
    while os.getppid() == parent:
        time.sleep(WATCH_SECONDS)
    os._exit(1)
