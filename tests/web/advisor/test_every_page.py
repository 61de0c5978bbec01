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
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page
from tests.web.queries import counted_queries

pytestmark = only_on_sqlite
LARGEST = 150_000  # bytes
MOST_QUERIES = 60
HEADINGS = ".//h:h1"
NO_PAGES = {"account.no_way_in"}  # it answers with nothing but where to go


def pages(app: Flask) -> Iterator[Rule]:
    """What an advisor can look at."""
    for rule in app.url_map.iter_rules():
        guard = guard_of(app, rule.endpoint)
        if "GET" in (rule.methods or ()) and isinstance(guard, Guard):
            inside = guard.level is AuthLevel.SECOND_FACTOR and Role.ADVISOR in guard.roles
            if inside and rule.endpoint not in NO_PAGES:
                yield rule


def html(browser: Browser, address: str) -> str | None:
    answer = browser.get(address)
    assert answer.status_code in (200, 303), (address, answer.status)
    return answer.text if answer.mimetype == "text/html" and answer.status_code == 200 else None


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


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_page_is_whole(site: Flask, house: House, language: str):
    """Valid HTML, a title, one heading, no id twice, no script or style inside, not too large."""
    browser, person = logged_in(site, house)
    where = furnish(browser, house, person)
    looked_at = 0
    for rule in pages(site):
        address = where.address(site, rule, language)
        found = html(browser, address)
        if found is None:
            continue
        looked_at += 1
        require_whole(Page(found), address)
        assert len(found.encode()) <= LARGEST, (address, len(found.encode()))
    assert looked_at >= 4


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
