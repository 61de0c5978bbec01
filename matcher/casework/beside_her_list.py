"""What stands beside her list: what she said to offers, and the lists that have a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.casework.discussing import last_answers
from matcher.store.access.scope import Scope
from matcher.store.people.answers import HerAnswer
from matcher.store.people.saved_lists import SavedList, saved_lists


@dataclass(frozen=True, slots=True)
class Beside:
    """`answers`: as `her_answers`; `lists`: the newest first."""

    answers: dict[str, HerAnswer]
    lists: Sequence[SavedList]


def beside_her_list(scope: Scope, case_id: str) -> Beside:
    return Beside(last_answers(scope, case_id), saved_lists(scope, case_id))
