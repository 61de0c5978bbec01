"""Her list as it would be: that of somebody of whom it is so, kept nowhere, and with what bars."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from matcher.casework.assessment import STEPS, save_step
from matcher.casework.keeping_apart import Barring
from matcher.casework.ranking_for_her import FromMarket, FromOffers
from matcher.casework.suggesting import read_her
from matcher.casework.supposing import Supposed, suppose
from matcher.errors import InputError
from matcher.market_ranking import asking_now
from matcher.scoring.whatif import OPENED
from matcher.store.access.actor import Actor
from matcher.store.people.rankings import rankings
from tests.casework.desk import Desk, ids, new_desk
from tests.factories import embedded, knowledge
from tests.market.stall import TODAY, advert, loaded
from tests.store.agency import Agency


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    made = new_desk(agency, anna)
    made.stall.deliver(
        advert("a"),
        advert("b", "Sarta", licences=["B"]),
        advert("c", "Barista", licences=["B"], city="Roma"),
    )
    who = made.agency.store, made.anna, made.her
    step = next(step for step, keys in STEPS.items() if "licences" in keys)
    save_step(*who, step, {"licences": []}, 1, embedded(), made.agency.now)
    return made


def supposed(desk: Desk, folder: Path, *changes: str) -> Supposed:
    asked = partial(asking_now, desk.stall.market, folder, loaded(), TODAY, 10)
    her = read_her(*desk.who, embedded(), desk.agency.now)
    return suppose(her, changes, FromMarket(asked), asked())


def test_the_list_is_that_of_somebody_of_whom_it_is_so(desk: Desk, tmp_path: Path):
    found = supposed(desk, tmp_path / "index", "licence=B")
    her = read_her(*desk.who, embedded(), desk.agency.now).profile
    so = replace(her, licences=frozenset({"B"}))
    made = FromOffers(list(desk.stall.offers().values()), knowledge(), TODAY)
    wanted = made(so, _nothing_barred(desk)).suggestions.ranked
    assert [s.offer.id for s in found.made.suggestions.ranked] == [s.offer.id for s in wanted]
    assert found.groups[OPENED].count == 2
    assert found.opened == {"b", "c"}
    assert {offer.id for offer in found.first(OPENED)} == {"b", "c"}


def _nothing_barred(desk: Desk) -> Barring:
    her = read_her(*desk.who, embedded(), desk.agency.now)
    return her.barring


def test_a_list_that_is_only_supposed_is_not_kept(desk: Desk, tmp_path: Path):
    supposed(desk, tmp_path / "index", "licence=B")
    assert desk.agency.does(desk.anna, rankings, desk.her) == []


def test_what_leads_to_somebody_opens_in_no_supposition(desk: Desk, tmp_path: Path):
    desk.must_not_meet()
    given = desk.suggest(desk.other, FromOffers([desk.stall.offers()["b"]], knowledge(), TODAY))
    assert ids(given) == ["b"]
    found = supposed(desk, tmp_path / "index", "licence=B")
    assert found.opened == {"c"}
    assert "b" not in {score.offer.id for score in found.made.suggestions.ranked}


def test_a_change_that_can_t_be_made_is_refused(desk: Desk, tmp_path: Path):
    with pytest.raises(InputError, match="Z9"):
        supposed(desk, tmp_path / "index", "it=Z9")


def test_what_is_counted_leads_to_nobody_whom_she_must_not_meet_however_far_down_it_stands(
    desk: Desk, tmp_path: Path
):
    """One house with many jobs, none of them among the first of a list."""
    free = [advert(f"c{n:02}", f"Sarta {n}", licences=["B"], city="Roma") for n in range(20)]
    house = {"employer": "Ditta b", "licences": ["B"]}
    there = [advert(f"z{n:02}", f"Sarta {n}", **house) for n in range(30)]
    far = [advert(f"y{n:02}", f"Sarta {n}", **house | {"city": "Roma"}) for n in range(3)]
    desk.stall.deliver(advert("b", "Sarta", licences=["B"]), *free, *there, *far)
    desk.must_not_meet()
    desk.suggest(desk.other, FromOffers([desk.stall.offers()["b"]], knowledge(), TODAY))
    found = supposed(desk, tmp_path / "index", "licence=B")
    assert found.opened == {each["id"] for each in (*free, *far)}
    assert found.groups[OPENED].count == len(found.opened)
    hers = desk.suggest(desk.her, desk.from_index(tmp_path / "index")).made
    same = desk.suggest(desk.her).made
    assert (hers.offers_ranked, hers.aside) == (same.offers_ranked, same.aside)
