"""`matcher serve` as it is started: what it refuses in a line, and that it ends in order."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path

import pytest
from sqlalchemy import text

from matcher import cli, serve_command
from matcher.knowledge import Loaded
from matcher.readiness import readiness_of
from matcher.scoring.index_folder import GENERATION
from matcher.serving import Server, options
from matcher.settings import index_dir
from matcher.settings.model import Web
from matcher.store.access.case_store import case_store
from matcher.store.access.recorded import recorded
from matcher.store.database import opened, transaction
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from tests.databases import Databases, only_on_sqlite

COMMAND = (sys.executable, "-c", "from matcher.cli import main; main()", "serve")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeyFile:
    made = KeyFile(tmp_path / "safe" / "keys.toml")
    made.create(new_keyring())
    monkeypatch.setenv("MATCHER_KEYS", str(made.path))
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    return made


def refused(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *more: str
) -> str:
    monkeypatch.setattr("sys.argv", ["matcher", "serve", "--database", url, *more])
    monkeypatch.setattr(Server, "run", lambda _: pytest.fail("it was started"))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    out, err = capsys.readouterr()
    assert (ended.value.code, out, err.count("\n")) == (2, "", 1)
    return err


def test_without_its_keys_it_does_not_start(
    database: str, keys: KeyFile, monkeypatch: pytest.MonkeyPatch, capsys
):
    with opened(database) as engine:
        case_store(engine, keys)
    keys.replace(new_keyring())
    assert "root is not the one" in refused(database, monkeypatch, capsys)
    keys.path.unlink()
    assert "no key file" in refused(database, monkeypatch, capsys)


def dies(_url: str) -> None:
    """As a process whose memory was taken."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_where_making_the_index_is_killed_it_serves_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(serve_command, "_begin_index", dies)
    serve_command._make_index("sqlite:///nowhere.sqlite")
    assert "the index can't be made: BrokenProcessPool" in caplog.text


def test_a_database_of_another_form_or_an_older_copy_is_refused(
    databases: Databases, keys: KeyFile, monkeypatch: pytest.MonkeyPatch, capsys
):
    database = databases.bare()
    with opened(database) as engine:
        store = case_store(engine, keys)
        with recorded(store, "system:tests", datetime.now(UTC)) as record:
            record.note("tests.begun")
        store.trail.anchor.path.unlink()
    assert "anchor" in refused(database, monkeypatch, capsys)
    with opened(database) as engine, transaction(engine) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert "update this one" in refused(database, monkeypatch, capsys)


@only_on_sqlite
def test_a_wrong_setting_is_named_before_anything_listens(
    database: str, keys: KeyFile, monkeypatch: pytest.MonkeyPatch, capsys
):
    assert "BIND: '80'" in refused(database, monkeypatch, capsys, "--bind", "80")
    monkeypatch.setenv("MATCHER_WEB_WORKERS", "0")
    assert "$MATCHER_WEB_WORKERS: '0'" in refused(database, monkeypatch, capsys)


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def served(database: str, keys: KeyFile, port: int) -> Iterator[subprocess.Popen[str]]:
    with opened(database) as engine:
        case_store(engine, keys)
    process = subprocess.Popen(
        [*COMMAND, "--database", database, "--bind", f"127.0.0.1:{port}"],
        env={**os.environ, "MATCHER_WEB_WORKERS": "1"},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


@only_on_sqlite
def test_it_answers_says_what_lacks_and_ends_in_order(
    served: subprocess.Popen[str], database: str, port: int
):
    limit = time.monotonic() + 60
    while asked(port, "/healthz")[0] != 200:
        assert served.poll() is None
        assert time.monotonic() < limit
        time.sleep(0.1)
    assert asked(port, "/readyz") == (200, '{"lacks":[],"notes":[],"ready":true}\n')
    status, door = asked(port, "/cases/K7")  # led to the door
    assert (status, "current-password" in door) == (200, True)
    assert asked(port, "/nowhere")[0] == 404
    assert answers_again_after(3, port), "who reads a page sends the next form on the same line"
    with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    assert asked(port, "/readyz") == (503, '{"lacks":["form"],"notes":[],"ready":false}\n')
    assert asked(port, "/healthz")[0] == 200
    served.send_signal(signal.SIGTERM)
    out, err = served.communicate(timeout=60)
    assert (served.returncode, out) == (0, "")
    events = [json.loads(line) for line in err.splitlines()]
    assert {"request", "Worker exiting (pid: %s)"} <= {event["event"] for event in events}
    assert all("fault" not in event for event in events)
    assert f"127.0.0.1:{port}" in {event.get("bind") for event in events}


def answers_again_after(seconds: float, port: int) -> bool:
    """On a connection that was quiet for so long."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as line:
        line.request("GET", "/healthz")
        line.getresponse().read()
        own = line.sock
        time.sleep(seconds)
        line.request("GET", "/healthz")
        return line.getresponse().status == 200 and line.sock is own


def asked(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return 0, ""


def test_readiness_looks_at_the_database_its_keys_trail_and_index(
    databases: Databases, keys: KeyFile
):
    database = databases.bare()
    with opened(database) as engine:
        store = case_store(engine, keys)
        ready = readiness_of(store, database, Loaded())
        assert (ready().lacks, ready().notes) == ([], ["no_index"])
        folder = index_dir(database)
        folder.mkdir(parents=True)
        (folder / GENERATION).write_text("damaged", encoding="utf-8")
        assert ready().notes == ["index_damaged"]
        ring = keys.load()
        keys.replace(new_keyring())
        assert ready().lacks == ["keys"]
        keys.replace(ring)
        store.trail.anchor.path.write_text("damaged", encoding="utf-8")
        assert ready().lacks == ["audit"]
        with transaction(engine) as session:
            session.execute(text("DROP TABLE sealing_keys"))
        assert ready().lacks == ["database"]


def test_gunicorn_is_told_to_believe_no_proxy_and_to_open_no_other_socket():
    said = options(Web(workers=3, threads=5))
    assert said["control_socket_disable"] is True
    assert (said["forwarded_allow_ips"], said["secure_scheme_headers"]) == ("", {})
    assert (said["workers"], said["threads"], said["bind"]) == (3, 5, ["127.0.0.1:8000"])
