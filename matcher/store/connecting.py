"""An engine by URL whose connections keep what matcher promises of them, whatever is in it."""

from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError

from matcher.errors import InputError
from matcher.store import postgresql, sqlite
from matcher.store.address import address_of, shown

PASSING = (OperationalError, InternalError)
"""The database is away, busy or full, or has hung up: what was begun can be begun again."""


def connect(url: str) -> Engine:
    """Raises InputError for a URL that leads nowhere; nothing is asked of the database yet."""
    address = address_of(url)
    try:
        if address.get_backend_name() == "sqlite":
            engine = create_engine(address, hide_parameters=True)
            sqlite.prepare(engine)
        else:
            engine = create_engine(
                address, hide_parameters=True, **postgresql.engine_options(address)
            )
            postgresql.prepare(engine)
    except (ModuleNotFoundError, OSError) as error:
        raise InputError(f"database {shown(url)!r} can't be opened: {error}") from error
    return engine


def on_postgresql(engine: Engine) -> bool:
    return engine.dialect.name == "postgresql"


def cause_of(error: DBAPIError) -> str:
    """What the database said, in one line; not the statement, whose values are not for a log."""
    return " ".join(str(error.orig or type(error).__name__).split())
