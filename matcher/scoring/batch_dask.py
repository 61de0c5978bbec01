"""A batch on Dask's workers, wherever they are: each opens the same index, once, and is checked to
know what the others know. A share whose worker is lost is given to another one.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from matcher.errors import BatchError, InputError
from matcher.scoring.batch import Asked, Night, Share
from matcher.scoring.index import Index
from matcher.taxonomy.model import Taxonomy

if TYPE_CHECKING:
    from distributed import Client, Future

CONNECT_SECONDS = 10
WORKERLESS_SECONDS = 60  # without any worker, until the batch is given up

_lock = Lock()
_kept: dict[tuple[str, ...], Night] = {}  # of a worker: what it opened last


@dataclass(frozen=True)
class Task:
    """What a worker is told. `folder` is where the index is for the worker too; `load` makes the
    taxonomy there."""

    asked: Asked
    folder: Path
    generation: int
    taxonomy: str
    load: Callable[[], Taxonomy]

    @classmethod
    def of(cls, night: Night, folder: Path, load: Callable[[], Taxonomy]) -> "Task":
        number = night.index.generation.number
        return cls(night.asked, folder.resolve(), number, night.taxonomy.name, load)

    def night(self) -> Night:
        """Opened when it is first asked for in this process. Raises BatchError for what is not
        what the batch was begun with."""
        key = (str(self.folder), str(self.generation), self.taxonomy, self.asked.weights.title)
        with _lock:
            if key not in _kept:
                _kept.clear()
                _kept[key] = self._open()
        return replace(_kept[key], asked=self.asked)

    def _open(self) -> Night:
        taxonomy = self.load()
        if taxonomy.name != self.taxonomy:
            raise BatchError(f"a worker has the taxonomy {taxonomy.name}, not {self.taxonomy}")
        index = Index(self.folder, self.asked.weights, taxonomy)
        found = index.generation.number
        if found != self.generation:
            raise BatchError(
                f"{self.folder}: generation {found} for a worker, not {self.generation}: "
                "the index was changed meanwhile, or is another one there"
            )
        return Night(self.asked, taxonomy, index)


def by_dask(address: str, task: Task, shares: Sequence[Share]) -> Iterator[list[str]]:
    """The lines of each share, in order.

    Raises InputError where no scheduler answers at the address, BatchError where workers are lost
    again and again, or none is left.
    """
    client = _connected(address)
    try:
        futures = deque(client.map(_lines, list(shares), task=task, pure=False))
        while futures:
            yield _result(client, futures.popleft())
    finally:
        client.close()


def _lines(share: Share, task: Task) -> list[str]:
    return task.night().lines(share)


def _connected(address: str) -> "Client":
    try:
        from distributed import Client  # an extra: not everybody has it
    except ImportError as error:
        raise InputError(f"{address}: needs Dask: pip install 'matcher[dask]'") from error
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise InputError(f"{address}: no scheduler answers: {error}") from error


def _result(client: "Client", future: "Future") -> list[str]:
    from distributed import KilledWorker

    while True:
        try:
            lines: list[str] = future.result(timeout=WORKERLESS_SECONDS)
        except TimeoutError:
            _need_workers(client)
        except KilledWorker as error:
            why = "workers were lost again and again with the same women: see their logs"
            raise BatchError(why) from error
        except CancelledError as error:
            raise BatchError(f"the scheduler is gone: {error}") from error
        else:
            return lines


def _need_workers(client: "Client") -> None:
    workers: dict[str, Any] = client.nthreads()
    if not workers:
        raise BatchError(f"no worker for {WORKERLESS_SECONDS} seconds")
