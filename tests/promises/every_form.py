"""Every form of every page, found in the pages that the URL map has, filled in and sent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from flask import Flask
from werkzeug.routing import RequestRedirect
from werkzeug.test import TestResponse

from tests.promises.canary import CODE, TOLD
from tests.web.everywhere import Everywhere
from tests.web.house_site import HOST, Browser
from tests.web.page import NAMES, Page

CHOSEN = ("checkbox", "radio")
WORDS = ("text", "search", "email", "password", "tel", "url", None)
NOT_FILLED_IN = ("file", "image", "submit", "button", "reset")
READABLE = ("administration.found",)
"""An organisation is no person: its name lies readable, and is no place for one."""
LAST = (  # what ends a session or a case, or gives it away: after everything else
    "advisor.case_erase",
    "advisor.case_take_back",
    "advisor.case_give",
    "advisor.case_state",
    "administration.",
    "account.remove_one_key",
    "account.end_others",
    "account.end_session",
    "account.leave",
    "account.logout",
)


@dataclass(frozen=True)
class Form:
    """One button of a form on a page; `who` looks at it."""

    who: str
    page: str
    action: str
    endpoint: str
    fields: tuple[Element, ...]
    button: Element | None

    @property
    def late(self) -> int:
        return next((n for n, name in enumerate(LAST, 1) if self.endpoint.startswith(name)), 0)

    @property
    def is_late(self) -> bool:
        return self.late > 0

    @property
    def key(self) -> tuple[object, ...]:
        """The same form on many pages, as that by which one leaves, is sent from one of them."""
        names = tuple((each.get("name"), each.get("type")) for each in self.fields)
        button = self.button.get("value") if self.button is not None else None
        return self.who, self.action, names, button


def forms_of(app: Flask, there: Everywhere) -> tuple[list[Form], list[Element]]:
    """Those that are sent, by a button each; and every field in which words can be typed of those
    that ask in the address."""
    sent: list[Form] = []
    asked: list[Element] = []
    for who, address in there.addresses("en"):
        answer = there.people[who].get(address)
        if "html" in str(answer.content_type):
            page = Page(answer.text)
            sent += sent_by(app, who, address, page)
            asked += _asked_by(page)
    return sent, asked


def sent_by(app: Flask, who: str, address: str, page: Page) -> Iterator[Form]:
    for form in page.all(".//h:form"):
        if _method(form) == "post":
            fields = list(_fields(page, form))
            buttons = [each for each in fields if _tag(each) == "button" and each.get("name")]
            rest = tuple(each for each in fields if _tag(each) != "button")
            action = form.get("action") or urlsplit(address).path
            for button in buttons or [None]:
                yield Form(who, address, action, endpoint_of(app, action), rest, button)


def _asked_by(page: Page) -> Iterator[Element]:
    for form in page.all(".//h:form"):
        if _method(form) != "post":
            yield from (each for each in _fields(page, form) if _takes_words(each))


def _method(form: Element) -> str:
    return str(form.get("method", "get")).lower()


def endpoint_of(app: Flask, action: str) -> str:
    try:
        return str(app.url_map.bind(HOST).match(urlsplit(action).path, method="POST")[0])
    except RequestRedirect as moved:
        raise AssertionError(f"a form leads to {moved.new_url}") from moved


def _fields(page: Page, form: Element) -> Iterator[Element]:
    inside = [each for each in form.iter() if _tag(each) in FIELDS]
    beside = page.all(f".//*[@form='{form.get('id')}']") if form.get("id") else []
    for each in (*inside, *beside):
        if each.get("name") or _tag(each) == "button":
            yield each


FIELDS = ("input", "select", "textarea", "button")


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _takes_words(field: Element) -> bool:
    typed = _tag(field) == "input" and field.get("type") in WORDS
    return _tag(field) == "textarea" or typed


def send(browser: Browser, form: Form, *, all_of_it: bool, day: str) -> TestResponse:
    """`all_of_it`: the canary stands in what wants a number or a day as well, and is refused there;
    else those are filled in as they should be."""
    values: dict[str, list[str]] = {}
    for field in form.fields:
        said = _said(form, field, all_of_it=all_of_it, day=day)
        if said is not None:
            values.setdefault(str(field.get("name")), []).append(said)
    if form.button is not None:
        values[str(form.button.get("name"))] = [form.button.get("value") or ""]
    headers = {"Referer": f"{browser.base}{form.page}"}
    return browser.client.post(form.action, base_url=browser.base, data=values, headers=headers)


def _said(form: Form, field: Element, *, all_of_it: bool, day: str) -> str | None:
    name, kind, tag = str(field.get("name")), field.get("type"), _tag(field)
    if kind == "hidden":
        return field.get("value") or ""
    if kind in NOT_FILLED_IN:
        return None
    if kind in CHOSEN:
        return field.get("value") or "on"
    if tag == "select":
        values = [each.get("value") or "" for each in field.findall(".//h:option", NAMES)]
        return next((value for value in values if value), "")
    if form.endpoint.startswith(READABLE):
        return "Ponte"
    if all_of_it:
        return TOLD
    return _fitting(form.endpoint, name, str(kind), day)


def _fitting(endpoint: str, name: str, kind: str, day: str) -> str:
    if (endpoint, name) == ("advisor.new_case", "code"):
        return CODE
    fits: Mapping[str, str] = {
        "number": "12",
        "date": day,
        "time": "14:30",
        "email": "zerlina@segretissima.example",
    }
    return fits.get(kind, TOLD)


def tomorrow(there: Everywhere) -> str:
    return str(there.furnished.house.now.date() + timedelta(days=1))
