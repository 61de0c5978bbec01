"""10. kill -9 in whatever is done to an account or asked by a program, before any of its commits or
after: it is done, or never began."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.casework.derived import use_cases
from tests.casework.every_door import (
    ENDS,
    EVERY,
    LOOKS,
    OPENS_NOTHING,
    READS_ALONE,
    TRANSACTIONS,
    moments,
)
from tests.casework.kill import ANCHOR
from tests.store.agency import Agency

OF_ACCOUNTS = [("door",)]
OF_PROGRAMS = [("gate",), ("store", "caller"), ("program",)]
"""How a use case begins."""
AT_LAST = {"accounts.visiting.find_visitor", "partners.letting_in.let_in"}


def test_promise_10_every_use_case_of_accounts_and_programs_is_killed_here() -> None:
    """Whoever writes another one finds here that it has to be tried: add it to `every_door`; what
    is there is tried for the promises 2 and 8 as well."""
    found = use_cases("accounts", OF_ACCOUNTS) | use_cases("partners", OF_PROGRAMS)
    assert len(found) > 35
    assert found == {*EVERY} | OPENS_NOTHING


def test_promise_10_what_is_done_at_a_door_and_killed_is_whole_or_nothing(
    agency: Agency, database: str, tmp_path: Path
) -> None:
    agency.store.engine.dispose()
    command = [sys.executable, "-W", "ignore", "-m", "tests.casework.every_door"]
    arguments = [database, str(tmp_path / "index")]
    done = subprocess.run([*command, *arguments], capture_output=True, env=os.environ, text=True)
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == sum(len(moments(name)) for name in EVERY)
    survived = [one for one in told if not (one["killed"] and one["whole"])]
    assert survived == [], done.stderr
    changed = {(one["use_case"], one["moment"]) for one in told if one["changed"]}
    ended_by_the_next_start = {(name, str(TRANSACTIONS.get(name, 1) - 1)) for name in ENDS}
    done_at_last = {(name, ANCHOR) for name in EVERY if ANCHOR in moments(name)}
    done_at_last -= {(name, ANCHOR) for name in LOOKS}
    assert changed == ended_by_the_next_start | done_at_last
    assert READS_ALONE.isdisjoint(name for name, _ in changed)
