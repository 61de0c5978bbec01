"""What stands in the way of her best offers, as what-if questions: each one change that would open
some of them, those that matter for most of them first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from matcher.casework.widening import earlier, later, most, other_days
from matcher.domain.language import ORAL
from matcher.domain.offer import Ability
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Verdict
from matcher.domain.week import Week
from matcher.scoring.her_week import free_week
from matcher.scoring.ranking import Score

SHOWN = 5
JOINED_BY = {
    "hours": "; ",
    "childcare": "; ",
    "travel.modes": ",",
    "certificate": ",",
    "licence": ",",
}
QUARTER = 15  # minutes
FARTHEST = 2  # times her limit: beyond that nobody asks her to go


@dataclass(frozen=True, slots=True)
class Switch:
    """`code` and `values` say it in words; `changes` as `what_if.changed` takes them; `offers`: how
    many of the best ones it matters for."""

    code: str
    values: Mapping[str, object]
    changes: tuple[str, ...]
    offers: int

    @property
    def key(self) -> str:
        """It and no other; for addresses see `in_addresses`."""
        return "|".join(self.changes)


class _Change(NamedTuple):
    """A switch before it is counted."""

    code: str
    values: tuple[tuple[str, object], ...]
    changes: tuple[str, ...]


@dataclass
class _Found:
    """What the openings ask for, collected. `levels`: (language, level) -> the modes of each."""

    single: Counter[_Change] = field(default_factory=Counter)
    levels: dict[tuple[str, str], list[frozenset[str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    minutes: list[int] = field(default_factory=list)
    missing: dict[str, list[Week]] = field(default_factory=lambda: defaultdict(list))


def switches(profile: Profile, scores: Iterable[Score]) -> tuple[Switch, ...]:
    """`scores`: her list, and what comes first of that which is not yet so."""
    found = _Found()
    for score in scores:
        if score.verdict is Verdict.NOT_YET:
            _collect(profile, score, found)
    made = [
        *(Switch(c.code, dict(c.values), c.changes, n) for c, n in found.single.items()),
        *_levels(found.levels),
        *_farther(profile, found.minutes),
        *_more_hours(profile, found.missing),
    ]
    return tuple(sorted(made, key=lambda switch: (-switch.offers, switch.key))[:SHOWN])


def together(some: Iterable[Switch]) -> list[str]:
    """All of them at once as changes: of hours and papers all, of levels the highest."""
    values: dict[str, list[str]] = defaultdict(list)
    for switch in some:
        for change in switch.changes:
            key, _, value = change.partition("=")
            values[key].append(value)
    return [f"{key}={_joined(key, each)}" for key, each in values.items()]


def _joined(key: str, values: Sequence[str]) -> str:
    if key in JOINED_BY:
        return JOINED_BY[key].join(dict.fromkeys(values))
    return max(values, key=lambda value: (value == Ability.GOOD, value))


def _collect(profile: Profile, score: Score, found: _Found) -> None:
    shut = {p.criterion for p in score.contributions if p.answer.verdict is Verdict.NOT_YET}
    for opening in score.openings:
        if opening.criterion not in shut:
            continue
        values = opening.values
        match opening.code:
            case "language.course":
                level = str(values["language"]), str(values["level"])
                found.levels[level].append(frozenset(_texts(values["modes"])))
            case "travel.longer" | "travel.other_way":
                found.minutes.append(int(str(values["minutes"])))
                found.single.update(_ways(profile, _texts(values["modes"])))
            case "time.childcare" | "time.other_hours":
                found.missing[opening.code].append(Week.parse(_texts(values["missing"])))
            case _:
                found.single.update(_single(opening))


def _single(opening: Opening) -> Iterator[_Change]:
    values = opening.values
    match opening.code:
        case "credentials.certificate" | "credentials.licence":
            kind, name = opening.code.partition(".")[2], values["name"]
            yield _Change(kind, (("name", name),), (f"{kind}={name}",))
        case "entry.literacy_course" | "entry.digital_course":
            ability, level = opening.code[len("entry.") : -len("_course")], values["level"]
            yield _Change(ability, (("level", level),), (f"{ability}={level}",))
        case "education.school":
            level = values["level"]
            yield _Change("education", (("level", level),), (f"education={level}",))


def _ways(profile: Profile, modes: Sequence[str]) -> Iterator[_Change]:
    for mode in modes:
        ways = ",".join([*map(str, profile.travel_modes), mode])
        yield _Change("way", (("mode", mode),), (f"travel.modes={ways}",))


def _levels(found: Mapping[tuple[str, str], Sequence[frozenset[str]]]) -> Iterator[Switch]:
    """Speaking runs ahead of writing, and is enough for some: it is asked about by itself."""
    for (language, level), asked in found.items():
        spoken = [modes for modes in asked if modes <= set(map(str, ORAL))]
        for code, some in (("spoken", spoken), ("language", asked)):
            modes = sorted(frozenset[str]().union(*some))
            changes = tuple(f"{language}.{mode}={level}" for mode in modes)
            if some and (code == "spoken" or len(some) > len(spoken)):
                yield Switch(code, {"language": language, "level": level}, changes, len(some))


def _farther(profile: Profile, minutes: Sequence[int]) -> Iterator[Switch]:
    """Far enough for most of them, in quarters of an hour."""
    limit = profile.travel_limit_minutes
    near = sorted(each for each in minutes if limit and each <= limit * FARTHEST)
    if near:
        to = -(-near[most(len(near))] // QUARTER) * QUARTER
        count = sum(each <= to for each in near)
        yield Switch("farther", {"minutes": to}, (f"travel={to}",), count)


def _more_hours(profile: Profile, missing: Mapping[str, Sequence[Week]]) -> Iterator[Switch]:
    """A longer day or another day, free or, where only that is in the way, cared for."""
    free = free_week(profile, childcare=False) or Week()
    for code, weeks in missing.items():
        whose = "care" if code == "time.childcare" else "free"
        for kind, widen in (("later", later), ("earlier", earlier), ("days", other_days)):
            found = widen(free, weeks)
            offers = sum((free | found.more).covers(each) for each in weeks) if found else 0
            if found and offers:
                values = {"clock": found.clock, "days": found.days}
                changes = _changes(profile, found.more, care_only=whose == "care")
                yield Switch(f"{whose}_{kind}", values, changes, offers)


def _changes(profile: Profile, more: Week, *, care_only: bool) -> tuple[str, ...]:
    """Where children are cared for they are so in the new hours too: else nothing opens."""
    changes = []
    if profile.available is not None and not care_only:
        changes.append(f"hours={'; '.join((profile.available | more).spans())}")
    common: Week | None = None
    for child in profile.children:
        if child.care is not None:
            common = child.care if common is None else common & child.care
    if common is not None:
        changes.append(f"childcare={'; '.join((common | more).spans())}")
    return tuple(changes)


def _texts(values: object) -> list[str]:
    return [str(value) for value in values] if isinstance(values, list | tuple) else []
