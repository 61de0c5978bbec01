"""She asks that everything kept of her be erased."""

from datetime import datetime

from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.people import erasing


def erase(store: CaseStore, actor: Actor, case_id: str, now: datetime) -> bool:
    """For ever, here at once and from older backups as they are restored. False where somebody was
    still reading: the worker overwrites what is left within a day.
    Raises StepUpError, NotFoundError."""
    return erasing.erase(store, actor, case_id, erasing.ASKED, now)
