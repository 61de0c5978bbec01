"""9. A browser keeps nothing of the desk's pages, and speaks of them to nobody."""

from collections.abc import Iterator

import pytest
from werkzeug.test import TestResponse

from matcher.store.access.case_store import CaseStore
from tests.casework.accounts.house import house
from tests.databases import only_on_sqlite
from tests.web.everywhere import Everywhere, everywhere
from tests.web.house_site import site
from tests.web.page import Page

pytestmark = only_on_sqlite


@pytest.fixture
def there(store: CaseStore) -> Everywhere:
    home = house(store)
    return everywhere(site(home), home)


def inside(there: Everywhere) -> Iterator[tuple[str, TestResponse]]:
    """The pages behind the door."""
    for who, address in there.addresses("en"):
        if who in ("advisor", "admin", "newcomer"):
            answer = there.people[who].get(address)
            if "html" in str(answer.content_type) and answer.text:
                yield address, answer


def test_promise_09_no_browser_keeps_what_is_typed_for_whoever_comes_next(
    there: Everywhere,
) -> None:
    """Browsers offer again what was typed once, and write what stands in open forms to the disk, so
    that it is there after a crash."""
    seen = 0
    for address, answer in inside(there):
        page = Page(answer.text)
        typed = [
            each
            for each in (*page.all(".//h:input"), *page.all(".//h:textarea"))
            if each.get("type", "text") in ("text", "date", "number", "search", "time")
            and each.get("readonly") is None
        ]
        seen += len(typed)
        own = address.startswith(("/account", "/administration"))  # a password, a code of the app
        kept = [each.get("name") for each in typed if each.get("autocomplete") != "off"]
        kept = [] if own else kept
        assert kept == [], address
    assert seen > 50


def test_promise_09_no_browser_has_a_page_translated_or_looks_up_where_its_links_lead(
    there: Everywhere,
) -> None:
    """A translation by the browser sends the whole page to whoever makes it; and where a site is
    looked at without https, as on a laptop, browsers ask for the host of each advert in advance."""
    seen = 0
    for address, answer in inside(there):
        assert Page(answer.text).root.get("translate") == "no", address
        assert answer.headers["X-DNS-Prefetch-Control"] == "off", address
        assert answer.headers["Cache-Control"] == "no-store", address
        seen += 1
    assert seen > 50
