"""A weight set: the numbers that people argue about, read from a file and checked."""

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from matcher.errors import RulesError
from matcher.scoring.columns import Column
from matcher.scoring.criteria import ALL
from matcher.scoring.criterion import Criterion, Positive, Share


@dataclass(frozen=True)
class Ranking:
    """How degrees become an order; see the weights file for each number's meaning."""

    why: str
    prior: Share
    pull: Share
    diversity: Share
    diversify_first: int
    first_priority: float
    last_priority: float


@dataclass(frozen=True)
class Weights:
    """One weight set. `digest` is the sha256 of the file, so that a list can be replayed."""

    name: str
    digest: str
    criteria: tuple[Criterion, ...]
    ranking: Ranking
    priorities: Mapping[str, tuple[str, ...]]

    @property
    def title(self) -> str:
        return f"{self.name}@{self.digest}"

    @property
    def columns(self) -> list[Column]:
        facts = (group for criterion in self.criteria for group in criterion.facts())
        return [column for group in facts for column in group]

    def factors(self, priorities: Sequence[str]) -> dict[str, float]:
        """Criterion -> how many times its weight counts for her, first priority first.

        Raises RulesError naming a priority that no criterion answers to.
        """
        first, last = self.ranking.first_priority, self.ranking.last_priority
        steps = max(len(priorities) - 1, 1)
        factors: dict[str, float] = {}
        for place, priority in enumerate(priorities):
            for criterion in self._meant(priority):
                factors.setdefault(criterion, first + (last - first) * place / steps)
        return factors

    def _meant(self, priority: str) -> tuple[str, ...]:
        names = tuple(criterion.name for criterion in self.criteria)
        if priority not in names and priority not in self.priorities:
            known = ", ".join(sorted({*names, *self.priorities}))
            raise RulesError(f"wishes.priorities: {priority!r} is none of {known}")
        return self.priorities.get(priority, (priority,))


Row = TypeVar("Row")


def load_weights(path: Path) -> Weights:
    """Read a weights file. Raises RulesError naming the file, the row, the key and the value."""
    try:
        raw = path.read_bytes()
        table = tomllib.loads(raw.decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path}: can't be read as TOML: {error}") from error
    try:
        return _weights(table, hashlib.sha256(raw).hexdigest())
    except RulesError as error:
        raise RulesError(f"{path}: {error}") from error


def _weights(table: Mapping[str, object], digest: str) -> Weights:
    _only({"name", "ranking", "priorities", "criteria"}, table, "the file")
    rows = _section(table, "criteria")
    _only({criterion.name for criterion in ALL}, rows, "criteria")
    criteria = tuple(read_row(kind, f"criteria.{kind.name}", rows.get(kind.name)) for kind in ALL)
    return Weights(
        name=str(table["name"]),
        digest=digest,
        criteria=criteria,
        ranking=read_row(Ranking, "ranking", table["ranking"]),
        priorities=_priorities(_section(table, "priorities")),
    )


def _only(known: set[str], table: Mapping[str, object], where: str) -> None:
    """Exactly these keys: a missing row is as wrong as a misspelt one."""
    for key in (*sorted(set(table) - known), *sorted(known - set(table))):
        wrong = "is not known here" if key in table else "is missing"
        raise RulesError(f"{where}: {key!r} {wrong} (known: {', '.join(sorted(known))})")


def _section(table: Mapping[str, object], name: str) -> Mapping[str, object]:
    section = table[name]
    if not isinstance(section, Mapping):
        raise RulesError(f"{name} = {section!r} is not a table")
    return section


def read_row(kind: type[Row], where: str, row: object) -> Row:
    """A dataclass from a table that has exactly its fields, each of a value that it may have."""
    if not isinstance(row, Mapping):
        raise RulesError(f"{where} = {row!r} is not a table")
    wanted = {f.name: f.type for f in fields(kind)}  # type: ignore[arg-type]
    _only(set(wanted), row, where)
    for key, value in row.items():
        _check(f"{where}.{key} = {value!r}", value, wanted[key])
    return kind(**row)


def _check(what: str, value: object, wanted: object) -> None:
    if wanted is str:
        if not isinstance(value, str) or not value.strip():
            raise RulesError(f"{what} has to say something")
    elif isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e6:
        raise RulesError(f"{what} is not a number from 0")
    elif wanted is Share and value > 1:
        raise RulesError(f"{what} is not a number from 0 to 1")
    elif wanted is Positive and value == 0:
        raise RulesError(f"{what} is not a number above 0")


def _priorities(table: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    names = [criterion.name for criterion in ALL]
    for word, meant in table.items():
        if not isinstance(meant, list) or not all(name in names for name in meant):
            raise RulesError(f"priorities.{word} = {meant!r} names no criterion of this file")
    return {word: tuple(meant) for word, meant in table.items() if isinstance(meant, list)}
