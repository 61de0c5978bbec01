"""What a stranger writes into an advert, and whatever is typed about her, is shown as it was
written and does nothing: on every page, in every file, and in what programs get."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import pytest
from docx import Document
from flask import Flask

from matcher.casework.partners.letting_in import Gate
from matcher.casework.partners.rules import load_api_rules
from tests.casework.accounts.house import House
from tests.casework.partners.programs import ALL, new_token
from tests.databases import only_on_sqlite
from tests.market.stall import advert
from tests.web.advisor.asking import Asking
from tests.web.api.programs import PROFILE, Program
from tests.web.desk import HOSTILE
from tests.web.everywhere import Everywhere, everywhere
from tests.web.house_site import site_of
from tests.web.page import Page

pytestmark = only_on_sqlite
STRANGE = "x y/../z?"
OFFER = "x%20y/../z%3F"
PLACES = (
    "suggestions", "offers/{o}", "compare?offer={o}&offer=v1", "discuss/{o}", "answers",
    "sheet?offer={o}", "applications?offer={o}", "cv/{o}", "consents", "risks", "",
    "assessment/skills", "assessment/residence", "assessment/safety", "assessment/about",
    "assessment/education", "assessment/summary",
)  # fmt: skip
"""Pages of the case on which something of it stands."""


@pytest.fixture
def there(site: Flask, house: House) -> Everywhere:
    """With a hostile advert, talked about and applied to, and the same words typed wherever words
    may be."""
    found = everywhere(site, house)
    strange = {"description": HOSTILE, "employer": HOSTILE, "url": "javascript:alert(1)"}
    found.furnished.stall.deliver(
        advert(STRANGE, HOSTILE, city=HOSTILE, **strange), source="strange"
    )
    _type(found)
    return found


def _type(there: Everywhere) -> None:
    post, case = there.furnished.browser.post, f"/cases/{there.furnished.case_id}"
    day = str(there.furnished.house.now.date() + timedelta(days=3))
    post(f"{case}/risks", threats=HOSTILE, places_to_avoid=HOSTILE)
    post(f"{case}/notes", note=HOSTILE)
    post(f"{case}/steps", words=HOSTILE, day=day)
    post(f"{case}/discuss/x%2520y%252F..%252Fz%253F", answer="yes", reason="pay", words=HOSTILE)
    post(f"{case}/applications", kind="application", offer=STRANGE, name=HOSTILE, words=HOSTILE)
    post(f"{case}/applications", kind="service", name=HOSTILE, words=HOSTILE)
    there.furnished.agree(there.furnished.case_id, act="share_cv", which="", name=HOSTILE)
    for step, typed in (
        ("about", {"country": "IT", "town": HOSTILE, "stop": HOSTILE}),
        ("safety", {"employers": HOSTILE, "town-0": HOSTILE, "stop-0": HOSTILE}),
        ("education", {"field": HOSTILE, "more": HOSTILE}),
        ("residence", {"paper_name": HOSTILE}),
        ("skills", {"words": HOSTILE, "job-0": HOSTILE, "months-0": "7"}),
    ):
        asking = Asking(there.furnished.browser, f"{case}/assessment")
        held = {"tab": "abcd1234", "based_on": asking.hidden(asking.page(step), "based_on")}
        post(f"{case}/assessment/{step}", act="save", **held, **typed)
        post(f"{case}/assessment/{step}/draft", **held, **typed)


def require_inert(html: str, address: str) -> bool:
    """Whether the words are there at all; parsed as browsers do, they made no element and no
    address."""
    page = Page(html)
    assert not page.all(".//h:img[@src='x']"), address
    for script in page.all(".//h:script"):
        assert not (script.text or "").strip(), address
    for each in page.root.iter():
        assert not [name for name in each.attrib if str(name).startswith("on")], address
        for name in ("href", "src", "action", "formaction"):
            scheme = (each.get(name) or "").partition(":")[0].lower().strip()
            assert scheme not in ("javascript", "vbscript"), address
    typed = [each.get("value") for each in page.all(".//h:input")]
    return "alert(" in page.text or any("alert(" in (value or "") for value in typed)


def test_on_every_page_they_are_words_and_nothing_else(there: Everywhere):
    for who, address in there.addresses("en"):
        require_inert(there.people[who].get(address).text, address)
    shown = {name: require_inert(html, name) for name, html in _pages(there)}
    assert {name for name, is_there in shown.items() if not is_there} == set()


def _pages(there: Everywhere) -> Iterator[tuple[str, str]]:
    case, browser = f"/cases/{there.furnished.case_id}", there.furnished.browser
    for place in PLACES:
        path, _, asked = place.partition("?")
        path = path.format(o="x%2520y%252F..%252Fz%253F")
        address = f"{case}/{path}?{asked.format(o=OFFER)}&tab=abcd1234"
        answer = browser.get(address.replace("/?", "?"))
        assert answer.status_code == 200, (place, answer.status)
        yield place, answer.text


def test_the_files_she_takes_with_her_hold_them_as_words(there: Everywhere):
    """What is opened from a disk has no policy of the site's around it."""
    case, browser = f"/cases/{there.furnished.case_id}", there.furnished.browser
    page = browser.post(f"{case}/data", kind="page")
    assert page.headers["Content-Disposition"].startswith("attachment")
    assert require_inert(page.text, "export")
    told = browser.post(f"{case}/data", kind="json")
    assert told.mimetype == "application/json"
    assert HOSTILE in str(told.json)
    address = f"{case}/cv/x%2520y%252F..%252Fz%253F"
    keys = [each.get("value", "") for each in Page(browser.get(address).text).all(LINES)]
    form = {"csrf_token": browser.token(), "line": keys}
    referer = {"Referer": browser.base + address}
    cv = browser.client.post(address, base_url=browser.base, data=form, headers=referer)
    assert HOSTILE.casefold() in "\n".join(
        each.text.casefold() for each in Document(BytesIO(cv.data)).paragraphs
    )
    assert "alert" not in browser.get("/cases/calendar.ics").text


LINES = ".//h:input[@name='line']"


def test_programs_get_them_as_json_that_no_browser_runs(there: Everywhere, house: House):
    gate = Gate(house.store, load_api_rules())
    app = site_of(house.door, ("desk.example.org",), lambda: house.now, gate)
    program = Program(app.test_client(), new_token(house.agency, gate, ALL, None).token)
    offer = program.get(f"/api/v1/offers/{OFFER}")
    ranked = program.post("/api/v1/rank", {"profile": PROFILE, "top": 40})
    for answer in (offer, ranked):
        assert answer.status_code == 200, answer.text
        assert answer.mimetype == "application/json"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert HOSTILE in str(answer.json)
        assert "javascript:" not in answer.text
