"""An advisor's desk with a case in which something of everything has happened, and a market."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from matcher.casework.assessment import STEPS, save_step
from matcher.casework.in_addresses import offer_in_address
from matcher.casework.opening import screen
from matcher.casework.profile_document import document_of
from matcher.store.access.scope import scoped
from matcher.store.people.profiles import profile
from matcher.store.people.sessions import Visitor
from tests.casework.accounts.house import House, Person
from tests.factories import embedded
from tests.market.stall import DANGER, Stall, advert
from tests.web import desk
from tests.web.house_site import Browser
from tests.web.page import Page

ADVERTS = 8


@dataclass
class Furnished:
    """`case_id`: the one in which much has happened."""

    browser: Browser
    house: House
    visitor: Visitor
    case_id: str
    stall: Stall
    values: dict[str, str] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def address(self, app: Flask, rule: Rule, language: str = "en") -> str:
        """Of a page about what is there."""
        path = self.built(app, rule)
        return f"{path}{'&' if '?' in path else '?'}language={language}"

    def built(self, app: Flask, rule: Rule, **other: str) -> str:
        """`other`: in place of what would stand there else."""
        values = self.values | {"case_id": self.case_id} | other
        assert rule.arguments <= set(values), f"{rule}: tell `furnish` what to put there"
        with app.test_request_context():
            built = rule.build({name: values[name] for name in rule.arguments})
        assert built is not None
        return str(built[1])

    def more(self, times: int) -> None:
        """So many more cases, each as far as the first one, and more adverts."""
        for _ in range(times):
            self.new_case()
        self.deliver(ADVERTS * (times + 1))

    def new_case(self) -> str:
        """Opened by its page, its risks looked at, and what is known of her as at other tests."""
        where = self.browser.post("/cases", code=f"K{next(self._numbers)}").headers["Location"]
        case_id = where.rpartition("/")[2]
        who = self.house.store, self.visitor.actor, case_id
        screen(*who, {"shares_space": "yes"}, self.house.now)
        known, based_on = document_of(desk.her()), None
        for step, keys in STEPS.items():
            entered = {key: known[key] for key in keys if key in known}
            based_on = save_step(*who, step, entered, based_on, embedded(), self.house.now)
        return case_id

    def agree(self, case_id: str, **asked: str) -> None:
        """She reads the words and says yes, by the pages."""
        where = f"/cases/{case_id}/consents"
        page = Page(self.browser.post(where, **asked).text)
        inputs = page.all(f".//h:form[@action='{where}/agreed']//h:input")
        fields = {str(each.get("name")): each.get("value") or "" for each in inputs}
        fields.pop("csrf_token")
        assert self.browser.post(f"{where}/agreed", **fields).status_code == 303

    def know(self, step: str, entered: Mapping[str, Any]) -> None:
        """Of her whose case it is, in the place of what the step said."""
        who = self.house.store, self.visitor.actor, self.case_id
        with scoped(*who[:2], self.house.now) as scope:
            kept = profile(scope, self.case_id)
        based_on = kept.number if kept else None
        save_step(*who, step, entered, based_on, embedded(), self.house.now)

    def named(self, offer: str) -> str:
        """As addresses of the case name it."""
        return offer_in_address(self.house.store, self.case_id, offer)

    def look_at_list(self) -> None:
        assert self.browser.get(f"/cases/{self.case_id}/suggestions").status_code == 200

    def deliver(self, adverts: int) -> None:
        """Among them one that she refuses, and one that waits for a person."""
        titles = ("Aiuto cuoca", "Sarta", "Commessa", "Addetta alla mensa")
        found = [advert(f"v{n}", titles[n % len(titles)]) for n in range(adverts)]
        night = advert("night", "Lavapiatti di notte", night=True)
        held = advert("held", "Hostess", description=DANGER)
        self.stall.deliver(*found, night, held)


def furnish(browser: Browser, house: House, person: Person) -> Furnished:
    stall = Stall.over(house.store.engine)
    made = Furnished(browser, house, house.visitor(person.entered.session), "", stall)
    made.deliver(ADVERTS)
    made.case_id = made.new_case()
    made.values |= {
        "step": "about",
        "question": "age",
        "form": "note",
        "offer_id": "v0",
        "criterion": "preferences",
    }
    return made
