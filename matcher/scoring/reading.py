"""Which criteria read which of her facts: what can't change need not be judged again."""

from collections.abc import Mapping
from dataclasses import fields

from matcher.domain.profile import Profile

# Field of a profile -> the criteria whose judgement may change with it.
READ_BY: Mapping[str, frozenset[str]] = {
    "code": frozenset(),
    "country": frozenset({"permit", "pay"}),
    "age": frozenset({"age"}),
    "digital": frozenset({"entry"}),
    "literacy": frozenset({"entry"}),
    "licences": frozenset({"credentials", "learning"}),
    "certificates": frozenset({"credentials", "learning"}),
    "experience_months": frozenset({"experience", "skills"}),
    "place": frozenset({"travel", "time"}),
    "residence": frozenset({"permit"}),
    "skills": frozenset({"skills", "learning"}),
    "languages": frozenset({"language", "learning"}),
    "education": frozenset({"education"}),
    "available": frozenset({"time"}),
    "busy": frozenset(),
    "earliest_start": frozenset({"time"}),
    "away": frozenset({"time"}),
    "children": frozenset({"time"}),
    "travel_modes": frozenset({"travel", "time"}),
    "travel_limit_minutes": frozenset({"travel"}),
    "monthly_net_minimum": frozenset({"pay"}),
    "needed_from": frozenset({"pay"}),
    "wishes": frozenset({"occupation", "preferences", "contract", "learning"}),
    "safety": frozenset({"safety"}),
}

# The same of courses alone, of which `skills` counts what is new to her.
READ_OF_COURSES: Mapping[str, frozenset[str]] = {
    "licences": frozenset({"skills"}),
    "certificates": frozenset({"skills"}),
    "languages": frozenset({"skills"}),
}


def touched(before: Profile, after: Profile) -> frozenset[str]:
    """The names of the criteria that may judge the second profile otherwise than the first."""
    return frozenset[str]().union(*(READ_BY[name] for name in _changed(before, after)))


def touched_for_courses(before: Profile, after: Profile) -> frozenset[str]:
    """The names of those that may do so for courses alone."""
    read = (READ_OF_COURSES.get(name, frozenset()) for name in _changed(before, after))
    return frozenset[str]().union(*read) - touched(before, after)


def _changed(before: Profile, after: Profile) -> list[str]:
    return [f.name for f in fields(Profile) if getattr(before, f.name) != getattr(after, f.name)]
