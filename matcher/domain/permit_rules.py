"""The right-to-work rules as data: what a rule is, and how a parsed rules file becomes rules.

The file is edited by hand, so reading is strict: a key that is unknown, missing or wrong is refused
with the number of the rule, its country and document, the key and the value.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Never, TypeVar

_Code = TypeVar("_Code", bound=StrEnum)


class Document(StrEnum):
    """What she holds. An internal code, never shown: a word on a screen can carry a stigma."""

    REFUGEE = "refugee"
    SUBSIDIARY_PROTECTION = "subsidiary_protection"
    SPECIAL_PROTECTION = "special_protection"
    ASYLUM_APPLICANT = "asylum_applicant"
    TRAFFICKING_PERMIT = "trafficking_permit"
    REFLECTION_PERIOD = "reflection_period"
    HUMANITARIAN = "humanitarian"
    WORK_PERMIT = "work_permit"
    FAMILY = "family"
    STUDENT = "student"
    LONG_TERM_RESIDENT = "long_term_resident"
    EU_CITIZEN = "eu_citizen"
    TEMPORARY_PROTECTION = "temporary_protection"
    NO_DOCUMENT = "none"
    OTHER = "other"


class Allows(StrEnum):
    """What a rule opens. All but free, none and unknown can come with a wait (`days`, `months`)."""

    FREE = "free"
    AFTER_DAYS = "after_days"
    HOURS_CAP = "hours_cap"
    SECTORS = "sectors"
    EMPLOYER_PERMIT = "employer_permit"  # an office must allow the one job, whoever asks for it
    NONE = "none"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """high: the law or a public body was read. medium: have the paper checked. low: ask."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class CountedFrom(StrEnum):
    """The day a waiting time starts. A profile knows one day only, lodged or issued."""

    LODGING = "lodging"
    ISSUE = "issue"
    REGISTRATION = "registration"
    ADMISSION = "admission_to_procedure"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class WorkRule:
    """One title of one country: what it opens, on which conditions, and who says so.

    `local_name`, `conditions`, `shown_by` and `source` may be shown; `names` only help to find the
    rule. A wait is so many `days` or so many calendar `months`, as the law has it. `valid_from` and
    `valid_until` are the first and last day on which the rule is law. A rule `by_name_only` counts
    only when her title is named. `follows` is the document that normally comes next where this one
    is a pause, as a reflection period is.
    """

    country: str
    document: Document
    local_name: str
    names: tuple[str, ...]
    allows: Allows
    days: int | None
    months: int | None
    counted_from: CountedFrom | None
    hours_per_week: int | None
    hours_per_year: int | None
    sectors: tuple[str, ...]
    conditions: str
    shown_by: str | None
    source: str
    source_url: str | None
    source_date: str  # YYYY, YYYY-MM, YYYY-MM-DD or "undated": sources are seldom more exact
    checked: date
    confidence: Confidence
    valid_from: date | None = None
    valid_until: date | None = None
    by_name_only: bool = False
    follows: Document | None = None

    @property
    def waits(self) -> bool:
        """Is there a waiting time?"""
        return self.days is not None or self.months is not None

    def wait_over(self, begun: date) -> date:
        """The first day after a waiting time that began on `begun`: the day of the event itself is
        not counted, the last day is waited to its end (Reg. (EEC, Euratom) 1182/71 Art. 3, and the
        civil codes alike). Of months, the last day has the number of the first, or is the last of a
        month that lacks it."""
        if self.months is None:
            return begun + timedelta(days=(self.days or 0) + 1)
        year, month = divmod(begun.year * 12 + begun.month - 1 + self.months, 12)
        day = min(begun.day, monthrange(year, month + 1)[1])
        return date(year, month + 1, day) + timedelta(days=1)


_KEYS = frozenset(field.name for field in fields(WorkRule))


def parse_rules(table: Mapping[str, object]) -> tuple[WorkRule, ...]:
    """The rules of a parsed rules file. Raises ValueError naming rule, key and value."""
    for key in table:
        if key != "rule":
            raise ValueError(f"right to work: unknown table {key!r}, expected [[rule]]")
    rows = table.get("rule")
    if not isinstance(rows, list) or not rows:
        raise ValueError("right to work: no [[rule]] found")
    rules = tuple(_Row(number, row).rule() for number, row in enumerate(rows, start=1))
    _refuse_twins(rules)
    return rules


def _refuse_twins(rules: tuple[WorkRule, ...]) -> None:
    """Two rules for the same title and day would make the answer depend on their order."""
    seen: dict[tuple[str, Document, str, date | None], int] = {}
    for number, rule in enumerate(rules, start=1):
        title = (rule.country, rule.document, rule.local_name, rule.valid_from)
        if title in seen:
            raise ValueError(
                f"rule {number} ({rule.country} {rule.document}): local_name = "
                f"{rule.local_name!r} is already rule {seen[title]}"
            )
        seen[title] = number


class _Row:
    """One [[rule]] table while it is read."""

    def __init__(self, number: int, row: object) -> None:
        if not isinstance(row, dict):
            raise ValueError(f"rule {number}: {row!r} is not a table")
        self.row: dict[str, object] = row
        self.label = f"rule {number} ({row.get('country', '?')} {row.get('document', '?')})"

    def rule(self) -> WorkRule:
        for key in self.row:
            if key not in _KEYS:
                self.fail(key, "is not a known key")
        rule = WorkRule(
            country=self.text("country", r"[A-Z]{2}"),
            document=self.choice("document", Document),
            local_name=self.text("local_name"),
            names=self.texts("names"),
            allows=self.choice("allows", Allows),
            days=self.number("days", 3660),
            months=self.number("months", 120),
            counted_from=self.optional("counted_from", CountedFrom),
            hours_per_week=self.number("hours_per_week", 168),
            hours_per_year=self.number("hours_per_year", 8784),
            sectors=self.texts("sectors"),
            conditions=self.text("conditions"),
            shown_by=self.text("shown_by") if self.has("shown_by") else None,
            source=self.text("source"),
            source_url=self.text("source_url", r"https?://\S+") if self.has("source_url") else None,
            source_date=self.text("source_date", r"\d{4}(-\d{2}(-\d{2})?)?|undated"),
            checked=self.day("checked"),
            confidence=self.choice("confidence", Confidence),
            valid_from=self.day("valid_from") if self.has("valid_from") else None,
            valid_until=self.day("valid_until") if self.has("valid_until") else None,
            by_name_only=self.flag("by_name_only"),
            follows=self.optional("follows", Document),
        )
        self.agree(rule)
        return rule

    def agree(self, rule: WorkRule) -> None:
        """What each key says alone may be right and still contradict another key."""
        open_or_shut = rule.allows in (Allows.FREE, Allows.NONE, Allows.UNKNOWN)
        for key in ("days", "months", "hours_per_week", "hours_per_year", "sectors"):
            if open_or_shut and self.has(key):
                self.fail(key, f"does not go with allows = {rule.allows.value!r}")
        if rule.allows is Allows.AFTER_DAYS and not rule.waits:
            self.fail("days", "or months is needed by allows = 'after_days'")
        if rule.days is not None and rule.months is not None:
            self.fail("months", f"does not go with days = {rule.days}")
        if rule.allows is Allows.HOURS_CAP and not (rule.hours_per_week or rule.hours_per_year):
            self.fail("hours_per_week", "or hours_per_year is needed by allows = 'hours_cap'")
        if rule.allows is Allows.SECTORS and not rule.sectors:
            self.fail("sectors", "is needed by allows = 'sectors'")
        if rule.waits != (rule.counted_from is not None):
            wait = f"days = {rule.days}" if rule.months is None else f"months = {rule.months}"
            self.fail("counted_from", f"does not go with {wait}")
        if rule.valid_from and rule.valid_until and rule.valid_until < rule.valid_from:
            self.fail("valid_until", f"is before valid_from = {rule.valid_from}")

    def has(self, key: str) -> bool:
        return key in self.row

    def fail(self, key: str, problem: str) -> Never:
        value = repr(self.row[key]) if key in self.row else "(missing)"
        raise ValueError(f"{self.label}: {key} = {value} {problem}")

    def text(self, key: str, pattern: str = r".*\S.*") -> str:
        value = self.row.get(key)
        if not isinstance(value, str) or not re.fullmatch(pattern, value, re.DOTALL):
            self.fail(key, "is not a text of the expected form")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self.row.get(key, [])
        if not isinstance(values, list):
            self.fail(key, "is not a list of texts")
        if not all(isinstance(value, str) and value.strip() for value in values):
            self.fail(key, "is not a list of texts")
        return tuple(values)

    def number(self, key: str, most: int) -> int | None:
        if not self.has(key):
            return None
        value = self.row[key]
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            self.fail(key, f"is not a whole number from 1 to {most}")
        return value

    def day(self, key: str) -> date:
        value = self.row.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            self.fail(key, "is not a date, written 2026-11-22 without quotes")
        return value

    def flag(self, key: str) -> bool:
        value = self.row.get(key, False)
        if not isinstance(value, bool):
            self.fail(key, "is neither true nor false")
        return value

    def choice(self, key: str, kind: type[_Code]) -> _Code:
        found = next((member for member in kind if member.value == self.row.get(key)), None)
        if found is None:
            self.fail(key, f"is none of {', '.join(kind)}")
        return found

    def optional(self, key: str, kind: type[_Code]) -> _Code | None:
        return self.choice(key, kind) if self.has(key) else None
