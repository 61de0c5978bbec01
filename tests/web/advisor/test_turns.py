"""How often a page of a case takes the turn of the one writer: each time it waits for the disk, and
everybody else for it."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy import Connection, Engine, event

from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.advisor.furnished import furnish
from tests.web.house_site import logged_in

pytestmark = only_on_sqlite
TURNS = {
    "advisor.cases": 1,
    "advisor.case": 1,
    "advisor.suggestions": 2,  # as she is known; her list is kept, and what stands beside it read
    "advisor.suggestions_offer": 1,
    "advisor.suggestions_courses": 1,
    "advisor.suggestions_compare": 2,
    "advisor.discuss": 2,  # as she is known; what she said, and what was half typed
    "advisor.sheet": 2,
}


@contextmanager
def counted_turns(engine: Engine) -> Iterator[list[str]]:
    """A word for each writing transaction."""
    taken: list[str] = []

    def note(connection: Connection) -> None:
        if not connection.get_execution_options().get("matcher_reads", False):
            taken.append("turn")

    event.listen(engine, "begin", note)
    try:
        yield taken
    finally:
        event.remove(engine, "begin", note)


def test_a_page_takes_no_turn_that_it_does_not_need(site: Flask, house: House) -> None:
    browser, person = logged_in(site, house)
    few = furnish(browser, house, person)
    few.look_at_list()
    rules = {
        rule.endpoint: rule for rule in site.url_map.iter_rules() if "GET" in (rule.methods or ())
    }
    for endpoint, turns in TURNS.items():
        with counted_turns(house.store.engine) as taken:
            assert browser.get(few.address(site, rules[endpoint])).status_code == 200
        assert len(taken) == turns, endpoint
