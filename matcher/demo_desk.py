"""The desk of the demo: a database and keys that are gone afterwards, with an advisor who has
really been let in."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pyotp
from flask import Flask

from matcher.casework.accounts.door import Door
from matcher.casework.accounts.enrolling import Newcomer, enrol
from matcher.casework.accounts.inviting import (
    accept_invitation,
    choose_password,
    finish_welcome,
    secret_for_app,
)
from matcher.casework.accounts.source import Source
from matcher.casework.assessment import STEPS, save_step
from matcher.casework.opening import open_case, screen
from matcher.casework.profile_document import without
from matcher.casework.profile_file import table_of
from matcher.domain.account import OrganisationKind, Role
from matcher.errors import MatcherError
from matcher.knowledge import Loaded
from matcher.logs import set_up
from matcher.market_for_desk import market_for_desk
from matcher.readiness import readiness_of
from matcher.serving import Server
from matcher.settings import index_dir
from matcher.settings.model import LOOPBACK, Log, Web
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import case_store
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.database import open_database
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from matcher.store.people.accounts import add_organisation
from matcher.store.people.sessions import Visitor, find_visitor
from matcher.web.desk_pages import add_desk
from matcher.web.guard import require_guards
from matcher.web.site import create_site

EMAIL = "advisor@demo.example"
HERE = "the demo"


@dataclass(frozen=True, slots=True)
class Login:
    email: str
    password: str
    secret: str
    spare_codes: tuple[str, ...]


@dataclass(frozen=True)
class DemoDesk:
    """`day`: the day that it is for offers."""

    url: str
    keys: KeyFile
    store: CaseStore
    loaded: Loaded
    day: date
    login: Login
    actor: Actor

    def take_in(self, code: str, profile: Path) -> None:
        """A case as far as a profile file goes: opened, its risks looked at, assessed."""
        now = datetime.now(UTC)
        case_id = open_case(self.store, self.actor, code, now)
        screen(self.store, self.actor, case_id, {"shares_space": "yes"}, now)
        known, number = without(table_of(profile), "code"), None
        for step, keys in STEPS.items():
            entered = {key: known[key] for key in keys if key in known}
            if entered:
                who = self.store, self.actor, case_id
                number = save_step(*who, step, entered, number, self.loaded.taxonomy, now)


@contextmanager
def furnished_desk(loaded: Loaded, day: date) -> Iterator[DemoDesk]:
    """With its advisor, and nothing else yet."""
    with tempfile.TemporaryDirectory(prefix="matcher-demo-") as folder, _keys(folder) as keys:
        url = f"sqlite:///{Path(folder) / 'demo.sqlite'}"
        engine = open_database(url)
        try:
            store = case_store(engine, keys)
            login, visitor = _let_in(Door(store))
            yield DemoDesk(url, keys, store, loaded, day, login, visitor.actor)
        finally:
            engine.dispose()


def serve_desk(desk: DemoDesk, port: int) -> None:
    """Until SIGTERM or SIGINT: as `matcher serve`, in one process."""
    web = Web(bind=f"127.0.0.1:{port}", workers=1)
    set_up(Log(level="warning", format="lines"))
    desk.store.engine.dispose()  # a connection can't be shared by two processes
    Server(lambda: site_of_desk(desk, web), web).run()


def site_of_desk(desk: DemoDesk, web: Web) -> Flask:
    engine = open_database(desk.url)
    store = case_store(engine, desk.keys)
    site = create_site(web, readiness_of(store, desk.url, desk.loaded), desk.loaded.words)
    market = market_for_desk(engine, index_dir(desk.url), desk.loaded, lambda _: desk.day)
    add_desk(site, Door(store), market, LOOPBACK)
    require_guards(site)
    return site


@contextmanager
def _keys(folder: str) -> Iterator[KeyFile]:
    """What stands beside the keys is looked for by the setting that names their file."""
    file = KeyFile(Path(folder) / "keys.toml")
    file.create(new_keyring())
    before = {name: os.environ.get(name) for name in ("MATCHER_KEYS", "MATCHER_KEYRING")}
    os.environ.pop("MATCHER_KEYRING", None)
    os.environ["MATCHER_KEYS"] = str(file.path)
    try:
        yield file
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _let_in(door: Door) -> tuple[Login, Visitor]:
    """By the steps that everybody takes."""
    now, password = datetime.now(UTC), secrets.token_urlsafe(12)
    with recorded(door.store, "system:demo", now) as record:
        where = add_organisation(record, "Casa", OrganisationKind.PARTNER)
        record.session.flush()
        newcomer = Newcomer(where, Role.ADVISOR, EMAIL, "Advisor", "en")
        _, code = enrol(record, door.rules, newcomer)
    session = accept_invitation(door, code, Source.of("127.0.0.1"), HERE, now)
    choose_password(door, _visitor(door, session, now), password, now)
    secret = secret_for_app(door, _visitor(door, session, now), now)
    code_now = pyotp.TOTP(secret).at(now)
    welcomed = finish_welcome(door, _visitor(door, session, now), code_now, HERE, now)
    if welcomed is None:
        raise MatcherError("the clock runs too fast: the demo's advisor was not let in")
    spare = tuple(welcomed.recovery_codes)
    inside = _visitor(door, welcomed.entered.session, now)
    return Login(EMAIL, password, secret, spare), inside


def _visitor(door: Door, session: str, now: datetime) -> Visitor:
    found = find_visitor(door.store, session, now, door.rules.sessions.idle)
    if found is None:
        raise MatcherError("the demo's advisor was not let in")
    return found
