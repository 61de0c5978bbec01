"""A desk on loopback: the demo's adverts and case of Milan, and an advisor who is in."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from matcher.casework.assessment import STEPS, save_step
from matcher.casework.opening import screen
from matcher.casework.profile_document import document_of
from matcher.casework.profile_file import profile_of
from matcher.market.sources import bring_file
from matcher.settings import data_dir
from matcher.store.access.case_store import case_store
from matcher.store.database import open_database
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from matcher.store.people.sessions import Visitor
from tests.browser.conftest import serving
from tests.casework.accounts.house import House
from tests.casework.accounts.house import house as new_house
from tests.factories import embedded
from tests.market.stall import TODAY, Stall
from tests.web.house_site import Browser, enter, site

MILAN = data_dir() / "demo" / "milan"
HOST = "127.0.0.1"


@dataclass(frozen=True)
class HerDesk:
    """`session`: the cookie of the advisor who is in."""

    address: str
    case_id: str
    session: str
    house: House
    stall: Stall

    @property
    def case(self) -> str:
        return f"{self.address}/cases/{self.case_id}"


@contextmanager
def her_desk(folder: Path) -> Iterator[HerDesk]:
    """In a folder of its own."""
    keys = KeyFile(folder / "safe" / "keys.toml")
    keys.create(new_keyring())
    engine = open_database(f"sqlite:///{folder / 'desk.sqlite'}")
    house = new_house(case_store(engine, keys))
    stall = Stall.over(engine)
    for feed in sorted(MILAN.glob("*.*")):
        if feed.suffix in (".json", ".jsonl", ".csv"):
            bring_file(stall.market, feed, feed.name, TODAY)
    app = site(house, (HOST,))
    browser, person = Browser(app, f"http://{HOST}"), house.person()
    enter(browser, house, person)
    case_id = _her_case(browser, house, house.visitor(person.entered.session))
    session = browser.client.get_cookie("session", HOST)
    assert session is not None
    with serving(app) as address:
        yield HerDesk(address, case_id, session.value, house, stall)
    engine.dispose()


def _her_case(browser: Browser, house: House, visitor: Visitor) -> str:
    where = browser.post("/cases", code="K7").headers["Location"]
    case_id = where.rpartition("/")[2]
    who = house.store, visitor.actor, case_id
    screen(*who, {"shares_space": "yes"}, house.now)
    table = tomllib.loads((MILAN / "profile.toml").read_text(encoding="utf-8"))
    known, based_on = document_of(profile_of(table, embedded(), "profile.toml")), None
    for step, keys in STEPS.items():
        entered = {key: known[key] for key in keys if key in known}
        based_on = save_step(*who, step, entered, based_on, embedded(), house.now)
    return case_id
