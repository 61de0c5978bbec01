"""How far the conversation has come: her profile today, and each step of the assessment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from matcher.casework.assessment import STEPS, by_step
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.profiles import Talked, drafts_and_marks, profile


@dataclass(frozen=True, slots=True)
class Conversation:
    """`number`: of the profile's revision, None before the first. `drafts`: (step, tab) -> what was
    entered so far."""

    number: int | None
    document: Mapping[str, Any]
    drafts: Mapping[tuple[str, str], Mapping[str, Any]]
    talked: Mapping[str, Talked]

    def is_done(self, step: str) -> bool:
        """Two statuses: done, or still to be talked about. A profile that came without marks is
        done where it says something."""
        talked = self.talked.get(step)
        if talked is None:
            return any(key in self.document for key in STEPS[step])
        return talked is not Talked.LATER

    def tabs(self, step: str) -> list[str]:
        """The windows in which a step is half done."""
        return [tab for of, tab in self.drafts if of == step]


def look_at_conversation(
    store: CaseStore, actor: Actor, case_id: str, now: datetime
) -> Conversation:
    """Raises NotFoundError."""
    with scoped(store, actor, now) as scope:
        today = profile(scope, case_id)
        drafts, talked = drafts_and_marks(scope, case_id)
    number, document = (today.number, today.document) if today else (None, {})
    return Conversation(number, document, by_step(drafts), talked)
