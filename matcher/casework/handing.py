"""A sheet or a CV of hers for somebody else: what she takes home is hers, what another one gets is
not."""

from collections.abc import Sequence
from datetime import datetime

from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.handed_cvs import hand_cv
from matcher.store.people.handed_lists import hand_list
from matcher.store.people.recipients import outside


def hand_sheet(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    name: str,
    offers: Sequence[str],
    now: datetime,
) -> None:
    """`name`: of the service or person that gets it, as she was told it. Raises as `hand_list`, and
    InputError for no name."""
    recipient = outside(store.vault, "service", name)
    with scoped(store, actor, now) as scope:
        hand_list(scope, case_id, recipient, list(offers))


def hand_her_cv(
    store: CaseStore, actor: Actor, case_id: str, referral_id: str, now: datetime
) -> None:
    """To whom the application was prepared for. Raises as `hand_cv`."""
    with scoped(store, actor, now) as scope:
        hand_cv(scope, case_id, referral_id)
