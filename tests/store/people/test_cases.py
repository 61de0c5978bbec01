"""Cases, profiles, consents and assignments as they are kept."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from matcher.domain.account import OrganisationKind, Role
from matcher.domain.casework import AssignmentKind, CaseState, ConsentAct, ReferralKind
from matcher.errors import ConsentError, InputError, NotFoundError, StepUpError
from matcher.store.access.actor import Actor
from matcher.store.access.recorded import recorded
from matcher.store.account_models import AccountRow
from matcher.store.case_models import NoticeRow
from matcher.store.database import reading
from matcher.store.people.accounts import add_account, add_organisation
from matcher.store.people.assignments import (
    assign,
    assignments,
    end_assignment,
    hand_over,
)
from matcher.store.people.breaking_glass import break_glass
from matcher.store.people.cases import (
    change_state,
    find_case,
    look_at_case,
    my_cases,
    open_case,
    record_screening,
    screening,
)
from matcher.store.people.consents import (
    Shown,
    consents,
    record_consent,
    require_consent,
    withdraw_consent,
)
from matcher.store.people.profiles import drafts, drop_draft, profile, save_draft, save_profile
from matcher.store.people.rankings import MadeWith, log_ranking
from matcher.store.people.referrals import prepare_referral
from tests.store.agency import Agency

REASON = "she is ill until Monday"
HOUR = timedelta(hours=1)
SHARE, HOTEL = ConsentAct.SHARE_CV, "organisation:hotel"
SHOWN = Shown("it", "share_cv-1", "Possiamo mandare ...?")


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    return agency.opens(anna, " K-7 ")


def test_a_case_code_is_used_once_in_an_organisation(agency: Agency, anna: Actor, case: str):
    for code in ("K-7", "k7", "Ｋ 7"):
        with pytest.raises(InputError, match="choose another one"):
            agency.does(anna, open_case, code)
    with pytest.raises(InputError, match="a letter or a digit"):
        agency.does(anna, open_case, "--")
    other = agency.actor(organisation=agency.porta)
    theirs = agency.does(other, open_case, "K-7")
    assert theirs != case
    assert agency.does(other, find_case, "K7") == theirs


@pytest.mark.parametrize("role", [Role.EMPLOYER, Role.PROGRAMME, Role.ADMIN])
def test_only_advisors_open_cases(agency: Agency, role: Role):
    with pytest.raises(Exception, match="may not do this"):
        agency.does(agency.actor(role), open_case, "K-7")


def test_cases_are_listed_by_their_code(agency: Agency, anna: Actor):
    for code in ("K-9", "A-1", "K-10"):
        agency.does(anna, open_case, code)
    with agency.scope(anna) as scope:
        assert [brief.code for brief in my_cases(scope)] == ["A-1", "K-10", "K-9"]


def test_risks_are_screened_and_read_again(agency: Agency, anna: Actor):
    case = str(agency.does(anna, open_case, "K-7"))
    assert agency.does(anna, screening, case) is None
    answers = {"shared_space": "ask", "avoid": ["stazione"]}
    agency.does(anna, record_screening, case, answers)
    assert agency.does(anna, screening, case) == answers
    assert agency.does(anna, look_at_case, case).screened_at == agency.now


def test_every_state_can_be_left_and_entered_again(agency: Agency, anna: Actor, case: str):
    for state in (CaseState.PAUSED, CaseState.CLOSED, CaseState.OPEN, CaseState.PAUSED):
        agency.does(anna, change_state, case, state, "as she wishes")
    assert agency.does(anna, look_at_case, case).state is CaseState.PAUSED


def test_profiles_are_kept_revision_by_revision(agency: Agency, anna: Actor, case: str):
    assert agency.does(anna, profile, case) is None
    documents = [{"country": "IT"}, {"country": "IT", "age": 30}]
    assert agency.does(anna, save_profile, case, documents[0], None) == 1
    assert agency.does(anna, save_profile, case, documents[1], 1) == 2
    first, last = agency.does(anna, profile, case, 1), agency.does(anna, profile, case)
    assert [first.document, last.document] == documents
    assert (last.number, last.made_by, last.made_at) == (2, anna.account_id, agency.now)
    assert first.digest != last.digest
    assert agency.does(anna, profile, case, 3) is None


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63, 2**200, -(2**63) - 1])
def test_a_number_that_no_revision_has_is_not_found(
    agency: Agency, anna: Actor, case: str, number: int
):
    assert agency.does(anna, profile, case, number) is None
    made = MadeWith(agency.now.date(), "all", "d", "t", "1", 0)
    with pytest.raises(NotFoundError):
        agency.does(anna, log_ranking, case, number, made, [])


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(
    agency: Agency, anna: Actor, case: str
):
    agency.does(anna, save_profile, case, {"country": "IT"}, None)
    for based_on in (None, 0, 2):
        with pytest.raises(InputError, match="changed meanwhile"):
            agency.does(anna, save_profile, case, {"country": "ES"}, based_on)


def test_half_done_steps_are_kept_until_they_are_done(agency: Agency, anna: Actor, case: str):
    for draft in ({"level": "B1"}, {"level": "B2"}):
        agency.does(anna, save_draft, case, "languages", draft)
    agency.does(anna, save_draft, case, "time", {})
    assert agency.does(anna, drafts, case) == {"languages": {"level": "B2"}, "time": {}}
    agency.does(anna, drop_draft, case, "languages")
    agency.does(anna, drop_draft, case, "languages")
    assert agency.does(anna, drafts, case) == {"time": {}}


def test_a_consent_holds_for_its_act_and_recipient_alone(agency: Agency, anna: Actor, case: str):
    id_ = agency.does(anna, record_consent, case, SHARE, HOTEL, SHOWN)
    agency.does(anna, record_consent, case, ConsentAct.STORING, None, SHOWN)
    with agency.scope(anna) as scope:
        file = scope.enter(case, "referral.sent")
        assert require_consent(file, SHARE, HOTEL) == id_
        assert require_consent(file, ConsentAct.STORING)
        for act, recipient in (
            (SHARE, "organisation:other"),
            (SHARE, None),
            (ConsentAct.REFERRAL, HOTEL),
            (ConsentAct.STORING, HOTEL),
            (ConsentAct.ASSESSMENT, None),
        ):
            with pytest.raises(ConsentError, match="has not agreed"):
                require_consent(file, act, recipient)


def test_a_consent_of_one_case_says_nothing_of_another(agency: Agency, anna: Actor, case: str):
    other = agency.opens(anna, "K-8")
    id_ = str(agency.does(anna, record_consent, case, SHARE, HOTEL, SHOWN))
    with agency.scope(anna) as scope, pytest.raises(ConsentError):
        require_consent(scope.enter(other, "referral.sent"), SHARE, HOTEL)
    with pytest.raises(NotFoundError):
        agency.does(anna, withdraw_consent, other, id_)
    assert agency.does(anna, consents, case)[0].withdrawn_at is None


def test_a_consent_that_is_taken_back_allows_nothing_any_more(
    agency: Agency, anna: Actor, case: str
):
    id_ = str(agency.does(anna, record_consent, case, SHARE, HOTEL, SHOWN))
    for _ in range(2):
        agency.does(anna, withdraw_consent, case, id_)
    with agency.scope(anna) as scope, pytest.raises(ConsentError, match="has not agreed"):
        require_consent(scope.enter(case, "referral.sent"), SHARE, HOTEL)
    (kept,) = agency.does(anna, consents, case)
    assert (kept.shown, kept.given_at, kept.withdrawn_at) == (SHOWN, *[agency.now] * 2)


@pytest.mark.parametrize(("act", "recipient"), [(SHARE, None), (ConsentAct.STORING, HOTEL)])
def test_a_consent_names_its_recipient_or_has_none(
    agency: Agency, anna: Actor, case: str, act: ConsentAct, recipient: str | None
):
    with pytest.raises(ConsentError, match="names"):
        agency.does(anna, record_consent, case, act, recipient, SHOWN)


@pytest.mark.parametrize(
    "recipient",
    ["channel:+393331234567", "channel:393331234567", "service:rosa@example.org", "Rosa", "x:rosa"],
)
def test_no_number_or_address_of_a_person_gets_into_the_trail_as_a_recipient(
    agency: Agency, anna: Actor, case: str, recipient: str
):
    """There it would stay for ever, erasure or not."""
    with pytest.raises(InputError, match="a recipient is"):
        agency.does(anna, record_consent, case, ConsentAct.MESSAGES, recipient, SHOWN)
    with pytest.raises(InputError, match="a recipient is"):
        agency.does(anna, prepare_referral, case, ReferralKind.SERVICE, recipient)


def test_a_consent_is_recorded_by_somebody_who_has_just_proved_who_it_is(
    agency: Agency, anna: Actor, case: str
):
    with agency.scope(anna, HOUR) as scope, pytest.raises(StepUpError):
        record_consent(scope, case, SHARE, HOTEL, SHOWN)


def test_a_case_that_is_handed_over_is_the_other_advisors(agency: Agency, anna: Actor, case: str):
    bert = agency.actor()
    agency.does(anna, hand_over, case, bert.account_id, "moves to another town")
    with pytest.raises(NotFoundError):
        agency.does(anna, look_at_case, case)
    kept = agency.does(bert, assignments, case)
    assert {(one.account_id, one.ended_at, one.reason) for one in kept} == {
        (anna.account_id, agency.now, None),
        (bert.account_id, None, "moves to another town"),
    }


def test_an_assignment_that_is_ended_ends_at_once_but_never_the_last_one(
    agency: Agency, anna: Actor, case: str
):
    bert = agency.actor()
    id_ = agency.does(anna, assign, case, bert.account_id, AssignmentKind.MAIN, REASON)
    agency.does(anna, end_assignment, case, id_)
    with pytest.raises(NotFoundError):
        agency.does(bert, look_at_case, case)
    with pytest.raises(NotFoundError):
        agency.does(anna, end_assignment, case, id_)
    (last,) = [one for one in agency.does(anna, assignments, case) if not one.ended_at]
    with pytest.raises(InputError, match="somebody has to have it"):
        agency.does(anna, end_assignment, case, last.id)


@pytest.mark.parametrize("role", [Role.EMPLOYER, Role.PROGRAMME, Role.ADMIN, None])
def test_a_case_is_given_to_advisors_of_the_same_organisation_only(
    agency: Agency, anna: Actor, case: str, role: Role | None
):
    other = agency.actor(role) if role else agency.actor(organisation=agency.porta)
    for act in (hand_over, assign):
        kind = () if act is hand_over else (AssignmentKind.MAIN,)
        with pytest.raises(InputError, match="advisor of the same organisation"):
            agency.does(anna, act, case, other.account_id, *kind, REASON)


@pytest.mark.parametrize(
    ("kind", "reason", "why"),
    [
        (AssignmentKind.SUBSTITUTE, REASON, "needs an end"),
        (AssignmentKind.BREAK_GLASS, REASON, "needs an end"),
        (AssignmentKind.MAIN, " . ", "say why"),
    ],
)
def test_an_assignment_has_its_reason_and_its_end(
    agency: Agency, anna: Actor, case: str, kind: AssignmentKind, reason: str, why: str
):
    with pytest.raises(InputError, match=why):
        agency.does(anna, assign, case, agency.actor().account_id, kind, reason)


def test_the_glass_is_broken_for_a_while_and_the_advisor_is_told(
    agency: Agency, anna: Actor, case: str
):
    bert = agency.actor()
    assert agency.breaks_glass(bert, "k7", lasting=2 * HOUR) == case
    assert agency.does(bert, look_at_case, case).id == case
    with agency.scope(bert, 2 * HOUR) as scope, pytest.raises(NotFoundError):
        look_at_case(scope, case)
    with reading(agency.store.engine) as session:
        (notice,) = session.scalars(select(NoticeRow))
    assert (notice.account_id, notice.case_id, notice.seen_at) == (anna.account_id, case, None)
    kept = {one.kind: one for one in agency.does(anna, assignments, case)}
    taken = kept[AssignmentKind.BREAK_GLASS]
    assert (taken.account_id, taken.reason) == (bert.account_id, "she stands at the door")


def test_the_glass_is_not_broken_without_need_or_for_ever_or_from_outside(
    agency: Agency, anna: Actor, case: str
):
    bert, out = agency.actor(), agency.actor(organisation=agency.porta)
    for who, code, reason, lasting, why in (
        (bert, "K-7", "x", HOUR, "say why"),
        (bert, "K-7", REASON, 13 * HOUR, "at most"),
        (bert, "K-8", REASON, HOUR, "not found"),
        (out, "K-7", REASON, HOUR, "not found"),
        (agency.actor(Role.ADMIN), "K-7", REASON, HOUR, "may not do this"),
    ):
        with pytest.raises(Exception, match=why):
            agency.breaks_glass(who, code, reason, lasting)
    with agency.scope(bert, HOUR) as scope, pytest.raises(StepUpError):
        break_glass(scope, "K-7", REASON, HOUR)


def test_a_clock_that_is_put_back_locks_no_advisor_out_and_keeps_no_glass_broken(
    agency: Agency, anna: Actor, case: str
):
    bert = agency.actor()
    agency.breaks_glass(bert, "K-7")
    agency.now -= timedelta(days=1)
    assert agency.does(anna, look_at_case, case)
    with pytest.raises(NotFoundError):
        agency.does(bert, look_at_case, case)


def test_an_e_mail_address_has_one_account_however_it_is_written(agency: Agency):
    with recorded(agency.store, "system:tests", agency.now) as record:
        where = add_organisation(record, "Casa", OrganisationKind.PARTNER)
        add_account(record, where, Role.ADVISOR, "Anna@Example.org", "Anna")
        with pytest.raises(InputError, match="there is an account"):
            add_account(record, where, Role.ADMIN, " anna@example.ORG ", "Anna")
        assert record.session.scalar(select(func.count()).select_from(AccountRow)) == 1
