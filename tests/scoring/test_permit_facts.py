"""What her papers and the offers have to say to each other, many offers at once."""

from datetime import date

from matcher.domain.offer import Contract, Kind, Offer
from matcher.domain.papers import Papers
from matcher.domain.permit import Document, Residence, parse_paper
from matcher.domain.profile import Profile
from matcher.scoring.asked_papers import PAPERS
from matcher.scoring.columns import Columns, Flags
from matcher.scoring.criteria.deadline import START
from matcher.scoring.permit_facts import (
    CONTRACT_DAYS,
    COUNTRY,
    DOCUMENTS,
    KIND,
    PermitFacts,
    in_time,
    right_of,
)
from matcher.scoring.stated_hours import FULL_TIME, HOURS
from tests.factories import case, embedded, offer, profile, training

READ = (KIND, COUNTRY, DOCUMENTS, PAPERS, CONTRACT_DAYS, START, HOURS, FULL_TIME)


def holds(document: str, paper: str = "work_allowed", until: date | None = None) -> Profile:
    title = Residence(Document(document), until=until, paper_says=parse_paper(paper))
    return profile(residence=title)


def facts(her: Profile, *offers: Offer) -> PermitFacts:
    return PermitFacts.of(case(her), Columns.build(list(offers), READ, embedded()))


def flags(found: Flags) -> list[bool]:
    return [bool(flag) for flag in found]


def test_courses_and_internships_are_told_from_work() -> None:
    found = facts(profile(), offer(), training(), offer(kind=Kind.INTERNSHIP))
    assert flags(found.training) == [False, True, False]
    assert flags(found.internship) == [False, False, True]


def test_an_offer_that_names_no_country_is_not_abroad_and_the_union_is_home_to_its_citizens() -> (
    None
):
    offers = offer(country="IT"), offer(country="ES"), offer(country=None)
    assert flags(facts(holds("refugee"), *offers).abroad) == [False, True, False]
    assert flags(facts(holds("eu_citizen"), *offers).abroad) == [False, False, False]


def test_what_is_asked_of_her_papers_is_unsaid_where_she_has_not_named_them() -> None:
    offers = (
        offer(documents=frozenset({Document.STUDENT})),
        offer(papers=frozenset({Papers.CITIZEN})),
    )
    known, unknown = facts(holds("refugee"), *offers), facts(profile(), *offers)
    assert flags(known.wrong_document) == flags(unknown.document_unsaid) == [True, False]
    assert flags(known.other_papers) == flags(unknown.papers_unsaid) == [False, True]
    assert not any(flags(known.document_unsaid) + flags(unknown.wrong_document))
    assert not any(flags(known.papers_unsaid) + flags(unknown.other_papers))


def test_a_course_is_no_work_of_the_state() -> None:
    police = {"papers": frozenset({Papers.CITIZEN}), "isco": "5412"}
    found = facts(holds("refugee"), offer(**police), training(**police))
    assert flags(found.for_citizens) == [True, False]


def test_hours_are_compared_with_the_cap_as_far_as_they_are_known() -> None:
    found = facts(holds("student", "hours_cap:20"), offer(hours_per_week=30.0), offer(),
                  offer(full_time=True), offer(hours_per_week=20.0))  # fmt: skip
    assert flags(found.too_many_hours) == [True, False, True, False]
    assert flags(found.hours_unsaid) == [False, True, True, False]


def test_a_lasting_contract_outlasts_a_paper_with_an_end() -> None:
    her = holds("refugee", until=date(2030, 1, 1))
    found = facts(her, offer(contract=Contract.PERMANENT), offer(duration_months=6))
    assert flags(found.outlasts_residence) == [True, False]


def test_work_that_says_no_start_does_not_begin_in_time() -> None:
    right = right_of(case(holds("refugee", "from:2027-01-15")))
    starts = Columns.build(
        [offer(), offer(start=date(2027, 1, 14)), offer(start=date(2027, 1, 15))],
        [START],
        embedded(),
    )
    assert flags(in_time(right, starts.ints(START))) == [False, False, True]
