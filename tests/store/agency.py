"""A fictional agency with its accounts, for tests on people's data."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

from matcher.casework.breaking_glass import break_glass
from matcher.domain.account import AuthLevel, OrganisationKind, Role
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.access.scope import Scope, scoped
from matcher.store.people.accounts import add_account, add_organisation
from matcher.store.people.cases import open_case, record_screening
from matcher.store.people.logins import accept_step, set_password
from matcher.store.people.security_keys import add_security_key

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
_numbers = count(1)


@dataclass
class Agency:
    """Accounts are made as they are asked for; `now` is its clock."""

    store: CaseStore
    casa: str  # organisations
    porta: str
    hotel: str
    now: datetime = NOW

    def actor(self, role: Role = Role.ADVISOR, organisation: str | None = None) -> Actor:
        """A new account, just proved anew."""
        where = organisation or self.casa
        with recorded(self.store, "system:tests", self.now) as record:
            email = f"somebody{next(_numbers)}@example.org"
            id_ = add_account(record, where, role, email, "Somebody")
            set_password(record, id_, "none that fits")
            accept_step(record, id_, 0)
            if role is Role.ADMIN:
                add_security_key(record, id_, id_.encode(), b"public", 0, "the blue one")
        return Actor(id_, role, where, AuthLevel.SECOND_FACTOR, self.now)

    def scope(self, actor: Actor, later: timedelta = timedelta(0)) -> AbstractContextManager[Scope]:
        return scoped(self.store, actor, self.now + later)

    def does(
        self, actor: Actor, act: Callable[..., object], *arguments: object, **rest: object
    ) -> object:
        """One act in a transaction of its own."""
        with self.scope(actor) as scope:
            return act(scope, *arguments, **rest)

    def breaks_glass(
        self,
        actor: Actor,
        code: str,
        why: str = "she stands at the door",
        lasting: timedelta = timedelta(hours=1),
    ) -> str:
        """A case of somebody else; its id."""
        return break_glass(self.store, actor, code, why, lasting, self.now)

    def opens(self, actor: Actor, code: str) -> str:
        """A case whose risks were looked at; its id."""
        with self.scope(actor) as scope:
            case = open_case(scope, code)
            record_screening(scope, case, {"threats": "none"})
        return case


def new_agency(store: CaseStore) -> Agency:
    with recorded(store, "system:tests", NOW) as record:
        casa = add_organisation(record, "Casa", OrganisationKind.PARTNER)
        porta = add_organisation(record, "Porta", OrganisationKind.PARTNER)
        hotel = add_organisation(record, "Hotel", OrganisationKind.EMPLOYER)
    return Agency(store, casa, porta, hotel)
