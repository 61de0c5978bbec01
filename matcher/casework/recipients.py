"""To whom something of hers may go: organisations of ours, and whoever is outside, by a name."""

from dataclasses import dataclass
from datetime import datetime

from matcher.domain.account import OrganisationKind
from matcher.errors import InputError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.ids import is_id
from matcher.store.people import recipients
from matcher.store.people.cases import look_at_case
from matcher.store.people.consents import Consent, consents
from matcher.store.people.organisations import (
    Organisation,
    open_organisations,
    organisation_name,
)


@dataclass(frozen=True, slots=True)
class Agreed:
    """`consents`: all that she gave, the first one first; `employers` and `partners`: whom she can
    be asked about."""

    consents: list[Consent]
    employers: list[Organisation]
    partners: list[Organisation]


def agreed(store: CaseStore, actor: Actor, case_id: str, now: datetime) -> Agreed:
    """Of partners the own one alone: no other's program can get anything of hers."""
    with scoped(store, actor, now) as scope:
        given = consents(scope, case_id)
        employers = open_organisations(scope, OrganisationKind.EMPLOYER)
        partners = open_organisations(scope, OrganisationKind.PARTNER)
    return Agreed(given, employers, [one for one in partners if one.id == actor.organisation_id])


def name_of_ours(
    store: CaseStore, actor: Actor, case_id: str, organisation_id: str, now: datetime
) -> str:
    """As she is told it. Raises NotFoundError for what is none, or no case of the actor's,
    InputError for what can be no id."""
    with scoped(store, actor, now) as scope:
        look_at_case(scope, case_id)
        if not is_id(organisation_id):
            raise InputError(f"which: {organisation_id!r} is no organisation")
        return organisation_name(scope, organisation_id)


def outside(store: CaseStore, kind: str, name: str) -> str:
    """As `recipients.outside`: the recipient that is meant by a name, which nothing knows yet."""
    return recipients.outside(store.vault, kind, name)
