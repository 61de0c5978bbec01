"""Codes of cases are not found out by trying: not by breaking glass, not by opening new cases, not
by naming somebody who must not be met; and what is tried is told."""

from datetime import timedelta

import pytest

from matcher.casework.breaking_glass import break_glass
from matcher.casework.discussing import answer
from matcher.casework.guessing import rules
from matcher.casework.opening import open_case, screen
from matcher.domain.account import Role
from matcher.domain.casework import Answer, AssignmentKind
from matcher.errors import AccessError, InputError, NotFoundError, TooManyAttemptsError
from matcher.store.access.actor import Actor
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading
from matcher.store.people.account_changes import disable
from matcher.store.people.account_notices import unseen_account_notices
from matcher.store.people.answers import Said
from matcher.store.people.assignments import assign
from matcher.store.people.breaking_glass import break_glass as break_unslowed
from matcher.store.people.cases import look_at_case
from matcher.store.people.notices import unseen_notices
from tests.casework.desk import WHY, Desk, ids, new_desk
from tests.market.stall import advert
from tests.store.agency import Agency

HOUR = timedelta(hours=1)


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    made = new_desk(agency, anna)
    made.stall.deliver(
        advert("a", hours_per_week=20),
        advert("a2", "Cameriera", employer="DITTA A Srl", city="Milan"),
        advert("b", "Sarta", employer="Sartoria", city="Torino"),
    )
    return made


def breaks(agency: Agency, actor: Actor, code: str) -> str:
    return break_glass(agency.store, actor, code, WHY, HOUR, agency.now)


def slowed(agency: Agency, actor: Actor) -> int:
    with reading(agency.store.engine) as session:
        asked = session.query(AuditRow).filter_by(act="codes.slowed", actor=actor.account_id)
        return asked.count()


def kinds(agency: Agency, actor: Actor) -> list[str]:
    return [each.kind.value for each in agency.does(actor, unseen_account_notices)]


def test_who_tries_codes_out_to_break_the_glass_has_to_wait_and_it_stays_written(desk: Desk):
    agency, thief = desk.agency, desk.agency.actor()
    own = agency.opens(thief, "T-1")
    for number in range(rules().attempts.codes.free + 1):
        with pytest.raises(NotFoundError):
            breaks(agency, thief, f"K-{number + 20}")
    assert slowed(agency, thief) == 1
    with pytest.raises(TooManyAttemptsError):
        breaks(agency, thief, "K-8")
    with pytest.raises(TooManyAttemptsError):
        open_case(agency.store, thief, "T-2", agency.now)
    agency.now += timedelta(seconds=61)
    thief = actor_again(thief, agency)
    assert breaks(agency, thief, "T-1") == own  # one that everybody knows takes nothing back
    with pytest.raises(NotFoundError):
        breaks(agency, thief, "K-40")
    with pytest.raises(TooManyAttemptsError):
        breaks(agency, thief, "K-8")
    other = agency.actor()
    assert breaks(agency, other, "K-8") == desk.other


def test_no_glass_is_broken_past_the_count_whoever_calls(desk: Desk):
    agency, thief = desk.agency, desk.agency.actor()
    with pytest.raises(AccessError, match="counted first"):
        agency.does(thief, break_unslowed, "K-8", WHY, HOUR)
    with pytest.raises(NotFoundError):
        breaks(agency, thief, "K-40")
    agency.now += timedelta(seconds=1)
    with pytest.raises(AccessError, match="counted first"):  # that one counted for itself
        agency.does(thief, break_unslowed, "K-8", WHY, HOUR)
    assert breaks(agency, thief, "K-8") == desk.other
    with pytest.raises(AccessError, match="counted first"):  # so did this one
        agency.does(thief, break_unslowed, "K-8", WHY, HOUR)


@pytest.mark.parametrize("lasting", [HOUR, None])
def test_nobody_is_given_a_broken_glass(desk: Desk, lasting: timedelta | None):
    agency, kind = desk.agency, AssignmentKind.BREAK_GLASS
    until = agency.now + lasting if lasting else None
    with pytest.raises(InputError, match="nobody else breaks"):
        agency.does(desk.anna, assign, desk.her, agency.actor().account_id, kind, WHY, until)


def actor_again(actor: Actor, agency: Agency) -> Actor:
    return Actor(actor.account_id, actor.role, actor.organisation_id, actor.level, agency.now)


def test_who_opens_cases_to_see_which_codes_are_taken_has_to_wait(desk: Desk):
    agency, thief = desk.agency, desk.agency.actor()
    for _ in range(rules().attempts.codes.free + 1):
        with pytest.raises(InputError, match="can't be used"):
            open_case(agency.store, thief, "K-8", agency.now)
    with pytest.raises(TooManyAttemptsError):
        open_case(agency.store, thief, "K-30", agency.now)
    assert slowed(agency, thief) == 1


def test_to_break_the_glass_of_a_case_that_nobody_has_is_told_to_all_advisors_and_programme(
    desk: Desk,
):
    agency = desk.agency
    bert, eva, staff = agency.actor(), agency.actor(), agency.actor(Role.PROGRAMME)
    far = agency.actor(Role.ADVISOR, agency.porta)
    breaks(agency, bert, "K-8")
    assert kinds(agency, eva) == kinds(agency, desk.anna) == []
    assert [each.kind for each in agency.does(desk.anna, unseen_notices)] == ["glass_broken"]
    with agency.scope(agency.actor(Role.ADMIN)) as scope:
        disable(scope.record, desk.anna.account_id, HOUR)
    breaks(agency, bert, "K-8")
    for told in (eva, staff):
        (one,) = [e for e in agency.does(told, unseen_account_notices) if e.kind == "glass_broken"]
        assert (one.about_name, one.by, one.own) == ("Somebody", "advisor", False)
    assert "glass_broken" not in kinds(agency, bert) + kinds(agency, far)


def test_what_one_learns_by_naming_a_code_is_told_to_the_one_who_has_that_case(desk: Desk):
    """Somebody opens a case of her own, names a code, and looks at what is barred from then on: she
    sees that there is such a case, and what is in its hands. That can't be hidden from her without
    leaving two people unprotected who must not meet; so it is few, reasoned, and told."""
    agency, thief = desk.agency, desk.agency.actor()
    answer(agency.store, desk.anna, desk.other, "a", Said(Answer.YES), agency.now)
    probe = agency.opens(thief, "T-1")
    thiefs = Desk(agency, thief, desk.stall, probe, probe)
    thiefs.knows(probe)
    assert set(ids(thiefs.suggest(probe))) == {"a", "a2", "b"}
    look = agency.store, thief, probe, {}, agency.now
    screen(*look, ["K-99"], WHY)
    assert set(ids(thiefs.suggest(probe))) == {"a", "a2", "b"}
    assert agency.does(desk.anna, unseen_notices) == []
    screen(*look, ["K-8"], WHY)
    assert ids(thiefs.suggest(probe)) == ["b"]  # what she learns
    (told,) = agency.does(desk.anna, unseen_notices)
    assert (told.case_id, told.kind, told.about) == (desk.other, "kept_apart", None)
    assert probe not in repr(told)
    screen(*look, ["K-8"])
    assert len(agency.does(desk.anna, unseen_notices)) == 1


def test_a_code_is_named_with_a_reason_and_a_case_names_few(desk: Desk):
    agency = desk.agency
    look = agency.store, desk.anna, desk.her, {}, agency.now
    for why in ("", "  ", "because"):
        with pytest.raises(InputError, match="say why"):
            screen(*look, ["K-8"], why)
    few = rules().keeping_apart.per_case
    screen(*look, [f"K-{number}" for number in range(20, 20 + few)], WHY)
    with pytest.raises(InputError, match=f"{few} others at most"):
        screen(*look, ["K-8"], WHY)
    screen(*look, ["K-20"], WHY)  # it is known
    assert agency.does(desk.anna, look_at_case, desk.her)


def test_one_advisor_names_few_codes_a_day_whether_there_are_such_cases_or_not(desk: Desk):
    agency, free = desk.agency, rules().attempts.avoidances.free
    cases = [agency.opens(desk.anna, f"T-{number}") for number in range(4)]
    named = [(case, code) for case in cases for code in ("K-8", "K-50", "K-51", "K-52")]
    for case, code in named[: free + 1]:
        screen(agency.store, desk.anna, case, {}, agency.now, [code], WHY)
    case, code = named[free + 1]
    with pytest.raises(TooManyAttemptsError):
        screen(agency.store, desk.anna, case, {}, agency.now, [code], WHY)
    assert slowed(agency, desk.anna) == 1
