"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine

from matcher.store.database import open_database
from matcher.taxonomy.model import Taxonomy
from tests.databases import POSTGRESQL, Databases, PostgresDatabases, SqliteDatabases
from tests.factories import embedded
from tests.postgres_server import PostgresServer, UnavailableError
from tests.skipping import lacking

# More examples than an ordinary run has time for: pytest --hypothesis-profile thorough
settings.register_profile("thorough", max_examples=2_000, deadline=None)
# No test is judged by the clock: speed is measured in benchmarks/, by hand.
settings.register_profile("ordinary", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ordinary")


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """The embedded taxonomy, loaded once."""
    return embedded()


@pytest.fixture(params=["sqlite", POSTGRESQL])
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Databases]:
    """A test that asks for it is run on both. Where PostgreSQL is not installed its run is skipped,
    and with MATCHER_FORBID_SKIPS=1 it fails instead."""
    if request.param == "sqlite":
        yield SqliteDatabases(tmp_path, request.getfixturevalue("sqlite_model"))
    else:
        lent = request.getfixturevalue("postgres_databases")
        yield lent
        lent.take_back()


@pytest.fixture
def database(databases: Databases) -> str:
    """The URL of an empty database in today's form."""
    return databases.new()


@pytest.fixture
def engine(database: str) -> Iterator[Engine]:
    opened = open_database(database)
    yield opened
    opened.dispose()


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "model.sqlite"
    open_database(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One server for all tests."""
    try:
        server = PostgresServer()
    except UnavailableError as error:
        lacking(str(error))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres_databases(postgres: PostgresServer) -> PostgresDatabases:
    return PostgresDatabases(postgres)
