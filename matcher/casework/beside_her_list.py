"""What stands beside her list: what she said to offers, and the lists that have a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from matcher.casework.discussing import last_answers
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.answers import HerAnswer
from matcher.store.people.saved_lists import SavedList, saved_lists


@dataclass(frozen=True, slots=True)
class Beside:
    """`answers`: as `her_answers`; `lists`: the newest first."""

    answers: dict[str, HerAnswer]
    lists: Sequence[SavedList]


def beside_her_list(store: CaseStore, actor: Actor, case_id: str, now: datetime) -> Beside:
    """In one transaction: each is a turn of the one writer, and a wait for the disk."""
    with scoped(store, actor, now) as scope:
        return Beside(last_answers(scope, case_id), saved_lists(scope, case_id))
