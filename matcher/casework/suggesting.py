"""Suggest: a list is made for her, kept with all that it was made with, and shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from matcher.casework.beside_her_list import Beside, beside_her_list
from matcher.casework.keeping_apart import Barring
from matcher.casework.profile_document import profile_from
from matcher.casework.ranking_for_her import Made, Ranks
from matcher.domain.profile import Profile
from matcher.errors import ConflictError, TooLittleKnownError
from matcher.scoring.ranking import Score
from matcher.scoring.scale import MILLION
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import Scope, scoped
from matcher.store.people.avoiding import KeptApart, kept_apart
from matcher.store.people.cases import CaseBrief, look_at_case
from matcher.store.people.profiles import profile
from matcher.store.people.rankings import MadeWith, RankedOffer, log_ranking, shown_again
from matcher.taxonomy.model import Taxonomy

TRIES = 3


@dataclass(frozen=True)
class Her:
    """As she is known today. `document`: her profile as it is kept; `case`: None for one of a
    partner's program."""

    profile: Profile
    document: Mapping[str, Any]
    number: int
    apart: KeptApart
    case: CaseBrief | None = None

    @property
    def barring(self) -> Barring:
        return Barring(self.apart)


@dataclass(frozen=True)
class Suggested:
    """`beside`: where it was asked for."""

    ranking_id: str
    made: Made
    her: Her
    beside: Beside | None = None


def suggest_for(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    rank: Ranks,
    taxonomy: Taxonomy,
    now: datetime,
    *,
    beside: bool = False,
) -> Suggested:
    """Her list; nothing of it was shown to anybody before it was kept; the very same one is kept
    once. It is made outside the transactions, which hold all other writers up; what stands `beside`
    it is read in the one in which it is kept, for each is a turn of the one writer and a wait for
    the disk. Raises TooLittleKnownError for a profile that is none yet, ConflictError where others
    are faster again and again."""
    for _ in range(TRIES):
        her = read_her(store, actor, case_id, taxonomy, now)
        made = rank(her.profile, her.barring)
        try:
            with scoped(store, actor, now) as scope:
                kept = _keep(scope, case_id, her.number, made)
                more = beside_her_list(scope, case_id) if beside else None
            return Suggested(kept, made, her, more)
        except ConflictError as error:
            changed = error
    raise changed


def read_her(
    store: CaseStore, actor: Actor, case_id: str, taxonomy: Taxonomy, now: datetime
) -> Her:
    """Raises NotFoundError, TooLittleKnownError as `suggest_for`."""
    with scoped(store, actor, now) as scope:
        case = look_at_case(scope, case_id)
        revision = profile(scope, case_id)
        apart = kept_apart(scope, case_id)
    if revision is None:
        raise TooLittleKnownError("nothing is known of her: save a step of the assessment first")
    known = profile_from(revision.document, case.code, taxonomy)
    return Her(known, revision.document, revision.number, apart, case)


def _keep(scope: Scope, case_id: str, number: int, made: Made) -> str:
    lines = [line_of(score) for score in made.suggestions.ranked]
    list_ = (case_id, number, made_with(made), lines)
    return shown_again(scope, *list_) or log_ranking(scope, *list_)


def made_with(made: Made) -> MadeWith:
    weights = made.knowledge.weights
    return MadeWith(
        day=made.suggestions.today,
        weights_title=weights.name,
        weights_digest=weights.digest,
        taxonomy=made.suggestions.taxonomy,
        index_generation=made.index_generation,
        offers_ranked=made.offers_ranked,
    )


def line_of(score: Score) -> RankedOffer:
    return RankedOffer(score.offer.id, round(score.value * MILLION), score.verdict)
