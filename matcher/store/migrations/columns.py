"""Columns that the steps make on both databases alike, as they were when the steps were written."""

from typing import Any

import sqlalchemy as sa


def text(name: str, length: int | None = None, **rest: Any) -> sa.Column[str]:
    """Sorted by code points everywhere, so that lists have one order."""
    plain, ordered = sa.String(length), sa.String(length, collation="C")
    return sa.Column(name, plain.with_variant(ordered, "postgresql"), **{"nullable": False} | rest)


def texts(*names: str, **rest: Any) -> list[sa.Column[str]]:
    return [text(name, **rest) for name in names]


def integers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def jsons(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]


def moments(*names: str, **rest: Any) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.DateTime(), **{"nullable": False} | rest) for name in names]


def days(*names: str, **rest: Any) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Date(), **{"nullable": False} | rest) for name in names]


def key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), primary_key=True)


def sealed(*names: str, **rest: Any) -> list[sa.Column[bytes]]:
    """Bytes: sealed texts, digests, hashes."""
    return [sa.Column(name, sa.LargeBinary(), **{"nullable": False} | rest) for name in names]


def number(name: str, **rest: Any) -> sa.Column[int]:
    """One that is given, not counted up."""
    return sa.Column(name, sa.Integer(), **{"nullable": False, "autoincrement": False} | rest)


def reference(name: str, column: str, **rest: Any) -> sa.Column[str]:
    """To a row whose key is text."""
    made = text(name, **rest)
    made.append_foreign_key(sa.ForeignKey(column))
    return made
