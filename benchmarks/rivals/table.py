"""The made-up market as others would keep it: one wide table of plain columns, sorted as ours is.

What does not depend on her is worked out beforehand, as anybody would who is asked often: places as
points of the unit sphere, the length of shifts, what care is worth, when skills fit fully. Facts
that are lists (languages asked, what a course gives) are numbered, once for each distinct one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from matcher.bench.market import MadeUpMarket
from matcher.domain.profile import Refusal
from matcher.scoring.asked_papers import PAPERS
from matcher.scoring.blocks import along_the_map
from matcher.scoring.columns import Column, Columns, Ints, ListColumn, Lists, Numbers, Words
from matcher.scoring.criteria.age import HIGHEST, LOWEST
from matcher.scoring.criteria.care import Care
from matcher.scoring.criteria.contract import CONTRACT
from matcher.scoring.criteria.credentials import ASKED, SAID
from matcher.scoring.criteria.deadline import BEGUN, DEADLINE, FRESH_UNTIL, PLACES, START
from matcher.scoring.criteria.education import LEVEL
from matcher.scoring.criteria.entry import ABILITIES
from matcher.scoring.criteria.entry import ASKED as ENTRY
from matcher.scoring.criteria.experience import ISCO, MONTHS
from matcher.scoring.criteria.language import MEDIATOR, NEEDS, TEACHING
from matcher.scoring.criteria.language import SAID as LANGUAGES_SAID
from matcher.scoring.criteria.occupation import GROUP, OCCUPATION
from matcher.scoring.criteria.pay import CURRENCY, PAY, TAX
from matcher.scoring.criteria.preferences import STATES
from matcher.scoring.criteria.skills import DEMANDS, SCALE, Skills
from matcher.scoring.criteria.time import CHILDCARE, FLEXIBLE, IS_WINDOW
from matcher.scoring.criterion import Case
from matcher.scoring.distinct import distinct
from matcher.scoring.gains import IS_TRAINING, TAUGHT
from matcher.scoring.layout import Layout
from matcher.scoring.market import FIELD, field_numbers
from matcher.scoring.permit_facts import CONTRACT_DAYS, COUNTRY, DOCUMENTS, KIND
from matcher.scoring.segment import Offers
from matcher.scoring.stated_hours import FULL_TIME, HOURS
from matcher.scoring.travel_time import LAT, LON, RADIUS, REMOTE
from matcher.scoring.vocabulary import Vocabulary
from matcher.scoring.week_columns import SHIFTS, half_hours
from matcher.scoring.weekends import WEEKEND
from matcher.scoring.weights import Weights

Array = npt.NDArray[np.generic]
SKILLS = ("starts", "codes", "numbers")

# As they are. What has several numbers a row, words or lists is laid out in `_others`.
PLAIN: dict[str, Numbers] = {
    "radius": RADIUS, "remote": REMOTE, "hours": HOURS, "window": IS_WINDOW,
    "childcare": CHILDCARE, "flexible": FLEXIBLE, "contract_days": CONTRACT_DAYS, "start": START,
    "deadline": DEADLINE, "places": PLACES, "fresh_until": FRESH_UNTIL, "begun": BEGUN,
    "pay": PAY, "tax": TAX, "credentials_said": SAID, "experience": MONTHS,
    "min_age": LOWEST, "max_age": HIGHEST, "education": LEVEL, "training": IS_TRAINING,
}  # fmt: skip
NAMED: dict[str, Words] = {
    "kind": KIND, "country": COUNTRY, "currency": CURRENCY, "contract": CONTRACT, "isco": ISCO,
}  # fmt: skip
BITS: dict[str, Lists] = {"documents": DOCUMENTS, "credentials": ASKED}
NEVER_SAID = (
    PAPERS,
    FULL_TIME,
    WEEKEND,
)  # the made-up market has none: the question leaves them out
MOST_BITS = 63


@dataclass(frozen=True)
class Numbered:
    """The distinct facts behind the columns `language`, `taught` and `work`, by number; `words`:
    by column, the number of each word, or its bit where a row may have several."""

    language: Columns
    taught: Columns
    work: Columns
    words: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Table:
    """`columns`: by name, one value a row, NaN for unknown; `skills`: of each row, with weights."""

    columns: Mapping[str, Array]
    skills: ListColumn

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, values in self.columns.items():
            np.save(folder / f"{name}.npy", values)
        for name in SKILLS:
            np.save(folder / f"skills.{name}.npy", getattr(self.skills, name))

    @property
    def rows_of_skills(self) -> Ints:
        """int64[m]: the row of each skill."""
        lengths: Ints = np.diff(self.skills.starts.astype(np.int64))
        return np.repeat(np.arange(lengths.size), lengths)

    @classmethod
    def read(cls, folder: Path) -> "Table":
        files = {path.stem: np.load(path, mmap_mode="r") for path in sorted(folder.glob("*.npy"))}
        starts, codes, numbers = (files.pop(f"skills.{name}") for name in SKILLS)
        return cls(files, ListColumn(starts, codes, numbers, Vocabulary(())))


def lay_out(market: MadeUpMarket, weights: Weights, case: Case) -> tuple[Table, Numbered]:
    """Rows by (remote, place), like those of an index; `case`: anybody's."""
    layout = Layout.for_criteria(weights.criteria)
    flat = _Flat(market.offers(layout), layout)
    language, language_of = flat.distinct(NEEDS, LANGUAGES_SAID, TEACHING, MEDIATOR)
    taught, taught_of = flat.distinct(*TAUGHT)
    work, work_of = flat.distinct(OCCUPATION, GROUP)
    columns: dict[str, Array] = {"language": language_of, "taught": taught_of, "work": work_of}
    columns |= {name: flat.of(column).numbers(column) for name, column in PLAIN.items()}
    columns |= dict(_others(flat, weights, case))
    words = {}
    for name, named in NAMED.items():
        words[name], columns[name] = flat.words(named)
    for name, lists in BITS.items():
        words[name], columns[name] = flat.bits(lists)
    demands = flat.of(DEMANDS).lists(DEMANDS)
    columns["skills_full"] = _full(demands, weights)
    for unsaid in NEVER_SAID:
        if flat.of(unsaid).numbers(unsaid).any():
            raise ValueError(f"some offer says {unsaid.name!r}, which the question leaves out")
    narrow = {name: _narrow(values) for name, values in columns.items()}
    return Table(narrow, demands), Numbered(language, taught, work, words)


class _Flat:
    """Any columns of all offers, row by row."""

    def __init__(self, offers: Offers, layout: Layout) -> None:
        self.ids = offers.ids
        self._offers, self._layout = offers, layout
        place = offers.facts[layout.factor_with(LAT, LON, REMOTE)]
        rows = place.of(np.arange(len(offers.ids)))
        near = along_the_map(place.table).take(rows)
        self.order: Ints = np.lexsort((near, place.table.flags(REMOTE).take(rows)))

    def of(self, *columns: Column) -> Columns:
        facts = self._offers.facts[self._layout.factor_with(*columns)]
        return facts.table.take(facts.of(self.order), [column.name for column in columns])

    def distinct(self, *columns: Column) -> tuple[Columns, Ints]:
        """Each combination once, and its number by row."""
        facts = self._offers.facts[self._layout.factor_with(*columns)]
        every = np.arange(len(facts.table))
        table = facts.table.take(every, [column.name for column in columns])
        number, first = distinct(table)
        return table.take(first), number.take(facts.of(self.order))

    def words(self, column: Words) -> tuple[dict[str, int], Array]:
        """-1 where there is none."""
        part = self.of(column).words(column)
        return {word: number for number, word in enumerate(part.words)}, part.codes

    def bits(self, column: Lists) -> tuple[dict[str, int], Array]:
        part = self.of(column).lists(column)
        if len(part.words) > MOST_BITS:
            raise ValueError(f"{column.name}: {len(part.words)} words are too many for bits")
        values = np.left_shift(1, np.arange(len(part.words)))
        return dict(zip(part.words, values.tolist(), strict=True)), part.sum(part.by_word(values))


def _others(flat: _Flat, weights: Weights, case: Case) -> Iterator[tuple[str, Array]]:
    yield "id", np.array([int(flat.ids[row][1:]) for row in flat.order.tolist()])
    place = flat.of(LAT, LON, REMOTE)
    remote = place.flags(REMOTE)
    lat, lon = (np.where(remote, np.nan, place.floats(c)) for c in (LAT, LON))
    yield from (("lat", lat.astype(np.float32)), ("lon", lon.astype(np.float32)))
    yield from zip("xyz", points(lat, lon), strict=True)
    shifts = flat.of(SHIFTS).numbers(SHIFTS)
    words = np.ascontiguousarray(shifts.astype(np.uint64)).view(np.int64)
    yield from ((f"s{number}", words[:, number].copy()) for number in range(words.shape[1]))
    yield "slots", half_hours(shifts.astype(np.uint64))
    states = flat.of(STATES).numbers(STATES)
    yield from ((f"refused_{r}", states[:, number].copy()) for number, r in enumerate(Refusal))
    asked = flat.of(ENTRY).numbers(ENTRY)
    yield from ((f"entry_{name}", asked[:, n].copy()) for n, name in enumerate(ABILITIES))
    care = next(c for c in weights.criteria if isinstance(c, Care))
    yield "care", care.judge(case, flat.of(*care.columns)).degrees
    yield "field", field_numbers(flat.of(FIELD).words(FIELD))


def points(lat: npt.ArrayLike, lon: npt.ArrayLike) -> tuple[Array, Array, Array]:
    """Degrees -> float64 x, y and z on the unit sphere."""
    north, east = np.radians(lat, dtype="f8"), np.radians(lon, dtype="f8")
    return np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)


def _full(demands: ListColumn, weights: Weights) -> Array:
    """float64[n]: what of her skills fits fully, NaN where none is asked."""
    skills = next(c for c in weights.criteria if isinstance(c, Skills))
    total = demands.sum(demands.numbers)
    full = np.maximum(np.minimum(total * skills.full_at, skills.plenty * SCALE), 1)
    return np.where(total > 0, full, np.nan)


def _narrow(values: Array) -> Array:
    """The same whole numbers in as few bytes as hold them."""
    if values.dtype.kind not in "iu":
        return values
    low, high = int(values.min(initial=0)), int(values.max(initial=0))
    sizes = (np.int8, np.int16, np.int32)
    fitting = (t for t in sizes if np.iinfo(t).min <= low and high <= np.iinfo(t).max)
    return values.astype(next(fitting, np.int64))
