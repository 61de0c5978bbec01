"""Points for the ideas of an advert: many small things that are a lure together.

data/rules/exploitation_points.toml gives each idea its points, learnt by
tools/fit_exploitation_points.py from adverts of all languages; what fair employers write costs
points, and so does length, because a long advert speaks of more.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from matcher.errors import RulesError
from matcher.ingest.problems import problems_of
from matcher.ingest.screening_concepts import Places
from matcher.ingest.screening_words import AdvertWords, Words

SHORTEST, LONGEST = 250, 3000  # characters; what is shorter or longer counts as that
FEWEST = 4  # ideas that draw to danger, to speak of several
OFTEN = 2  # times that an idea counts


class _Level(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    points: float
    weight: Annotated[float, Field(gt=0, le=1)]


class PointsEntry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    sign: str
    start: float
    length: float
    levels: Annotated[list[_Level], Field(alias="level", min_length=1)]
    points: dict[str, float]


@dataclass(frozen=True, slots=True)
class Points:
    """`levels` are (points, weight of the sign from there on), the highest first."""

    code: str = ""
    start: float = 0
    length: float = 0
    levels: tuple[tuple[float, float], ...] = ()
    of_ideas: Mapping[str, float] = field(default_factory=dict)

    def weight(self, ideas: Places, words: AdvertWords) -> float:
        """The weight of the sign, 0 where the ideas don't add up to one."""
        if sum(self.of_ideas.get(name, 0) > 0 for name in ideas) < FEWEST:
            return 0
        total = self.start + self.length * length_of(words.raw)
        total += sum(self.of_ideas.get(name, 0) * said(places) for name, places in ideas.items())
        return next((weight for least, weight in self.levels if total >= least), 0)

    def place(self, ideas: Places, words: AdvertWords) -> Words:
        """The sentence whose ideas give most points, the first of them."""
        sums: dict[Words, float] = {}
        for name, places in ideas.items():
            for sentence in {words.sentence(start) for start, _ in places}:
                sums[sentence] = sums.get(sentence, 0) + self.of_ideas.get(name, 0)
        return max(sorted(sums), key=lambda sentence: sums[sentence])


def said(places: Sequence[Words]) -> int:
    """How often an idea stands in an advert, as far as that counts."""
    return min(len(places), OFTEN)


def length_of(text: str) -> float:
    """Logarithm of the length in hundreds of characters, within SHORTEST and LONGEST."""
    return math.log(1 + max(SHORTEST, min(len(text), LONGEST)) / 100)


def most_spoken(ideas: Mapping[str, Places]) -> Places:
    """The ideas in the language that an advert has most of them in."""
    return max(ideas.values(), key=len, default={})


def load_points(path: Path) -> Points:
    """No points where there is no file. Raises RulesError naming file, field and value."""
    if not path.exists():
        return Points()
    try:
        table: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        read = PointsEntry.model_validate(table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    except ValidationError as error:
        first = problems_of(error, PointsEntry)[0]
        raise RulesError(f"{path.name}: {first.field}: {first.message}") from error
    levels = sorted(((each.points, each.weight) for each in read.levels), reverse=True)
    return Points(read.sign, read.start, read.length, tuple(levels), read.points)
