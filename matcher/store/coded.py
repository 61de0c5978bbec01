"""Columns of people's tables: codes of an enum, what is sealed, and why a text is not."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Dialect, String
from sqlalchemy.orm import MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator


class Coded(TypeDecorator[StrEnum]):
    """A member of one enum, kept as its value. Raises ValueError for any other."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        return None if value is None else self.kind(value)


def code_of(kind: type[StrEnum], **rest: Any) -> MappedColumn[Any]:
    return mapped_column(Coded(kind), **rest)


def plain(why: str, **rest: Any) -> MappedColumn[Any]:
    """A text that lies readable in a table about people, and why; a test asks each for it."""
    return mapped_column(info={"plain": why}, **rest)
