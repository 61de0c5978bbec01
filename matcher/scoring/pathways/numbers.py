"""The numbers by which courses are compared (data/rules/pathways.toml), read and checked."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.domain.profile import SkillLevel
from matcher.errors import RulesError
from matcher.scoring.columns import Ints
from matcher.scoring.criterion import Positive, Share
from matcher.scoring.scale import MILLION
from matcher.scoring.weights import read_row

HIGHEST_POWER = 3  # of millionths: a fourth power needs more than 63 bits


@dataclass(frozen=True)
class Worth:
    """`power`: an offer of value v is worth v to that power; `learnt_level`: of a skill taught;
    `beginnings`: the share that a shut offer counts while a path is half made."""

    why: str
    power: int
    learnt_level: str
    beginnings: Share

    def of(self, values: Ints) -> Ints:
        """int64[n]: millionths of value -> millionths of worth."""
        worth: Ints = values**self.power // MILLION ** (self.power - 1)
        return worth


@dataclass(frozen=True)
class TimeCost:
    """Worth halves with every `half_life_weeks` until the end of the course."""

    why: str
    half_life_weeks: Positive
    usual_weeks: Positive


@dataclass(frozen=True)
class ClashCost:
    """The share left for each hour a week that collides with hers."""

    why: str
    each_hour: Share
    hours_unsaid: Share


@dataclass(frozen=True)
class MoneyCost:
    """Fees of `half_at_months` of her monthly need halve the worth; the rest are shares."""

    why: str
    half_at_months: Positive
    usual_month: Positive
    cost_unsaid: Share
    allowance: Positive
    travel_refunded: Positive


@dataclass(frozen=True)
class EntryCost:
    """The share left for each condition not met yet; for a step whose date is before she could."""

    why: str
    each_condition: Share
    later_edition: Share


@dataclass(frozen=True)
class SearchBounds:
    """How far paths are searched."""

    why: str
    steps: int
    beam: int
    dream_from: Share


@dataclass(frozen=True)
class Numbers:
    """All of them. `digest` is the sha256 of the file."""

    name: str
    digest: str
    worth: Worth
    time: TimeCost
    clash: ClashCost
    cost: MoneyCost
    entry: EntryCost
    search: SearchBounds

    @property
    def title(self) -> str:
        return f"{self.name}@{self.digest}"

    @property
    def learnt_level(self) -> SkillLevel:
        return SkillLevel(self.worth.learnt_level)


_SECTIONS: dict[str, type[Any]] = {
    "worth": Worth, "time": TimeCost, "clash": ClashCost, "cost": MoneyCost, "entry": EntryCost,
    "search": SearchBounds,
}  # fmt: skip


def load_numbers(path: Path) -> Numbers:
    """Raises RulesError naming the file, the row, the key and the value."""
    try:
        raw = path.read_bytes()
        table = tomllib.loads(raw.decode())
        return _numbers(table, hashlib.sha256(raw).hexdigest())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path}: can't be read as TOML: {error}") from error
    except RulesError as error:
        raise RulesError(f"{path}: {error}") from error


def _numbers(table: Mapping[str, Any], digest: str) -> Numbers:
    known = {"name", *_SECTIONS}
    for key in sorted(set(table) ^ known):
        wrong = "is not known here" if key in table else "is missing"
        raise RulesError(f"the file: {key!r} {wrong} (known: {', '.join(sorted(known))})")
    rows = {name: read_row(kind, name, table[name]) for name, kind in _SECTIONS.items()}
    found = Numbers(name=str(table["name"]), digest=digest, **rows)
    _check(found)
    return found


def _check(found: Numbers) -> None:
    if found.worth.power not in range(1, HIGHEST_POWER + 1):
        raise RulesError(f"worth.power = {found.worth.power!r} is not 1, 2 or 3")
    if found.worth.learnt_level not in list(SkillLevel):
        levels = ", ".join(SkillLevel)
        raise RulesError(f"worth.learnt_level = {found.worth.learnt_level!r} is none of {levels}")
    for name in ("steps", "beam"):
        value = getattr(found.search, name)
        if not isinstance(value, int) or value < 1:
            raise RulesError(f"search.{name} = {value!r} is not a whole number from 1")
