"""For a case of the store: which courses open most, and what would change if something were
otherwise. Whatever is barred for her is in neither, and opens nothing there."""

from collections.abc import Sequence
from datetime import date, datetime

from matcher.casework.comparing import WhatIf, what_if
from matcher.casework.pathways import Pathways, pathways
from matcher.casework.suggest import Knowledge
from matcher.casework.suggesting import read_her
from matcher.casework.what_if import changed
from matcher.domain.offer import Offer
from matcher.scoring.pathways.numbers import Numbers
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore


def paths_for(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    offers: Sequence[Offer],
    knowledge: Knowledge,
    numbers: Numbers,
    today: date,
    now: datetime,
) -> Pathways:
    """Raises as `suggesting.suggest_for`."""
    her = read_her(store, actor, case_id, knowledge.taxonomy, now)
    return pathways(her.profile, offers, knowledge, numbers, today, her.barring)


def what_if_for(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    changes: Sequence[str],
    offers: Sequence[Offer],
    knowledge: Knowledge,
    today: date,
    now: datetime,
) -> WhatIf:
    """`changes`: as `what_if` reads them. Raises as `paths_for`, and InputError for a change that
    can't be made."""
    her = read_her(store, actor, case_id, knowledge.taxonomy, now)
    table = {"code": her.profile.code, **her.document}
    after = changed(table, changes, knowledge.taxonomy)
    barring = her.barring
    return what_if(her.profile, after, changes, offers, knowledge, today, barring)
