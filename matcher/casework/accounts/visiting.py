"""Whose session it is that a browser brings, and what is noted of whoever goes where it may not."""

from datetime import datetime

from matcher.casework.accounts.door import Door
from matcher.store.access.recorded import recorded
from matcher.store.people import sessions
from matcher.store.people.sessions import Visitor


def find_visitor(door: Door, token: str, now: datetime) -> Visitor | None:
    """As `sessions.find_visitor`; being looked up is being there."""
    return sessions.find_visitor(door.store, token, now, door.rules.sessions.idle)


def find_late_visitor(door: Door, token: str, now: datetime) -> Visitor | None:
    """Whose session it was that nothing but idleness has ended; it stays ended."""
    return sessions.find_late_visitor(door.store, token, now, door.rules.sessions.idle)


def note_refused_route(door: Door, visitor: Visitor, route: str, now: datetime) -> None:
    """`route`: the name of a page of ours that is not for the visitor's role."""
    with recorded(door.store, visitor.account_id, now) as record:
        record.note_refusal("access.route_refused", route=route)
