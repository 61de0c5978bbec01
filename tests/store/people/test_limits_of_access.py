"""A key that was lent does not make another one; what comes from outside may be anything."""

from datetime import timedelta

import pytest

from matcher.domain.account import Role
from matcher.domain.casework import AssignmentKind, CaseState, ReferralState
from matcher.errors import AccessError, InputError, NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading
from matcher.store.people.answers import Answer, Said, record_answer
from matcher.store.people.applicants import profile_of_applicant
from matcher.store.people.assignments import (
    assign,
    assignments,
    end_assignment,
    hand_over,
    hand_over_all,
)
from matcher.store.people.cases import (
    change_state,
    find_case,
    look_at_case,
    my_cases,
    open_case,
)
from matcher.store.people.consents import withdraw_consent
from matcher.store.people.erasing import ASKED, erase
from matcher.store.people.notices import notice_was_seen, unseen_notices
from matcher.store.people.profiles import profile
from matcher.store.people.referrals import change_referral
from tests.store.agency import NOW, Agency

REASON = "she is ill until Monday"
HOUR = timedelta(hours=1)
ODD = ["\x00", "a\x00b", "\ud800", "x" * 5_000, "", "../../etc/passwd", "' OR ''='", "%00"]


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    return agency.opens(anna, "K-7")


@pytest.mark.parametrize("lent", ["substitute", "broken glass"])
def test_who_has_a_case_for_a_while_can_not_keep_give_or_erase_it(
    agency: Agency, anna: Actor, case: str, lent: str
):
    bert, eva = agency.actor(), agency.actor()
    if lent == "substitute":
        kind, until = AssignmentKind.SUBSTITUTE, agency.now + HOUR
        agency.does(anna, assign, case, bert.account_id, kind, REASON, until)
    else:
        agency.breaks_glass(bert, "K-7", REASON)
    assert agency.does(bert, look_at_case, case)
    kept = agency.does(bert, assignments, case)
    for act, arguments in (
        (assign, (bert.account_id, AssignmentKind.MAIN, REASON)),
        (hand_over, (bert.account_id, REASON)),
        (hand_over, (eva.account_id, REASON)),
        (end_assignment, (kept[0].id,)),
        (change_state, (CaseState.CLOSED, REASON)),
    ):
        with pytest.raises(NotFoundError):
            agency.does(bert, act, case, *arguments)
    agency.does(bert, change_state, case, CaseState.PAUSED, REASON)
    agency.does(anna, change_state, case, CaseState.CLOSED, REASON)
    with pytest.raises(NotFoundError):
        agency.does(bert, change_state, case, CaseState.OPEN, REASON)
    with pytest.raises(NotFoundError):
        erase(agency.store, bert, case, ASKED, NOW)
    assert agency.does(anna, assignments, case) == kept


def test_an_administrator_hands_over_what_somebody_who_left_had_and_sees_none_of_it(
    agency: Agency, anna: Actor, case: str
):
    agency.does(anna, open_case, "K-8")
    bert, boss = agency.actor(), agency.actor(Role.ADMIN)
    with pytest.raises(AccessError):
        agency.does(bert, hand_over_all, anna.account_id, bert.account_id, REASON)
    far = agency.actor(Role.ADMIN, agency.porta)
    with pytest.raises(InputError):
        agency.does(far, hand_over_all, anna.account_id, bert.account_id, REASON)
    assert agency.does(boss, hand_over_all, anna.account_id, bert.account_id, REASON) == 2
    assert agency.does(boss, hand_over_all, anna.account_id, bert.account_id, REASON) == 0
    assert agency.does(anna, my_cases) == []
    assert [brief.code for brief in agency.does(bert, my_cases)] == ["K-7", "K-8"]
    assert {told.kind for told in agency.does(bert, unseen_notices)} == {"handed_over"}
    with pytest.raises(NotFoundError):
        agency.does(boss, look_at_case, case)


@pytest.mark.parametrize("by", ["herself", "an administrator"])
def test_who_gave_a_case_away_has_not_kept_it_as_her_own_substitute(
    agency: Agency, anna: Actor, case: str, by: str
):
    bert = agency.actor()
    for account, until in ((anna, 400_000 * HOUR), (bert, HOUR)):
        kind = AssignmentKind.SUBSTITUTE
        agency.does(anna, assign, case, account.account_id, kind, REASON, agency.now + until)
    if by == "herself":
        agency.does(anna, hand_over, case, bert.account_id, REASON)
    else:
        boss = agency.actor(Role.ADMIN)
        agency.does(boss, hand_over_all, anna.account_id, bert.account_id, REASON)
    assert agency.does(anna, my_cases) == []
    assert agency.does(bert, look_at_case, case)
    with pytest.raises(NotFoundError):
        agency.does(anna, look_at_case, case)


@pytest.mark.parametrize("odd", ODD)
def test_whatever_stands_in_an_address_is_simply_not_found(
    agency: Agency, anna: Actor, case: str, odd: str
):
    host = agency.actor(Role.EMPLOYER, agency.hotel)
    for who, act, arguments in (
        (anna, look_at_case, (odd,)),
        (anna, profile, (odd,)),
        (anna, withdraw_consent, (case, odd)),
        (anna, end_assignment, (case, odd)),
        (anna, change_referral, (case, odd, ReferralState.WITHDRAWN)),
        (anna, record_answer, (case, "a", Said(Answer.NO), odd)),
        (anna, notice_was_seen, (odd,)),
        (host, profile_of_applicant, (odd,)),
    ):
        with pytest.raises(NotFoundError):
            agency.does(who, act, *arguments)
    with pytest.raises(InputError):
        agency.does(anna, assign, case, odd, AssignmentKind.MAIN, REASON)
    with pytest.raises((NotFoundError, InputError)):
        agency.does(anna, find_case, odd)


@pytest.mark.parametrize("code", ["K\x007", "K\ud8007", "K\n7", ""])
def test_a_code_that_can_not_be_seen_is_refused(agency: Agency, anna: Actor, code: str):
    with pytest.raises(InputError):
        agency.does(anna, open_case, code)


def test_an_act_of_another_role_is_refused_and_stays_written(agency: Agency, anna: Actor):
    with pytest.raises(AccessError):
        agency.does(anna, hand_over_all, anna.account_id, anna.account_id, REASON)
    with reading(agency.store.engine) as session:
        last = session.get_one(AuditRow, agency.store.trail.head(session).number)
        assert (last.act, last.actor) == ("access.denied", anna.account_id)
