"""A rival in a process of its own: it disturbs nobody's memory, and its threads are counted.

How many threads polars takes is fixed when it is imported, so each number of threads is another
process. What is told apart is the clock and the processor time of all threads, of one answer with
the fetching of its rows.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.rivals.engine import Engine, Found, found
from benchmarks.rivals.question import Question
from benchmarks.rivals.table import Table
from matcher.scoring.weights import Ranking

RIVALS = ("duckdb", "polars", "tantivy")
Milliseconds = tuple[float, float]  # on the clock, of processor time


def installed() -> dict[str, str | None]:
    """Rival -> its version; None where it is not installed."""
    return {rival: _version(rival) for rival in RIVALS}


class Rival:
    """The other end of a process that holds one engine."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def prepare(self, question: Question) -> None:
        self._asked("prepare", question)

    def answer(self) -> tuple[Found, Milliseconds]:
        answer: tuple[Found, Milliseconds] = self._asked("answer")
        return answer

    def count(self) -> tuple[int, int]:
        """Of YES and of ASK."""
        counted: tuple[int, int] = self._asked("count")
        return counted

    def _asked(self, *message: object):  # type: ignore[no-untyped-def]
        self._connection.send(message)
        return self._connection.recv()


@contextmanager
def at_work(rival: str, threads: int, folder: Path, ranking: Ranking, k: int) -> Iterator[Rival]:
    """`folder`: where the table is. Ready when this gives it. Raises EOFError where it fails."""
    context = get_context("spawn")
    here, there = context.Pipe()
    os.environ["POLARS_MAX_THREADS"] = str(threads)  # read by the process that starts now
    process = context.Process(target=_serve, args=(there, rival, threads, folder, ranking, k))
    process.start()
    there.close()
    try:
        here.recv()
        yield Rival(here)
    finally:
        here.close()
        process.join()


def engine(rival: str, table: Table, threads: int) -> Engine:
    """Raises ImportError where it is not installed."""
    match rival:
        case "duckdb":
            from benchmarks.rivals.with_duckdb import DuckDb

            return DuckDb(table, threads)
        case "polars":
            from benchmarks.rivals.with_polars import Polars

            return Polars(table)
        case "tantivy":
            from benchmarks.rivals.with_tantivy import Tantivy

            return Tantivy(table)
        case _:
            raise ValueError(f"{rival!r} is none of {', '.join(RIVALS)}")


def _serve(
    connection: Connection, rival: str, threads: int, folder: Path, ranking: Ranking, k: int
) -> None:
    made = engine(rival, Table.read(folder), threads)
    connection.send("ready")
    while True:
        try:
            name, *given = connection.recv()
        except EOFError:
            return
        if name == "prepare":
            made.prepare(*given)
            connection.send(None)
        elif name == "count":
            connection.send(made.count())
        else:
            clock, cpu = time.perf_counter(), time.process_time()
            answer = found(made, ranking, k)
            took = (time.perf_counter() - clock) * 1000, (time.process_time() - cpu) * 1000
            connection.send((answer, took))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
