"""A list kept by name is sealed with the case, replaced by its name, and opened by nobody else."""

import pytest
from sqlalchemy import text

from matcher.domain.verdict import Verdict
from matcher.errors import InputError, NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.database import reading
from matcher.store.people.saved_lists import (
    LONGEST_NAME,
    MOST,
    Kept,
    KeptLine,
    drop_list,
    save_list,
    saved_lists,
)
from tests.store.agency import Agency

LINE = KeptLine("v1", "Sarta", Verdict.ASK)


def kept(name: str = "Near the school") -> Kept:
    return Kept(name, {"way": "15", "kind": ["vacancy"]}, 7, (LINE,))


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    return agency.opens(anna, "K-7")


def names(agency: Agency, anna: Actor, case: str) -> list[str]:
    found = agency.does(anna, saved_lists, case)
    assert isinstance(found, list)
    return [each.kept.name for each in found]


def test_it_comes_back_as_it_was_kept(agency: Agency, anna: Actor, case: str):
    id_ = agency.does(anna, save_list, case, kept())
    (found,) = agency.does(anna, saved_lists, case)
    assert (found.id, found.kept) == (id_, kept())


def test_the_database_shows_nothing_of_it(agency: Agency, anna: Actor, case: str):
    agency.does(anna, save_list, case, kept("ZEBRA"))
    with reading(agency.store.engine) as session:
        rows = session.execute(text("SELECT * FROM saved_lists")).all()
    assert rows
    assert not [row for row in rows if "ZEBRA" in repr(row) or "Sarta" in repr(row)]


def test_the_same_name_is_kept_once_and_the_newest_stays(agency: Agency, anna: Actor, case: str):
    agency.does(anna, save_list, case, kept())
    second = agency.does(anna, save_list, case, kept("near the school"))
    (found,) = agency.does(anna, saved_lists, case)
    assert found.id == second


def test_a_case_keeps_only_so_many(agency: Agency, anna: Actor, case: str):
    for n in range(MOST):
        agency.does(anna, save_list, case, kept(f"list {n}"))
    with pytest.raises(InputError, match=r"^lists: "):
        agency.does(anna, save_list, case, kept("one more"))
    agency.does(anna, save_list, case, kept("list 3"))
    assert len(names(agency, anna, case)) == MOST


@pytest.mark.parametrize("name", ["", "  ", "x" * (LONGEST_NAME + 1)])
def test_a_name_is_asked_for(agency: Agency, anna: Actor, case: str, name: str):
    with pytest.raises(InputError, match="name"):
        agency.does(anna, save_list, case, kept(name))


def test_it_is_dropped_only_in_its_own_case(agency: Agency, anna: Actor, case: str):
    other = agency.opens(anna, "K-8")
    id_ = str(agency.does(anna, save_list, case, kept()))
    with pytest.raises(NotFoundError):
        agency.does(anna, drop_list, other, id_)
    with pytest.raises(NotFoundError):
        agency.does(agency.actor(), saved_lists, case)
    assert names(agency, anna, case) == ["Near the school"]
    agency.does(anna, drop_list, case, id_)
    assert names(agency, anna, case) == []
