"""The directory of services: kept by the advisors of an organisation, seen by them alone, and
sealed with a key of the organisation's."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from matcher.domain.account import Role
from matcher.domain.service import Service, ServiceKind
from matcher.errors import InputError
from matcher.store.access.scope import Scope
from matcher.store.account_models import AccountRow
from matcher.store.ids import new_id
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.sealing import Place
from matcher.store.people.accounts import NAME, account_owner
from matcher.store.service_models import ServiceRow

LONGEST = {"name": 120, "place": 200, "hours": 200, "languages": 120, "phone": 60, "cost": 120,
           "note": 500}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """`checked_by`: the name of who last made sure of it, "" where it is not known any more."""

    id: str
    service: Service
    checked_by: str = ""

    def is_stale(self, today: date) -> bool:
        return self.service.is_stale(today)


def add_service(scope: Scope, service: Service) -> str:
    """Its id; who enters it has made sure of it today. Raises InputError that begins with the
    field, AccessError for whoever is no advisor."""
    scope.require(Role.ADVISOR)
    told = _tidy(service)
    for known in _rows(scope):
        if (known.kind, _service(scope, known).name.casefold()) == (
            told.kind,
            told.name.casefold(),
        ):
            _write(known, told, scope)
            scope.record.note("service.changed", f"service:{known.id}")
            return known.id
    id_ = new_id()
    _make_sure_of_key(scope)
    row = ServiceRow(id=id_, organisation_id=scope.actor.organisation_id, made_at=scope.now)
    _write(row, told, scope)
    scope.session.add(row)
    scope.record.note("service.added", f"service:{id_}")
    return id_


def change_service(scope: Scope, service_id: str, service: Service) -> None:
    """Raises as `add_service`, NotFoundError for one of another organisation."""
    row = _own(scope, service_id, "service.changed")
    _write(row, _tidy(service), scope)
    scope.record.note("service.changed", f"service:{service_id}")


def check_service(scope: Scope, service_id: str) -> None:
    """Somebody made sure today that all of it is so. Raises NotFoundError."""
    row = _own(scope, service_id, "service.checked")
    row.checked_on, row.checked_by = scope.now.date(), scope.actor.account_id
    scope.record.note("service.checked", f"service:{service_id}")


def drop_service(scope: Scope, service_id: str) -> None:
    """It is not shown any more. Raises NotFoundError."""
    row = _own(scope, service_id, "service.dropped")
    row.dropped_at = scope.now
    scope.record.note("service.dropped", f"service:{service_id}")


def services(scope: Scope, kinds: Collection[ServiceKind] | None = None) -> list[Entry]:
    """Of one's own organisation, by kind and name; `kinds`: these alone."""
    scope.require(Role.ADVISOR)
    rows = [row for row in _rows(scope) if kinds is None or row.kind in kinds]
    scope.record.note("services.looked", entries=len(rows))
    names = _names(scope, rows)
    order = list(ServiceKind)
    found = [Entry(row.id, _service(scope, row), names.get(row.checked_by, "")) for row in rows]
    return sorted(found, key=lambda e: (order.index(e.service.kind), e.service.name.casefold()))


def service(scope: Scope, service_id: str) -> Entry:
    """Raises NotFoundError."""
    row = _own(scope, service_id, "service.looked")
    scope.record.note("service.looked", f"service:{service_id}")
    return Entry(row.id, _service(scope, row), _names(scope, [row]).get(row.checked_by, ""))


def _rows(scope: Scope) -> list[ServiceRow]:
    """None of them where their key did not come back with a backup: nobody reads them any more."""
    if not _has_key(scope):
        return []
    own = ServiceRow.organisation_id == scope.actor.organisation_id
    asked = select(ServiceRow).where(own, ServiceRow.dropped_at.is_(None))
    return list(scope.session.scalars(asked.order_by(ServiceRow.id)))


def _own(scope: Scope, service_id: str, act: str) -> ServiceRow:
    scope.require(Role.ADVISOR)
    row = scope.find(ServiceRow, service_id) if _has_key(scope) else None
    if row is None or row.dropped_at or row.organisation_id != scope.actor.organisation_id:
        scope.refuse(act, service_id)
    return row


def _names(scope: Scope, rows: Iterable[ServiceRow]) -> dict[str, str]:
    """Of the colleagues who checked them last."""
    asked = select(AccountRow).where(AccountRow.id.in_({row.checked_by for row in rows}))
    found = scope.session.scalars(asked).all()
    scope.vault.fetch_keys(scope.session, [account_owner(row.id) for row in found])
    return {
        row.id: scope.vault.unseal(scope.session, account_owner(row.id), NAME, row.sealed_name)
        for row in found
    }


def _tidy(service: Service) -> Service:
    told = {name: " ".join(getattr(service, name).split()) for name in LONGEST}
    if not told["name"]:
        raise InputError("name: is missing")
    for name, longest in LONGEST.items():
        if len(told[name]) > longest:
            raise InputError(f"{name}: at most {longest} signs")
    changes: dict[str, Any] = told
    return replace(service, **changes)


def _write(row: ServiceRow, service: Service, scope: Scope) -> None:
    told = {name: getattr(service, name) for name in LONGEST}
    row.kind, owner = service.kind, _owner(row.organisation_id)
    row.sealed_entry = scope.vault.seal_document(scope.session, owner, _place(row), told)
    row.checked_on, row.checked_by = scope.now.date(), scope.actor.account_id


def _service(scope: Scope, row: ServiceRow) -> Service:
    """Raises SealError for what was altered or moved."""
    owner = _owner(row.organisation_id)
    told = scope.vault.unseal_document(scope.session, owner, _place(row), row.sealed_entry)
    return Service(kind=row.kind, checked_on=row.checked_on, **told)


def _place(row: ServiceRow) -> Place:
    return Place("services", "sealed_entry", row.id)


def _owner(organisation_id: str) -> str:
    return f"services:{organisation_id}"


def _has_key(scope: Scope) -> bool:
    return scope.session.get(SealingKeyRow, _owner(scope.actor.organisation_id)) is not None


def _make_sure_of_key(scope: Scope) -> None:
    """What another key sealed, one that was lost, goes: it would never be read again."""
    if not _has_key(scope):
        own = ServiceRow.organisation_id == scope.actor.organisation_id
        scope.session.execute(delete(ServiceRow).where(own))
        scope.vault.add_key(scope.session, _owner(scope.actor.organisation_id))
