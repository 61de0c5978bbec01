"""Which form a database has: what its history says, asked without changing anything."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, inspect, text

from matcher.store.tables import TABLES

# Oldest first: a file each in `migrations/versions`.
REVISIONS = tuple(f"{number:04}" for number in range(1, 20))
HISTORY = "alembic_version"


class Form(StrEnum):
    EMPTY = "empty"
    UNVERSIONED = "unversioned"  # tables that were made before there was a history
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"  # made by a later matcher, or by somebody else


@dataclass(frozen=True, slots=True)
class Standing:
    """`revision`: the last of the history's steps that the database has; None: no history."""

    form: Form
    revision: str | None = None


def standing(connection: Connection) -> Standing:
    there = set(inspect(connection).get_table_names())
    steps = _steps(connection) if HISTORY in there else []
    if not steps:
        return Standing(Form.UNVERSIONED if there & set(TABLES.tables) else Form.EMPTY)
    revision = ", ".join(steps)
    if revision not in REVISIONS:
        return Standing(Form.NEWER, revision)
    return Standing(Form.CURRENT if revision == REVISIONS[-1] else Form.OLDER, revision)


def _steps(connection: Connection) -> list[str]:
    found = connection.scalars(text(f"SELECT version_num FROM {HISTORY} ORDER BY 1"))  # noqa: S608
    return list(found)
