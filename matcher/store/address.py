"""Where a database is: SQLite's file, or PostgreSQL's server through psycopg 3."""

import re

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from matcher.errors import InputError

PSYCOPG = "postgresql+psycopg"
_SCHEMES = {"postgresql": PSYCOPG, "postgres": PSYCOPG}  # the second is what hosts hand out
_PASSWORD = re.compile(r"(?P<before>://[^:/@]*:)[^@]*(?=@)|(?P<named>[?&]password=)[^&]*")


def address_of(url: str) -> URL:
    """Raises InputError for a URL that is none, and for databases that matcher does not know."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise InputError(f"database {shown(url)!r} is no database URL") from error
    address = address.set(drivername=_SCHEMES.get(address.drivername, address.drivername))
    if address.get_backend_name() != "sqlite" and address.drivername != PSYCOPG:
        raise InputError(f"database {shown(url)!r} is neither sqlite:// nor postgresql://")
    return address


def shown(url: str) -> str:
    """The URL as people and logs may see it: without its password."""
    return _PASSWORD.sub(lambda found: f"{found['before'] or found['named']}***", url)
