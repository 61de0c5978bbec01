"""Every page of the served site, each with somebody who may look at it: asked of the URL map."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from flask import Flask
from werkzeug.routing import Rule

from matcher.domain.account import AuthLevel, Role
from matcher.store.access.recorded import recorded
from matcher.store.people.security_keys import add_security_key
from matcher.web.advisor.steps.all_steps import PAGES
from matcher.web.guard import Guard, guard_of
from tests.casework.accounts.house import PASSWORD, House
from tests.market.stall import advert
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.house_site import HTTPS, Browser, enter

NO_PAGES = {
    "account.home",  # leads on
    "advisor.cases_calendar",
    "advisor.sheet_pdf",
    "api.description",
    "health.alive",
    "health.ready",
    "static",
}
"""What answers a GET with something else than a page."""
SWITCH = "SWITCH"
"""Stands for one that her list offers: its name is another one in each case."""
ASKED = {
    "advisor.suggestions": ("", f"if={SWITCH}", "fits=1&kind=training"),
    "advisor.suggestions_compare": ("offer=v0&offer=v1", "offer=v0&offer=v1&offer=v2"),
    "advisor.applications": ("", "offer=v0", "offer=gone"),
    "advisor.sheet": ("", "offer=v0&offer=v1"),
    "advisor.discuss": ("", "with=ar", "with=pcm"),
    "advisor.assessment_summary": ("", "beside=ar"),
    "advisor.cases": ("", "show=paused"),
}
"""Endpoint -> what else stands in the address of pages that have more than one face."""
ALMOST = (
    advert("late", "Aiuto cuoca", description="Dal lunedì al venerdì, dalle 9 alle 17."),
    advert("drives", "Autista", licences=["B"]),
)
"""Not yet hers: so that her list asks "what if", of her children's hours too."""
SWITCHES = re.compile(r'name="if" value="([0-9a-f]+)"')
CODE = re.compile(r"<code>([a-z0-9-]{24})</code>")


@dataclass
class Everywhere:
    """`people`: who -> a browser in which they are as far in as the name says; `others`: what
    stands in addresses beside, for pages of something else as well."""

    app: Flask
    furnished: Furnished
    people: dict[str, Browser]
    others: list[dict[str, str]] = field(default_factory=list)
    switch: str = ""

    def addresses(self, language: str, **other: str) -> Iterator[tuple[str, str]]:
        """Who looks, and at what. `other`: in the addresses in place of what stands there else."""
        for rule, who in self._pages():
            for values in self._values(rule):
                path = self.furnished.built(self.app, rule, **values, **other)
                for asked in ASKED.get(rule.endpoint, ("",)):
                    parts = [path.partition("?")[2], asked, f"language={language}"]
                    parts = [part.replace(SWITCH, self.switch) for part in parts]
                    yield who, f"{path.partition('?')[0]}?{'&'.join(filter(None, parts))}"
        for who in ("stranger", "advisor"):
            yield who, f"/nowhere?language={language}"

    def _pages(self) -> Iterator[tuple[Rule, str]]:
        for rule in self.app.url_map.iter_rules():
            guard = guard_of(self.app, rule.endpoint)
            if not isinstance(guard, Guard) or "GET" not in (rule.methods or ()):
                continue
            if rule.endpoint not in NO_PAGES:
                yield rule, "newcomer" if rule.endpoint == "account.waiting" else _who(guard)

    def _values(self, rule: Rule) -> list[dict[str, str]]:
        """Of the questions of a step, the first and the last."""
        if "question" in rule.arguments:
            ends = ((name, step.asks[n].name) for name, step in PAGES.items() for n in (0, -1))
            return [{"step": step, "question": question} for step, question in ends]
        if "step" in rule.arguments:
            return [{"step": each} for each in PAGES]
        return [{}, *(other for other in self.others if set(other) <= rule.arguments)]


def _who(guard: Guard) -> str:
    halves = {None: "stranger", AuthLevel.INVITED: "guest", AuthLevel.PASSWORD: "known"}
    inside = "advisor" if Role.ADVISOR in guard.roles else "admin"
    return halves.get(guard.level, inside)


def everywhere(app: Flask, house: House, base: str = HTTPS) -> Everywhere:
    """With a case that was lived in, and somebody at each step of the way in. `base`: where the
    site is looked at."""
    rosa, ada = house.person(), house.person(Role.ADMIN)
    names = ("stranger", "guest", "known", "advisor", "admin", "newcomer")
    people = {name: Browser(app, base) for name in names}
    enter(people["admin"], house, ada)
    with recorded(house.store, "system:tests", house.now) as record:
        add_security_key(record, ada.id, ada.id.encode(), b"public", 0, "the blue one")
    told = {"organisation": house.agency.casa, "role": "advisor", "language": "en"}
    told |= {"name": "Vera Nova", "email": "vera@example.org"}
    new = people["admin"].post("/administration/new", **told).text
    vera = house.enters(CODE.findall(new)[0], "vera@example.org")
    enter(people["newcomer"], house, vera)
    enter(people["advisor"], house, rosa)
    people["guest"].post("/account/invitation", code=house.add()[2])
    people["known"].post("/account/login", email=house.person().email, password=PASSWORD)
    furnished = furnish(people["advisor"], house, rosa)
    furnished.values |= {"account_id": rosa.id}
    lived_in(furnished)
    furnished.stall.deliver(*ALMOST, source="more")
    list_ = people["advisor"].get(f"/cases/{furnished.case_id}/suggestions").text
    return Everywhere(app, furnished, people, switch=SWITCHES.findall(list_)[0])


def lived_in(furnished: Furnished) -> None:
    """By the pages: her answers, a note, a step, consents, applications, a draft, another case
    that waits and one that is closed."""
    post, case = furnished.browser.post, f"/cases/{furnished.case_id}"
    day = str(furnished.house.now.date() + timedelta(days=2))
    for offer, answer in (("v0", "yes"), ("v1", "maybe"), ("v2", "no")):
        post(f"{case}/discuss/{offer}", answer=answer, reason="hours", words="La sera no.")
    post(f"{case}/notes", note="Likes to work with others.")
    post(f"{case}/steps", words="Call the workshop", day=day, time="14:30", waits_for="employer")
    for name in ("Ditta v0", "Ditta v1"):
        post(f"{case}/applications", kind="application", offer=f"v{name[-1]}", name=name)
    post(f"{case}/applications", kind="service", name="Scuola serale", words="Italian")
    furnished.agree(furnished.case_id, act="share_cv", which="", name="Ditta v0", beside="ar")
    furnished.agree(furnished.case_id, act="storing", which="", name="", beside="it")
    post(f"{case}/assessment/money/draft", tab="t1", based_on="", income="12")
    for change in ("pause", "close"):
        other = furnished.new_case()
        post(f"/cases/{other}/state", change=change, why="She is away.")
