"""The directory of services: each entered, checked again, changed and taken out by the advisors of
one organisation. Raises AccessError for whoever is no advisor, NotFoundError for what another
organisation knows."""

from collections.abc import Collection
from datetime import datetime

from matcher.domain.service import Service, ServiceKind
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.services import (
    Entry,
    add_service,
    change_service,
    check_service,
    drop_service,
    service,
    services,
)


def enter(store: CaseStore, actor: Actor, told: Service, now: datetime) -> str:
    """Its id; whoever enters one has made sure of it. One of the same kind and name is changed.
    Raises InputError that begins with the field."""
    with scoped(store, actor, now) as scope:
        return add_service(scope, told)


def change(store: CaseStore, actor: Actor, service_id: str, told: Service, now: datetime) -> None:
    """Raises InputError that begins with the field."""
    with scoped(store, actor, now) as scope:
        change_service(scope, service_id, told)


def check(store: CaseStore, actor: Actor, service_id: str, now: datetime) -> None:
    """All of it is still so: somebody made sure today."""
    with scoped(store, actor, now) as scope:
        check_service(scope, service_id)


def take_out(store: CaseStore, actor: Actor, service_id: str, now: datetime) -> None:
    with scoped(store, actor, now) as scope:
        drop_service(scope, service_id)


def one_entry(store: CaseStore, actor: Actor, service_id: str, now: datetime) -> Entry:
    with scoped(store, actor, now) as scope:
        return service(scope, service_id)


def entries(
    store: CaseStore, actor: Actor, now: datetime, kinds: Collection[ServiceKind] | None = None
) -> list[Entry]:
    """By kind and name; `kinds`: these alone."""
    with scoped(store, actor, now) as scope:
        return services(scope, kinds)
