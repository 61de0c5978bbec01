"""What her papers and the offers have to say to each other, as flags of many offers at once."""

from dataclasses import dataclass, fields
from typing import Generic, TypeVar

import numpy as np

from matcher.domain.offer import Contract, Kind, Offer
from matcher.domain.permit import Document, WorkRight, work_right
from matcher.scoring.asked_papers import for_citizens, other_papers
from matcher.scoring.columns import Codes, Columns, Flags, Ints, Lists, Numbers, Words
from matcher.scoring.criteria.deadline import START, day_number
from matcher.scoring.criterion import Case
from matcher.scoring.stated_hours import HOURS, least_hours
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy

Flag = TypeVar("Flag", Flags, bool)

DAYS_A_MONTH, DAYS_A_WEEK = 30.4375, 7
ENDLESS = 1_000_000  # days: a permanent contract outlasts every paper
UNSAID = -1

# Where a citizen of the Union may work freely: the Union, the EEA and Switzerland.
FREE_MOVEMENT = frozenset(
    """AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
    IS LI NO CH""".split()  # noqa: SIM905 - a list of 31 strings reads worse
)


def _contract_days(offer: Offer, _: Taxonomy) -> int:
    """How long it lasts; a course its weeks."""
    if offer.contract is Contract.PERMANENT:
        return ENDLESS
    if offer.training and offer.training.weeks is not None:
        return round(offer.training.weeks * DAYS_A_WEEK)
    months = offer.duration_months
    return UNSAID if months is None else round(months * DAYS_A_MONTH)


KIND = Words("kind", lambda offer, _: str(offer.kind))
COUNTRY = Words("country", lambda offer, _: offer.country)
DOCUMENTS = Lists("documents", lambda offer, _: [(str(d), 1) for d in offer.documents or ()])
CONTRACT_DAYS = Numbers("contract_days", "i4", _contract_days)


@dataclass(frozen=True, slots=True)
class PermitFacts(Generic[Flag]):
    """What the papers have to say: about each of many offers, as flags [n], or about one."""

    training: Flag
    internship: Flag
    abroad: Flag
    wrong_document: Flag
    document_unsaid: Flag
    too_many_hours: Flag
    hours_unsaid: Flag
    starts_in_time: Flag
    outlasts_residence: Flag
    other_papers: Flag
    papers_unsaid: Flag
    for_citizens: Flag

    @staticmethod
    def of(case: Case, offers: Columns) -> "PermitFacts[Flags]":
        residence, right = case.profile.residence, right_of(case)
        document, unsaid = residence.document if residence else None, residence is None
        kinds, start, cap = offers.words(KIND), offers.ints(START), right.hours_per_week
        training = _is_word(kinds.words, Kind.TRAINING, kinds.codes)
        not_accepted = _accepts_others(offers, document)
        others = other_papers(offers, document)
        citizens = for_citizens(offers) & ~training & (document is not Document.EU_CITIZEN)
        return PermitFacts(
            training=training,
            internship=_is_word(kinds.words, Kind.INTERNSHIP, kinds.codes),
            abroad=_abroad(offers, case.profile.country, document),
            wrong_document=not_accepted & (not unsaid),
            document_unsaid=not_accepted & unsaid,
            too_many_hours=(least_hours(offers) > cap) if cap else np.zeros(len(offers), bool),
            hours_unsaid=np.isnan(offers.floats(HOURS)) & (cap is not None),
            starts_in_time=in_time(right, start),
            outlasts_residence=outlasts(case, offers.ints(CONTRACT_DAYS), start),
            other_papers=others & (not unsaid),
            papers_unsaid=others & unsaid,
            for_citizens=citizens & (not unsaid),
        )

    @staticmethod
    def of_each(case: Case, offers: Columns) -> "list[PermitFacts[bool]]":
        """The same offer by offer."""
        facts = PermitFacts.of(case, offers)
        flags = [getattr(facts, each.name).tolist() for each in fields(PermitFacts)]
        return [PermitFacts(*of_offer) for of_offer in zip(*flags, strict=True)]


def _accepts_others(offers: Columns, document: Document | None) -> Flags:
    """It takes some documents only, and hers is not among them."""
    accepted = offers.lists(DOCUMENTS)
    hers = accepted.any(_is_word(accepted.words, str(document or ""), accepted.codes))
    flags: Flags = (accepted.lengths > 0) & ~hers
    return flags


def _abroad(offers: Columns, country: str, document: Document | None) -> Flags:
    """It is in a country other than hers, and than those where a citizen of the Union is free."""
    free = FREE_MOVEMENT if document is Document.EU_CITIZEN else frozenset[str]()
    countries = offers.words(COUNTRY)
    at_home = [word == country or word in free for word in countries.words]
    flags: Flags = (countries.codes >= 0) & ~countries.look_up(at_home, 0).astype(bool)
    return flags


def right_of(case: Case) -> WorkRight:
    profile = case.profile
    return case.once(
        "work_right",
        lambda: work_right(case.work_rules, profile.country, profile.residence, case.today),
    )


def in_time(right: WorkRight, start: Ints) -> Flags:
    """Does the work begin, as far as it says when, once she may work?"""
    from_day = day_number(right.from_date) if right.from_date else 0
    flags: Flags = (start >= from_day) & (start > 0)
    return flags


def _is_word(words: Vocabulary, word: str, codes: Codes) -> Flags:
    number = words.find(word)
    flags: Flags = np.equal(codes, -2 if number is None else number)  # -2: no offer has it
    return flags


def outlasts(case: Case, contract_days: Ints, start: Ints) -> Flags:
    """Does the contract end after her residence does, or begin then? As far as both are known."""
    until = case.profile.residence.until if case.profile.residence else None
    if until is None:
        return np.zeros(contract_days.size, bool)
    begins = np.maximum(start, day_number(case.today))
    ends = begins + np.maximum(contract_days, 0)  # one of unknown length at least begins
    flags: Flags = ends > day_number(until)
    return flags
