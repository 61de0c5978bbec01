"""What is written is whole, and every connection keeps the promises."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from matcher.store.database import open_database, transaction
from matcher.store.offers import put_offers, records_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(f"sqlite:///{tmp_path / 'offers.sqlite'}")
    yield engine
    engine.dispose()


def advert(id_: str) -> dict[str, object]:
    return {"id": id_, "kind": "vacancy", "title": "Aiuto cuoca"}


def test_an_interrupted_refresh_stores_nothing(engine: Engine):
    def broken():
        yield advert("v1")
        raise OSError("the disk went away")

    with pytest.raises(OSError, match="went away"), transaction(engine) as session:
        put_offers(session, "milan", broken(), TODAY)
    with transaction(engine) as session:
        assert records_of(session, "milan") == []


def test_the_database_keeps_its_promises_on_every_connection(engine: Engine):
    def pragma(name: str) -> object:
        with engine.connect() as connection:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

    assert pragma("foreign_keys") == 1
    assert pragma("journal_mode") == "wal"
    assert pragma("busy_timeout") == 5000
    assert pragma("synchronous") == 2
    assert pragma("secure_delete") == 1
    assert pragma("trusted_schema") == 0
