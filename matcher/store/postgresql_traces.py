"""What PostgreSQL keeps of deleted rows: in its tables' files, in the planner's statistics, in its
WAL; and how far that can be had out of them from here.

* `VACUUM` alone leaves the bytes in the pages. `VACUUM (FULL)` writes a table anew and its indexes;
  nobody reads it meanwhile, so the largest ones wait for the night.
* `ANALYZE` keeps samples of what a column holds, sealed values as well, in `pg_statistic`: sampled
  anew, and that table written anew in its turn.
* WAL is needed until the next checkpoint, so one is asked for, with a new segment before. The
  server takes the old ones away where `wal_recycle` is off; else it writes over them, one day.
* What has gone elsewhere by then is out of reach: archived WAL, standbys, snapshots of the disk.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine

if TYPE_CHECKING:
    import psycopg

LARGE_MEGABYTES = 64  # written anew in about a second
_SAMPLES = "pg_statistic"
_WAITS = "5s"  # for whoever reads or writes a table just now
_READERS = """
    SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
            AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL)
         + (SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database())
"""
log = logging.getLogger(__name__)


def leave_none(engine: Engine, tables: Sequence[str], *, large_too: bool) -> bool:
    """Whether nothing is left: not while somebody reads an older state, and not where the server
    does not let us ask for a checkpoint; what is left of the WAL then goes as the server works."""
    import psycopg  # who works on SQLite does not wait for it

    with _outside_transactions(engine) as connection:
        read = _number(connection, _READERS) > 0
        chosen = [name for name in tables if large_too or not _is_large(connection, name)]
        try:
            for name in chosen:
                connection.execute(f"VACUUM (FULL, ANALYZE) {name}".encode())
            connection.execute(f"VACUUM (FULL) {_SAMPLES}".encode())
            connection.execute(b"SELECT pg_switch_wal()")
            connection.execute(b"CHECKPOINT")
        except (psycopg.errors.LockNotAvailable, psycopg.errors.InsufficientPrivilege) as error:
            log.warning("traces of deleted rows stay for now: %s", type(error).__name__)
            return False
        return not read and len(chosen) == len(tables)


def _is_large(connection: "psycopg.Connection[Any]", table: str) -> bool:
    size = _number(connection, f"SELECT pg_total_relation_size('{table}')")
    return size > LARGE_MEGABYTES * 1_000_000


def _number(connection: "psycopg.Connection[Any]", asked: str) -> int:
    found = connection.execute(asked.encode()).fetchone()
    return int(found[0]) if found else 0


@contextmanager
def _outside_transactions(engine: Engine) -> Iterator["psycopg.Connection[Any]"]:
    with engine.connect() as connection:
        driver: psycopg.Connection[Any] = connection.connection.dbapi_connection  # type: ignore[assignment]
        driver.autocommit = True
        before = driver.execute("SHOW lock_timeout").fetchone()
        try:
            driver.execute(f"SET lock_timeout = '{_WAITS}'".encode())
            yield driver
        finally:
            driver.execute(f"SET lock_timeout = '{(before or ['1min'])[0]}'".encode())
            driver.autocommit = False
