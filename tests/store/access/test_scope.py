"""An account sees what is its own, and not even whether there is anything else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, text

from matcher.domain.account import AuthLevel, Role
from matcher.domain.casework import AssignmentKind, CaseState
from matcher.errors import AccessError, MatcherError, NotFoundError, SealError, StepUpError
from matcher.store.access.actor import Actor
from matcher.store.access.recorded import recorded
from matcher.store.access.scope import Scope
from matcher.store.audit.verifying import verify
from matcher.store.audit_models import AuditRow
from matcher.store.case_models import CaseRow, NoteRow
from matcher.store.database import reading, transaction
from matcher.store.ids import new_id
from matcher.store.people.accounts import disable_account
from matcher.store.people.assignments import assign
from matcher.store.people.cases import change_state, find_case, look_at_case, my_cases
from matcher.store.people.profiles import profile, save_profile
from matcher.store.tables import TABLES
from tests.store.agency import Agency

HOUR = timedelta(hours=1)
REASON = "she is ill until Monday"


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    return agency.opens(anna, "K-7")


def trail(agency: Agency) -> list[tuple[str | None, str, str | None]]:
    """Actor, act and object of every row."""
    with reading(agency.store.engine) as session:
        asked = select(AuditRow.actor, AuditRow.act, AuditRow.object).order_by(AuditRow.number)
        return [tuple(row) for row in session.execute(asked)]


def stranger(agency: Agency) -> Actor:
    return agency.actor()


def of_another_organisation(agency: Agency) -> Actor:
    return agency.actor(organisation=agency.porta)


def employer(agency: Agency) -> Actor:
    return agency.actor(Role.EMPLOYER, agency.hotel)


def programme(agency: Agency) -> Actor:
    return agency.actor(Role.PROGRAMME)


def admin(agency: Agency) -> Actor:
    return agency.actor(Role.ADMIN)


OTHERS = [stranger, of_another_organisation, employer, programme, admin]


def test_an_advisor_opens_the_own_case_and_every_look_is_written_down(
    agency: Agency, anna: Actor, case: str
):
    with agency.scope(anna) as scope:
        assert look_at_case(scope, case).code == "K-7"
        assert find_case(scope, "k7") == case
        assert [brief.id for brief in my_cases(scope)] == [case]
    assert trail(agency)[-3:] == [
        (anna.account_id, "case.looked", f"case:{case}"),
        (anna.account_id, "case.found", f"case:{case}"),
        (anna.account_id, "cases.listed", None),
    ]


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: other.__name__)
def test_to_everybody_else_the_case_is_as_if_it_did_not_exist(
    agency: Agency, case: str, other: Callable[[Agency], Actor]
):
    who, told = other(agency), []
    for id_ in (case, new_id(), "", "x' OR 1=1 --", "k" * 5_000):
        for act in (look_at_case, profile):
            with pytest.raises(NotFoundError) as refused:
                agency.does(who, act, id_)
            told.append(str(refused.value))
    assert set(told) == {"not found"}
    with agency.scope(who) as scope:
        assert my_cases(scope, closed_too=True) == []
    with pytest.raises(NotFoundError):
        agency.does(who, find_case, "K-7")


def test_an_attempt_on_anothers_case_stays_written_though_all_else_is_undone(
    agency: Agency, case: str
):
    bert = stranger(agency)
    before = len(trail(agency))
    with pytest.raises(NotFoundError):
        agency.does(bert, look_at_case, case)
    with pytest.raises(NotFoundError):
        agency.does(bert, look_at_case, "Amina Ali, Via Roma 7")
    of_case, of_nothing = trail(agency)[before:]
    assert of_case == (bert.account_id, "access.refused", f"case:{case}")
    assert of_nothing[1] == "access.refused"
    assert "Amina" not in str(of_nothing)
    assert verify(agency.store.engine, agency.store.trail).whole


def test_an_assignment_opens_the_case_from_its_beginning_to_its_end(
    agency: Agency, anna: Actor, case: str
):
    bert = stranger(agency)
    until = agency.now + 3 * HOUR
    kind = AssignmentKind.SUBSTITUTE
    agency.does(anna, assign, case, bert.account_id, kind, REASON, until)
    for hours, opens in ((0, True), (2, True), (3, False), (24, False)):
        with agency.scope(bert, hours * HOUR) as scope:
            assert [brief.id for brief in my_cases(scope)] == [case] * opens


def test_a_closed_case_is_closed_to_its_advisor_too_until_it_is_taken_up_again(
    agency: Agency, anna: Actor, case: str
):
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    with pytest.raises(NotFoundError):
        agency.does(anna, look_at_case, case)
    with agency.scope(anna) as scope:
        assert my_cases(scope) == []
        assert [brief.state for brief in my_cases(scope, closed_too=True)] == [CaseState.CLOSED]
    agency.does(anna, change_state, case, CaseState.OPEN, "came back")
    assert agency.does(anna, look_at_case, case)


@pytest.mark.parametrize(
    "changed",
    [
        {"level": AuthLevel.PASSWORD},
        {"role": Role.ADMIN},
        {"organisation_id": "elsewhere"},
        {"account_id": "nobody"},
    ],
)
def test_an_actor_that_is_not_as_its_account_says_may_nothing(
    agency: Agency, anna: Actor, changed: dict
):
    with pytest.raises(AccessError, match="may not act"), agency.scope(replace(anna, **changed)):
        pytest.fail("was let in")
    assert trail(agency)[-1][1] == "access.denied"


def test_a_disabled_account_may_nothing_from_that_moment(agency: Agency, anna: Actor, case: str):
    with recorded(agency.store, "system:tests", agency.now) as record:
        disable_account(record, anna.account_id)
    with pytest.raises(AccessError, match="may not act"):
        agency.does(anna, look_at_case, case)


@pytest.mark.parametrize(("minutes", "holds"), [(0, True), (5, True), (6, False), (-1, False)])
def test_what_was_proved_anew_holds_for_five_minutes(
    agency: Agency, anna: Actor, minutes: int, holds: bool
):
    later = agency.now + timedelta(minutes=minutes)
    if holds:
        anna.require_step_up(later)
    else:
        with pytest.raises(StepUpError):
            anna.require_step_up(later)


def test_without_an_audit_row_there_is_no_data(
    agency: Agency, anna: Actor, case: str, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object) -> None:
        raise OSError("the disk is full")

    seen: list[object] = []
    monkeypatch.setattr("matcher.store.audit.trail.append", broken)
    for act in (look_at_case, profile):
        with pytest.raises(OSError, match="full"), agency.scope(anna) as scope:
            seen.append(act(scope, case))
    with pytest.raises(OSError, match="full"), agency.scope(anna) as scope:
        seen.append(my_cases(scope))
    assert seen == []


def test_a_sealed_profile_put_into_another_case_or_revision_is_refused(
    agency: Agency, anna: Actor, case: str
):
    other = agency.opens(anna, "K-8")
    for id_ in (case, other):
        agency.does(anna, save_profile, id_, {"country": "IT", "of": id_}, None)
    agency.does(anna, save_profile, case, {"country": "ES"}, 1)
    swaps = [
        f"'{case}' AND number = 1) WHERE case_id = '{other}'",
        f"'{case}' AND number = 1) WHERE case_id = '{case}' AND number = 2",
    ]
    for swap, whose in zip(swaps, (other, case), strict=True):
        with transaction(agency.store.engine) as session:
            session.execute(
                text(
                    "UPDATE profile_revisions SET sealed_profile = (SELECT sealed_profile "  # noqa: S608
                    f"FROM profile_revisions WHERE case_id = {swap}"
                )
            )
        with pytest.raises(SealError, match=r"profile_revisions\.sealed_profile.*for this place"):
            agency.does(anna, profile, whose)


def test_nothing_of_her_lies_readable_in_the_database(agency: Agency, anna: Actor, engine: Engine):
    case = agency.opens(anna, "Canary-7")
    agency.does(anna, save_profile, case, {"country": "IT", "words": "Canary"}, None)
    with engine.connect() as connection:
        everything = [
            repr(row) for table in TABLES.sorted_tables for row in connection.execute(select(table))
        ]
    assert any(case in row for row in everything)
    assert [row for row in everything if "canary" in row.casefold()] == []


def test_a_scope_keeps_to_rows_of_the_case_that_was_entered(agency: Agency, anna: Actor, case: str):
    """An id of a row alone opens nothing: it is sealed for its own case."""
    other = agency.opens(anna, "K-8")
    with agency.scope(anna) as scope:
        file = scope.enter(case, "note.written")
        note = NoteRow(
            id="n1",
            case_id=case,
            sealed_words=file.seal("notes", "sealed_words", "words", row="n1"),
            made_by=anna.account_id,
            made_at=scope.now,
        )
        scope.session.add(note)
    with agency.scope(anna) as scope:
        kept = scope.session.get_one(NoteRow, "n1")
        file = scope.enter(other, "note.looked")
        with pytest.raises(SealError, match="for this place"):
            file.unseal("notes", "sealed_words", kept.sealed_words, row="n1")


def test_an_error_of_the_caller_undoes_the_act_and_its_row_together(
    agency: Agency, anna: Actor, case: str
):
    before = len(trail(agency))

    def broken(scope: Scope) -> None:
        save_profile(scope, case, {"country": "IT"}, None)
        raise MatcherError("something else went wrong")

    with pytest.raises(MatcherError, match="went wrong"):
        agency.does(anna, broken)
    assert len(trail(agency)) == before
    assert agency.does(anna, profile, case) is None
    with reading(agency.store.engine) as session:
        assert session.scalar(select(CaseRow.id)) == case
