"""A list is kept by a name with the case, dropped."""

from datetime import datetime

from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.saved_lists import Kept, save_list
from matcher.store.people.saved_lists import drop_list as drop_saved


def keep_list(store: CaseStore, actor: Actor, case_id: str, kept: Kept, now: datetime) -> str:
    """Its id; one of the same name is replaced. Raises InputError that begins with the field
    (`name`, or `lists` for too many), ConflictError for what is no longer for her."""
    with scoped(store, actor, now) as scope:
        return save_list(scope, case_id, kept)


def drop_list(store: CaseStore, actor: Actor, case_id: str, list_id: str, now: datetime) -> None:
    """Raises NotFoundError for one of another case."""
    with scoped(store, actor, now) as scope:
        drop_saved(scope, case_id, list_id)
