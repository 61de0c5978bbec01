"""In whose hands a case is: seen, handed over, lent to a substitute for a while, taken back."""

from datetime import datetime

from matcher.domain.casework import AssignmentKind
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people import assignments
from matcher.store.people.assignments import Assignment


def in_whose_hands(store: CaseStore, actor: Actor, case_id: str, now: datetime) -> list[Assignment]:
    """Those that hold now, the first one first."""
    with scoped(store, actor, now) as scope:
        found = assignments.assignments(scope, case_id)
    return [
        each for each in found if each.ended_at is None and (each.until is None or each.until > now)
    ]


def hand_over(
    store: CaseStore, actor: Actor, case_id: str, account_id: str, why: str, now: datetime
) -> str:
    """For good, to a colleague: the assignment's id. Raises as `assignments.hand_over`."""
    with scoped(store, actor, now) as scope:
        return assignments.hand_over(scope, case_id, account_id, why)


def lend(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    account_id: str,
    why: str,
    until: datetime,
    now: datetime,
) -> str:
    """To a substitute: the assignment's id. Raises as `assignments.assign`."""
    with scoped(store, actor, now) as scope:
        kind = AssignmentKind.SUBSTITUTE
        return assignments.assign(scope, case_id, account_id, kind, why, until)


def take_away(
    store: CaseStore, actor: Actor, case_id: str, assignment_id: str, now: datetime
) -> None:
    """At once. Raises InputError for the last main one."""
    with scoped(store, actor, now) as scope:
        assignments.end_assignment(scope, case_id, assignment_id)
