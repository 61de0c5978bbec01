"""Several processes understand what one understands."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from matcher.ingest.record import OfferRecord
from matcher.knowledge import Loaded
from matcher.understanding_pool import FEWEST, UnderstandingPool

ORPHANS = """
import os, sys, time
from matcher.knowledge import Loaded
from matcher.understanding_pool import FEWEST, UnderstandingPool
from tests.test_understanding_pool import adverts
pool = UnderstandingPool(Loaded(), 2, lambda: None)
pool.understand(adverts(FEWEST))
print(*pool.processes(), flush=True)
time.sleep(60)
"""


def adverts(number: int) -> list[OfferRecord]:
    return [
        OfferRecord(id=f"v{n}", title="Aiuto cuoca", description=f"Part-time {10 + n % 20} ore")
        for n in range(number)
    ]


def test_two_processes_understand_the_same_in_the_same_order():
    forked: list[bool] = []
    loaded = Loaded()
    pool = UnderstandingPool(loaded, 2, lambda: forked.append(True))
    try:
        many = adverts(FEWEST + 30)
        assert pool.understand(many) == loaded.understand(tuple(many))
        assert pool.understand(many).offers[-1].id == many[-1].id
        marked = pool.understand(many, marked=True)
        assert marked == loaded.understand(many, marked=True)
        assert [marks.traits.text for marks in marked.marks] == [each.description for each in many]
    finally:
        pool.close()
    assert forked == [True]


def test_a_few_adverts_are_not_worth_another_process():
    pool = UnderstandingPool(Loaded(), 2, lambda: (_ for _ in ()).throw(AssertionError))
    assert len(pool.understand(adverts(3)).offers) == 3
    pool.close()


def test_the_processes_end_with_a_parent_that_is_killed():
    root = Path(__file__).resolve().parents[1]
    parent = subprocess.Popen(
        [sys.executable, "-c", ORPHANS], stdout=subprocess.PIPE, text=True, cwd=root
    )
    assert parent.stdout is not None
    children = [int(pid) for pid in parent.stdout.readline().split()]
    parent.stdout.close()
    assert len(children) == 2
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait(10)
    assert gone_within(20, children)


def gone_within(seconds: float, pids: list[int]) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(_runs(pid) for pid in pids):
            return True
        time.sleep(0.2)
    return False


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
