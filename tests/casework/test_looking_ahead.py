"""What somebody whom she must not meet has in hand is in no path and no what-if of hers, and in no
list of the night."""

import pytest

from matcher.casework.assessment import save_step
from matcher.casework.discussing import answer
from matcher.casework.looking_ahead import paths_for, what_if_for
from matcher.casework.night_of_cases import NightOfCases, night_of_cases
from matcher.casework.opening import open_case
from matcher.casework.ranking_for_her import FromOffers
from matcher.domain.casework import Answer, CaseState
from matcher.domain.offer import Offer
from matcher.store.access.actor import Actor
from matcher.store.people.access_log import access_log
from matcher.store.people.answers import Said
from matcher.store.people.cases import change_state
from matcher.store.people.nights import read_night_list
from tests.casework.desk import Desk, new_desk
from tests.factories import TODAY, embedded, gives, knowledge, needs, offer, training
from tests.scoring.pathways.brute import numbers
from tests.store.agency import Agency

KITCHEN = offer(title="Kitchen", languages=needs("it", "B1"), employer="Mensa")
SHOP = offer(id="v2", title="Shop", languages=needs("it", "B1"), employer="Bottega")
COURSE = training(title="Italian B1", gives=gives(languages=needs("it", "B1")), employer="Scuola")
OFFERS = [KITCHEN, SHOP, COURSE]


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    """Two who must not meet: she speaks some Italian."""
    made = new_desk(agency, anna)
    for case in (made.her, made.other):
        spoken = {"languages": {"it": "A2"}}
        save_step(agency.store, anna, case, "languages", spoken, 1, embedded(), agency.now)
    return made


def takes(desk: Desk, offer_id: str) -> None:
    who = desk.agency.store, desk.anna, desk.other
    answer(*who, offer_id, Said(Answer.YES), desk.agency.now)


def courses(desk: Desk) -> dict[str, int]:
    """What her courses open: id -> jobs."""
    rest = knowledge(), numbers(), TODAY, desk.agency.now
    found = paths_for(*desk.who, OFFERS, *rest)
    return {each.offer.id: each.opened.jobs for each in found.courses.ranked}


def opened(desk: Desk) -> tuple[int, list[str]]:
    """With B1: how many open, and the list as it would be."""
    rest = knowledge(), TODAY, desk.agency.now
    found = what_if_for(*desk.who, ["it=B1"], OFFERS, *rest)
    group = found.groups.get("opened")
    return group.count if group else 0, [score.offer.id for score in found.ranked.ranked]


def test_what_is_barred_is_opened_by_no_course_and_is_no_course_of_hers(desk: Desk):
    desk.must_not_meet()
    assert courses(desk) == {"t1": 2}
    takes(desk, KITCHEN.id)
    assert courses(desk) == {"t1": 1}
    takes(desk, COURSE.id)
    assert courses(desk) == {}


def test_what_is_barred_opens_by_no_what_if_and_stands_in_none_of_its_lists(desk: Desk):
    desk.must_not_meet()
    count, ranked = opened(desk)
    assert (count, set(ranked)) == (2, {"v1", "v2", "t1"})
    takes(desk, KITCHEN.id)
    count, ranked = opened(desk)
    assert (count, set(ranked)) == (1, {"v2", "t1"})


def night(desk: Desk, offers: list[Offer]) -> NightOfCases:
    agency = desk.agency
    rank = FromOffers(offers, knowledge(), TODAY)
    rest = rank, embedded(), agency.now
    return night_of_cases(agency.store, agency.casa, *rest)


def kept(desk: Desk, code: str) -> list[str]:
    found = read_night_list(desk.agency.store, desk.agency.casa, code, desk.agency.now)
    return [line.offer_id for line in found.offers] if found else []


def test_two_who_must_not_meet_get_nothing_in_common_in_one_night(desk: Desk):
    free = night(desk, OFFERS)
    assert set(free.lists) == {desk.her, desk.other}
    assert set(kept(desk, "K-7")) == set(kept(desk, "K-8")) == {"v1", "v2", "t1"}
    desk.must_not_meet()
    night(desk, OFFERS)
    assert kept(desk, "K-7") or kept(desk, "K-8")
    assert set(kept(desk, "K-7")).isdisjoint(kept(desk, "K-8"))
    takes(desk, KITCHEN.id)
    night(desk, OFFERS)
    assert "v1" not in kept(desk, "K-7")


def test_the_night_reads_cases_that_are_open_screened_and_known_and_says_so_in_their_log(
    desk: Desk,
):
    agency = desk.agency
    open_case(agency.store, desk.anna, "K-20", agency.now)
    bare = agency.opens(desk.anna, "K-21")
    agency.does(desk.anna, change_state, desk.other, CaseState.PAUSED, "she is away")
    found = night(desk, OFFERS)
    assert set(found.lists) == {desk.her}
    assert found.left_out == []
    assert "night.profile_read" in {one.act for one in agency.does(desk.anna, access_log, desk.her)}
    assert "night.profile_read" not in {one.act for one in agency.does(desk.anna, access_log, bare)}
