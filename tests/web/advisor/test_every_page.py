"""What holds for every page of the desk, whichever there are: asked of the URL map."""

from collections import Counter
from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from matcher.domain.account import AuthLevel, Role
from matcher.web.guard import Guard, guard_of
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.advisor.furnished import furnish
from tests.web.everywhere import everywhere
from tests.web.house_site import logged_in
from tests.web.page import HISTORY, Page
from tests.web.queries import counted_queries

pytestmark = only_on_sqlite
LARGEST = 150_000  # bytes
MOST_QUERIES = 60
HEADINGS = ".//h:h1"
OTHER_LANGUAGE = ("/discuss/", "/api/docs")  # hers; and that of people who write software


def pages(app: Flask) -> Iterator[Rule]:
    """What an advisor can look at."""
    for rule in app.url_map.iter_rules():
        guard = guard_of(app, rule.endpoint)
        if "GET" in (rule.methods or ()) and isinstance(guard, Guard):
            inside = guard.level is AuthLevel.SECOND_FACTOR and Role.ADVISOR in guard.roles
            if inside:
                yield rule


def require_whole(page: Page, address: str) -> None:
    assert page.title.strip(), address
    assert len(page.all(HEADINGS)) == 1, address
    ids = Counter(each.get("id") for each in page.all(".//*[@id]"))
    assert {id_ for id_, n in ids.items() if n > 1} == set(), address
    for script in page.all(".//h:script"):
        assert script.get("src"), address
        assert not (script.text or "").strip(), address
    inside = [name for each in page.root.iter() for name in each.attrib if name.startswith("on")]
    assert inside == [], address
    assert page.all(".//h:style") + page.all(".//*[@style]") == [], address


def require_own_parts(page: Page, address: str) -> None:
    """Icons that the page has, labels and descriptions that are there, nothing from elsewhere."""
    has = {f"#{symbol.get('id')}" for symbol in page.all(".//s:symbol")}
    assert {use.get("href") for use in page.all(".//s:use")} <= has, address
    ids = {each.get("id") for each in page.all(".//*[@id]")}
    for name in ("for", "aria-labelledby", "aria-describedby", "form"):
        told = [each.get(name, "").split() for each in page.all(f".//*[@{name}]")]
        assert {id_ for each in told for id_ in each} <= ids, (address, name)
    loaded = [each.get("href") for each in page.all(".//h:link")]
    loaded += [each.get("src") for each in page.all(".//*[@src]")]
    assert all(found and found.startswith(("/static/", "data:")) for found in loaded), address


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_whole(site: Flask, house: House, language: str):
    """Valid HTML, a title, one heading, no id twice, no script or style inside, not too large, in
    its language; and not a word of what this is for."""
    there = everywhere(site, house)
    looked_at = set()
    for who, address in there.addresses(language):
        answer = there.people[who].get(address)
        assert answer.mimetype == "text/html", address
        assert answer.status_code == (404 if "/nowhere" in address else 200), (who, address)
        page = Page(answer.text)
        require_whole(page, address)
        require_own_parts(page, address)
        spoken = page.root.get("lang") == language
        assert spoken or any(part in address for part in OTHER_LANGUAGE), address
        assert not HISTORY.search(answer.text), (address, HISTORY.search(answer.text))
        assert len(answer.data) <= LARGEST, (address, len(answer.data))
        looked_at.add(address)
    assert len(looked_at) >= 60


def test_no_page_asks_the_database_once_for_each_row(site: Flask, house: House):
    """With four times as many cases, and offers in a list, no page asks more often. Whoever comes
    first after a delivery brings the index up to date."""
    browser, person = logged_in(site, house)
    few = furnish(browser, house, person)
    few.look_at_list()
    asked = {}
    for rule in pages(site):
        with counted_queries(house.store.engine) as count:
            browser.get(few.address(site, rule))
        asked[rule.endpoint] = len(count)
        assert len(count) <= MOST_QUERIES, (rule, len(count))
    few.more(4)
    few.look_at_list()
    for rule in pages(site):
        with counted_queries(house.store.engine) as count:
            browser.get(few.address(site, rule))
        assert len(count) <= asked[rule.endpoint] + 4, (rule, asked[rule.endpoint], len(count))
