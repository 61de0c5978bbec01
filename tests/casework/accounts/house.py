"""A house with one door: an agency whose people really log in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

import pyotp
from argon2 import PasswordHasher

from matcher.casework.accounts.door import Door
from matcher.casework.accounts.inviting import (
    accept_invitation,
    choose_password,
    finish_welcome,
    invite,
    secret_for_app,
)
from matcher.casework.accounts.logging_in import Entered, log_in, prove
from matcher.casework.accounts.passwords import Hashing
from matcher.casework.accounts.proofs import app_code
from matcher.casework.accounts.source import Source
from matcher.domain.account import Role
from matcher.store.access.case_store import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.people.accounts import add_account
from matcher.store.people.sessions import Visitor, find_visitor
from tests.store.agency import NOW, Agency, new_agency

PASSWORD = "seven herons by the river"
OFFICE = Source("203.0.113.0/24")
CAFE = Source("198.51.100.0/24")
AGENT = "Firefox, Linux"
CHEAP = Hashing(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
MINUTE = timedelta(minutes=1)


@dataclass
class Person:
    id: str
    email: str
    secret: str
    recovery_codes: list[str]
    entered: Entered


@dataclass
class House:
    """`now` is its clock."""

    door: Door
    agency: Agency
    numbers: Iterator[int]
    now: datetime = NOW

    @property
    def store(self) -> CaseStore:
        return self.door.store

    def passes(self, time: timedelta) -> None:
        self.now += time
        self.agency.now = self.now

    def add(self, role: Role = Role.ADVISOR, organisation: str = "") -> tuple[str, str, str]:
        """Id, address and the code of the invitation."""
        email = f"rosa{next(self.numbers)}@example.org"
        with recorded(self.store, "system:tests", self.now) as record:
            where = organisation or self.agency.casa
            id_ = add_account(record, where, role, email, "Rosa Canaria")
            return id_, email, invite(record, self.door.rules, id_)

    def person(self, role: Role = Role.ADVISOR, organisation: str = "") -> Person:
        """Somebody who has set everything up, and is in."""
        _, email, code = self.add(role, organisation)
        return self.enters(code, email)

    def enters(self, code: str, email: str) -> Person:
        """Sets everything up, with a code."""
        token = accept_invitation(self.door, code, OFFICE, AGENT, self.now)
        id_ = self.visitor(token).account_id
        choose_password(self.door, self.visitor(token), PASSWORD, self.now)
        secret = secret_for_app(self.door, self.visitor(token), self.now)
        digits = self.digits(secret)
        welcomed = finish_welcome(self.door, self.visitor(token), digits, AGENT, self.now)
        assert welcomed is not None
        self.passes(MINUTE)
        return Person(id_, email, secret, welcomed.recovery_codes, welcomed.entered)

    def digits(self, secret: str) -> str:
        return pyotp.TOTP(secret).at(self.now)

    def visitor(self, token: str) -> Visitor:
        found = self.look_for(token)
        assert found is not None
        return found

    def look_for(self, token: str) -> Visitor | None:
        return find_visitor(self.store, token, self.now, self.door.rules.sessions.idle)

    def first_step(self, email: str, password: str = PASSWORD, source: Source = OFFICE) -> str:
        return log_in(self.door, email, password, source, AGENT, self.now)

    def log_in(self, person: Person, source: Source = OFFICE) -> Entered:
        half_way = self.visitor(self.first_step(person.email, source=source))
        code = app_code(self.digits(person.secret))
        return prove(self.door, half_way, code, source, AGENT, self.now)


def house(store: CaseStore) -> House:
    return House(Door(store, hashing=CHEAP), new_agency(store), count(1))


def with_device(source: Source, person: Person) -> Source:
    """From the browser in which the person set everything up."""
    return replace(source, device=person.entered.device)
