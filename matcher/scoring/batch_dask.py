"""A batch on Dask's workers, wherever they are: each opens the same index, once, and is checked to
know what the others know. A share whose worker is lost is given to another one.

What is sent is bytes to Dask. Profiles and rules it would take apart and put together several times
on their way, which cost as much as a third of the ranking.
"""

import pickle
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from matcher.errors import BatchError, InputError
from matcher.scoring.batch import Asked, Night, Share
from matcher.scoring.index import Index
from matcher.taxonomy.model import Taxonomy

if TYPE_CHECKING:
    from distributed import Client, Future

CONNECT_SECONDS = 10
WORKERLESS_SECONDS = 60  # without any worker, until the batch is given up

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class Packed(Generic[T]):
    """Something on its way. What it is, is told to nobody who prints it: workers keep logs."""

    content: bytes

    @classmethod
    def of(cls, something: T) -> "Packed[T]":
        return cls(pickle.dumps(something, pickle.HIGHEST_PROTOCOL))

    def __repr__(self) -> str:
        return f"<{len(self.content)} bytes>"

    def unpacked(self) -> T:
        return cast(T, pickle.loads(self.content))  # noqa: S301 - as Dask does with all it is sent


@dataclass(frozen=True)
class Task:
    """What a worker is told. `folder` is where the index is for the worker too; `load` makes the
    taxonomy there."""

    asked: Asked
    folder: Path
    generation: int
    digest: str
    taxonomy: str
    load: Callable[[], Taxonomy]

    @classmethod
    def of(cls, night: Night, folder: Path, load: Callable[[], Taxonomy]) -> "Task":
        stands = night.index.generation
        name = night.taxonomy.name
        return cls(night.asked, folder.resolve(), stands.number, stands.digest, name, load)

    def open(self) -> Night:
        """Raises BatchError for what is not what the batch was begun with."""
        taxonomy = self.load()
        if taxonomy.name != self.taxonomy:
            raise BatchError(f"a worker has the taxonomy {taxonomy.name}, not {self.taxonomy}")
        index = Index(self.folder, self.asked.weights, taxonomy)
        found = index.generation
        if found.digest != self.digest:
            raise BatchError(
                f"{self.folder}: generation {found.number} for a worker, not {self.generation}: "
                "the index was changed meanwhile, or is another one there"
            )
        return Night(self.asked, taxonomy, index)


_lock = Lock()
_kept: dict[Packed[Task], Night] = {}  # of a worker: what it opened last


def _opened(task: Packed[Task]) -> Night:
    """When it is first asked for in this process."""
    with _lock:
        if task not in _kept:
            _kept.clear()
            _kept[task] = task.unpacked().open()
        return _kept[task]


def by_dask(address: str, task: Task, shares: Sequence[Share]) -> Iterator[list[str]]:
    """The lines of each share, in order.

    Raises InputError where no scheduler answers at the address, BatchError where workers are lost
    again and again, or none is left.
    """
    client = _connected(address)
    try:
        packed = [Packed.of(share) for share in shares]
        futures = deque(client.map(_lines, packed, task=Packed.of(task), pure=False))
        while futures:
            yield _result(client, futures.popleft())
    finally:
        client.close()


def _lines(share: Packed[Share], task: Packed[Task]) -> list[str]:
    return _opened(task).lines(share.unpacked())


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
