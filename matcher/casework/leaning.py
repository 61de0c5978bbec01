"""What her answers say of what matters to her: it counts more from then on, is shown, and can be
taken back. It stands in her profile, as her other wishes do, so that a list is replayed from it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from matcher.casework.assessment import save_step
from matcher.domain.casework import Answer, AnswerReason
from matcher.domain.offer import Offer
from matcher.errors import ConflictError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.answers import HerAnswer, Said
from matcher.store.people.profiles import profile
from matcher.taxonomy.model import Taxonomy

COUNTS_MORE = {
    AnswerReason.HOURS: "hours",
    AnswerReason.DISTANCE: "near",
    AnswerReason.PAY: "money",
    AnswerReason.PEOPLE: "people",
    AnswerReason.NOT_READY: "learning",
}
"""Why it is not for her -> what counts more for her then: names of `priorities` of the weights."""
TRIES = 3


@dataclass(frozen=True, slots=True)
class Leaning:
    """`priority` counts more, or `refused`, the id of an occupation, is no longer suggested."""

    priority: str | None = None
    refused: str | None = None


def leanings_of(said: Said, occupation: str | None) -> Iterator[Leaning]:
    """Of one answer. A yes says that these things were right, not that they matter more."""
    if said.answer is Answer.YES:
        return
    for reason in said.reasons:
        if reason in COUNTS_MORE:
            yield Leaning(priority=COUNTS_MORE[reason])
        elif reason is AnswerReason.KIND_OF_WORK and said.answer is Answer.NO and occupation:
            yield Leaning(refused=occupation)


def in_force(
    document: Mapping[str, Any], given: Iterable[HerAnswer], occupations: Mapping[str, str | None]
) -> list[Leaning]:
    """Those of her answers that stand in her profile, each once; `occupations`: offer -> its own,
    where it is known."""
    found = (each for one in given for each in leanings_of(one.said, occupations.get(one.offer_id)))
    return [each for each in dict.fromkeys(found) if _stands(document, each)]


def leanings_today(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    given: Iterable[HerAnswer],
    offers: Mapping[str, Offer],
    now: datetime,
) -> list[Leaning]:
    """As `in_force`, in her profile of today; `offers`: those of her answers that still stand."""
    with scoped(store, actor, now) as scope:
        today = profile(scope, case_id)
    occupations = {id_: offer.occupation for id_, offer in offers.items()}
    return in_force(today.document if today else {}, given, occupations)


def lean(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    leanings: Sequence[Leaning],
    taxonomy: Taxonomy,
    now: datetime,
) -> list[Leaning]:
    """Into her profile, those that are new to it; they come after what she named herself."""
    return _save(store, actor, case_id, leanings, taxonomy, now, take_back=False)


def take_back(
    store: CaseStore, actor: Actor, case_id: str, one: Leaning, taxonomy: Taxonomy, now: datetime
) -> None:
    """Out of her profile; the answer stays hers."""
    _save(store, actor, case_id, [one], taxonomy, now, take_back=True)


def _save(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    leanings: Sequence[Leaning],
    taxonomy: Taxonomy,
    now: datetime,
    *,
    take_back: bool,
) -> list[Leaning]:
    for _ in range(TRIES):
        with scoped(store, actor, now) as scope:
            today = profile(scope, case_id)
        document = today.document if today else {}
        changing = [each for each in leanings if _stands(document, each) == take_back]
        if not changing:
            return []
        number = today.number if today else None
        entered = {"wishes": _changed(document, changing, take_back=take_back)}
        try:
            save_step(store, actor, case_id, "wishes", entered, number, taxonomy, now)
        except ConflictError as error:
            changed = error
        else:
            return changing
    raise changed


def _stands(document: Mapping[str, Any], one: Leaning) -> bool:
    wishes = document.get("wishes", {})
    if one.priority:
        return one.priority in wishes.get("priorities", ())
    return one.refused in wishes.get("refused_occupations", ())


def _changed(
    document: Mapping[str, Any], leanings: Sequence[Leaning], *, take_back: bool
) -> dict[str, Any]:
    wishes = dict(document.get("wishes", {}))
    parts = {"priorities": "priority", "refused_occupations": "refused"}
    for key, name in parts.items():
        named = [getattr(each, name) for each in leanings if getattr(each, name)]
        kept = [value for value in wishes.get(key, []) if value not in named]
        wishes[key] = kept if take_back else kept + named
    return {key: value for key, value in wishes.items() if value}
