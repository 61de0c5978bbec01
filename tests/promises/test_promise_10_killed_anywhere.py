"""10. kill -9 in any use case, before any of its commits or after: it is done, or never began."""

import json
import os
import subprocess
import sys

from matcher.store.access.actor import Actor
from tests.casework.derived import use_cases
from tests.casework.kill import ANCHOR
from tests.casework.killing import ENDS, LOOKS, PARTS, USE_CASES, moments
from tests.store.agency import Agency

OF_AN_ACCOUNT = [("store", "actor")]
"""How a use case begins."""


def test_promise_10_every_use_case_is_killed_here() -> None:
    """Whoever writes another one finds here that it has to be tried: add it to `killing.USE_CASES`;
    what is there is tried for the promises 2 and 8 as well."""
    found = use_cases("", OF_AN_ACCOUNT)
    assert len(found) > 50
    assert found == set(USE_CASES)


def test_promise_10_a_use_case_that_is_killed_is_whole_or_nothing(
    agency: Agency, anna: Actor, database: str
) -> None:
    agency.store.engine.dispose()
    command = [sys.executable, "-W", "ignore", "-m", "tests.casework.killing"]
    arguments = [database, anna.account_id, agency.casa, agency.hotel]
    done = subprocess.run([*command, *arguments], capture_output=True, env=os.environ, text=True)
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == sum(len(moments(name)) for name in USE_CASES)
    assert [one for one in told if not (one["killed"] and one["whole"])] == []
    changed = {(one["use_case"], one["moment"]) for one in told if one["changed"]}
    ended_by_the_next_start = {(name, "0") for name in ENDS}
    done_at_last = {(name, ANCHOR) for name in USE_CASES if name not in LOOKS | ENDS}
    assert changed == ended_by_the_next_start | done_at_last | PARTS
