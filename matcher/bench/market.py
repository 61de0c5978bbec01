"""A made-up national market of any size, always the same for a size: laid out without an object an
offer, and any offer of it as an object when somebody asks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.bench.taxonomy import SKILLS, made_up_taxonomy, popularity, skill
from matcher.bench.traits import Pool, pools
from matcher.domain.offer import Kind, Offer
from matcher.domain.place import Place
from matcher.scoring.columns import Array, Columns, Ints, ListColumn
from matcher.scoring.criteria.preferences import STATES
from matcher.scoring.criteria.skills import DEMANDS, SCALE
from matcher.scoring.layout import Factor, Layout
from matcher.scoring.segment import Facts, Offers
from matcher.scoring.vocabulary import Vocabulary

CITIES = 300
SKILLS_AN_OFFER = 10.6
REQUIRED = 0.7  # of its skills; the rest is desired
REMOTE = 0.08
STEP, PRIME = 7919, 10_000_019

# Which pools decide each column. `refusals` is put together from three (`_refusals`).
DECIDED_BY: dict[str, tuple[str, ...]] = {
    "shifts": ("times",), "hours_per_week": ("hours",), "is_window": ("times",),
    "full_time": (), "papers": (), "weekend_slots": (),
    "childcare": ("care",), "flexible": ("care",), "care": ("care",),
    "kind": ("kind",), "country": ("country",), "documents": ("documents",),
    "contract_days": ("contract",), "start": ("start",), "contract": ("kind", "contract"),
    "deadline": ("deadline",), "places": (), "fresh_until": ("seen",),
    "course_begins": ("kind", "start"), "currency": ("pay",), "is_training": ("kind",),
    "pay_per_month": ("pay", "hours"), "pay_tax": ("pay",), "languages": ("language",),
    "languages_said": ("language",), "mediator": (),
    "teaching": ("kind", "course", "language", "country"),
    "lat": ("place",), "lon": ("place",), "place_radius": ("place",), "remote": ("remote",),
    "credentials": ("papers", "kind", "course"), "credentials_said": ("papers",),
    "experience": ("months",), "isco": ("work",), "occupation": ("work",), "group": ("work",),
    "gives": ("kind", "course"), "learns_at_work": ("care", "kind", "contract"),
    "min_age": ("age",), "max_age": ("age",), "education": ("school",),
    "employer": ("employer",), "entry": ("kind", "course"), "public_facing": ("conditions",),
    "field": ("kind", "work"),
}  # fmt: skip


@dataclass(frozen=True)
class MadeUpMarket:
    """`drawn`: pool name -> int64[n] into its facts; skills as rows of numbers, popular first."""

    pools: dict[str, Pool]
    drawn: dict[str, Ints]
    skills: ListColumn

    @classmethod
    def of(cls, n: int, seed: int = 7) -> "MadeUpMarket":
        dice = np.random.default_rng(seed)
        every = pools() | _places(dice, n)
        drawn = {name: pool.draw(dice, n) for name, pool in every.items()}
        every["hours"], drawn["hours"] = _hours(every["times"], drawn["times"])
        every["language"], drawn["language"] = _language(every, drawn)
        return cls(every, drawn, _skills(dice, n))

    def __len__(self) -> int:
        return len(self.drawn["kind"])

    def offer(self, row: int) -> Offer:
        """One offer as an object."""
        facts: dict[str, Any] = {}
        for name in self.drawn:
            if name not in ("abroad", "course"):
                facts |= self.pools[name].facts[self.drawn[name][row]]
        if facts["kind"] is Kind.TRAINING:
            facts |= self.pools["course"].facts[self.drawn["course"][row]]
        here = slice(self.skills.starts[row], self.skills.starts[row + 1])
        words, weights = self.skills.codes[here], self.skills.numbers[here]
        required = weights == _worth()[words]
        facts["required_skills"] = tuple(skill(n) for n in words[required])
        facts["desired_skills"] = tuple(skill(n) for n in words[~required])
        return Offer(id=_id(row), title=f"Offer {row}", **facts)

    def offer_of(self, id_: str) -> Offer:
        return self.offer(_row(id_))

    def offers(self, layout: Layout) -> Offers:
        """All of them, laid out."""
        ids = [_id(row) for row in range(len(self))]
        return Offers(ids, [self._facts(factor) for factor in layout.factors])

    def _facts(self, factor: Factor) -> Facts:
        if factor.varied:
            return Facts(Columns(len(self), {DEMANDS.name: self.skills}), None)
        names = [name for c in factor.columns for name in DECIDED_BY.get(c.name, ())]
        rows, numbers = self._combined(list(dict.fromkeys(names)))
        columns = [column for column in factor.columns if column is not STATES]
        table = Columns.build(rows, columns, made_up_taxonomy())
        if STATES in factor.columns:
            states, which = self._refusals()
            pairs, numbers = np.unique(numbers * len(states) + which, return_inverse=True)
            table = table.take(pairs // len(states))
            chosen: Array = states[pairs % len(states)]
            table = table.beside(Columns(len(table), {STATES.name: chosen}))
        return Facts(table, numbers.astype(np.uint32))

    def _combined(self, names: Sequence[str]) -> tuple[list[Offer], Ints]:
        """An offer for each combination that occurs, with these facts alone; int64[n] whose."""
        number = np.zeros(len(self), np.int64)
        for name in names:
            number = number * len(self.pools[name].facts) + self._drawn(name)
            _, number = np.unique(number, return_inverse=True)
        first = np.full(int(number.max(initial=0)) + 1, -1)
        first[number] = np.arange(number.size)
        return [self._part(names, int(row)) for row in first], number

    def _drawn(self, name: str) -> Ints:
        """Only a training is one of the courses."""
        if name != "course":
            return self.drawn[name]
        return np.where(self.drawn["kind"] == _TRAINING, self.drawn["course"], 0)

    def _part(self, names: Sequence[str], row: int) -> Offer:
        facts: dict[str, Any] = {"kind": Kind.VACANCY}
        for name in names:
            if name != "course" or self.drawn["kind"][row] == _TRAINING:
                facts |= self.pools[name].facts[self.drawn[name][row]]
        return Offer(id="", title="", **facts)

    def _refusals(self) -> tuple[Array, Ints]:
        """The distinct rows of `STATES`, and int64[n] which one an offer has."""
        states = np.full((len(self), STATES.width), 2, np.int8)
        for name in ("times", "conditions", "contract"):
            rows, numbers = self._combined([name])
            table = Columns.build(rows, [STATES], made_up_taxonomy()).numbers(STATES)
            np.minimum(states, table[numbers], out=states)  # what the others leave unsaid is 2
        base = (states.astype(np.int64) * 3 ** np.arange(STATES.width)).sum(axis=1)
        _, first, which = np.unique(base, return_index=True, return_inverse=True)
        return states[first], which


_TRAINING = 2  # in the pool of kinds


def _id(row: int) -> str:
    return f"o{row * STEP % PRIME:08}"  # in no order


def _row(id_: str) -> int:
    return int(id_[1:]) * pow(STEP, -1, PRIME) % PRIME


@cache
def _worth() -> npt.NDArray[np.int64]:
    taxonomy = made_up_taxonomy()
    return np.array([round(taxonomy.specificity(skill(n)) * SCALE) for n in range(SKILLS)])


def cities() -> npt.NDArray[np.float64]:
    """float64[CITIES, 3]: latitude, longitude and share of the offers, which falls like Zipf's."""
    dice = np.random.default_rng(300)
    lat, lon = dice.uniform(37.5, 46.5, CITIES), dice.uniform(7.5, 18, CITIES)
    shares = 1 / np.arange(1, CITIES + 1) ** 0.9
    return np.stack((lat, lon, shares / shares.sum()), axis=1)


def _places(dice: np.random.Generator, n: int) -> dict[str, Pool]:
    """Most adverts are known by their postcode, some by the street, the town or not at all."""
    facts: list[dict[str, object]] = [{}]
    shares = [0.04]
    for lat, lon, share in cities():
        centre = {"place": Place(lat, lon), "place_radius_km": 4.0}
        points = [centre, *_around(dice, lat, lon, 5 + int(share * 1500))]
        streets = _around(dice, lat, lon, int(share * n * 0.05))
        facts += [*points, *streets]
        rest = 0.95 if streets else 1.0
        shares += [0.96 * share * 0.06]
        shares += [0.96 * share * 0.94 * rest / (len(points) - 1)] * (len(points) - 1)
        shares += [0.96 * share * 0.94 * 0.05 / len(streets)] * len(streets) if streets else []
    remote = Pool([{}, {"remote": True}], np.array([1 - REMOTE, REMOTE]))
    return {"place": Pool(facts, np.array(shares) / sum(shares)), "remote": remote}


def _around(
    dice: np.random.Generator, lat: float, lon: float, number: int
) -> list[dict[str, object]]:
    """Points some 6 km around a centre."""
    away = dice.normal(0, 0.05, (number, 2))
    return [{"place": Place(lat + float(a), lon + float(b) * 1.4)} for a, b in away]


def _hours(times: Pool, drawn: Ints) -> tuple[Pool, Ints]:
    """The hours alone, for what does not ask about shifts."""
    hours = [facts.get("hours_per_week") for facts in times.facts]
    number = {value: i for i, value in enumerate(dict.fromkeys(hours))}
    facts = [{} if value is None else {"hours_per_week": value} for value in number]
    of_times = np.array([number[value] for value in hours])
    return Pool(facts, np.ones(len(facts)) / len(facts)), of_times[drawn]


def _language(every: dict[str, Pool], drawn: dict[str, Ints]) -> tuple[Pool, Ints]:
    """Remote work asks for other languages too."""
    home, abroad = every["language"], every["abroad"]
    here = np.where(drawn["remote"] == 1, len(home.facts) + drawn["abroad"], drawn["language"])
    facts = [*home.facts, *abroad.facts]
    return Pool(facts, np.concatenate((home.shares, abroad.shares)) / 2), here


def _skills(dice: np.random.Generator, n: int) -> ListColumn:
    """Each skill once an offer; drawn some more often, since popular ones are drawn twice."""
    lengths = 1 + dice.poisson(SKILLS_AN_OFFER * 1.077 - 1, n)
    edges = np.cumsum(popularity())[:-1]
    codes = np.searchsorted(edges, dice.random(int(lengths.sum())), side="right")
    pairs = np.unique(np.repeat(np.arange(n), lengths) * SKILLS + codes)
    rows, codes = np.divmod(pairs, SKILLS)
    worth = _worth()
    desired = np.array([round(value / 3) for value in worth.tolist()])
    required = dice.random(codes.size) < REQUIRED
    numbers = np.where(required, worth[codes], desired[codes]).astype(np.int16)
    starts = np.searchsorted(rows, np.arange(n + 1))
    words = Vocabulary([skill(number) for number in range(SKILLS)])
    return ListColumn(starts, codes.astype(np.int32), numbers.astype(np.int64), words)
