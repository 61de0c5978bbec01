"""Logs know what happened and never to whom: a canary comes in by every way and is in no line."""

import json
import logging
import subprocess
import sys

import pytest

CANARY = "Blessing Osagie"

SCRIPT = """
import logging, sys, threading, warnings
import structlog
from matcher.logs import logger_of, set_up
from matcher.settings.model import Log

set_up(Log(format=sys.argv[1], level="debug"))
CANARY = "Blessing Osagie"


def view(name):
    try:
        {}[name]
    except KeyError as error:
        raise ValueError(f"{name} can't be shown") from error


ours = logger_of("matcher.web")
ours.info("request", route="/cases/<case_id>", status=200, milliseconds=3.5, request_id="ab12")
ours.info("request", name=CANARY, route=f"/cases/{CANARY}", status=200, bytes={"name": CANARY})
ours.info("request", **{CANARY: 1})
structlog.contextvars.bind_contextvars(request_id="ab12", who=CANARY)
try:
    view(CANARY)
except ValueError:
    ours.error("failed", exc_info=True)
    logging.getLogger("flask").exception("Exception on %s", CANARY)
    logging.getLogger("gunicorn.error").exception("Error handling request %s", CANARY)
logging.getLogger("sqlalchemy").warning(f"put together before: {CANARY}")
logging.getLogger("matcher.store").warning("of %s", CANARY, stack_info=True)
logging.getLogger("matcher.worker.runs").info("%s: done", "coop")
logging.getLogger("matcher.web").info("wrong %d", CANARY)
logging.getLogger("x").error(ValueError(CANARY))
logging.getLogger("x").info("of %(name)s", {"name": CANARY}, extra={"name_of_her": CANARY})
warnings.warn(CANARY)
thread = threading.Thread(target=view, args=(CANARY,))
thread.start()
thread.join()
view(CANARY)
"""


@pytest.mark.parametrize("form", ["json", "lines"])
def test_a_name_that_comes_in_by_any_way_is_in_no_line(form: str):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, form], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1  # nobody caught the last one
    assert CANARY not in done.stderr + done.stdout
    assert CANARY.split()[0] not in done.stderr + done.stdout
    assert done.stderr.count("uncaught") == 2 * 2 if form == "json" else 2


@pytest.fixture(scope="module")
def lines() -> list[dict[str, object]]:
    done = subprocess.run([sys.executable, "-c", SCRIPT, "json"], capture_output=True, text=True)
    return [json.loads(line) for line in done.stderr.splitlines()]


def test_a_request_is_told_by_its_route(lines: list[dict[str, object]]):
    first = lines[0]
    assert first.pop("timestamp")
    assert first == {
        "event": "request", "level": "info", "logger": "matcher.web", "status": 200,
        "milliseconds": 3.5, "request_id": "ab12", "route": "/cases/<case_id>",
    }  # fmt: skip


def test_what_is_left_out_is_told_by_its_key(lines: list[dict[str, object]]):
    assert lines[1]["left_out"] == ["bytes", "name", "route"]
    assert "left_out" not in lines[2]  # nobody knows what that key is


def test_an_exception_is_told_by_type_and_place_with_its_causes(lines: list[dict[str, object]]):
    fault = next(line["fault"] for line in lines if line["event"] == "failed")
    assert isinstance(fault, dict)
    assert fault["type"] == "ValueError"
    assert fault["at"][-1].endswith(" view")
    assert fault["cause"]["type"] == "KeyError"


def test_the_request_is_known_in_all_lines_of_it(lines: list[dict[str, object]]):
    assert {line.get("request_id") for line in lines[3:10]} == {"ab12"}


def test_messages_of_libraries_are_told_by_their_form(lines: list[dict[str, object]]):
    events = [line["event"] for line in lines]
    assert "Error handling request %s" in events
    assert "Exception on %s" in events
    assert "(a message that is left out)" in events
    assert "coop: done" in events


def test_logging_is_as_it_was_for_the_tests():
    assert logging.raiseExceptions
