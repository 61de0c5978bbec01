"""The tables made, or brought to today's form: all of it in one transaction, or nothing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError

from matcher.errors import InputError
from matcher.store import postgresql, sqlite
from matcher.store.address import shown
from matcher.store.connecting import cause_of, on_postgresql
from matcher.store.form import Form, Standing, standing
from matcher.store.tables import TABLES

FOLDER = Path(__file__).resolve().parent / "migrations"
_ONE_AT_A_TIME = threading.Lock()  # a step finds its database in a global name of Alembic's


def bring_up_to_date(engine: Engine) -> Standing:
    """How the database stood before. Nobody else writes meanwhile.

    Raises InputError for a newer one, one whose tables are not matcher's, and when the database
    refuses; it is then as it was.
    """
    name = shown(engine.url.render_as_string(hide_password=True))
    try:
        with _alone(engine) as connection:
            before = standing(connection)
            if before.form is Form.NEWER:
                raise InputError(f"database {name!r}: {newer(before)}")
            if before.form is not Form.CURRENT:
                take_the_steps(connection)
                _check(connection, name)
    except DBAPIError as error:
        raise InputError(f"database {name!r} stays as it was: {cause_of(error)}") from error
    return before


def newer(found: Standing) -> str:
    return f"form {found.revision!r} is not known here: it is of a newer matcher; update this one"


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        of_postgresql = on_postgresql(engine)
        unchecked = nullcontext() if of_postgresql else sqlite.foreign_keys_off(connection)
        with unchecked, connection.begin():
            if of_postgresql:
                postgresql.take_turns(connection)
            yield connection


def take_the_steps(connection: Connection, until: str = "head") -> None:
    """In the connection's transaction."""
    with _ONE_AT_A_TIME:
        command.upgrade(_configured(connection), until)


def take_steps_back(connection: Connection, until: str) -> None:
    """In the connection's transaction; `until`: a form, or base for nothing at all. Raises
    ValueError where something would be lost for good that people entered."""
    with _ONE_AT_A_TIME:
        command.downgrade(_configured(connection), until)


def _configured(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _check(connection: Connection, name: str) -> None:
    """Tables from before the history could be of any form."""
    there = inspect(connection)
    for table in TABLES.sorted_tables:
        known = {column["name"] for column in there.get_columns(table.name)}
        if lacking := sorted(set(table.columns.keys()) - known):
            raise InputError(
                f"database {name!r} stays as it was: {table.name}.{lacking[0]} is not there, so "
                "its form is none that can be brought up to date; bring its sources into a new one"
            )
    if not on_postgresql(connection.engine):
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if lost:
            raise InputError(f"database {name!r} stays as it was: a row of {lost[0]} leads nowhere")
    elif (encoding := postgresql.encoding(connection)) != "UTF8":
        raise InputError(f"database {name!r} is encoded in {encoding}; it has to be UTF8")
