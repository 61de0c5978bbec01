"""The numbers by which adverts live and die: data/rules/market.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.errors import RulesError


@dataclass(frozen=True, slots=True)
class Limits:
    """Each field is `table_key` of the file; the reason stands there, beside the number."""

    deliveries_least_share: float
    deliveries_counts_from: float
    freshness_rhythm_days: float
    freshness_missed_deliveries: float
    reposts_within_days: float
    banned_same_name: float
    banned_same_joined: float
    banned_contained_from_letters: float


def load_limits(path: Path) -> Limits:
    """Raises RulesError that names the file, the key and the value."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    names = Limits.__dataclass_fields__
    known = {f"{table}_{key}" for table, rows in tables.items() for key in rows}
    if unknown := sorted(known - set(names) - {f"{name}_why" for name in names}):
        raise RulesError(f"{path.name}: {unknown[0]!r} is not a known key")
    return Limits(**{name: _number(tables, name, path.name) for name in names})


def _number(tables: Mapping[str, Any], name: str, file: str) -> float:
    table, _, key = name.partition("_")
    rows = tables.get(table, {})
    value, why = rows.get(key), rows.get(f"{key}_why")
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
        raise RulesError(f"{file}: {table}.{key}: {value!r} is not a number above 0")
    if not isinstance(why, str) or not why:
        raise RulesError(f"{file}: {table}.{key}: {value!r} has no reason ({key}_why)")
    return float(value)
