"""What was said about an offer: hers, in her words, and apart from it what her advisor thinks."""

from datetime import datetime

from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.answers import Said, record_answer, write_remark


def answer(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    offer_id: str,
    said: Said,
    now: datetime,
    ranking_id: str | None = None,
) -> str:
    """Hers; the last one holds. `ranking_id`: the list on which it stood. Raises NotFoundError for
    another's list, and unless she says no ConflictError for what is no longer for her."""
    with scoped(store, actor, now) as scope:
        return record_answer(scope, case_id, offer_id, said, ranking_id)


def remark(
    store: CaseStore, actor: Actor, case_id: str, offer_id: str, words: str, now: datetime
) -> str:
    """The advisor's."""
    with scoped(store, actor, now) as scope:
        return write_remark(scope, case_id, offer_id, words)
