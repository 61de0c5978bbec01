"""May she take this work with the papers that she has?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Contract, Kind, Offer
from matcher.domain.permit import Document, WorkRight, work_right
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import (
    Codes,
    Column,
    Columns,
    Flags,
    Floats,
    Ints,
    Lists,
    Numbers,
    Words,
)
from matcher.scoring.criteria.deadline import START, day_number
from matcher.scoring.criterion import (
    ASK,
    NO,
    NOT_YET,
    Answer,
    Case,
    Criterion,
    Judgement,
    Share,
    Verdicts,
    choose,
)
from matcher.scoring.stated_hours import FULL_TIME, HOURS, least_hours, said_hours
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy

DAYS_A_MONTH = 30.4375
ENDLESS = 1_000_000  # days: a permanent contract outlasts every paper
UNSAID = -1

# Where a citizen of the Union may work freely: the Union, the EEA and Switzerland.
FREE_MOVEMENT = frozenset(
    """AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
    IS LI NO CH""".split()  # noqa: SIM905 - a list of 31 strings reads worse
)


def _contract_days(offer: Offer, _: Taxonomy) -> int:
    if offer.contract is Contract.PERMANENT:
        return ENDLESS
    months = offer.duration_months
    return UNSAID if months is None else round(months * DAYS_A_MONTH)


KIND = Words("kind", lambda offer, _: str(offer.kind))
COUNTRY = Words("country", lambda offer, _: offer.country)
DOCUMENTS = Lists("documents", lambda offer, _: [(str(d), 1) for d in offer.documents or ()])
CONTRACT_DAYS = Numbers("contract_days", "i4", _contract_days)


@dataclass(frozen=True)
class Permit(Criterion):
    """The right to work of her document in her country, and whether it lasts.

    Source of every answer: data/rules/right_to_work.toml, or what her own paper says. A training
    needs no right to work. `year_away`: the degree that is left when the right begins in a year,
    or where an office or fewer hours have to open the way.
    """

    year_away: Share

    name: ClassVar[str] = "permit"
    reads: ClassVar[frozenset[str]] = frozenset({"duration_months"})
    columns: ClassVar[tuple[Column, ...]] = (
        KIND,
        COUNTRY,
        DOCUMENTS,
        CONTRACT_DAYS,
        START,
        HOURS,
        FULL_TIME,
    )
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = (
        (KIND, COUNTRY, DOCUMENTS, HOURS, FULL_TIME),
        (CONTRACT_DAYS, START),
    )

    def judge(self, case: Case, offers: Columns) -> Judgement:
        facts = _Facts.of(case, offers)
        right = _right(case)
        verdicts = choose(
            len(offers),
            (facts.wrong_document, NO),
            (facts.document_unsaid, ASK),
            (facts.training, np.uint8(Verdict.YES)),
            (facts.abroad, ASK),
            *_by_state(right, facts),
            (facts.outlasts_residence, ASK),
        )
        return Judgement(verdicts, self._degrees(right, verdicts, case.today))

    def alike(self, case: Case, factor: int, facts: Columns) -> Ints | None:
        if factor == 0:
            return None
        start, right = facts.ints(START), _right(case)
        outlasts = _outlasts(case, facts.ints(CONTRACT_DAYS), start)
        return _in_time(right, start) * np.int64(2) + outlasts

    def _degrees(self, right: WorkRight, verdicts: Verdicts, today: date) -> Floats:
        wait = (right.from_date - today).days if right.from_date else 365
        later = max(0.0, 1 - (1 - self.year_away) * wait / 365)
        by_verdict = np.array([1.0, np.nan, later, 0.0], np.float32)
        degrees: Floats = by_verdict[verdicts]
        return degrees

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        facts, right = self._facts(case, offer), _right(case)
        values = _values(right)
        if facts.wrong_document[0] or facts.document_unsaid[0]:
            code = "wrong_document" if facts.wrong_document[0] else "document_unsaid"
            accepted = sorted(map(str, offer.documents or ()))
            return Reason(f"permit.{code}", {"documents": accepted})
        if facts.training[0]:
            return Reason("permit.training")
        if facts.abroad[0]:
            return Reason("permit.other_country", {"country": offer.country})
        if right.state == "ask" and _has_no_paper(case):
            return Reason("permit.no_paper")
        if right.state == "not_allowed" and facts.internship[0]:
            return Reason("permit.internship_ask", values)
        if right.state not in ("allowed", "from_date") or _must_wait(right, offer):
            return Reason(right.code, values)
        if answer.verdict != Verdict.YES:
            return _limited(case, offer, right, facts, values)
        return Reason("permit.by_the_start" if right.state == "from_date" else right.code, values)

    def _facts(self, case: Case, offer: Offer) -> "_Facts":
        return _Facts.of(case, Columns.build([offer], self.columns, case.taxonomy))

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if answer.verdict != Verdict.NOT_YET:
            return []
        right, facts = _right(case), self._facts(case, offer)
        values = {name: v for name, v in _values(right).items() if name != "check_paper"}
        renewed = _ends_before_right(case, right)
        needed = {
            "permit.opens_on": _must_wait(right, offer) and not renewed,
            "permit.opens_once_renewed": _must_wait(right, offer) and renewed,
            "permit.employer_applies": right.employer_permit,
            "permit.fewer_hours": bool(facts.too_many_hours[0]),
        }
        return [Opening(self.name, code, values) for code, is_so in needed.items() if is_so]


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the papers have to say about each offer, as flags [n]."""

    training: Flags
    internship: Flags
    abroad: Flags
    wrong_document: Flags
    document_unsaid: Flags
    too_many_hours: Flags
    hours_unsaid: Flags
    starts_in_time: Flags
    outlasts_residence: Flags

    @classmethod
    def of(cls, case: Case, offers: Columns) -> "_Facts":
        residence, right = case.profile.residence, _right(case)
        kinds, countries = offers.words(KIND), offers.words(COUNTRY)
        hours, start = offers.floats(HOURS), offers.ints(START)
        accepted = offers.lists(DOCUMENTS)
        asks = accepted.lengths > 0
        hers = accepted.any(
            _is_word(accepted.words, str(residence.document) if residence else "", accepted.codes)
        )
        cap = right.hours_per_week
        free_mover = residence is not None and residence.document is Document.EU_CITIZEN
        free = FREE_MOVEMENT if free_mover else frozenset[str]()
        at_home = [word == case.profile.country or word in free for word in countries.words]
        return cls(
            training=_is_word(kinds.words, Kind.TRAINING, kinds.codes),
            internship=_is_word(kinds.words, Kind.INTERNSHIP, kinds.codes),
            abroad=(countries.codes >= 0) & ~countries.look_up(at_home, 0).astype(bool),
            wrong_document=asks & ~hers & (residence is not None),
            document_unsaid=asks & (residence is None),
            too_many_hours=(least_hours(offers) > cap) if cap else np.zeros(len(offers), bool),
            hours_unsaid=np.isnan(hours) & (cap is not None),
            starts_in_time=_in_time(right, start),
            outlasts_residence=_outlasts(case, offers.ints(CONTRACT_DAYS), start),
        )


def _right(case: Case) -> WorkRight:
    profile = case.profile
    return case.once(
        "work_right",
        lambda: work_right(case.work_rules, profile.country, profile.residence, case.today),
    )


def _in_time(right: WorkRight, start: Ints) -> Flags:
    """Does the work begin, as far as it says when, once she may work?"""
    from_day = day_number(right.from_date) if right.from_date else 0
    in_time: Flags = (start >= from_day) & (start > 0)
    return in_time


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


def _is_word(words: Vocabulary, word: str, codes: Codes) -> Flags:
    number = words.find(word)
    flags: Flags = np.equal(codes, -2 if number is None else number)  # -2: no offer has it
    return flags


def _outlasts(case: Case, contract_days: Ints, start: Ints) -> Flags:
    """Does the contract end after her residence does, or begin then? As far as both are known."""
    until = case.profile.residence.until if case.profile.residence else None
    if until is None:
        return np.zeros(contract_days.size, bool)
    begins = np.maximum(start, day_number(case.today))
    ends = begins + np.maximum(contract_days, 0)  # one of unknown length at least begins
    outlasts: Flags = ends > day_number(until)
    return outlasts


def _by_state(right: WorkRight, facts: _Facts) -> list[tuple[Flags, np.uint8]]:
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


def _limits(right: WorkRight, facts: _Facts) -> list[tuple[Flags, np.uint8]]:
    everything = np.ones(facts.training.size, bool)
    return [
        (everything & right.employer_permit, NOT_YET),
        (facts.too_many_hours, NOT_YET),
        (facts.hours_unsaid | bool(right.sectors) | bool(right.hours_per_year), ASK),
    ]


def _limited(
    case: Case, offer: Offer, right: WorkRight, facts: _Facts, values: dict[str, object]
) -> Reason:
    if right.employer_permit:
        return Reason("permit.employer_permit", values)
    if facts.too_many_hours[0]:
        return Reason("permit.too_many_hours", {**values, "hours": said_hours(offer)})
    if facts.hours_unsaid[0] or right.sectors or right.hours_per_year:
        return Reason("permit.within_limits", values)
    residence = case.profile.residence
    until = residence.until.isoformat() if residence and residence.until else None
    return Reason("permit.ends_before_contract", {**values, "until": until})


def _values(right: WorkRight) -> dict[str, object]:
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
