"""A site whose API a program asks: adverts in the market, a case with a list, tokens."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from matcher.casework.partners.letting_in import Gate
from matcher.casework.partners.rules import load_api_rules
from matcher.domain.api_scope import ApiScope
from matcher.store.access.recorded import recorded
from matcher.store.people.api_tokens import revoke_token
from tests.casework.accounts.house import House
from tests.casework.partners.programs import ALL, new_token
from tests.market.stall import DANGER, Stall, advert
from tests.web.house_site import HOST, HTTPS, site_of

PROFILE: dict[str, Any] = {
    "country": "IT",
    "age": 27,
    "place": {"lat": 45.4854, "lon": 9.2158, "name": "Milano, Piazzale Loreto"},
    "residence": {"document": "work_permit", "until": "2028-01-01"},
    "skills": [{"concept": "cook meat dishes", "level": "good"}],
    "languages": {"it": "B1", "en": {"speaking": "C1"}},
    "time": {"available": ["Mon-Fri 08:30-15:30"]},
    "children": [{"age": 4, "care": ["Mon-Fri 08:00-16:00"]}],
    "travel": {"modes": ["walk", "public_transport"], "limit_minutes": 45},
    "money": {"monthly_net_minimum": 700},
    "wishes": {"occupations": ["cook"], "refuses": ["night"]},
    "safety": {"avoid_areas": [{"lat": 45.0, "lon": 9.0, "radius_km": 2}]},
}
ADVERTS = (
    advert(
        "cuoca/1", "Aiuto cuoca in mensa", description="Dal lunedì al venerdì, dalle 9 alle 14.30.",
        hours_per_week=25, contract="fixed_term", pay={"amount": 1100, "period": "month"},
    ),
    advert("sarta", "Sarta per riparazioni", city="Torino"),
    advert("corso", "Corso di italiano B1", kind="training"),
    advert("held-one", "Hostess", description=DANGER),
)  # fmt: skip


@dataclass
class Program:
    """It asks with its token, and nothing else."""

    client: FlaskClient
    token: str
    base: str = HTTPS

    def get(self, address: str, **headers: str) -> TestResponse:
        return self.client.get(address, base_url=self.base, headers=self._with(headers))

    def post(self, address: str, body: Any = None, **rest: Any) -> TestResponse:
        """`body`: JSON; `data` in its place: bytes as they are."""
        given = {"data": rest["data"]} if "data" in rest else {"json": body}
        headers = self._with(rest.get("headers", {}))
        kind = {"content_type": rest.get("content_type", "application/json")}
        return self.client.post(address, base_url=self.base, headers=headers, **given, **kind)

    def _with(self, headers: dict[str, str]) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **headers} if self.token else headers


@dataclass
class Programs:
    house: House
    app: Flask
    gate: Gate
    stall: Stall

    def program(
        self, scopes: Collection[ApiScope] = ALL, organisation: str | None = None
    ) -> Program:
        made = new_token(self.house.agency, self.gate, scopes, organisation)
        return Program(self.app.test_client(), made.token)

    def revoked(self) -> Program:
        made = new_token(self.house.agency, self.gate)
        with recorded(self.house.store, "system:tests", self.house.now) as record:
            revoke_token(record, made.id)
        return Program(self.app.test_client(), made.token)


def programs(
    house: House, a_minute: int | None = None, hosts: tuple[str, ...] = (HOST,)
) -> Programs:
    """`a_minute`: what a token may spend; by default as the rules say."""
    rules = load_api_rules()
    if a_minute:
        requests = rules.requests.model_copy(update={"a_minute": a_minute})
        rules = rules.model_copy(update={"requests": requests})
    gate = Gate(house.store, rules)
    app = site_of(house.door, hosts, lambda: house.now, gate)
    stall = Stall.over(house.store.engine)
    stall.deliver(*ADVERTS)
    return Programs(house, app, gate, stall)
