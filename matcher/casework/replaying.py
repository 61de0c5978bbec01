"""An old list, made again from what was kept of it: the same, or what is no longer there."""

from dataclasses import dataclass
from datetime import datetime

from matcher.casework.profile_document import profile_from
from matcher.casework.suggest import Knowledge, suggest
from matcher.casework.suggest_from_index import Load
from matcher.casework.suggesting import line_of
from matcher.errors import NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people.cases import look_at_case
from matcher.store.people.profiles import ProfileRevision, profile
from matcher.store.people.rankings import RankedOffer, Ranking, rankings


@dataclass(frozen=True)
class Replayed:
    """`again`: the list as it comes out now, from the profile of then, as of the day of then.
    `other`: what is not as it was: weights | taxonomy | profile; `gone`: offers that are no longer
    there; `differing`: those whose value or verdict is another one, because of what is named in
    `other` or because the advert has changed."""

    ranking: Ranking
    again: tuple[RankedOffer, ...]
    other: tuple[str, ...]
    gone: tuple[str, ...]
    differing: tuple[str, ...]

    @property
    def same(self) -> bool:
        return self.again == self.ranking.offers and not self.other


def replay(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    ranking_id: str,
    load: Load,
    knowledge: Knowledge,
    now: datetime,
) -> Replayed:
    """`load`: the offers of these ids that still stand. A list's order is that of its own offers
    ranked alone: what was not chosen for it changes nothing in it. Raises NotFoundError."""
    with scoped(store, actor, now) as scope:
        code = look_at_case(scope, case_id).code
        ranking = next((one for one in rankings(scope, case_id) if one.id == ranking_id), None)
        if ranking is None:
            scope.refuse("ranking.replayed", ranking_id)
        revision = profile(scope, case_id, ranking.profile_number)
    if revision is None:
        raise NotFoundError("not found")
    her = profile_from(revision.document, code, knowledge.taxonomy)
    there = load([line.offer_id for line in ranking.offers])
    ranked = suggest(her, there, knowledge, ranking.made_with.day)
    again = tuple(line_of(score) for score in (*ranked.ranked, *ranked.set_aside))
    return _compared(ranking, revision, again, knowledge)


def _compared(
    ranking: Ranking,
    revision: ProfileRevision,
    again: tuple[RankedOffer, ...],
    knowledge: Knowledge,
) -> Replayed:
    made, now = ranking.made_with, {line.offer_id: line for line in again}
    differs = {
        "weights": made.weights_digest != knowledge.weights.digest,
        "taxonomy": made.taxonomy != knowledge.taxonomy.name,
        "profile": ranking.profile_digest != revision.digest,
    }
    return Replayed(
        ranking=ranking,
        again=again,
        other=tuple(name for name, other in differs.items() if other),
        gone=tuple(line.offer_id for line in ranking.offers if line.offer_id not in now),
        differing=tuple(
            line.offer_id
            for line in ranking.offers
            if line.offer_id in now and now[line.offer_id] != line
        ),
    )
