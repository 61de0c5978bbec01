"""She is told who looked at what; her advisor, who broke the glass."""

import pytest

from matcher.errors import NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.people.access_log import access_log
from matcher.store.people.assignments import assignments, hand_over
from matcher.store.people.cases import look_at_case, open_case
from matcher.store.people.notices import notice_was_seen, unseen_notices
from tests.store.agency import Agency

REASON = "she stands at the door"


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    return str(agency.does(anna, open_case, "K-7"))


def test_the_log_of_a_case_names_every_look_and_every_attempt(
    agency: Agency, anna: Actor, case: str
):
    agency.does(anna, open_case, "K-8")
    agency.does(anna, look_at_case, case)
    bert = agency.actor()
    with pytest.raises(NotFoundError):
        agency.does(bert, look_at_case, case)
    log = agency.does(anna, access_log, case)
    assert [(one.actor, one.act, dict(one.details)) for one in log] == [
        (anna.account_id, "case.opened", {}),
        (anna.account_id, "case.looked", {}),
        (bert.account_id, "access.refused", {"tried": "case.looked"}),
        (anna.account_id, "access_log.looked", {}),
    ]
    with pytest.raises(NotFoundError):
        agency.does(bert, access_log, case)


def test_a_broken_glass_is_told_until_it_was_seen(agency: Agency, anna: Actor, case: str):
    bert = agency.actor()
    assert agency.does(anna, unseen_notices) == []
    agency.breaks_glass(bert, "K-7")
    (told,) = agency.does(anna, unseen_notices)
    assert (told.case_id, told.kind) == (case, "glass_broken")
    assert told.about in {one.id for one in agency.does(anna, assignments, case)}
    assert agency.does(bert, unseen_notices) == []
    with pytest.raises(NotFoundError):
        agency.does(bert, notice_was_seen, told.id)
    agency.does(anna, notice_was_seen, told.id)
    assert agency.does(anna, unseen_notices) == []


def test_who_has_handed_a_case_over_is_told_nothing_of_it_any_more(
    agency: Agency, anna: Actor, case: str
):
    agency.breaks_glass(agency.actor(), "K-7")
    agency.does(anna, hand_over, case, agency.actor().account_id, "moves to another town")
    assert agency.does(anna, unseen_notices) == []
