"""What was said about an offer: hers, in her words, and apart from it what her advisor thinks."""

from datetime import datetime

from matcher.casework.half_typed import HalfTyped, half_typed_in, is_sent
from matcher.casework.leaning import Leaning, lean, leanings_of
from matcher.domain.offer import Offer
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import Scope, scoped
from matcher.store.people.answers import (
    HerAnswer,
    Said,
    answer_to,
    answers,
    record_answer,
    write_remark,
)
from matcher.taxonomy.model import Taxonomy


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


def her_answers(
    store: CaseStore, actor: Actor, case_id: str, now: datetime
) -> dict[str, HerAnswer]:
    """Offer -> her last answer to it, the newest first."""
    with scoped(store, actor, now) as scope:
        return last_answers(scope, case_id)


def last_answers(scope: Scope, case_id: str) -> dict[str, HerAnswer]:
    """As `her_answers`, in a transaction that does more."""
    last: dict[str, HerAnswer] = {}
    for one in reversed(answers(scope, case_id)):
        last.setdefault(one.offer_id, one)
    return last


def said_of(
    store: CaseStore, actor: Actor, case_id: str, offer_id: str, now: datetime
) -> tuple[HerAnswer | None, list[HalfTyped]]:
    """Her last answer to the offer, and what the actor has typed and not sent."""
    with scoped(store, actor, now) as scope:
        given = [one for one in answers(scope, case_id) if one.offer_id == offer_id]
        return (given[-1] if given else None), half_typed_in(scope, case_id)


def talked_over(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    offer_id: str,
    offer: Offer | None,
    said: Said,
    taxonomy: Taxonomy,
    now: datetime,
    tab: str = "",
) -> list[Leaning]:
    """Her answer, and what counts more for her from now on because of it: that which is new. The
    same answer once more, as by a button that was pressed twice, is kept once. `offer`: None where
    it is no longer there; `tab`: of the window in which it was given. Raises as `answer`."""
    with scoped(store, actor, now) as scope:
        is_sent(scope, case_id, "answer", tab)
        last = answer_to(scope, case_id, offer_id)
        if last is None or last.said != said:
            record_answer(scope, case_id, offer_id, said)
    found = list(leanings_of(said, offer.occupation if offer else None))
    return lean(store, actor, case_id, found, taxonomy, now)


def remark(
    store: CaseStore, actor: Actor, case_id: str, offer_id: str, words: str, now: datetime
) -> str:
    """The advisor's."""
    with scoped(store, actor, now) as scope:
        return write_remark(scope, case_id, offer_id, words)
