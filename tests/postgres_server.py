"""A private PostgreSQL server: in a folder of its own, on a socket in it, gone with the tests.

It sorts by another language's rules and lives in another time zone than anybody expects, so that
what leans on the server's habits shows.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

NOBODY_ELSE = "postgres"  # whose the server is when we are root: initdb refuses root
PATIENCE = 60.0
ROOM = 1_000_000_000  # bytes; the tests need a quarter of that
CLUSTER = ["--auth=trust", "--username=matcher", "--encoding=UTF8", "--no-sync"]
LANGUAGE = ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en"]
SETTINGS = {
    "listen_addresses": "",
    "timezone": "Pacific/Chatham",
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "wal_recycle": "off",  # as docs/deployment.md wants it
    "shared_buffers": "32MB",
    "dynamic_shared_memory_type": "mmap",  # in its folder, so that nothing stays elsewhere
}


class UnavailableError(Exception):
    """Why there can be no server here."""


class PostgresServer:
    """Raises UnavailableError where PostgreSQL is not installed."""

    def __init__(self) -> None:
        programs = _programs()
        self._as_who = _as_who()
        self.folder = Path(tempfile.mkdtemp(prefix="matcher-postgres-", dir="/tmp"))
        if self._as_who:
            shutil.chown(self.folder, NOBODY_ELSE)
        self.data = data = self.folder / "data"
        self._run(programs / "initdb", "-D", data, *CLUSTER, *LANGUAGE)
        settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
        with (self.folder / "log").open("w") as log:
            self._process = subprocess.Popen(
                [*self._as_who, programs / "postgres", "-D", data, "-k", self.folder, *settings],
                stderr=log,
                start_new_session=True,  # ctrl-C at the tests is not for it
            )
        self._wait()

    def url(self, database: str) -> str:
        return f"postgresql://matcher@/{database}?host={self.folder}"

    def execute(self, statement: str, database: str = "postgres") -> None:
        with self.connected(database) as connection:
            connection.execute(statement)

    def connected(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(
            dbname=database, host=str(self.folder), user="matcher", autocommit=True
        )

    def stop(self) -> None:
        self._process.send_signal(signal.SIGQUIT)  # nothing in it is worth an orderly end
        self._process.wait(PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            try:
                return self.connected().close()
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise RuntimeError((self.folder / "log").read_text(encoding="utf-8"))

    def _run(self, *command: str | Path) -> None:
        done = subprocess.run([*self._as_who, *command], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)


def _roomy() -> str:
    """In memory, where there is room: a server on a busy disk makes every test wait. Its socket's
    path has to be short, so pytest's own folder won't do."""
    memory = Path("/dev/shm")  # noqa: S108
    free = shutil.disk_usage(memory).free if os.access(memory, os.W_OK) else 0
    return str(memory) if free > ROOM else "/tmp"  # noqa: S108


def _programs() -> Path:
    """The folder of the newest version; Debian has it outside the path."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(debian, key=lambda path: int(path.parts[-3]))
    found = str(newest[-1]) if newest else shutil.which("initdb")
    if not found:
        raise UnavailableError("PostgreSQL is not installed (apt-get install postgresql)")
    return Path(found).parent


def _as_who() -> list[str]:
    """What comes before the command, so that the server ends when the tests are killed, and is
    nobody's that matters."""
    ends_with_us = ["setpriv", "--pdeathsig", "QUIT"]
    if os.geteuid() != 0:
        return ends_with_us
    try:
        who = pwd.getpwnam(NOBODY_ELSE)
    except KeyError:
        raise UnavailableError(f"no user {NOBODY_ELSE!r} to run PostgreSQL as") from None
    return [*ends_with_us, f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups"]
