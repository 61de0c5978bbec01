"""Figures that speak: much money for a day, a day that is too long, a week without end.

Amounts and hours are read with the words of data/rules/exploitation_units.toml, without regard to
the language. What they give are places of ideas, for the frames to put beside other ideas.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from matcher.errors import RulesError
from matcher.ingest.folding import fold
from matcher.ingest.problems import problems_of
from matcher.ingest.screening_concepts import Places
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import AdvertWords, Words

MONEY, AMOUNT, BIG_PAY, LITTLE_PAY = "money", "amount", "bigpay", "littlepay"
SMALL_SUM = "smallsum"  # what a lent phone or jacket may cost as a deposit
LONG_DAY, LONG_WEEK, AGES = "longday", "longweek", "ages"
FIGURES = frozenset({MONEY, AMOUNT, BIG_PAY, LITTLE_PAY, SMALL_SUM, LONG_DAY, LONG_WEEK, AGES})

_PERIOD_AFTER, _PERIOD_BEFORE = 5, 3  # words in which the period of an amount is looked for
_SMALL = 0.15  # share of the least pay for a month: a hundred euros
_LONG_HOURS, _LONGEST_HOURS = 12, 20  # of work a day, by number of hours
_LONG_RANGE = 13  # hours from the first time of a day to the last, breaks in it
_WEEKS = (60, 120)  # hours a week that nobody may ask
_RANGE = re.compile(
    r"(?<![\d:.,/])(\d{1,2})(?:[:.]([0-5]\d))? ?(?:h|am|uhr)?"
    r" ?(?:[-–—]|[^\W\d]{1,7}(?: la| ora)?) ?"
    r"(\d{1,2})(?:[:.]([0-5]\d))? ?(?:h\b|(pm)|uhr)?(?![\d:.,/%€£]*\d)"
)
_AGES = re.compile(r"(?<![\d:.,/])(1[6-9]|2[0-4]) ?[-–—/] ?(2[0-9]|3[0-5])(?![\d:.,%])")
_LEAST_ROUND = 50  # a number that may be money without its currency
_EARLIEST, _LATEST_START = 4, 12
_NOON, _DAY = 12, 24


Kind = TypeVar("Kind")


class _Currency(BaseModel):
    """Ceilings of pay for work that needs no training, generous; floors of pay by the month."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: str
    hour: float
    day: float
    week: float
    month: float
    least: float = Field(description="a month that is no wage")


class _UnitFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    currency: dict[str, _Currency]
    period: dict[str, str]


@dataclass(frozen=True, slots=True)
class Units:
    """Numbers of the words for money and time, from the file of units."""

    currencies: Mapping[int, _Currency] = field(default_factory=dict)
    periods: Mapping[int, str] = field(default_factory=dict)

    def places(self, words: AdvertWords) -> Places:
        """Where the figures of an advert speak, by idea."""
        found: dict[str, list[Words]] = {}
        if words.numbers:
            for name, place in (*self._amounts(words), *self._hours(words), *_ranges(words)):
                found.setdefault(name, []).append(place)
        return {name: sorted(set(places)) for name, places in found.items()}

    def _amounts(self, words: AdvertWords) -> Iterator[tuple[str, Words]]:
        currencies = _at(words, self.currencies)
        periods = _at(words, self.periods)
        for value, at in words.numbers:
            for beside in (at + 1, at - 1, at + 2):
                if beside in currencies:
                    place = min(at, beside), max(at, beside) + 1
                    yield MONEY, place
                    yield AMOUNT, place
                    if value <= _SMALL * currencies[beside].least:
                        yield SMALL_SUM, place
                    if size := _size(value, currencies[beside], _period(place, periods, words)):
                        yield size, place
                    break
            else:
                if value >= _LEAST_ROUND and value % 10 == 0 and at + 1 not in periods:
                    yield AMOUNT, (at, at + 1)

    def _hours(self, words: AdvertWords) -> Iterator[tuple[str, Words]]:
        periods = _at(words, self.periods)
        for value, at in words.numbers:
            if periods.get(at + 1) == "hour":
                if _LONG_HOURS <= value <= _LONGEST_HOURS:
                    yield LONG_DAY, (at, at + 2)
                elif _WEEKS[0] < value <= _WEEKS[1]:
                    yield LONG_WEEK, (at, at + 2)


def load_units(path: Path, vocabulary: Vocabulary) -> Units:
    """Raises RulesError naming the file, the field and the value."""
    try:
        file = _UnitFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    except ValidationError as error:
        first = problems_of(error, _UnitFile)[0]
        raise RulesError(f"{path.name}: {first.field}: {first.message}") from error

    def numbers(written: str) -> Iterator[int]:
        return (vocabulary.add(fold(word.strip()), torn=False) for word in written.split("|"))

    return Units(
        {number: each for each in file.currency.values() for number in numbers(each.words)},
        {number: name for name, each in file.period.items() for number in numbers(each)},
    )


def _at(words: AdvertWords, kinds: Mapping[int, Kind]) -> dict[int, Kind]:
    """Position of a word -> what kind of word it is."""
    found = words.found
    return {start: kinds[n] for n in kinds.keys() & found.keys() for start, _ in found[n]}


def _period(place: Words, periods: Mapping[int, str], words: AdvertWords) -> str | None:
    """What an amount is paid for, by a word near it and between the same commas."""
    start, end = place
    positions = (*range(end, end + _PERIOD_AFTER), *range(start - 1, start - _PERIOD_BEFORE, -1))
    return next(
        (periods[at] for at in positions if at in periods and words.together(start, at, False)),
        None,
    )


def _size(value: float, currency: _Currency, period: str | None) -> str | None:
    """Whether an amount is much, or little, as pay for a period."""
    if period == "year":
        return None
    if period is None:  # an amount that can only be pay by the month, and not by the year
        return BIG_PAY if currency.month < value < 4 * currency.month else None
    if value >= getattr(currency, period):
        return BIG_PAY
    return LITTLE_PAY if period == "month" and 0 < value <= currency.least else None


def _ranges(words: AdvertWords) -> Iterator[tuple[str, Words]]:
    for match in _RANGE.finditer(words.folded):
        if _LONG_RANGE <= _length(match) <= _LONGEST_HOURS:
            yield LONG_DAY, _words(match, words)
    for match in _AGES.finditer(words.folded):
        yield AGES, _words(match, words)


def _length(match: re.Match[str]) -> float:
    """Hours from the first time to the second, 0 where they are no times of a working day."""
    first, last = int(match[1]), int(match[3])
    if last < _NOON and (match[5] or (last < first and match[3][0] != "0")):
        last += _NOON  # "7 to 3" ends in the afternoon
    if not _EARLIEST <= first <= _LATEST_START or last > _DAY:
        return 0
    return (last - first) % _DAY + (int(match[4] or 0) - int(match[2] or 0)) / 60


def _words(match: re.Match[str], words: AdvertWords) -> Words:
    first = bisect_left(words.spans, (match.start(1), 0))
    return first, max(first + 1, bisect_left(words.spans, (match.end(), 0)))
