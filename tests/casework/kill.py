"""A use case that is killed with -9 in a child of this process: forked, for importing everything
anew takes a second each."""

import json
import os
import signal
import traceback
from collections.abc import Callable

from sqlalchemy import event, select

from matcher.store.access.case_store import opened_case_store
from matcher.store.access.opened import CaseStore
from matcher.store.audit.anchor import Anchor
from matcher.store.audit.verifying import verify
from matcher.store.database import opened, reading
from matcher.store.tables import TABLES

ANCHOR = "anchor"
NO_TRACE = {"audit", "login_counters"}  # tables: attempts are counted before they are made
Act = Callable[[CaseStore], object]


def tell(url: str, name: str, moment: str, rows: int, act: Act) -> None:
    """Kills it and prints a line: was it killed, has anything but the trail changed, is the trail
    whole. `moment`: the number of commits before, or ANCHOR, after the last of so many that leave
    `rows` in the trail, before its anchor is moved."""
    before = state(url)
    killed = is_killed(url, moment, rows, act)
    with opened_case_store(url) as store:  # as the next start finds it
        whole = verify(store.engine, store.trail).whole
    told = {"use_case": name, "moment": moment, "killed": killed, "whole": whole}
    print(json.dumps(told | {"changed": state(url) != before}), flush=True)


def state(url: str) -> dict[str, list[str]]:
    """Every row but those of the trail, and counts of attempts."""
    with opened(url) as engine, reading(engine) as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table))))
            for table in TABLES.sorted_tables
            if table.name not in NO_TRACE
        }


def is_killed(url: str, moment: str, rows: int, act: Act) -> bool:
    child = os.fork()
    if not child:
        _die_in(url, moment, rows, act)
    status = os.waitpid(child, 0)[1]
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


class Fuse:
    def __init__(self, passing: int) -> None:
        self.passing = passing

    def __call__(self, *_: object) -> None:
        if not self.passing:
            os.kill(os.getpid(), signal.SIGKILL)
        self.passing -= 1


def _die_in(url: str, moment: str, rows: int, act: Act) -> None:
    """In the child, which never comes back."""
    try:
        with opened_case_store(url) as store:
            if moment == ANCHOR:
                fuse, move = Fuse(rows - 1), Anchor.move
                Anchor.move = lambda self, head: (fuse(), move(self, head))
            else:
                event.listen(store.engine, "commit", Fuse(int(moment)))
            act(store)
    except Exception:  # noqa: BLE001 - that it lives on is told; why, stands here
        traceback.print_exc()
    finally:
        os._exit(1)
