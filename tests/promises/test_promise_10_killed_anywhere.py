"""10. kill -9 in any use case, before any of its commits or after: it is done, or never began."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import matcher.casework
from matcher.store.access.actor import Actor
from tests.casework.killing import ANCHOR, ENDS, LOOKS, PARTS, USE_CASES, moments
from tests.store.agency import Agency

OF_AN_ACCOUNT = ["store", "actor"]
"""How a use case begins."""


def use_cases() -> set[str]:
    """Module and function: all that is done for an account, as the source has it; what only
    wraps something else, as a decorator says, is no use case."""
    modules = Path(matcher.casework.__file__).parent.glob("*.py")
    return {
        f"{module.stem}.{function.name}"
        for module in modules
        for function in ast.parse(module.read_text(encoding="utf-8")).body
        if isinstance(function, ast.FunctionDef) and not function.name.startswith("_")
        if not function.decorator_list
        if [each.arg for each in function.args.args][: len(OF_AN_ACCOUNT)] == OF_AN_ACCOUNT
    }


def test_promise_10_every_use_case_is_killed_here() -> None:
    """Whoever writes another one finds here that it has to be tried: add it to `killing.USE_CASES`;
    what is there is tried for the promises 2 and 8 as well."""
    assert len(use_cases()) > 40
    assert use_cases() == set(USE_CASES)


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
