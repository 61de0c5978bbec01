"""The worker lets the index follow, beside its runs."""

import os
import sys
import threading

import pytest
from sqlalchemy import create_engine

from matcher.errors import InputError, LeaseError
from matcher.worker.tending import NICE, Tending, _give_way
from tests.skipping import lacking

PATIENCE = 30.0
ENGINE = create_engine("sqlite://")


def test_after_each_run_that_ended_well_the_index_follows() -> None:
    followed = threading.Event()
    tending = Tending(followed.set)
    tending.after(lambda *_: None)("nav", ENGINE)
    assert followed.wait(PATIENCE)


def test_after_a_run_that_failed_it_is_left_alone() -> None:
    followed = threading.Event()

    def fail(name: str, engine: object) -> None:
        raise InputError(name)

    with pytest.raises(InputError):
        Tending(followed.set).after(fail)("nav", ENGINE)
    assert not followed.wait(0.2)


def needs_threads_that_give_way() -> None:
    if sys.platform != "linux":
        lacking("only Linux has threads that give way")


def test_its_thread_gives_way_to_runs_and_pages() -> None:
    needs_threads_that_give_way()
    found: list[int] = []
    followed = threading.Event()

    def follow() -> None:
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
        followed.set()

    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    Tending(follow).look()
    assert followed.wait(PATIENCE)
    assert found == [max(own, NICE)]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == own


def test_a_worker_that_gives_way_already_goes_on_giving_way() -> None:
    needs_threads_that_give_way()
    found: list[int] = []

    def begun_nicely() -> None:
        own = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, own, NICE + 7)
        _give_way()
        found.append(os.getpriority(os.PRIO_PROCESS, own))

    thread = threading.Thread(target=begun_nicely)
    thread.start()
    thread.join(PATIENCE)
    assert found == [NICE + 7]


def test_what_is_asked_for_while_it_is_at_work_is_done_once_more() -> None:
    begun, go_on = threading.Semaphore(0), threading.Event()

    def follow() -> None:
        begun.release()
        go_on.wait(PATIENCE)

    tending = Tending(follow)
    tending.look()
    assert begun.acquire(timeout=PATIENCE)
    for _ in range(5):
        tending.look()
    go_on.set()
    assert begun.acquire(timeout=PATIENCE)
    assert not begun.acquire(timeout=0.2), "once for all five"


def test_a_worker_that_is_stopped_says_whether_it_is_still_at_work() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def follow() -> None:
        begun.set()
        go_on.wait(PATIENCE)

    tending = Tending(follow)
    tending.look()
    assert begun.wait(PATIENCE)
    assert not tending.close()
    go_on.set()
    assert Tending(follow).close()


def test_a_failure_does_not_keep_it_from_following_the_next_time() -> None:
    times: list[int] = []
    done = threading.Event()

    def follow() -> None:
        times.append(1)
        if len(times) == 1:
            raise LeaseError("another one has taken over")
        done.set()

    tending = Tending(follow)
    while not done.wait(0.01):
        tending.look()
    assert len(times) >= 2
