"""A case in an advisor's hands: whose it is, what is next in it, what was noted; and those that are
closed."""

from dataclasses import dataclass
from datetime import datetime

from matcher.casework.half_typed import HalfTyped, half_typed_in
from matcher.domain.casework import CaseState
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.cases import CaseBrief, look_at_case, my_cases
from matcher.store.people.next_steps import Step, steps
from matcher.store.people.notes import Note, notes

NOTES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Inside:
    """`case`: for the banner, in the same turn of the one writer; `planned`: steps that are open;
    `notes`: the last ones, the newest first; `half_typed`: the actor's own words that were not
    sent, the newest first."""

    case: CaseBrief
    planned: list[Step]
    notes: list[Note]
    half_typed: list[HalfTyped]


def case_at_hand(store: CaseStore, actor: Actor, case_id: str, now: datetime) -> CaseBrief:
    """Raises NotFoundError for whoever has no business with it."""
    with scoped(store, actor, now) as scope:
        return look_at_case(scope, case_id)


def look_inside(store: CaseStore, actor: Actor, case_id: str, now: datetime) -> Inside:
    """Raises NotFoundError."""
    with scoped(store, actor, now) as scope:
        case = look_at_case(scope, case_id)
        planned = [step for step in steps(scope, case_id) if step.ended_at is None]
        noted = notes(scope, case_id)[-NOTES_SHOWN:][::-1]
        return Inside(case, planned, noted, half_typed_in(scope, case_id))


def closed_cases(store: CaseStore, actor: Actor, now: datetime) -> list[CaseBrief]:
    """The actor's own, closed and not erased yet: she may come back."""
    with scoped(store, actor, now) as scope:
        found = my_cases(scope, closed_too=True)
    return [case for case in found if case.state is CaseState.CLOSED]
