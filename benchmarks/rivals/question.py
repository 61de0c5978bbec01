"""One question as every rival is asked it: who comes first for her, and what each offer is worth.

The steps are a competent engineer's: what stored columns tell closes offers first, inside a box of
latitudes and longitudes; the way is estimated for what is left; then hours; then what the rest is
worth; skills are added up for what still stands. Top `reach` by value, ties by id.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import cos, inf, radians

from benchmarks.rivals.answers import WAYS, Lookup, answers
from benchmarks.rivals.saying import NEVER, UNKNOWN, Expression, Said, sayings
from benchmarks.rivals.table import Numbered, points
from matcher.domain.place import EARTH_RADIUS_KM, Place
from matcher.domain.profile import Profile
from matcher.scoring.criteria.travel import Travel
from matcher.scoring.criterion import Case
from matcher.scoring.ranking import reach
from matcher.scoring.scale import DEGREES, HUNDREDTHS, MILLION, Scale
from matcher.scoring.travel_time import PACES, modes
from matcher.scoring.weights import Weights

OPEN, NOT_YET = 0, 1  # the tiers of a list: YES with ASK, then NOT_YET
KM_A_DEGREE = 111.0  # somewhat less than anywhere on earth: a box is never too small
TOWN_KM = 5.0  # the widest radius of a place that is known by its town
REACHED, FITS = ("travel", "language"), ("time",)  # closed when that is known; the rest at once
WORDS_A_WEEK = 6


@dataclass(frozen=True)
class Question:
    """`way`, `week` and `clash`: columns that are worked out on the way, each from those before."""

    profile: Profile
    today: date
    words: Mapping[str, Mapping[str, int]]
    answers: Mapping[str, Lookup]
    km: Expression
    way: Mapping[str, Expression]
    week: Expression
    clash: Expression
    said: Mapping[str, Said]
    units: Mapping[str, int]
    scale: Scale
    limits: tuple[float, ...] | None
    paces: tuple[tuple[float, float], ...]
    first: int

    @classmethod
    def of(cls, case: Case, weights: Weights, numbered: Numbered, k: int) -> "Question":
        scale = Scale.of(weights, case)
        names = [criterion.name for criterion in weights.criteria]
        said = sayings(case, weights.criteria, numbered)
        place, limit = _place(case.profile), case.profile.travel_limit_minutes
        paces = tuple((PACES[m].start_minutes, PACES[m].km_per_hour) for m in modes(case.profile))
        way = {"minutes": _fastest(paces, "km"),
               "least_minutes": _fastest(paces, "greatest(km - radius, 0)"),
               "most_minutes": _fastest(paces, "km + radius")}  # fmt: skip
        far = next(c.beyond_reach for c in weights.criteria if isinstance(c, Travel))
        return cls(
            case.profile, case.today, numbered.words, answers(case, weights, numbered),
            _km(place.lat, place.lon), way, _week(), _clash(), said,
            dict(zip(names, scale.units, strict=True)), scale,
            None if limit is None else (float(limit), limit * far), paces,
            reach(weights.ranking, k),
        )  # fmt: skip

    def near(self, tier: int) -> Expression:
        """What stored columns tell of offers that may stand in this tier."""
        others = [n for n in self.said if n not in (*REACHED, *FITS)]
        return " AND ".join([*self._box(tier), *self._open(tier, others)]) or "TRUE"

    def reached(self, tier: int) -> Expression:
        return " AND ".join(self._open(tier, REACHED)) or "TRUE"

    def fits(self, tier: int) -> Expression:
        closing = [said.not_yet for said in self.said.values() if said.not_yet != NEVER]
        not_yet = [f"({' OR '.join(closing)})"] if tier == NOT_YET else []
        return " AND ".join([*self._open(tier, FITS), *not_yet]) or "TRUE"

    @property
    def asks(self) -> Expression:
        return " OR ".join(f"({s.ask})" for s in self.said.values() if s.ask != NEVER) or NEVER

    @property
    def degrees(self) -> dict[str, Expression]:
        """By criterion, what counts for her."""
        known = {n: said.degree for n, said in self.said.items() if said.degree != UNKNOWN}
        return {name: degree for name, degree in known.items() if self.units[name]}

    @property
    def earned(self) -> Expression:
        """Of columns `d_<criterion>`, in the units of `scale` times ten-thousandths."""
        parts = [
            f"coalesce(round(d_{n} * {DEGREES}.0) * {self.units[n]}.0, 0.0)" for n in self.degrees
        ]
        return " + ".join(parts)

    @property
    def known(self) -> Expression:
        parts = [
            f"CASE WHEN d_{n} IS NULL THEN 0.0 ELSE {self.units[n]}.0 END" for n in self.degrees
        ]
        return " + ".join(parts)

    def value(self, tier: int) -> Expression:
        """Of `earned` and `known`: in millionths, in the whole numbers of `Scale.values`; a course
        that is open and that she has outgrown comes after all others."""
        filled = f"({self.scale.pull}.0 * ({self.scale.total}.0 - known))"
        gained = f"(earned * {HUNDREDTHS}.0 + {filled} * {self.scale.prior}.0)"
        weighed = f"greatest(known * {HUNDREDTHS}.0 + {filled}, 1.0)"
        last = f" - CASE WHEN outgrown THEN {MILLION}.0 ELSE 0.0 END" if tier == OPEN else ""
        return f"floor({gained} * {MILLION // DEGREES}.0 / {weighed}){last}"

    def _open(self, tier: int, names: tuple[str, ...] | list[str]) -> list[Expression]:
        closing = [self.said[name].no for name in names]
        if tier == OPEN:
            closing += [self.said[name].not_yet for name in names]
        return [f"NOT ({each})" for each in closing if each != NEVER]

    def box(self, tier: int) -> tuple[float, float, float, float]:
        """South, north, west and east of all that can be reached in time, whatever the mode."""
        minutes = (self.limits or (inf, inf))[tier] + 1
        km = max((minutes - start) * pace / 60 for start, pace in self.paces) + TOWN_KM
        lat, lon = _place(self.profile).lat, _place(self.profile).lon
        north = km / KM_A_DEGREE
        east = north / cos(radians(min(abs(lat) + north, 89)))
        return lat - north, lat + north, lon - east, lon + east

    def _box(self, tier: int) -> list[Expression]:
        """Offers without a point, remote ones too, lie in every box."""
        if self.limits is None:
            return []
        south, north, west, east = self.box(tier)
        return [
            f"(lat BETWEEN {south} AND {north} OR lat IS NULL)",
            f"(lon BETWEEN {west} AND {east} OR lon IS NULL)",
        ]


def _place(profile: Profile) -> Place:
    if profile.place is None:
        raise ValueError("the question is written for profiles that say where she lives")
    return profile.place


def _km(lat: float, lon: float) -> Expression:
    x, y, z = (float(value) for value in points(lat, lon))
    square = " + ".join(f"(({c} - {v}) * ({c} - {v}))" for c, v in (("x", x), ("y", y), ("z", z)))
    return f"{2 * EARTH_RADIUS_KM} * asin(sqrt({square}) / 2)"


def _fastest(paces: tuple[tuple[float, float], ...], km: Expression) -> Expression:
    ways = [f"{start} + {km} * {60 / pace}" for start, pace in paces]
    fastest = ways[0] if len(ways) == 1 else f"least({', '.join(ways)})"
    return f"CASE WHEN remote THEN 0.0 WHEN km IS NULL THEN NULL ELSE round({fastest}) END"


def _week() -> Expression:
    slots = f"least(ceil(coalesce(least_minutes, 0) / 30.0), {WAYS - 1})"
    return f"CAST({slots} + CASE WHEN childcare THEN {WAYS} ELSE 0 END AS INTEGER)"


def _clash() -> Expression:
    return " + ".join(f"CAST(bit_count(s{n} & taken{n}) AS INTEGER)" for n in range(WORDS_A_WEEK))
