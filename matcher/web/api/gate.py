"""The gate through which programs come, and whoever came through it."""

from typing import cast

from flask import current_app, g

from matcher.casework.partners.letting_in import Gate
from matcher.store.people.api_tokens import Caller

EXTENSION = "matcher_gate"


def gate() -> Gate:
    return cast(Gate, current_app.extensions[EXTENSION])


def caller() -> Caller:
    """Of a view that is guarded `by_token`."""
    found: Caller | None = g.get("caller")
    if found is None:
        raise RuntimeError("a view without a guard asks which program is there")
    return found
