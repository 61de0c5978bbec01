"""How an organisation's own table is read: a small TOML file that names its columns and words.

It stands beside the table, as `offers.mapping.toml` or `offers.csv.mapping.toml` for `offers.csv`:

    header_row = 3                        # the row that names the columns; 1 unless told
    date_format = "%d/%m/%Y"              # of days; 2026-12-01 unless told
    separator = ","                       # between the parts of one cell; ";" unless told
    id_from = ["Ente", "Posizione"]       # where no column is an id

    [columns]                             # its column = ours (see `columns.py`)
    "Posizione" = "title"
    "Orario" = "hours_per_week"

    [values."Orario"]                     # its words = the value, or values of several columns
    "tempo parziale" = 20
    "tempo pieno" = { full_time = true }

    [fixed]                               # the same in every row
    country = "IT"

Columns that it does not name are left out. Several columns may be one `description`.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from matcher.errors import InputError
from matcher.ingest.feeds.columns import COLUMNS
from matcher.ingest.problems import nearest_key, shown

SUFFIX = ".mapping.toml"
JOINED = "description"  # the one column of ours that several of theirs may fill
_KEYS: Mapping[str, object] = dict.fromkeys(
    ("header_row", "date_format", "separator", "id_from", "columns", "values", "fixed")
)
_OURS: Mapping[str, object] = dict.fromkeys(COLUMNS)
_YEAR = re.compile(r"%[YyGcx]")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """`values`: their column -> their words (folded) -> our column -> cell."""

    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    id_from: tuple[str, ...] = ()
    header_row: int = 1
    date_format: str | None = None
    separator: str = ";"


def mapping_beside(table: Path) -> Path | None:
    for name in (table.stem + SUFFIX, table.name + SUFFIX):
        beside = table.with_name(name)
        if beside.is_file():
            return beside
    return None


def load_mapping(path: Path) -> ColumnMapping:
    """Raises InputError that names the file, the key and the value."""
    try:
        return _mapping(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: is no TOML file: {error}") from error
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error


def folded(words: str) -> str:
    """Words as they are compared: neither case nor blanks count."""
    return " ".join(words.split()).casefold()


def _mapping(raw: Mapping[str, Any]) -> ColumnMapping:
    for key in raw:
        if key not in _KEYS:
            raise ValueError(f"{key!r} is not a known key{nearest_key(key, _KEYS)}")
    columns = {
        theirs: _ours(f"columns.{theirs!r}", ours) for theirs, ours in _table(raw, "columns")
    }
    id_from = raw.get("id_from", [])
    if not isinstance(id_from, list) or not all(isinstance(each, str) for each in id_from):
        raise ValueError(f"id_from: {shown(id_from)} should be a list of column names")
    _check_columns(columns, id_from)
    return ColumnMapping(
        columns=columns,
        values={
            theirs: _words_of(theirs, words, columns) for theirs, words in _table(raw, "values")
        },
        fixed={
            _ours("fixed", ours): _cell(f"fixed.{ours}", value)
            for ours, value in _table(raw, "fixed")
        },
        id_from=tuple(id_from),
        header_row=_header_row(raw.get("header_row", 1)),
        date_format=_date_format(raw.get("date_format")),
        separator=_separator(raw.get("separator", ";")),
    )


def _check_columns(columns: Mapping[str, str], id_from: list[str]) -> None:
    ours = [column for column in columns.values() if column != JOINED]
    for theirs, column in columns.items():
        if column != JOINED and ours.count(column) > 1:
            raise ValueError(f"columns.{theirs!r}: another column is mapped to {column!r} as well")
    if "title" not in ours:
        raise ValueError("columns: none is mapped to 'title'")
    if ("id" in ours) == bool(id_from):
        raise ValueError("either one of columns is mapped to 'id', or id_from names some; not both")


def _words_of(
    theirs: str, words: object, columns: Mapping[str, str]
) -> Mapping[str, Mapping[str, str]]:
    where = f"values.{theirs!r}"
    if not isinstance(words, dict):
        raise ValueError(f"{where}: {shown(words)} should be a table of words and values")
    return {
        folded(said): _meant(f"{where}.{said!r}", meant, columns.get(theirs))
        for said, meant in words.items()
    }


def _meant(where: str, meant: object, ours: str | None) -> dict[str, str]:
    if isinstance(meant, dict):
        return {_ours(where, key): _cell(f"{where}.{key}", value) for key, value in meant.items()}
    if ours is None:
        raise ValueError(f"{where}: {shown(meant)} is for no column; [columns] does not name it")
    return {ours: _cell(where, meant)}


def _ours(where: str, column: object) -> str:
    if not isinstance(column, str) or column not in _OURS:
        near = nearest_key(str(column), _OURS)
        raise ValueError(f"{where}: {shown(column)} is not a column of ours{near}")
    return column


def _cell(where: str, value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str() | int() | float():
            return str(value)
        case date():
            return value.isoformat()[:10]
        case list() if all(isinstance(part, str) for part in value):
            return ";".join(value) or "none"
        case _:
            raise ValueError(f"{where}: {shown(value)} should be a text, number, day or list")


def _table(raw: Mapping[str, Any], key: str) -> Iterator[tuple[str, Any]]:
    table = raw.get(key, {})
    if not isinstance(table, dict):
        raise ValueError(f"{key}: {shown(table)} should be a table")
    yield from table.items()


def _header_row(row: object) -> int:
    if isinstance(row, bool) or not isinstance(row, int) or not 1 <= row <= 100:
        raise ValueError(f"header_row: {shown(row)} should be a row from 1 to 100")
    return row


def _date_format(form: object) -> str | None:
    if form is None:
        return None
    day = datetime(2026, 12, 31)  # noqa: DTZ001 - only a calendar day, written and read back
    try:
        if (
            isinstance(form, str)
            and _YEAR.search(form)  # Python will not read days without one much longer
            and datetime.strptime(day.strftime(form), form) == day  # noqa: DTZ007
        ):
            return form
    except ValueError:
        pass
    raise ValueError(f"date_format: {shown(form)} does not tell a day, as '%d/%m/%Y' does")


def _separator(mark: object) -> str:
    if not isinstance(mark, str) or not mark:
        raise ValueError(f"separator: {shown(mark)} should be a mark such as ','")
    return mark
