"""What the pages behind the door share: the door itself, who is visiting, what was typed, and the
clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from flask import current_app, g, request

from matcher.casework.accounts.door import Door
from matcher.store.people.sessions import Visitor
from matcher.web.cookies import Cookies

EXTENSION = "matcher_inside"
NOT_RIGHT = 422  # a form that comes back with what is wrong in it


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Inside:
    """`clock`: a moment with its time zone."""

    door: Door
    cookies: Cookies
    clock: Callable[[], datetime] = now


def in_use() -> Inside:
    return cast(Inside, current_app.extensions[EXTENSION])


def door() -> Door:
    return in_use().door


def visitor() -> Visitor:
    """Of a view that has a guard with a level."""
    found: Visitor | None = g.visitor
    if found is None:
        raise RuntimeError("a view without a guard asks who is there")
    return found


def typed(name: str) -> str:
    """What came in a field of the form."""
    return request.form.get(name, "")
