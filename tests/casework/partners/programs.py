"""A program of a partner organisation, with its token."""

from collections.abc import Collection

from matcher.casework.partners.letting_in import Gate
from matcher.casework.partners.tokens import NewToken, make_token
from matcher.domain.api_scope import ApiScope
from matcher.store.access.recorded import recorded
from tests.store.agency import Agency

ALL = frozenset(ApiScope)


def new_token(
    agency: Agency,
    gate: Gate,
    scopes: Collection[ApiScope] = ALL,
    organisation: str | None = None,
    days: int | None = None,
) -> NewToken:
    with recorded(agency.store, "system:tests", agency.now) as record:
        where = organisation or agency.casa
        return make_token(record, gate.rules, where, "Casebook", scopes, days)
