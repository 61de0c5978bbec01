"""May she take this work with the papers that she has?"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.papers import Papers, held
from matcher.domain.permit import Document, WorkRight
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.asked_papers import CITIZENS, PAPERS, asked_of
from matcher.scoring.columns import Column, Columns, Flags, Floats, Ints
from matcher.scoring.criteria.deadline import START
from matcher.scoring.criterion import (
    ASK,
    NO,
    NOT_YET,
    Answer,
    Case,
    Judgement,
    Share,
    ToldTogether,
    Verdicts,
    choose,
)
from matcher.scoring.permit_facts import (
    CONTRACT_DAYS,
    COUNTRY,
    DOCUMENTS,
    KIND,
    PermitFacts,
    in_time,
    outlasts,
    right_of,
)
from matcher.scoring.stated_hours import FULL_TIME, HOURS, said_hours

Values = dict[str, object]


@dataclass(frozen=True)
class Permit(ToldTogether):
    """The right to work of her document in her country, and whether it lasts.

    Source of every answer: data/rules/right_to_work.toml, or what her own paper says. A training
    needs no right to work. What an advert asks for beyond that ("EU citizens only") is a question,
    for it may not be lawful; only work of the state may be kept for citizens. `year_away`: the
    degree that is left when the right begins in a year, or where an office or fewer hours have to
    open the way.
    """

    year_away: Share

    name: ClassVar[str] = "permit"
    reads: ClassVar[frozenset[str]] = frozenset({"duration_months", "papers"})
    columns: ClassVar[tuple[Column, ...]] = (
        KIND,
        COUNTRY,
        DOCUMENTS,
        PAPERS,
        CONTRACT_DAYS,
        START,
        HOURS,
        FULL_TIME,
    )
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = (
        (KIND, COUNTRY, DOCUMENTS, PAPERS, HOURS, FULL_TIME),
        (CONTRACT_DAYS, START),
    )
    classes: ClassVar[Mapping[int, int]] = {1: 4}

    def judge(self, case: Case, offers: Columns) -> Judgement:
        facts = PermitFacts.of(case, offers)
        right = right_of(case)
        verdicts = choose(
            len(offers),
            (facts.wrong_document | (facts.other_papers & facts.for_citizens), NO),
            (facts.document_unsaid | facts.papers_unsaid, ASK),
            (facts.training & (facts.other_papers | facts.outlasts_residence), ASK),
            (facts.training, np.uint8(Verdict.YES)),
            (facts.abroad, ASK),
            *_by_state(right, facts),
            (facts.other_papers | facts.outlasts_residence, ASK),
        )
        return Judgement(verdicts, self._degrees(right, verdicts, case.today))

    def alike(self, case: Case, factor: int, facts: Columns) -> Ints | None:
        if factor == 0:
            return None
        start, right = facts.ints(START), right_of(case)
        too_long = outlasts(case, facts.ints(CONTRACT_DAYS), start)
        return in_time(right, start) * np.int64(2) + too_long

    def same_for(self, case: Case) -> Hashable:
        residence = case.profile.residence
        document = residence.document if residence else None
        return case.today, case.profile.country, residence is None, document, right_of(case)

    def _degrees(self, right: WorkRight, verdicts: Verdicts, today: date) -> Floats:
        wait = (right.from_date - today).days if right.from_date else 365
        later = max(0.0, 1 - (1 - self.year_away) * wait / 365)
        by_verdict = np.array([1.0, np.nan, later, 0.0], np.float32)
        degrees: Floats = by_verdict[verdicts]
        return degrees

    def reasons(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[Reason]:
        values = _values(right_of(case))
        each = zip(offers, answers, PermitFacts.of_each(case, facts), strict=True)
        return [self._reason(case, *of_offer, values) for of_offer in each]

    def _reason(
        self, case: Case, offer: Offer, answer: Answer, facts: PermitFacts[bool], values: Values
    ) -> Reason:
        right = right_of(case)
        if demand := _demand(offer, facts):
            return demand
        if facts.training and facts.outlasts_residence:
            return Reason("permit.ends_before_course", {"until": _until(case)})
        if facts.training:
            return _fitting(case, offer) or Reason("permit.training")
        if facts.abroad:
            return Reason("permit.other_country", {"country": offer.country})
        if right.state == "ask" and _has_no_paper(case):
            return Reason("permit.no_paper")
        if right.state == "not_allowed" and facts.internship:
            return Reason("permit.internship_ask", values)
        if right.state not in ("allowed", "from_date") or _must_wait(right, offer):
            return Reason(right.code, values)
        if answer.verdict != Verdict.YES:
            return _limited(case, offer, right, facts, values)
        if right.state == "from_date":
            return Reason("permit.by_the_start", values)
        limited = right.hours_per_week or right.hours_per_year or right.sectors
        fitting = None if limited else _fitting(case, offer, right)
        return fitting or Reason(right.code, values)

    def all_openings(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[list[Opening]]:
        if all(answer.verdict != Verdict.NOT_YET for answer in answers):
            return [[] for _ in offers]
        each = zip(offers, answers, PermitFacts.of_each(case, facts), strict=True)
        return [self._openings(case, *of_offer) for of_offer in each]

    def _openings(
        self, case: Case, offer: Offer, answer: Answer, facts: PermitFacts[bool]
    ) -> list[Opening]:
        if answer.verdict != Verdict.NOT_YET:
            return []
        right = right_of(case)
        values = {name: v for name, v in _values(right).items() if name != "check_paper"}
        renewed = _ends_before_right(case, right)
        needed = {
            "permit.opens_on": _must_wait(right, offer) and not renewed,
            "permit.opens_once_renewed": _must_wait(right, offer) and renewed,
            "permit.employer_applies": right.employer_permit and offer.sponsors is None,
            "permit.employer_arranges": right.employer_permit and offer.sponsors is True,
            "permit.she_arranges": right.employer_permit and offer.sponsors is False,
            "permit.fewer_hours": facts.too_many_hours,
        }
        return [Opening(self.name, code, values) for code, is_so in needed.items() if is_so]


def _demand(offer: Offer, facts: PermitFacts[bool]) -> Reason | None:
    """What the advert itself demands, whatever the right to work says."""
    if facts.wrong_document or facts.document_unsaid:
        code = "wrong_document" if facts.wrong_document else "document_unsaid"
        accepted = sorted(map(str, offer.documents or ()))
        return Reason(f"permit.{code}", {"documents": accepted})
    if facts.other_papers and facts.for_citizens:
        return Reason("permit.citizens_only", _papers(offer))
    if facts.papers_unsaid:
        return Reason("permit.papers_unsaid", _papers(offer))
    if facts.training and facts.other_papers:
        return Reason("permit.course_for_others", _papers(offer))
    return None


def _papers(offer: Offer) -> dict[str, object]:
    asked = asked_of(offer)
    citizens = {"citizens": True} if asked <= CITIZENS else {}
    return {"papers": sorted(map(str, asked)), **citizens}


def _fitting(case: Case, offer: Offer, right: WorkRight | None = None) -> Reason | None:
    """What the advert says of papers, where hers are such; `right`: her right to this work."""
    residence = case.profile.residence
    hers = held(residence.document if residence else None)
    values = _values(right) if right else {}
    if hers & (offer.welcomes or frozenset()):
        return Reason("permit.welcome", values)
    if hers & asked_of(offer):
        return Reason("permit.papers_like_hers", values)
    if right and Papers.MAY_WORK in (offer.papers or ()):
        return Reason("permit.asked_and_held", values)
    return None


def _must_wait(right: WorkRight, offer: Offer) -> bool:
    """Does the work begin before her right does, as far as is said?"""
    if right.state != "from_date" or right.from_date is None:
        return False
    return offer.start is None or offer.start < right.from_date


def _has_no_paper(case: Case) -> bool:
    residence = case.profile.residence
    return residence is not None and residence.document is Document.NO_DOCUMENT


def _ends_before_right(case: Case, right: WorkRight) -> bool:
    """Does her paper run out before the day from which it would allow work?"""
    until = case.profile.residence.until if case.profile.residence else None
    return bool(until and right.from_date and until < right.from_date)


def _by_state(right: WorkRight, facts: PermitFacts[Flags]) -> list[tuple[Flags, np.uint8]]:
    everything = np.ones(facts.training.size, bool)
    match right.state:
        case "ask":
            return [(everything, ASK)]
        case "not_allowed":
            return [(facts.internship, ASK), (everything, NO)]
        case "from_date":
            return [(~facts.starts_in_time, NOT_YET), *_limits(right, facts)]
        case _:
            return _limits(right, facts)


def _limits(right: WorkRight, facts: PermitFacts[Flags]) -> list[tuple[Flags, np.uint8]]:
    everything = np.ones(facts.training.size, bool)
    return [
        (everything & right.employer_permit, NOT_YET),
        (facts.too_many_hours, NOT_YET),
        (facts.hours_unsaid | bool(right.sectors) | bool(right.hours_per_year), ASK),
    ]


def _limited(
    case: Case, offer: Offer, right: WorkRight, facts: PermitFacts[bool], values: Values
) -> Reason:
    if right.employer_permit:
        return Reason("permit.employer_permit", values)
    if facts.too_many_hours:
        return Reason("permit.too_many_hours", {**values, "hours": said_hours(offer)})
    if facts.hours_unsaid or right.sectors or right.hours_per_year:
        return Reason("permit.within_limits", values)
    if facts.other_papers:
        return Reason("permit.other_papers", _papers(offer))
    return Reason("permit.ends_before_contract", {**values, "until": _until(case)})


def _until(case: Case) -> str | None:
    residence = case.profile.residence
    return residence.until.isoformat() if residence and residence.until else None


def _values(right: WorkRight) -> Values:
    """What of the rule is worth saying: dates, caps, its source and when it was checked."""
    rule = right.rule
    said = {
        "from": right.from_date.isoformat() if right.from_date else None,
        "hours_cap": right.hours_per_week,
        "hours_a_year": right.hours_per_year,
        "sectors": list(right.sectors) or None,
        "check_paper": right.check_paper or None,
        "titles": list(right.alternatives) or None,
        "title": rule.local_name if rule else None,
        "source": rule.source if rule else None,
        "checked": rule.checked.isoformat() if rule else None,
    }
    return {name: value for name, value in said.items() if value is not None}
