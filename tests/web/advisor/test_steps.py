"""The steps as pages: whole, true to what is kept, and clear about what is wrong."""

import pytest
from flask import Flask

from matcher.casework.assessment import STEPS
from matcher.store.access.scope import scoped
from matcher.store.people.profiles import profile
from matcher.web.advisor.steps.all_steps import PAGES
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.advisor.asking import Asking, filled_in, new_asking
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.advisor.test_every_page import require_whole
from tests.web.house_site import logged_in
from tests.web.page import Page
from tests.web.queries import counted_queries

pytestmark = only_on_sqlite


@pytest.fixture
def asking(site: Flask, house: House) -> Asking:
    return new_asking(site, house)


@pytest.fixture
def known(site: Flask, house: House) -> Furnished:
    browser, person = logged_in(site, house)
    return furnish(browser, house, person)


def test_every_page_asks_for_the_keys_of_a_step(site: Flask):
    assert set(PAGES) == set(STEPS)


@pytest.mark.parametrize("step", PAGES)
def test_each_step_is_a_whole_page_for_who_is_known_and_who_is_not(
    asking: Asking, known: Furnished, step: str
):
    for each in (asking, Asking(known.browser, f"/cases/{known.case_id}/assessment")):
        page = each.page(step)
        require_whole(page, step)
        assert len(page.html.encode()) < 150_000


@pytest.mark.parametrize("step", PAGES)
def test_saving_what_stands_there_changes_nothing(known: Furnished, step: str):
    """Whatever is kept survives its form; only opened and saved, it is the same profile."""
    asking = Asking(known.browser, f"/cases/{known.case_id}/assessment")
    before = kept(known)
    fields = filled_in(asking.page(step))
    assert asking.send(step, **fields) == 303
    assert kept(known) == before


@pytest.mark.parametrize("step", ["", "summary", *PAGES])
def test_each_page_asks_the_database_as_often_however_much_is_known(
    asking: Asking, known: Furnished, step: str
):
    much = Asking(known.browser, f"/cases/{known.case_id}/assessment")
    counted = []
    for each in (asking, much):
        with counted_queries(known.house.store.engine) as sent:
            each.page(step)
        counted.append(len(sent))
    assert counted[1] <= counted[0] + 2  # her profile, and its key
    assert counted[1] <= 30


WRONG: list[tuple[str, str, str]] = [
    ("money", "income", "a lot"),
    ("travel", "limit", "far"),
    ("travel", "limit", "9999"),
    ("about", "age", "7"),
    ("about", "town", "Atlantis"),
    ("about", "stop", "Via Roma 12"),
    ("about", "point", "north of here"),
]


@pytest.mark.parametrize(("step", "name", "value"), WRONG)
def test_what_is_wrong_is_said_beside_its_field_and_stays_as_typed(
    asking: Asking, step: str, name: str, value: str
):
    more = {"country": "IT"} if step == "about" else {}
    assert asking.send(step, **more, **{name: value}) == 422
    assert asking.last is not None
    page = Page(asking.last.text)
    require_whole(page, step)
    (field,) = page.all(f".//*[@id='{name}']")
    assert field.get("value", field.text) == value
    assert field.get("aria-invalid") == "true"
    assert f"{name}-problem" in field.get("aria-describedby", "")
    assert page.all(f".//*[@id='problem']//h:a[@href='#{name}']")


def test_her_stop_is_found_by_its_town_and_told_as_typed(asking: Asking):
    assert asking.send("about", country="IT", town="Milano", stop="Piazzale Loreto") == 303
    assert asking.value("about", "town") == "Milano"
    assert asking.value("about", "stop") == "Piazzale Loreto"
    assert asking.value("about", "point") == ""
    exact = {"country": "IT", "town": "Milano", "point": "45.4861, 9.2043"}
    assert asking.send("about", **exact) == 303
    assert asking.value("about", "point") == "45.4861, 9.2043"
    assert asking.send("about", country="IT", town="Roma", point="45.4861, 9.2043") == 422


def kept(known: Furnished) -> object:
    with scoped(known.house.store, known.visitor.actor, known.house.now) as scope:
        found = profile(scope, known.case_id)
    assert found is not None
    return found.number, found.document
