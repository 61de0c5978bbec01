"""Courses and paths from the index are those of all offers in memory, less what is not for her."""

from functools import partial
from pathlib import Path

import pytest

from matcher.casework.assessment import save_step
from matcher.casework.paths_for_her import paths_for_her
from matcher.casework.pathways import Pathways, pathways
from matcher.casework.ranking_for_her import FromOffers
from matcher.casework.suggesting import read_her
from matcher.market_ranking import asking_now
from matcher.store.access.actor import Actor
from tests.casework.desk import Desk, new_desk
from tests.factories import embedded, knowledge
from tests.market.stall import TODAY, advert, loaded
from tests.scoring.pathways.brute import numbers
from tests.store.agency import Agency

B1 = {"languages": [{"language": "it", "level": "B1"}]}


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    made = new_desk(agency, anna)
    made.stall.deliver(
        advert("a", "Aiuto cuoca", **B1),
        advert("b", "Sarta", city="Roma", **B1),
        advert("t", "Italiano B1", kind="training", gives=B1),
        advert("u", "Corso HACCP", kind="training", gives={"certificates": ["haccp"]}),
    )
    step = {"languages": {"it": "A2"}}
    save_step(*made.who, "languages", step, 1, embedded(), made.agency.now)
    return made


def test_courses_and_what_they_open_are_those_of_the_whole_market(desk: Desk, tmp_path: Path):
    asking = partial(asking_now, desk.stall.market, tmp_path / "index", loaded(), TODAY, 10)()
    her = read_her(*desk.who, embedded(), desk.agency.now)
    found = paths_for_her(her, asking, numbers())
    whole = pathways(her.profile, list(desk.stall.offers().values()), knowledge(), numbers(), TODAY)
    assert _told(found) == _told(whole)
    assert _told(found)[0] == ("t", 2)
    assert {hit.id for hit in found.courses.examples(found.courses.ranked[0])} == {"a", "b"}
    assert {"a", "b", "t", "u"} == set(found.offers)


def test_what_leads_to_somebody_is_neither_opened_nor_named(desk: Desk, tmp_path: Path):
    desk.must_not_meet()
    desk.suggest(desk.other, FromOffers([desk.stall.offers()["a"]], knowledge(), TODAY))
    asking = partial(asking_now, desk.stall.market, tmp_path / "index", loaded(), TODAY, 10)()
    her = read_her(*desk.who, embedded(), desk.agency.now)
    found = paths_for_her(her, asking, numbers())
    assert _told(found)[0] == ("t", 1)
    assert "a" not in found.offers


def _told(found: Pathways) -> list[tuple[str, int]]:
    return [(course.offer.id, course.opened.jobs) for course in found.courses.ranked]
