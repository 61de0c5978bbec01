"""A case goes on: noted, paused, closed, taken up again."""

from datetime import datetime

from matcher.casework.half_typed import is_sent
from matcher.domain.casework import CaseState
from matcher.errors import InputError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.cases import change_state
from matcher.store.people.notes import write_note


def note(
    store: CaseStore, actor: Actor, case_id: str, words: str, now: datetime, tab: str = ""
) -> str:
    """Its id. `tab`: of the window in which it was typed. Raises InputError for nothing."""
    if not words.strip():
        raise InputError("a note says something")
    with scoped(store, actor, now) as scope:
        is_sent(scope, case_id, "note", tab)
        return write_note(scope, case_id, words)


def pause(store: CaseStore, actor: Actor, case_id: str, why: str, now: datetime) -> None:
    _change(store, actor, case_id, CaseState.PAUSED, why, now)


def close(store: CaseStore, actor: Actor, case_id: str, why: str, now: datetime) -> None:
    """From that day its time counts, after which it is erased by the retention rules."""
    _change(store, actor, case_id, CaseState.CLOSED, why, now)


def take_up_again(store: CaseStore, actor: Actor, case_id: str, why: str, now: datetime) -> None:
    """Paused or closed: she came back."""
    _change(store, actor, case_id, CaseState.OPEN, why, now)


def _change(
    store: CaseStore, actor: Actor, case_id: str, state: CaseState, why: str, now: datetime
) -> None:
    with scoped(store, actor, now) as scope:
        change_state(scope, case_id, state, why)
