"""A PostgreSQL database as its own tools dump it and put it back: streams, nothing on the disk."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO

from sqlalchemy import URL

from matcher.errors import BackupError
from matcher.store.keys.source import VARIABLE

AT_ONCE = 1 << 20


def dumped(url: URL, without: Sequence[str]) -> Iterator[bytes]:
    """At one moment, whoever works on it meanwhile; `without`: tables of which only the form is
    dumped. Raises BackupError, at the latest at the end."""
    options = [f"--exclude-table-data={table}" for table in without]
    command = [_tool("pg_dump"), "--format=custom", "--no-owner", "--no-privileges", *options]
    with _running(command, url, stdout=subprocess.PIPE) as (process, complaints):
        stream = _stream(process.stdout)
        while piece := stream.read(AT_ONCE):
            yield piece
        if process.wait():
            raise BackupError(f"pg_dump: {_last_line(complaints)}")


def put_back(url: URL, content: Iterable[bytes]) -> None:
    """In one transaction, in place of the tables of the same names. Raises BackupError, also what
    the content raises: then the database stays as it was."""
    command = [_tool("pg_restore"), "--clean", "--if-exists", "--no-owner", "--no-privileges"]
    command += ["--single-transaction", "--exit-on-error"]
    with _running(command, url, stdin=subprocess.PIPE) as (process, complaints):
        stream = _stream(process.stdin)
        with suppress(BrokenPipeError):  # what it had to say is told below
            for piece in content:
                stream.write(piece)
            stream.close()
        if process.wait():
            raise BackupError(f"pg_restore: {_last_line(complaints)}; the database is as it was")


@contextmanager
def _running(
    command: list[str], url: URL, stdin: int | None = None, stdout: int | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    """Killed when the block ends before it does: what is half done the server takes back."""
    plain = url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    if url.password:  # not on the command line, which everybody on the machine can read
        environment["PGPASSWORD"] = str(url.password)
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603 - the tool and the URL are the administrator's
            [*command, f"--dbname={plain}"],
            stdin=stdin or subprocess.DEVNULL,
            stdout=stdout or subprocess.DEVNULL,
            stderr=complaints,
            env=environment,
        )
        try:
            yield process, complaints
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(BrokenPipeError):
                stream.close()
    process.wait()


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("there is no pipe")
    return stream


def _tool(name: str) -> str:
    """Raises BackupError where it is not installed."""
    found = shutil.which(name)
    if found is None:
        raise BackupError(f"{name} is not installed here; it comes with PostgreSQL's client tools")
    return found


def _last_line(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    lines = complaints.read().decode("utf-8", "replace").strip().splitlines()
    return next((line for line in lines if "error:" in line), lines[-1] if lines else "failed")
