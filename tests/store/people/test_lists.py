"""Lists, answers, applications: hers, logged, and disclosed with her consent alone."""

from datetime import date, timedelta

import pytest

from matcher.domain.account import Role
from matcher.domain.casework import (
    Answer,
    AnswerReason,
    CaseState,
    ConsentAct,
    ReferralKind,
    ReferralState,
)
from matcher.domain.verdict import Verdict
from matcher.errors import AccessError, ConsentError, InputError, NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.database import transaction
from matcher.store.people.answers import Said, answers, record_answer, remarks, write_remark
from matcher.store.people.applicants import applicants, profile_of_applicant
from matcher.store.people.avoiding import (
    avoided_codes,
    drop_avoidance,
    offers_not_for_her,
    record_avoidance,
)
from matcher.store.people.cases import change_state
from matcher.store.people.consents import Shown, record_consent, withdraw_consent
from matcher.store.people.notes import notes, write_note
from matcher.store.people.profiles import save_profile
from matcher.store.people.rankings import MadeWith, RankedOffer, log_ranking, rankings
from matcher.store.people.referrals import change_referral, prepare_referral, referrals
from matcher.store.people.study import decisions, studied_cases
from tests.store.agency import Agency

DAY = date(2026, 11, 27)
WHY = "they came on one road"
MADE_WITH = MadeWith(DAY, "default", "d" * 8, "embedded 3", "g1", 120)
LIST = [
    RankedOffer("Stella Srl: cuoca/1", 812_345, Verdict.YES),
    RankedOffer("b", 700_000, Verdict.ASK),
]
SHOWN = Shown("it", "share_cv-1", "Possiamo mandare ...?")
APPLICATION = ReferralKind.APPLICATION


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


def new_case(agency: Agency, anna: Actor, code: str) -> str:
    case = agency.opens(anna, code)
    agency.does(anna, save_profile, case, {"country": "IT", "of": code}, None)
    return case


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    return new_case(agency, anna, "K-7")


@pytest.fixture
def other(agency: Agency, anna: Actor) -> str:
    return new_case(agency, anna, "K-8")


def shown(agency: Agency, anna: Actor, case: str, *offers: str) -> str:
    lines = [RankedOffer(offer, 500_000, Verdict.YES) for offer in offers]
    return str(agency.does(anna, log_ranking, case, 1, MADE_WITH, lines))


def test_a_list_is_kept_with_all_that_it_was_made_with(agency: Agency, anna: Actor, case: str):
    agency.does(anna, log_ranking, case, 1, MADE_WITH, LIST)
    agency.now -= timedelta(days=1)
    agency.does(anna, log_ranking, case, 1, MADE_WITH, [])
    last, first = agency.does(anna, rankings, case)
    assert (first.offers, last.offers) == (tuple(LIST), ())
    assert (first.made_with, first.profile_number) == (MADE_WITH, 1)
    with pytest.raises(NotFoundError):
        agency.does(anna, log_ranking, case, 2, MADE_WITH, LIST)


def test_her_answers_are_hers_apart_from_the_advisors_remarks(
    agency: Agency, anna: Actor, case: str
):
    ranking = shown(agency, anna, case, "a")
    said = Said(Answer.NO, (AnswerReason.HOURS, AnswerReason.OTHER), "la sera no")
    agency.does(anna, record_answer, case, "a", said, ranking)
    agency.does(anna, record_answer, case, "b", Said(Answer.MAYBE))
    agency.does(anna, write_remark, case, "a", "ask again in spring")
    first, second = agency.does(anna, answers, case)
    assert (first.said, first.ranking_id) == (said, ranking)
    assert (second.said, second.ranking_id) == (Said(Answer.MAYBE), None)
    assert [one.words for one in agency.does(anna, remarks, case)] == ["ask again in spring"]


def test_an_answer_belongs_to_a_list_of_hers(agency: Agency, anna: Actor, case: str, other: str):
    theirs = shown(agency, anna, other, "a")
    with pytest.raises(NotFoundError):
        agency.does(anna, record_answer, case, "a", Said(Answer.YES), theirs)


def test_notes_are_kept(agency: Agency, anna: Actor, case: str):
    agency.does(anna, write_note, case, "first talk: trust first")
    (kept,) = agency.does(anna, notes, case)
    assert (kept.words, kept.made_by) == ("first talk: trust first", anna.account_id)


def applied(agency: Agency, anna: Actor, case: str) -> tuple[str, str]:
    """The ids of the application and of the consent; sent."""
    hotel = f"organisation:{agency.hotel}"
    referral = str(agency.does(anna, prepare_referral, case, APPLICATION, hotel, "a", "by mail"))
    with pytest.raises(ConsentError, match="she has not agreed"):
        agency.does(anna, change_referral, case, referral, ReferralState.SENT)
    consent = str(agency.does(anna, record_consent, case, ConsentAct.SHARE_CV, hotel, SHOWN))
    agency.does(anna, change_referral, case, referral, ReferralState.SENT, DAY)
    return referral, consent


def test_an_application_is_sent_with_the_consent_that_names_it_and_not_without(
    agency: Agency, anna: Actor, case: str
):
    referral, consent = applied(agency, anna, case)
    (kept,) = agency.does(anna, referrals, case)
    assert (kept.state, kept.consent_id, kept.next_step_on, kept.words) == (
        ReferralState.SENT,
        consent,
        DAY,
        "by mail",
    )
    agency.does(anna, withdraw_consent, case, consent)
    with pytest.raises(ConsentError):
        agency.does(anna, change_referral, case, referral, ReferralState.INTERVIEW)
    agency.does(anna, change_referral, case, referral, ReferralState.WITHDRAWN)


def test_an_application_of_another_case_is_not_found(
    agency: Agency, anna: Actor, case: str, other: str
):
    referral, _ = applied(agency, anna, case)
    with pytest.raises(NotFoundError):
        agency.does(anna, change_referral, other, referral, ReferralState.WITHDRAWN)


def test_one_whose_key_did_not_come_back_keeps_no_other_applicant_from_being_seen(
    agency: Agency, anna: Actor, case: str, other: str
):
    host = agency.actor(Role.EMPLOYER, agency.hotel)
    applied(agency, anna, other)
    referral, _ = applied(agency, anna, case)
    with transaction(agency.store.engine) as session:
        agency.store.vault.destroy_key(session, f"case:{other}")
    (seen,) = agency.does(host, applicants)
    assert seen.referral_id == referral


def test_an_employer_sees_the_own_applicants_while_they_agree_and_nothing_else(
    agency: Agency, anna: Actor, case: str, other: str
):
    host = agency.actor(Role.EMPLOYER, agency.hotel)
    rival = agency.actor(Role.EMPLOYER, agency.porta)
    hotel = f"organisation:{agency.hotel}"
    agency.does(anna, prepare_referral, other, APPLICATION, hotel, "b")
    assert agency.does(host, applicants) == []
    referral, consent = applied(agency, anna, case)
    (seen,) = agency.does(host, applicants)
    assert (seen.referral_id, seen.offer_id, seen.state) == (referral, "a", ReferralState.SENT)
    assert case not in repr(seen)
    assert agency.does(host, profile_of_applicant, referral)["of"] == "K-7"
    assert agency.does(rival, applicants) == []
    with pytest.raises(NotFoundError):
        agency.does(rival, profile_of_applicant, referral)
    for who in (anna, agency.actor(Role.ADMIN)):
        with pytest.raises(AccessError):
            agency.does(who, applicants)
    agency.does(anna, change_state, case, CaseState.CLOSED, "found other work")
    assert agency.does(host, applicants) == []
    agency.does(anna, change_state, case, CaseState.OPEN, "came back")
    agency.does(anna, withdraw_consent, case, consent)
    assert agency.does(host, applicants) == []
    with pytest.raises(NotFoundError):
        agency.does(host, profile_of_applicant, referral)


def test_two_who_must_not_meet_get_no_offer_of_each_other_whoever_said_so(
    agency: Agency, anna: Actor, case: str, other: str
):
    shown(agency, anna, case, "old")
    shown(agency, anna, case, "a", "b", "c")
    agency.does(anna, record_answer, case, "b", Said(Answer.NO))
    agency.does(anna, record_answer, case, "d", Said(Answer.MAYBE))
    agency.does(anna, prepare_referral, case, APPLICATION, "organisation:x", "e")
    assert agency.does(anna, offers_not_for_her, other) == frozenset()
    for noted_in, code in ((case, "k8"), (other, "K 7")):
        agency.does(anna, record_avoidance, noted_in, code, WHY, 6)
        assert agency.does(anna, offers_not_for_her, other) == {"a", "c", "d", "e"}
        agency.does(anna, drop_avoidance, noted_in, code)
        assert agency.does(anna, offers_not_for_her, other) == frozenset()


def test_what_the_other_one_got_meanwhile_is_not_given_to_her_either(
    agency: Agency, anna: Actor, case: str, other: str
):
    agency.does(anna, record_avoidance, other, "K-7", WHY, 6)
    shown(agency, anna, case, "a")
    for act, arguments in (
        (log_ranking, (1, MADE_WITH, [RankedOffer("a", 1, Verdict.YES)])),
        (record_answer, ("a", Said(Answer.YES))),
        (prepare_referral, (APPLICATION, "organisation:x", "a")),
    ):
        with pytest.raises(InputError, match="changed meanwhile") as refused:
            agency.does(anna, act, other, *arguments)
        assert "K-7" not in str(refused.value)
        assert case not in str(refused.value)
    agency.does(anna, record_answer, other, "a", Said(Answer.NO))
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    shown(agency, anna, other, "a")


def test_whom_she_must_not_meet_is_noted_without_learning_whether_there_is_such_a_case(
    agency: Agency, anna: Actor, case: str
):
    for code in ("no such case", "K-8", "k8"):
        agency.does(anna, record_avoidance, case, code, WHY, 6)
    assert agency.does(anna, avoided_codes, case) == ["K-8", "no such case"]
    with pytest.raises(InputError, match="her own case code"):
        agency.does(anna, record_avoidance, case, "k7", WHY, 6)


def test_programme_staff_study_rows_that_lead_to_nobody(
    agency: Agency, anna: Actor, case: str, other: str
):
    ranking = str(agency.does(anna, log_ranking, case, 1, MADE_WITH, LIST))
    for answer in (Answer.NO, Answer.MAYBE):
        agency.now -= timedelta(minutes=1)  # the clock was put right
        agency.does(
            anna, record_answer, case, "b", Said(answer, (AnswerReason.PAY,), "words"), ranking
        )
    who = agency.actor(Role.PROGRAMME)
    seen = agency.does(who, studied_cases)
    assert {one.opened_in for one in seen} == {date(2026, 11, 1)}
    first, second = agency.does(who, decisions, DAY)
    assert (first.offer_id, first.answer, first.value) == (LIST[0].offer_id, None, 812_345)
    assert (second.answer, second.reasons) == (Answer.MAYBE, (AnswerReason.PAY,))
    everything = repr((seen, first, second))
    assert not any(secret in everything for secret in (case, other, ranking, "words", "K-7"))
    assert first.pseudonym in {one.pseudonym for one in seen}
    assert agency.does(who, decisions, DAY + timedelta(days=1)) == []
    assert agency.does(agency.actor(Role.PROGRAMME, agency.porta), studied_cases) == []
    with pytest.raises(AccessError):
        agency.does(anna, studied_cases)
