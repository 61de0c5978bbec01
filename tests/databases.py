"""Databases for tests, of either kind, by URL."""

import shutil
from itertools import count
from pathlib import Path
from typing import Protocol

import psycopg
import pytest

from matcher.store.database import open_database
from matcher.store.tables import TABLES
from tests.postgres_server import PostgresServer

POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.postgres)
only_on_sqlite = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
only_on_postgresql = pytest.mark.parametrize("databases", [POSTGRESQL], indirect=True)


class Databases(Protocol):
    def new(self) -> str:
        """The URL of one in today's form."""

    def bare(self) -> str:
        """The URL of one without tables."""


class SqliteDatabases:
    """`model`: a file in today's form, made once."""

    def __init__(self, folder: Path, model: Path) -> None:
        self._paths = (folder / f"database-{number}.sqlite" for number in count(1))
        self._model = model

    def new(self) -> str:
        return f"sqlite:///{shutil.copyfile(self._model, next(self._paths))}"

    def bare(self) -> str:
        return f"sqlite:///{next(self._paths)}"


class PostgresDatabases:
    """Databases are emptied and used again by the next test: making one takes ten times as long."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._numbers = count(1)
        self._free: list[str] = []
        self._lent: list[str] = []
        self._bare: list[str] = []

    def new(self) -> str:
        if self._free:
            name = self._free.pop()
            self._empty(name)
        else:
            name = self._made()
            open_database(self._server.url(name)).dispose()
        self._lent.append(name)
        return self._server.url(name)

    def bare(self) -> str:
        self._bare.append(self._made())
        return self._server.url(self._bare[-1])

    def take_back(self) -> None:
        """The test is over."""
        self._free += self._lent
        self._lent = []
        for name in self._bare:
            self._server.execute(f"DROP DATABASE {name} WITH (FORCE)")
        self._bare = []

    def _made(self) -> str:
        name = f"test_{next(self._numbers)}"
        self._server.execute(f"CREATE DATABASE {name} STRATEGY file_copy")
        return name

    def _empty(self, name: str) -> None:
        ours = {*TABLES.tables, "alembic_version"}
        with self._server.connected(name) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            there = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            )
            for (table,) in there.fetchall():
                if table not in ours:
                    connection.execute(f"DROP TABLE {table} CASCADE")
            _delete_everything(connection)


def _delete_everything(connection: psycopg.Connection) -> None:
    """A TRUNCATE would make new files for all tables and their indexes, most of which are empty."""
    one = "SELECT '{0}' FROM (SELECT 1 FROM {0} LIMIT 1) AS a"
    asked = [one.format(name) for name in TABLES.tables]
    used = connection.execute(" UNION ALL ".join(asked)).fetchall()
    connection.execute("SET session_replication_role = replica")  # in whichever order
    for (table,) in used:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.execute(
        "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false) "
        "FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL"
    )
