"""May she work, with the paper she holds, in the country she lives in, on a given day?

The rules are data (`data/rules/right_to_work.toml`); this file only applies them. It never guesses:
a rule that is missing, doubtful or disputed answers "ask". The words on her own card win over every
rule, because the office that wrote them knew her case.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from matcher.domain.permit_rules import (
    Allows,
    Confidence,
    CountedFrom,
    Document,
    WorkRule,
    parse_rules,
)
from matcher.domain.permit_titles import likeness

__all__ = [
    "Allows",
    "Confidence",
    "CountedFrom",
    "Document",
    "Paper",
    "Residence",
    "WorkRight",
    "WorkRule",
    "parse_paper",
    "parse_rules",
    "work_right",
]

FALLBACK_COUNTRY = "EU"  # rules for a document that a known country leaves out

# National titles that no EU law defines. Under which of these a case worker files one is a matter
# of taste, so the name of the title may find its rule under any of them.
KINDRED = frozenset(
    {
        Document.SPECIAL_PROTECTION,
        Document.HUMANITARIAN,
        Document.TRAFFICKING_PERMIT,
        Document.OTHER,
    }
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What her card or receipt says about work, as somebody read it from the paper."""

    allows_work: bool = True
    employer_permit: bool = False
    hours_per_week: int | None = None
    sectors: tuple[str, ...] = ()
    from_date: date | None = None


@dataclass(frozen=True, slots=True)
class Residence:
    """Her title. `since` is the day it was lodged or issued, `until` the last day it is valid."""

    document: Document
    since: date | None = None
    until: date | None = None
    local_name: str | None = None
    paper_says: Paper | None = None


@dataclass(frozen=True, slots=True)
class WorkRight:
    """The answer. An "allowed" can still carry limits: hours, sectors, `employer_permit`.

    `check_paper`: so it is as far as is known, but have her paper checked first. `alternatives` are
    the titles among which only the paper can choose. `from_date` is the first day of work.
    """

    state: Literal["allowed", "from_date", "not_allowed", "ask"]
    code: str
    from_date: date | None = None
    hours_per_week: int | None = None
    hours_per_year: int | None = None
    sectors: tuple[str, ...] = ()
    employer_permit: bool = False
    check_paper: bool = False
    rule: WorkRule | None = None
    alternatives: tuple[str, ...] = ()


def work_right(
    rules: Sequence[WorkRule], country: str, residence: Residence | None, today: date
) -> WorkRight:
    """Whether she may work in `country` on `today`, and under what limits."""
    if residence is None:
        return WorkRight("ask", "permit.no_residence")
    if residence.until is not None and residence.until < today:
        return WorkRight("ask", "permit.expired")
    if residence.paper_says is not None:
        return _by_paper(residence.paper_says, today)
    if residence.since is not None and residence.since > today:
        return WorkRight("ask", "permit.since_in_future")  # a slip of the pen, or not hers yet
    titles, named = _titles(rules, country, residence)
    return _by_rules(titles, residence, today, doubtful=not named)


def parse_paper(text: str) -> Paper:
    """Read `paper_says`: one statement, or several joined by `;` ("employer_permit; hours_cap:20").

    Statements: work_allowed, work_not_allowed, employer_permit, hours_cap:HOURS_A_WEEK,
    sectors:A,B and from:YYYY-MM-DD. Raises ValueError naming the statement it can't read.
    """
    paper = Paper()
    statements = [part.strip() for part in text.split(";")]
    for statement in statements:
        paper = _add_statement(paper, statement)
    if not paper.allows_work and len(statements) > 1:
        raise ValueError(f"paper_says: {text!r} forbids work and limits it at once")
    return paper


def _add_statement(paper: Paper, statement: str) -> Paper:
    word, _, value = statement.partition(":")
    match word, value.strip():
        case "work_allowed", "":
            return paper
        case "work_not_allowed", "":
            return replace(paper, allows_work=False)
        case "employer_permit", "":
            return replace(paper, employer_permit=True)
        case "hours_cap", hours if re.fullmatch(r"[1-9][0-9]?", hours):
            return replace(paper, hours_per_week=int(hours))
        case "sectors", names if all(name.strip() for name in names.split(",")):
            return replace(paper, sectors=tuple(name.strip() for name in names.split(",")))
        case "from", day if re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
            return replace(paper, from_date=_day(day, statement))
    raise ValueError(f"paper_says: {statement!r} is not understood")


def _day(text: str, statement: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"paper_says: {statement!r} is no day of the calendar") from error


def _by_paper(paper: Paper, today: date) -> WorkRight:
    if not paper.allows_work:
        return WorkRight("not_allowed", "permit.paper_forbids")
    right = WorkRight(
        "allowed",
        "permit.paper_allows",
        hours_per_week=paper.hours_per_week,
        sectors=paper.sectors,
        employer_permit=paper.employer_permit,
    )
    if paper.from_date is not None and paper.from_date > today:
        return replace(
            right, state="from_date", code="permit.paper_from_date", from_date=paper.from_date
        )
    if paper.employer_permit:
        return replace(right, code="permit.paper_employer_permit")
    if paper.hours_per_week is not None:
        return replace(right, code="permit.paper_hours_cap")
    return replace(right, code="permit.paper_sectors") if paper.sectors else right


def _titles(
    rules: Sequence[WorkRule], country: str, residence: Residence
) -> tuple[list[WorkRule], bool]:
    """The rules that can be hers, and whether the name of her title (if given) found them."""
    national = [rule for rule in rules if rule.country == country]
    own = [rule for rule in national if rule.document == residence.document]
    if residence.local_name:
        kin = [rule for rule in national if rule.document in KINDRED and rule not in own]
        found = _named(residence.local_name, own, kin if residence.document in KINDRED else [])
        if found:
            return found, True
    if national and not own:  # that EU law applies is sure only of a country the file knows
        sought = (FALLBACK_COUNTRY, residence.document)
        own = [rule for rule in rules if (rule.country, rule.document) == sought]
    return [rule for rule in own if not rule.by_name_only], not residence.local_name


def _by_rules(
    titles: Sequence[WorkRule], residence: Residence, today: date, *, doubtful: bool
) -> WorkRight:
    if not titles:
        return WorkRight("ask", "permit.no_rule")
    now = [rule for rule in titles if _in_force(rule, today)]
    if not now:
        return WorkRight("ask", "permit.no_rule_in_force", rule=titles[-1])
    before = _replaced(titles, now, residence.since)
    answers = [_by_rule(rule, residence.since, today) for rule in (*now, *before)]
    right = _agreed(answers, "permit.rule_changed" if before else "permit.several_titles")
    check = right.check_paper or doubtful or bool(before)
    return replace(right, check_paper=right.state in ("allowed", "from_date") and check)


def _in_force(rule: WorkRule, day: date) -> bool:
    return (rule.valid_from is None or rule.valid_from <= day) and (
        rule.valid_until is None or day <= rule.valid_until
    )


def _replaced(
    titles: Sequence[WorkRule], now: Sequence[WorkRule], since: date | None
) -> list[WorkRule]:
    """Rules she began under that a new one has replaced: what she had gained may outlast them."""
    if since is None or not any(r.valid_from is not None and since < r.valid_from for r in now):
        return []
    return [rule for rule in titles if rule not in now and _in_force(rule, since)]


def _by_rule(rule: WorkRule, since: date | None, today: date) -> WorkRight:
    if rule.allows is Allows.UNKNOWN:
        return WorkRight("ask", "permit.unknown", rule=rule)
    if rule.confidence is Confidence.LOW:
        return WorkRight("ask", "permit.low_confidence", rule=rule)
    if rule.allows is Allows.NONE:
        return WorkRight("not_allowed", "permit.not_allowed", rule=rule)
    if not rule.waits:
        return _allowed(rule, f"permit.{rule.allows}")
    if since is None:
        return WorkRight("ask", "permit.since_unknown", rule=rule)
    return _after_wait(rule, rule.wait_over(since), today)


def _after_wait(rule: WorkRule, start: date, today: date) -> WorkRight:
    waited = Allows.AFTER_DAYS is rule.allows
    right = _allowed(rule, "permit.wait_over" if waited else f"permit.{rule.allows}")
    if rule.counted_from not in (CountedFrom.LODGING, CountedFrom.ISSUE):
        right = replace(right, check_paper=True)
    if start <= today:
        return right
    return replace(right, state="from_date", code="permit.from_date", from_date=start)


def _allowed(rule: WorkRule, code: str) -> WorkRight:
    return WorkRight(
        "allowed",
        code,
        hours_per_week=rule.hours_per_week,
        hours_per_year=rule.hours_per_year,
        sectors=rule.sectors,
        employer_permit=rule.allows is Allows.EMPLOYER_PERMIT,
        check_paper=rule.confidence is not Confidence.HIGH,
        rule=rule,
    )


def _agreed(answers: Sequence[WorkRight], code: str) -> WorkRight:
    """The one answer when all titles give the same, taking the most careful; else a question."""
    if len({_effect(answer) for answer in answers}) == 1:
        return max(answers, key=lambda answer: answer.check_paper)
    names = dict.fromkeys(answer.rule.local_name for answer in answers if answer.rule is not None)
    return WorkRight("ask", code, alternatives=tuple(names))


def _effect(right: WorkRight) -> WorkRight:
    """What she may do, without which rule says so and how surely."""
    code = right.code if right.state == "ask" else ""
    return replace(right, code=code, rule=None, check_paper=False)


def _named(name: str, own: Iterable[WorkRule], kin: Iterable[WorkRule]) -> list[WorkRule]:
    """The rules whose title fits the name best; those of her own document before their kin."""
    ranked = [
        (_fit(name, rule), near, rule) for near, group in ((1, own), (0, kin)) for rule in group
    ]
    best = max(((fit, near) for fit, near, _ in ranked), default=(0, 0))
    return [rule for fit, near, rule in ranked if (fit, near) == best] if best[0] else []


def _fit(name: str, rule: WorkRule) -> int:
    titles = (rule.local_name, *rule.names)
    return max(likeness(name, title, whole=rule.by_name_only) for title in titles)
