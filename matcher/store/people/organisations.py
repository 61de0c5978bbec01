"""Organisations as all may know them: those who work with matcher have names, not secrets."""

from dataclasses import dataclass

from sqlalchemy import select

from matcher.domain.account import OrganisationKind
from matcher.store.access.scope import Scope
from matcher.store.account_models import OrganisationRow


def organisation_name(scope: Scope, organisation_id: str) -> str:
    """Raises NotFoundError."""
    row = scope.find(OrganisationRow, organisation_id)
    if row is None:
        scope.refuse("organisation.named", organisation_id)
    return row.name


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    name: str
    kind: OrganisationKind


def open_organisations(scope: Scope, kind: OrganisationKind) -> list[Organisation]:
    """By name."""
    asked = select(OrganisationRow).where(
        OrganisationRow.kind == kind, OrganisationRow.closed_at.is_(None)
    )
    rows = scope.session.scalars(asked.order_by(OrganisationRow.name, OrganisationRow.id))
    return [Organisation(row.id, row.name, row.kind) for row in rows]
