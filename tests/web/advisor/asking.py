"""An advisor who asks step by step, by the pages."""

from dataclasses import dataclass

from flask import Flask
from werkzeug.test import TestResponse

from tests.casework.accounts.house import House
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page


@dataclass
class Asking:
    """An advisor at the assessment of one case. `last`: the answer to what was sent last."""

    browser: Browser
    where: str
    last: TestResponse | None = None

    def page(self, step: str = "", tab: str = "") -> Page:
        address = f"{self.where}/{step}".rstrip("/") + (f"?tab={tab}" if tab else "")
        answer = self.browser.get(address)
        assert answer.status_code == 200, (address, answer.status)
        return Page(answer.text)

    def hidden(self, page: Page, name: str) -> str:
        (found,) = page.all(f".//h:form[@id='step']/h:input[@name='{name}']")
        return found.get("value", "")

    def send(self, step: str, act: str = "save", page: Page | None = None, **typed: object) -> int:
        """As somebody who has looked at the page, or still looks at that one; the status."""
        looked_at = page or self.page(step)
        held = {name: self.hidden(looked_at, name) for name in ("tab", "based_on")}

        self.last = self.browser.post(f"{self.where}/{step}", act=act, **held, **typed)
        return self.last.status_code

    def value(self, step: str, name: str, tab: str = "") -> str:
        (found,) = self.page(step, tab).all(f".//*[@id='{name}']")
        return found.get("value", "")

    def states(self) -> dict[str, str]:
        items = self.page().all(".//h:ul[@class='tasks']/h:li")
        return {item[0].get("href", "").rpartition("/")[2]: item[1].text or "" for item in items}


def new_asking(site: Flask, house: House) -> Asking:
    """Of whom nothing is known yet, but that her risks were looked at."""
    browser, _ = logged_in(site, house)
    where = browser.post("/cases", code="K7").headers["Location"]
    browser.post(f"{where}/risks", shares_space="yes")
    return Asking(browser, f"{where}/assessment")


def filled_in(page: Page) -> dict[str, object]:
    """What a browser would send of the step's form as it stands."""
    return {name: values for name, values in _fields(page).items() if name not in HELD}


HELD = {"csrf_token", "tab", "based_on", "act"}
Values = dict[str, list[str]]


def _fields(page: Page) -> Values:
    found: Values = {}
    (form,) = page.all(".//h:form[@id='step']")
    h = "{http://www.w3.org/1999/xhtml}"
    for each in form.iter():
        name, kind = each.get("name"), each.get("type")
        if name is None or each.tag == f"{h}button":
            continue
        if each.tag == f"{h}select":
            chosen = [o for o in each.iter(f"{h}option") if o.get("selected") is not None]
            value = (chosen or list(each.iter(f"{h}option")))[0].get("value", "")
        elif each.tag == f"{h}textarea":
            value = each.text or ""
        elif kind in ("checkbox", "radio") and each.get("checked") is None:
            continue
        else:
            value = each.get("value", "")
        found.setdefault(name, []).append(value)
    return found
