"""May she take this work with the papers that she has?

What a title allows in which country is tested in tests/domain/test_permit.py; here it is mostly her
own paper that speaks.
"""

from datetime import date, timedelta

import pytest

from matcher.domain.offer import Contract, Kind, Offer, TrainingTerms
from matcher.domain.papers import Papers
from matcher.domain.permit import Document, Residence
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from tests.factories import TODAY, ask, criterion, holds, offer, profile, training, week


def paper(says: str, document: str = "other", **dates: date) -> Profile:
    return profile(residence=holds(document, paper=says, **dates))


FREE = paper("work_allowed")


def test_a_paper_that_allows_work_opens_any_job() -> None:
    said = ask("permit", FREE, offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "permit.paper_allows")


def test_a_paper_that_forbids_work_sets_a_job_aside() -> None:
    said = ask("permit", paper("work_not_allowed"), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "permit.paper_forbids")
    assert said.openings == []


def test_an_internship_without_the_right_to_work_is_a_question() -> None:
    said = ask("permit", paper("work_not_allowed"), offer(kind=Kind.INTERNSHIP))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "permit.internship_ask")


def test_a_course_needs_no_right_to_work() -> None:
    for her in (paper("work_not_allowed"), profile()):
        said = ask("permit", her, training())
        assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "permit.training")


def test_when_her_papers_have_not_been_talked_about_she_is_asked() -> None:
    said = ask("permit", profile(), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "permit.no_residence")


def test_a_paper_that_has_run_out_is_asked_about() -> None:
    her = paper("work_allowed", until=TODAY - timedelta(days=1))
    assert ask("permit", her, offer()).code == "permit.expired"


# --- a right that begins later

LATER = paper("from:2027-01-15")


def test_a_right_that_begins_later_is_not_yet_with_its_date_as_the_opening() -> None:
    said = ask("permit", LATER, offer())
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "permit.paper_from_date")
    assert said.values == {"from": "2027-01-15"}
    (opening,) = said.openings
    assert (opening.code, opening.values) == ("permit.opens_on", {"from": "2027-01-15"})


def test_the_longer_the_wait_the_less_it_is_worth() -> None:
    soon, late = (
        ask("permit", paper(f"from:{TODAY + timedelta(days=days)}"), offer()).degree
        for days in (73, 365)
    )
    assert (soon, late) == (0.84, 0.2)


def test_work_that_starts_once_the_right_has_begun_is_open() -> None:
    said = ask("permit", LATER, offer(start=date(2027, 1, 15)))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "permit.by_the_start")
    assert said.values == {"from": "2027-01-15"}
    assert ask("permit", LATER, offer(start=date(2027, 1, 14))).verdict == Verdict.NOT_YET


def test_the_waiting_time_of_a_title_is_told_with_its_source() -> None:
    applied = TODAY - timedelta(days=30)
    her = profile(residence=Residence(Document.ASYLUM_APPLICANT, since=applied))
    said = ask("permit", her, offer())
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "permit.from_date")
    assert said.values["from"] == (applied + timedelta(days=61)).isoformat()
    assert said.values["source"]
    assert said.values["checked"]


def test_an_employer_who_must_apply_is_told_once_the_wait_is_no_hurdle_any_more() -> None:
    her = paper("from:2027-01-15; employer_permit")
    early = ask("permit", her, offer())
    assert (early.code, early.openings[0].code) == ("permit.paper_from_date", "permit.opens_on")
    later = ask("permit", her, offer(start=date(2027, 2, 1)))
    assert (later.verdict, later.code) == (Verdict.NOT_YET, "permit.employer_permit")
    assert later.openings[0].code == "permit.employer_applies"


def test_a_start_in_time_does_not_hide_that_the_hours_are_unknown() -> None:
    her = paper("from:2027-01-15; hours_cap:20")
    said = ask("permit", her, offer(start=date(2027, 2, 1)))
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.within_limits")


# --- limits


def test_hours_up_to_the_cap_are_open_and_one_more_is_not_yet() -> None:
    her = paper("hours_cap:20")
    assert ask("permit", her, offer(hours_per_week=20.0)).code == "permit.paper_hours_cap"
    said = ask("permit", her, offer(hours_per_week=21.0))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "permit.too_many_hours")
    assert said.values == {"hours_cap": 20, "hours": 21}
    (opening,) = said.openings
    assert (opening.code, opening.values) == ("permit.fewer_hours", {"hours_cap": 20})


def test_the_hours_of_the_shifts_count_where_no_others_are_said() -> None:
    said = ask("permit", paper("hours_cap:20"), offer(shifts=week("Mon-Fri 09:00-14:00")))
    assert (said.code, said.values["hours"]) == ("permit.too_many_hours", 25)


def test_unknown_hours_are_asked_about_under_a_cap() -> None:
    said = ask("permit", paper("hours_cap:20"), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "permit.within_limits")


def test_full_time_is_more_than_a_cap_below_it_and_asked_about_under_one_near_it() -> None:
    full = offer(full_time=True)
    said = ask("permit", paper("hours_cap:20"), full)
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "permit.too_many_hours")
    assert said.values == {"hours_cap": 20, "hours": None}
    assert [opening.code for opening in said.openings] == ["permit.fewer_hours"]
    assert ask("permit", paper("hours_cap:38"), full).verdict == Verdict.ASK
    assert ask("permit", paper("hours_cap:20"), offer(full_time=False)).verdict == Verdict.ASK


def test_a_right_for_some_sectors_is_asked_about() -> None:
    said = ask("permit", paper("sectors:agriculture,tourism"), offer())
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.within_limits")
    assert said.values == {"sectors": ["agriculture", "tourism"]}


def test_a_permit_that_the_employer_applies_for_is_not_yet() -> None:
    said = ask("permit", paper("employer_permit"), offer())
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "permit.employer_permit")
    assert [opening.code for opening in said.openings] == ["permit.employer_applies"]


# --- residence and contract


def until(day: date) -> Profile:
    return paper("work_allowed", until=day)


def test_residence_that_ends_before_the_contract_does_is_a_question() -> None:
    work = offer(start=date(2026, 12, 1), duration_months=6)
    said = ask("permit", until(date(2027, 5, 1)), work)
    assert (said.verdict, said.degree, said.code) == (
        Verdict.ASK,
        None,
        "permit.ends_before_contract",
    )
    assert said.values == {"until": "2027-05-01"}
    assert ask("permit", until(date(2027, 6, 2)), work).verdict == Verdict.YES


def test_a_permanent_contract_outlasts_every_paper_with_an_end() -> None:
    lasting = offer(contract=Contract.PERMANENT)
    assert ask("permit", until(date(2036, 1, 1)), lasting).verdict == Verdict.ASK
    assert ask("permit", FREE, lasting).verdict == Verdict.YES


def test_a_contract_of_unknown_length_is_not_held_against_her() -> None:
    assert ask("permit", until(date(2026, 12, 1)), offer()).verdict == Verdict.YES


def test_a_contract_without_a_start_begins_today_at_the_earliest() -> None:
    for start in (None, date(2026, 1, 1)):
        work = offer(start=start, duration_months=1)
        assert ask("permit", until(TODAY + timedelta(days=29)), work).verdict == Verdict.ASK
        assert ask("permit", until(TODAY + timedelta(days=31)), work).verdict == Verdict.YES


# --- where, and for whom


def test_work_in_another_country_is_a_question() -> None:
    said = ask("permit", FREE, offer(country="ES"))
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.other_country")
    assert said.values == {"country": "ES"}
    assert ask("permit", FREE, offer(country="IT")).verdict == Verdict.YES


def test_a_citizen_of_the_union_may_work_in_all_of_it() -> None:
    her = paper("work_allowed", document="eu_citizen")
    assert ask("permit", her, offer(country="ES")).verdict == Verdict.YES


@pytest.mark.parametrize("build", [offer, training])
def test_an_offer_for_other_documents_is_set_aside(build: object) -> None:
    it = build(documents=frozenset({Document.REFUGEE, Document.ASYLUM_APPLICANT}))  # type: ignore[operator]
    said = ask("permit", paper("work_allowed", document="student"), it)
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "permit.wrong_document")
    assert said.values == {"documents": ["asylum_applicant", "refugee"]}
    hers = ask("permit", paper("work_allowed", document="refugee"), it)
    assert hers.verdict == Verdict.YES


def test_an_offer_for_some_documents_asks_who_has_not_named_hers() -> None:
    said = ask("permit", profile(), training(documents=frozenset({Document.REFUGEE})))
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.document_unsaid")
    assert said.values == {"documents": ["refugee"]}


def test_an_offer_that_names_no_document_takes_any() -> None:
    assert ask("permit", FREE, offer(documents=frozenset())).verdict == Verdict.YES


# --- what it takes altogether, and what is too late


def test_all_that_it_takes_is_told_not_only_the_first_step() -> None:
    her = paper("from:2027-01-15; employer_permit; hours_cap:20")
    said = ask("permit", her, offer(hours_per_week=30.0))
    assert [opening.code for opening in said.openings] == [
        "permit.opens_on",
        "permit.employer_applies",
        "permit.fewer_hours",
    ]


def test_a_right_that_begins_after_her_paper_ends_needs_its_renewal_first() -> None:
    her = paper("from:2027-01-15", until=date(2027, 1, 10))
    (opening,) = ask("permit", her, offer()).openings
    assert (opening.code, opening.values) == ("permit.opens_once_renewed", {"from": "2027-01-15"})


def test_work_that_begins_after_her_paper_ends_is_a_question_whatever_its_length() -> None:
    her = paper("work_allowed", until=date(2027, 2, 1))
    said = ask("permit", her, offer(start=date(2027, 3, 1)))
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.ends_before_contract")


def test_outside_free_movement_a_citizen_of_the_union_is_asked_about_too() -> None:
    her = profile(residence=holds("eu_citizen"))
    assert ask("permit", her, offer(country="GB")).code == "permit.other_country"


def test_a_permit_that_an_office_must_give_is_worth_less_than_a_right() -> None:
    said = ask("permit", paper("employer_permit"), offer())
    assert said.degree == criterion("permit").year_away  # type: ignore[attr-defined]


def test_who_has_no_paper_is_not_asked_what_her_paper_allows() -> None:
    said = ask("permit", profile(residence=holds("none")), offer(country="IT"))
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.no_paper")


# --- what the advert asks for in general terms


def asks(*papers: Papers, **facts: object) -> Offer:
    return offer(papers=frozenset(papers), **facts)


def test_a_right_to_work_that_is_asked_for_adds_nothing_but_a_reason() -> None:
    it = asks(Papers.MAY_WORK)
    said = ask("permit", FREE, it)
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "permit.asked_and_held")
    for her in (paper("work_not_allowed"), LATER, paper("hours_cap:20"), profile()):
        asked, silent = ask("permit", her, it), ask("permit", her, offer())
        assert (asked.verdict, asked.code) == (silent.verdict, silent.code)


def test_a_limited_right_is_told_with_its_limit_whatever_is_asked() -> None:
    it = asks(Papers.MAY_WORK, hours_per_week=10.0)
    assert ask("permit", paper("hours_cap:20"), it).code == "permit.paper_hours_cap"


@pytest.mark.parametrize("papers", [Papers.EU_CITIZEN, Papers.CITIZEN])
def test_citizens_only_is_a_question_for_it_may_not_be_lawful(papers: Papers) -> None:
    said = ask("permit", FREE, asks(papers, isco="9112"))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "permit.other_papers")
    assert said.values == {"papers": [str(papers)], "citizens": True}
    assert ask("permit", FREE, asks(papers)).verdict == Verdict.ASK  # nobody knows what work


@pytest.mark.parametrize("isco", ["5412", "0310", "3355", "2612"])
def test_work_of_the_state_may_be_kept_for_citizens(isco: str) -> None:
    police = asks(Papers.CITIZEN, isco=isco)
    said = ask("permit", FREE, police)
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "permit.citizens_only")
    assert ask("permit", profile(), police).verdict == Verdict.ASK
    assert ask("permit", FREE, offer(isco=isco)).verdict == Verdict.YES  # only where it is said
    assert (
        ask("permit", paper("work_allowed", document="eu_citizen"), police).verdict == Verdict.ASK
    )


def test_guards_and_clerks_are_no_work_of_the_state() -> None:
    for isco in ("5414", "4110", "54", None):
        assert ask("permit", FREE, asks(Papers.CITIZEN, isco=isco)).verdict == Verdict.ASK


@pytest.mark.parametrize(
    ("document", "papers"),
    [
        ("long_term_resident", Papers.LONG_TERM),
        ("refugee", Papers.PROTECTION),
        ("subsidiary_protection", Papers.PROTECTION),
        ("eu_citizen", Papers.EU_CITIZEN),
    ],
)
def test_papers_that_are_hers_are_no_question(document: str, papers: Papers) -> None:
    said = ask("permit", paper("work_allowed", document=document), asks(papers, Papers.CITIZEN))
    assert (said.verdict, said.code) == (Verdict.YES, "permit.papers_like_hers")


def test_papers_that_are_not_hers_for_certain_are_asked_about() -> None:
    said = ask("permit", paper("work_allowed", document="refugee"), asks(Papers.LONG_TERM))
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.other_papers")
    assert said.values == {"papers": ["long_term"]}


def test_who_has_not_named_her_paper_is_asked() -> None:
    said = ask("permit", profile(), asks(Papers.EU_CITIZEN))
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.papers_unsaid")


def test_a_closed_right_stays_closed_whatever_papers_are_asked_for() -> None:
    said = ask("permit", paper("work_not_allowed"), asks(Papers.EU_CITIZEN))
    assert (said.verdict, said.code) == (Verdict.NO, "permit.paper_forbids")


def test_a_course_for_some_asks_whether_she_can_take_part() -> None:
    course = training(papers=frozenset({Papers.PROTECTION, Papers.ASYLUM}))
    said = ask("permit", paper("work_allowed", document="humanitarian"), course)
    assert (said.verdict, said.code) == (Verdict.ASK, "permit.course_for_others")
    assert said.values == {"papers": ["asylum", "protection"]}
    hers = ask("permit", paper("work_not_allowed", document="asylum_applicant"), course)
    assert (hers.verdict, hers.code) == (Verdict.YES, "permit.papers_like_hers")


def test_a_welcome_is_a_reason_and_no_welcome_is_none() -> None:
    it = offer(welcomes=frozenset({Papers.PROTECTION}))
    said = ask("permit", paper("work_allowed", document="refugee"), it)
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "permit.welcome")
    other = ask("permit", paper("work_allowed", document="family"), it)
    assert (other.verdict, other.degree, other.code) == (Verdict.YES, 1, "permit.paper_allows")


@pytest.mark.parametrize(
    ("sponsors", "opening"),
    [
        (None, "permit.employer_applies"),
        (True, "permit.employer_arranges"),
        (False, "permit.she_arranges"),
    ],
)
def test_what_the_employer_says_of_permits_is_in_the_opening(
    sponsors: bool | None, opening: str
) -> None:
    said = ask("permit", paper("employer_permit"), offer(sponsors=sponsors))
    assert said.verdict == Verdict.NOT_YET
    assert [one.code for one in said.openings] == [opening]


def test_a_course_that_lasts_longer_than_her_papers_is_asked_about() -> None:
    her = profile(residence=holds(Document.REFUGEE, until=TODAY + timedelta(days=90)))
    year = training(training=TrainingTerms(weeks=52))
    said = ask("permit", her, year)
    assert (said.verdict, said.degree, said.code) == (
        Verdict.ASK,
        None,
        "permit.ends_before_course",
    )
    assert said.values == {"until": (TODAY + timedelta(days=90)).isoformat()}
    later = training(start=TODAY + timedelta(days=100))
    assert ask("permit", her, later).code == "permit.ends_before_course"
    for short in (training(training=TrainingTerms(weeks=8)), training()):
        assert ask("permit", her, short).verdict == Verdict.YES
    assert ask("permit", profile(residence=holds(Document.REFUGEE)), year).verdict == Verdict.YES
