"""What she chose for a CV, held against what is known of her now: a line that says something else,
or is new, waits until she has looked at it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from matcher.casework.cv import CvLine, LanguageLine, PaperLine, SchoolLine, SkillLine, WorkLine
from matcher.domain.language import Cefr, Mode
from matcher.domain.profile import SkillLevel
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.cv_choices import CvChoice, cv_choice, keep_cv_choice

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Remembered:
    """`ticked`: keys of lines that say what they said when she wanted them. `before`: key -> what
    it said then, of lines that she had before her and that say something else now. `new`: keys of
    those that she had not. `gone`: wanted lines of which nothing is known any more."""

    on: datetime
    ticked: frozenset[str]
    before: Mapping[str, CvLine]
    new: frozenset[str]
    gone: tuple[CvLine, ...]

    @property
    def is_changed(self) -> bool:
        return bool(self.before or self.new or self.gone)


def keep_choice(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    offer_id: str,
    lines: Sequence[CvLine],
    wanted: frozenset[str],
    now: datetime,
) -> None:
    """`lines`: all that she went through; `wanted`: the keys of those she ticked."""
    told = {line.key: facts_of(line) for line in lines}
    kept = {key: facts for key, facts in told.items() if key in wanted}
    left_out = {key: facts for key, facts in told.items() if key not in wanted}
    with scoped(store, actor, now) as scope:
        keep_cv_choice(scope, case_id, offer_id, kept, left_out)


def remembered(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    offer_id: str,
    lines: Sequence[CvLine],
    now: datetime,
) -> Remembered | None:
    """None where she has not chosen yet."""
    with scoped(store, actor, now) as scope:
        choice = cv_choice(scope, case_id, offer_id)
    return None if choice is None else compared(choice, lines)


def compared(choice: CvChoice, lines: Sequence[CvLine]) -> Remembered:
    seen = {**choice.left_out, **choice.wanted}
    today = {line.key: facts_of(line) for line in lines}
    same = {key for key, facts in today.items() if seen.get(key) == facts}
    other = [key for key in today if key in seen and key not in same]
    missing = [key for key in choice.wanted if key not in today]
    return Remembered(
        on=choice.made_at,
        ticked=frozenset(same & set(choice.wanted)),
        before={key: line_of(key, seen[key]) for key in other},
        new=frozenset(today.keys() - seen.keys()),
        gone=tuple(line_of(key, choice.wanted[key]) for key in missing),
    )


def facts_of(line: CvLine) -> Facts:
    """What it says, as it is kept; `line_of` of it says the same."""
    return {name: value for name, value in _facts(line) if value is not None}


def _facts(line: CvLine) -> Iterator[tuple[str, Any]]:
    match line:
        case SkillLine():
            yield "level", line.level and str(line.level)
        case LanguageLine():
            yield "levels", {str(mode): level.name for mode, level in line.levels.items()}
        case SchoolLine():
            yield from (("level", line.level), ("field", line.field))
        case PaperLine():
            return
        case WorkLine():
            for name in ("from_date", "until"):
                day: date | None = getattr(line, name)
                yield name, day and day.isoformat()
            yield "hours_per_week", line.hours_per_week


def line_of(key: str, facts: Mapping[str, Any]) -> CvLine:
    kind, _, what = key.partition(":")
    return _MADE[kind](what, facts)


def _skill(concept: str, facts: Mapping[str, Any]) -> CvLine:
    level = SkillLevel(facts["level"]) if "level" in facts else None
    return SkillLine(concept, level, asked=False)


def _language(code: str, facts: Mapping[str, Any]) -> CvLine:
    levels = {Mode(mode): Cefr[level] for mode, level in facts["levels"].items()}
    return LanguageLine(code, levels)


def _school(_: str, facts: Mapping[str, Any]) -> CvLine:
    return SchoolLine(facts.get("level"), facts.get("field"))


def _paper(name: str, _: Mapping[str, Any]) -> CvLine:
    return PaperLine(name)


def _work(_: str, facts: Mapping[str, Any]) -> CvLine:
    days = (facts.get(name) for name in ("from_date", "until"))
    first, last = (date.fromisoformat(day) if day else None for day in days)
    return WorkLine(first, last, facts.get("hours_per_week"))


_MADE: dict[str, Callable[[str, Mapping[str, Any]], CvLine]] = {
    "skill": _skill,
    "language": _language,
    "school": _school,
    "paper": _paper,
    "work": _work,
}
