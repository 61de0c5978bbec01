"""2. Another's case answers "not found", from every role, in every use case, and it is noted."""

from dataclasses import replace

import pytest

from matcher.casework.continuing import close
from matcher.domain.account import Role
from matcher.errors import AccessError, NotFoundError
from matcher.store.people.access_log import access_log
from tests.casework.desk import Desk
from tests.casework.killing import (
    BY_A_CODE,
    NOT_OF_A_CASE,
    OF_ALL_ONES_CASES,
    OF_THE_DIRECTORY,
    USE_CASES,
    At,
    begun,
)


@pytest.mark.parametrize("role", list(Role))
def test_promise_02_another_s_case_is_not_found_in_any_use_case_and_the_attempt_stays(
    desk: Desk, role: Role
) -> None:
    stranger = desk.agency.actor(role)
    before = len(desk.agency.does(desk.anna, access_log, desk.her))
    tried = {name: act for name, act in USE_CASES.items() if name not in NOT_OF_A_CASE}
    for case in (desk.her, "a" * 20):
        ids = [letter * 20 for letter in "bcdefgh"]
        at = At(desk.agency.store, stranger, case, desk.agency.hotel, *ids)
        for act in tried.values():
            with pytest.raises(NotFoundError, match=r"^not found$"):
                act(at)
    log = desk.agency.does(desk.anna, access_log, desk.her)[before:]
    refused = [one for one in log if one.act == "access.refused"]
    assert len(refused) == len(tried)
    assert {one.actor for one in refused} == {stranger.account_id}


@pytest.mark.parametrize("name", sorted(BY_A_CODE | OF_THE_DIRECTORY))
def test_promise_02_nobody_but_an_advisor_opens_a_case_breaks_its_glass_or_sees_the_directory(
    desk: Desk, name: str
) -> None:
    for role in set(Role) - {Role.ADVISOR}:
        at = At(desk.agency.store, desk.agency.actor(role), "", "")
        with pytest.raises(AccessError):
            USE_CASES[name](at)


@pytest.mark.parametrize("name", sorted(OF_ALL_ONES_CASES))
@pytest.mark.parametrize("role", list(Role))
def test_promise_02_who_has_no_case_sees_none(desk: Desk, name: str, role: Role) -> None:
    at = At(desk.agency.store, desk.agency.actor(role), desk.her, "")
    assert USE_CASES[name](at) == []
    close(desk.agency.store, desk.anna, desk.other, "she has found work", desk.agency.now)
    assert USE_CASES[name](replace(at, actor=desk.anna)) != []


@pytest.mark.parametrize("role", list(Role))
def test_promise_02_the_directory_of_another_organisation_is_not_found(
    desk: Desk, role: Role
) -> None:
    theirs = begun(At(*desk.who, desk.agency.hotel), "b")
    stranger = desk.agency.actor(role, desk.agency.porta)
    at = replace(theirs, actor=stranger)
    expected = NotFoundError if role is Role.ADVISOR else AccessError
    for name in ("change", "check", "one_entry", "take_out"):
        with pytest.raises(expected):
            USE_CASES[f"service_directory.{name}"](at)
    if role is Role.ADVISOR:
        assert USE_CASES["service_directory.entries"](at) == []


@pytest.mark.parametrize(
    "name",
    [
        "applying.send",
        "applying.follow",
        "consenting.take_back",
        "in_hands.take_away",
        "keeping_lists.drop_list",
        "planning.step_done",
        "replaying.replay",
    ],
)
def test_promise_02_what_belongs_to_another_s_case_is_not_found_from_one_s_own(
    desk: Desk, name: str
) -> None:
    theirs = begun(At(*desk.who, desk.agency.hotel), "b")
    bert = desk.agency.actor()
    with pytest.raises(NotFoundError, match=r"^not found$"):
        USE_CASES[name](replace(theirs, actor=bert, case=desk.agency.opens(bert, "B-1")))
