"""Organisations as all may know them: those who work with matcher have names, not secrets."""

from matcher.store.access.scope import Scope
from matcher.store.account_models import OrganisationRow


def organisation_name(scope: Scope, organisation_id: str) -> str:
    """Raises NotFoundError."""
    row = scope.find(OrganisationRow, organisation_id)
    if row is None:
        scope.refuse("organisation.named", organisation_id)
    return row.name
