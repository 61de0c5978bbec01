"""The weights by which two adverts are one job: data/rules/duplicates.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from matcher.errors import RulesError


@dataclass(frozen=True, slots=True)
class DuplicateRules:
    """`weights`: trait -> level -> weight for or against; two adverts whose weights come to
    `threshold` are one job."""

    threshold: float
    weights: Mapping[str, Mapping[str, float]]
    most_of: Mapping[str, float] = field(init=False)  # trait -> what it can add at most
    most: float = field(init=False)  # what all can

    def __post_init__(self) -> None:
        most_of = {trait: max(levels.values()) for trait, levels in self.weights.items()}
        object.__setattr__(self, "most_of", most_of)
        object.__setattr__(self, "most", sum(most_of.values()))


def load_duplicate_rules(path: Path) -> DuplicateRules:
    """Raises RulesError that names the file, the trait, the level and the value."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    threshold = table.pop("threshold", None)
    if not isinstance(threshold, (int, float)) or threshold <= 0:
        raise RulesError(f"{path.name}: threshold: {threshold!r} is not a number above 0")
    weights = {trait: _levels(trait, rows, path.name) for trait, rows in table.items()}
    return DuplicateRules(float(threshold), weights)


def _levels(trait: str, rows: object, file: str) -> Mapping[str, float]:
    if not isinstance(rows, dict) or not isinstance(rows.get("why"), str):
        raise RulesError(f"{file}: {trait}: {rows!r} is not a table with its why")
    levels = {level: value for level, value in rows.items() if level != "why"}
    for level, value in levels.items():
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise RulesError(f"{file}: {trait}.{level}: {value!r} is not a number")
    return {level: float(value) for level, value in levels.items()}
