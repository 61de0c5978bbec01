"""A batch on this machine: processes that share what was loaded before them, or threads.

A process that is lost (killed, or out of memory) takes its pool with it: another one is begun for
the women whose lists are not there yet.
"""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context

from matcher.errors import BatchError
from matcher.forking import begin
from matcher.scoring.batch import Night, Share

TRIES = 3  # pools that are lost one after the other without a list between them

_given: tuple[Night, Sequence[Share]] | None = None  # of a process of the pool


def by_processes(night: Night, shares: Sequence[Share], processes: int) -> Iterator[list[str]]:
    """The lines of each share, in order. `processes`: 1 is none but this one.

    Raises BatchError where processes are lost again and again.
    """
    if processes < 2 or len(shares) < 2 or "fork" not in get_all_start_methods():
        yield from map(night.lines, shares)
        return
    done = tries = 0
    while done < len(shares):
        before = done
        for lines in _until_lost(night, shares[done:], processes):
            done += 1
            yield lines
        tries = 0 if done > before else tries + 1
        if tries == TRIES:
            codes = ", ".join(her.code for her in shares[done].women)
            raise BatchError(f"processes were lost {TRIES} times over while ranking {codes} ...")


def by_threads(night: Night, shares: Sequence[Share], threads: int) -> Iterator[list[str]]:
    """The lines of each share, in order."""
    pool = ThreadPoolExecutor(threads)
    try:
        yield from _in_order([pool.submit(night.lines, share) for share in shares])
    finally:
        pool.shutdown(cancel_futures=True)


def _until_lost(night: Night, shares: Sequence[Share], processes: int) -> Iterator[list[str]]:
    """Those that are there, in order, before a process is lost."""
    pool = ProcessPoolExecutor(
        min(processes, len(shares)),
        mp_context=get_context("fork"),
        initializer=_begin,
        initargs=(night, shares, os.getpid()),
    )
    try:
        yield from _in_order([pool.submit(_lines, number) for number in range(len(shares))])
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(futures: list[Future[list[str]]]) -> Iterator[list[str]]:
    """Their results, none of which is kept once it is taken."""
    futures.reverse()
    while futures:
        yield futures.pop().result()


def _begin(night: Night, shares: Sequence[Share], parent: int) -> None:
    global _given
    _given = night, shares
    gc.freeze()  # or looking for garbage would copy what the processes share
    begin(parent)


def _lines(number: int) -> list[str]:
    if _given is None:
        raise RuntimeError("a process of the pool has not begun")
    night, shares = _given
    return night.lines(shares[number])
