"""9. An address says which page it is, by ids and by codes of ours: histories and proxies keep
addresses, and whoever looks into them learns nothing that she said."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest

from matcher.store.access.case_store import CaseStore
from tests.casework.accounts.house import house
from tests.databases import only_on_sqlite
from tests.web.everywhere import Everywhere, everywhere
from tests.web.house_site import site
from tests.web.page import Page

pytestmark = only_on_sqlite
OFFER = "[A-Za-z0-9_-]{64}"  # as `store.keys.names` says it
ID, LANGUAGE, TICK, NUMBER = "[a-z2-9]{20}", "[a-z]{2,3}", "1", r"\d{1,4}"
SAYS = {
    "back": NUMBER,
    "beside": f"{LANGUAGE}|-",
    "change": ID,
    "fits": TICK,
    "hours": "|few|half|full",
    "if": "[0-9a-f]{16}",
    "kind": "vacancy|internship|training|[a-z_]{3,20}",
    "language": LANGUAGE,
    "later": TICK,
    "offer": OFFER,
    "other": TICK,
    "page": NUMBER,
    "remote": TICK,
    "saved": ID,
    "show": "all|waiting|paused",
    "tab": "[0-9a-f]{8}|t1",
    "then": "summary",
    "times": "|morning|afternoon|weekdays",
    "way": "|15|30|45|60",
    "with": LANGUAGE,
    "work": "[a-z_]*",
}
"""What the parts of an address may say: a choice from a list that is the same for all, no more."""
NEXT = "next"  # another of our addresses, of the same kind


@pytest.fixture
def there(store: CaseStore) -> Everywhere:
    home = house(store)
    return everywhere(site(home), home)


def asked_in(page: Page) -> Iterator[tuple[str, str]]:
    """Name and value of each part of each address of ours on a page, and of those that its forms
    make when they are sent."""
    for name in ("href", "action", "data-draft", "data-door"):
        for each in page.all(f".//*[@{name}]"):
            yield from parts_of(str(each.get(name)))
    for form in page.all(".//h:form"):
        if (form.get("method") or "get").lower() == "get":
            beside = page.all(f".//*[@form='{form.get('id')}']") if form.get("id") else []
            for field in (*form.iter(), *beside):
                yield from said_by(field)


def parts_of(address: str) -> Iterator[tuple[str, str]]:
    if not address.startswith("/"):
        return
    for name, value in parse_qsl(urlsplit(address).query):
        if name == NEXT:
            yield from parts_of(value)
        else:
            yield name, value


def said_by(field: object) -> Iterator[tuple[str, str]]:
    name, tag = field.get("name"), str(field.tag).rpartition("}")[2]  # type: ignore[attr-defined]
    if not name or tag not in ("input", "select", "button"):
        return
    if tag == "select":
        for option in field.iter():  # type: ignore[attr-defined]
            if str(option.tag).endswith("}option"):
                yield name, option.get("value") or ""
    else:
        yield name, field.get("value") or ""  # type: ignore[attr-defined]


def test_promise_09_every_part_of_every_address_is_a_code_that_says_nothing_of_her(
    there: Everywhere,
) -> None:
    found: dict[str, set[str]] = {}
    for who, address in there.addresses("en"):
        answer = there.people[who].get(address)
        if "html" in str(answer.content_type) and answer.text:
            for name, value in asked_in(Page(answer.text)):
                found.setdefault(name, set()).add(value)
                assert re.fullmatch(SAYS.get(name, "nothing"), value), (address, name, value)
    assert {"if", "offer", "tab", "way", "with", "work"} <= set(found)
    assert len(found["if"]) > 1


def test_promise_09_no_address_says_which_offer_is_looked_at_with_her(there: Everywhere) -> None:
    """An offer's id is what its source calls it: whoever looks through a history of the browser
    would see which adverts were talked over in a case."""
    in_path = re.compile(r"/cases/[^/?]+/(?:offers|discuss|cv)/([^/?]+)")
    seen: set[str] = set()
    for who, address in there.addresses("en"):
        answer = there.people[who].get(address)
        if "html" in str(answer.content_type) and answer.text:
            for name in ("href", "action", "data-draft", "data-door"):
                for each in Page(answer.text).all(f".//*[@{name}]"):
                    seen |= set(in_path.findall(str(each.get(name))))
    assert len(seen) > 3
    assert [name for name in seen if not re.fullmatch(OFFER, name)] == []


def test_promise_09_an_offer_is_named_alike_in_a_case_and_otherwise_in_each_other(
    there: Everywhere,
) -> None:
    desk, her = there.people["advisor"], there.furnished.case_id
    other = there.furnished.new_case()

    def name(case: str) -> str:
        page = Page(desk.get(f"/cases/{case}/applications?offer=v0").text)
        links = [str(each.get("href")) for each in page.all(".//h:form//h:a")]
        return links[0].removeprefix(f"/cases/{case}/cv/")

    assert name(her) == name(her)
    assert name(her) != name(other)
    for page in ("offers", "discuss", "cv"):
        assert "Aiuto cuoca" in desk.get(f"/cases/{her}/{page}/{name(her)}").text
        assert desk.get(f"/cases/{her}/{page}/{name(other)}").status_code == 410
    assert "Aiuto cuoca" in desk.get(f"/cases/{her}/sheet?offer={name(her)}").text
    kept = desk.post(f"/cases/{her}/cv/{name(her)}", **{"as": "kept"})
    assert kept.headers["Location"] == f"/cases/{her}/cv/{name(her)}"


def test_promise_09_a_what_if_is_named_by_a_number_that_is_another_one_in_each_case(
    there: Everywhere,
) -> None:
    """It was named by what it changes: the hours in which her children are cared for, her week."""
    other = there.furnished.new_case()
    names = []
    for case in (there.furnished.case_id, other):
        page = Page(there.people["advisor"].get(f"/cases/{case}/suggestions").text)
        switches = page.all(".//h:label[@class='switch']")
        names.append({each[0].get("value") for each in switches})
        assert "she were free until" in " ".join(page.texts(".//h:label[@class='switch']"))
    assert len(names[0]) > 1
    assert len(names[0]) == len(names[1])
    assert names[0].isdisjoint(names[1])


def test_promise_09_an_address_names_her_language_only_where_somebody_chose_it(
    there: Everywhere,
) -> None:
    def linked(asked: str) -> str:
        page = Page(there.people["advisor"].get(f"/cases/{case}/{asked}").text)
        places = ".//h:a[@class='button']", ".//h:form[@id='answer']"
        return " ".join(
            str(each.get("href") or each.get("action")) for at in places for each in page.all(at)
        )

    case = there.furnished.case_id
    for asked in ("sheet?offer=v0", "discuss/v0?"):
        assert "with=" not in linked(asked)
        assert "with=ar" in linked(f"{asked}&with=ar")
