"""What one advisor does on a working day, for Locust (`load.py` plays it)."""

import base64
import hmac
import html
import json
import os
import re
import struct
import time
from itertools import count
from pathlib import Path
from random import choice

from locust import HttpUser, between, task

PEOPLE = json.loads(Path(os.environ["PEOPLE"]).read_text(encoding="utf-8"))
_NEXT = count()
_TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
_CASE = re.compile(r'href="(/cases/[a-z0-9]{20})"')
_OFFER = re.compile(r'href="(/cases/[a-z0-9]{20}/offers/[^"?]+)')
_SWITCH = re.compile(r'name="if" value="([^"]+)"')


def code_now(secret: str) -> str:
    """The six digits of an app (RFC 6238), by the standard library: Locust has an environment of
    its own."""
    step = int(time.time()) // 30
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", step), "sha1")
    at = digest[-1] & 15
    return str((struct.unpack(">I", digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000).zfill(6)


class Advisor(HttpUser):
    wait_time = between(2, 6)

    def on_start(self) -> None:
        self.cases: list[str] = []
        self.offers: list[str] = []
        self.switches: list[str] = []
        person = PEOPLE[next(_NEXT) % len(PEOPLE)]
        self.woman = person["woman"]  # the address of her case
        page = self.client.get("/account/login", name="log-in: page")
        answer = self.client.post(
            "/account/login",
            {"csrf_token": _token(page.text), "email": person["email"],
             "password": person["password"]},
            name="log-in: password",
            headers={"Referer": f"{self.host}/account/login"},
        )  # fmt: skip
        with self.client.post(
            "/account/second-factor",
            {"csrf_token": _token(answer.text), "code": code_now(person["secret"])},
            name="log-in: code",
            headers={"Referer": f"{self.host}/account/second-factor"},
            catch_response=True,
        ) as inside:
            if not inside.url or not inside.url.endswith(("/cases", "/account/news")):
                inside.failure(f"not let in: {inside.status_code} {inside.url}")
        self.look_at_the_list()

    @task(5)
    def look_at_the_list(self) -> None:
        page = self.client.get("/cases", name="cases")
        self.cases = _CASE.findall(page.text)

    @task(4)
    def look_at_a_case(self) -> None:
        if self.cases:
            self.client.get(self.cases[0], name="a case")
            self.cases.append(self.cases.pop(0))

    @task(2)
    def look_at_her_suggestions(self) -> None:
        page = self.client.get(f"{self.woman}/suggestions", name="suggestions").text
        self.offers, self.switches = _OFFER.findall(page), _SWITCH.findall(page)

    @task(1)
    def ask_what_would_be_if(self) -> None:
        chosen = [("if", html.unescape(each)) for each in self.switches[:2]]
        if chosen:
            self.client.get(f"{self.woman}/suggestions", params=chosen, name="what-if")

    @task(3)
    def look_at_an_offer(self) -> None:
        if self.offers:
            self.client.get(choice(self.offers), name="offer")  # noqa: S311 - nothing secret

    @task(1)
    def look_at_the_account(self) -> None:
        self.client.get("/account", name="account")


def _token(page: str) -> str:
    found = _TOKEN.search(page)
    return html.unescape(found.group(1)) if found else ""
