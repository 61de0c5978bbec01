"""`matcher batch`: the lists of all women, for the morning."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

from rich.console import Console

from matcher.batch_index import opened_for_batch
from matcher.batch_progress import shown_on
from matcher.batch_women import Women, read_women
from matcher.errors import InputError
from matcher.knowledge import Loaded, load_taxonomy
from matcher.scoring.batch import Asked, Night, Share, shares
from matcher.scoring.batch_dask import Task, by_dask
from matcher.scoring.batch_processes import by_processes, by_threads

FIRST = 3  # of a list that a person is shown
Lines = Iterator[list[str]]


@dataclass(frozen=True)
class BatchCommand:
    """One call. `scheduler`: local, threads or the address of Dask's; `tell`: a line for the
    person; `write`: one of the result."""

    scheduler: str
    processes: int
    loaded: Loaded
    tell: Callable[[str], None]
    write: Callable[[str], object]
    bar: Console

    def run(self, women: Sequence[Path], offers: Sequence[str], today: date, top: int) -> bool:
        """Whether all could be read. Raises InputError where nothing can be ranked."""
        if self.scheduler not in ("local", "threads") and "://" not in self.scheduler:
            raise InputError(f"--scheduler {self.scheduler!r} is none of local, threads, tcp://...")
        if travels_in_the_clear(self.scheduler):
            self.tell(f"{self.scheduler}: profiles travel there unsealed; tls:// would seal them")
        knowledge = self.loaded.knowledge
        read = read_women(women, self.loaded)
        for line in read.told:
            self.tell(line)
        asked = Asked(knowledge.weights, knowledge.work_rules, today, top)
        with opened_for_batch(offers, self.loaded, self.tell) as opened:
            night = Night(asked, knowledge.taxonomy, opened.index)
            self._rank(read, night, opened.folder)
        return opened.whole and not read.told

    def _rank(self, read: Women, night: Night, folder: Path) -> None:
        since = time.monotonic()
        given = list(shares(read.profiles))
        with shown_on(self.bar, len(read.profiles)) as advance:
            for lines in self._lines(night, folder, given):
                for line in lines:
                    self.write(line)
                advance(len(lines))
        took, n, offers = time.monotonic() - since, len(read.profiles), len(night.index)
        self.tell(f"{n} women, {offers} offers: {took:.1f} s")

    def _lines(self, night: Night, folder: Path, given: Sequence[Share]) -> Lines:
        if self.scheduler == "local":
            return by_processes(night, given, self.processes)
        if self.scheduler == "threads":
            return by_threads(night, given, self.processes)
        return by_dask(self.scheduler, Task.of(night, folder, load_taxonomy), given)


def travels_in_the_clear(scheduler: str) -> bool:
    """Whether profiles leave this machine for all on the way to read."""
    host = urlsplit(scheduler).hostname
    if not scheduler.startswith("tcp://") or host is None or host == "localhost":
        return False
    try:
        return not ip_address(host).is_loopback
    except ValueError:  # a name
        return True


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file that is there when all of it is written, and not before; for its owner's eyes."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    except OSError as error:
        raise InputError(f"{path}: can't be written: {error.strerror}") from error
    passing = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        passing.replace(path)
    finally:
        passing.unlink(missing_ok=True)


def brief(line: str) -> str:
    """One of the lists for a person at the keyboard."""
    her = json.loads(line)
    names = [f"{hit['id']} ({hit['verdict']} {hit['score']:.2f})" for hit in her["ranked"][:FIRST]]
    more = len(her["ranked"]) - len(names)
    return f"{her['profile']}: {', '.join(names) or 'none'}{f' and {more} more' if more else ''}"


def told_list(her: Mapping[str, Any]) -> str:
    """A list that was kept, for a person at the keyboard."""
    head = f"{her['profile']}: {her['today']}, {her['weights']}, generation {her['generation']}"
    lines = [
        f"{place:>4}  {hit['verdict']:<8} {hit['score']:.2f}  {hit['title'] or '-'}  ({hit['id']})"
        for place, hit in enumerate(her["ranked"], 1)
    ]
    return "\n".join([head, *lines])
