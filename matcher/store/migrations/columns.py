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
