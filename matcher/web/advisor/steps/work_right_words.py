"""Whether she may work, in words, with the rule that says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain.permit import WorkRight, WorkRule
from matcher.domain.permit_rules import Confidence
from matcher.web.page_words import PageWords
from matcher.wording.rule_texts import RuleText, rule_text


@dataclass(frozen=True, slots=True)
class RightTold:
    """`kind`: of note, as the stylesheet has them. `rule`: what stands behind, where one does, with
    its `name` and the texts of it that there are: what else it says, and the paper to look at."""

    kind: str
    lines: tuple[str, ...]
    rule: WorkRule | None
    name: str
    conditions: RuleText | None
    shown_by: RuleText | None
    checked: str
    sure: str


def right_told(right: WorkRight, texts: PageWords) -> RightTold:
    rule = right.rule
    return RightTold(
        kind={"allowed": "fits", "from_date": "opens"}.get(right.state, "ask"),
        lines=tuple(_lines(right, texts)),
        rule=rule,
        name=rule_text(rule.local_name, texts.language).text if rule else "",
        conditions=_told(rule.conditions if rule else None, texts),
        shown_by=_told(rule.shown_by if rule else None, texts),
        checked=texts.show(rule.checked.isoformat(), "date") if rule else "",
        sure=_sure(rule.confidence, texts) if rule else "",
    )


def _told(text: str | None, texts: PageWords) -> RuleText | None:
    return rule_text(text, texts.language) if text else None


def _lines(right: WorkRight, texts: PageWords) -> Iterator[str]:
    if right.state == "ask":
        yield texts.say("Ask the legal desk.")
        yield _why_ask(right, texts)
        return
    if right.state == "not_allowed":
        yield texts.say("With this paper she may not work.")
        yield texts.say("Ask the legal desk what could open it.")
        return
    if right.from_date is not None and right.state == "from_date":
        day = texts.show(right.from_date.isoformat(), "date")
        yield texts.say("She may work from %(day)s.", day=day)
    else:
        yield texts.say("She may work.")
    yield from _limits(right, texts)
    if right.check_paper:
        yield texts.say("Have her paper checked first.")


def _limits(right: WorkRight, texts: PageWords) -> Iterator[str]:
    if right.hours_per_week:
        yield texts.say("At most %(hours)s hours a week.", hours=right.hours_per_week)
    if right.hours_per_year:
        yield texts.say("At most %(hours)s hours a year.", hours=right.hours_per_year)
    if right.sectors:
        yield texts.say("Only in: %(sectors)s.", sectors=texts.listed(right.sectors))
    if right.employer_permit:
        yield texts.say("An office has to allow each job first.")


def _why_ask(right: WorkRight, texts: PageWords) -> str:
    if right.alternatives:
        names = texts.apart(rule_text(each, texts.language).text for each in right.alternatives)
        return texts.say("The paper may be one of several: %(names)s.", names=names)
    return {
        "permit.no_residence": texts.say("Her paper is not known yet."),
        "permit.expired": texts.say("The paper has ended."),
        "permit.since_in_future": texts.say("The paper begins in the future: is the date right?"),
        "permit.since_unknown": texts.say("There is a waiting time: on which day was it lodged?"),
        "permit.no_rule_in_force": texts.say("The rule for this paper is no longer in force."),
    }.get(right.code, texts.say("Nothing certain is known of this paper here."))


def _sure(confidence: Confidence, texts: PageWords) -> str:
    return {
        Confidence.HIGH: texts.say("The law or a public body was read."),
        Confidence.MEDIUM: texts.say("Read in part, or in an older text."),
        Confidence.LOW: texts.say("Not confirmed."),
    }[confidence]
