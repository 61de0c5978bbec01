"""What would change, and where courses would lead, for a profile that a program sends along: of the
profile nothing is kept, what was given out is logged as a list is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from matcher.casework.keeping_apart import divided
from matcher.casework.partners.profiles import profile_of_program
from matcher.casework.paths_for_her import paths_for_her
from matcher.casework.pathways import Pathways
from matcher.casework.profile_document import Document
from matcher.casework.ranking_for_her import Ranks
from matcher.casework.suggest_from_index import Asking
from matcher.casework.suggesting import Her, line_of, made_with
from matcher.casework.supposing import NAMED, Supposed, suppose
from matcher.domain.offer import Offer
from matcher.scoring.pathways.numbers import Numbers
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.people.api_rankings import log_api_ranking
from matcher.store.people.api_tokens import Caller
from matcher.store.people.avoiding import KeptApart
from matcher.store.people.rankings import MadeWith, RankedOffer
from matcher.taxonomy.model import Taxonomy


@dataclass(frozen=True)
class Program:
    """Who asks, and when; all that it gets is logged first."""

    store: CaseStore
    caller: Caller
    now: datetime

    def log(self, document: Document, made: MadeWith, lines: Sequence[RankedOffer]) -> str:
        with recorded(self.store, self.caller.actor, self.now) as record:
            return log_api_ranking(record, self.caller, document, made, lines)


def suppose_for_program(
    program: Program,
    document: Document,
    changes: Sequence[str],
    ranks: Ranks,
    asking: Asking,
) -> tuple[str, Supposed]:
    """The log's id, and the list as it would be; `named` holds the first of each group. Raises
    InputError for a change that can't be made, ConflictError as `rank_for_program`."""
    her = _her(document, asking.knowledge.taxonomy)
    found = suppose(her, changes, ranks, asking)
    found = replace(found, named={**found.named, **_others(found, her, asking)})
    lines = [line_of(score) for score in found.made.suggestions.ranked]
    asked = {"profile": document, "changes": list(changes)}
    return program.log(asked, made_with(found.made), lines), found


def paths_for_program(
    program: Program, document: Document, asking: Asking, numbers: Numbers
) -> tuple[str, Pathways]:
    """The log's id, and the courses by what they open: they are the lines of the log."""
    found = paths_for_her(_her(document, asking.knowledge.taxonomy), asking, numbers)
    courses = found.courses.ranked
    lines = [RankedOffer(each.offer.id, each.score, each.verdict) for each in courses]
    weights = found.knowledge.weights
    made = MadeWith(
        day=found.today,
        weights_title=f"{weights.name}; {numbers.title}",
        weights_digest=weights.digest,
        taxonomy=found.knowledge.taxonomy.name,
        index_generation=str(asking.index.generation.number),
        offers_ranked=len(found.courses.offers),
    )
    return program.log({"profile": document, "asked": "paths"}, made, lines), found


def _her(document: Document, taxonomy: Taxonomy) -> Her:
    return Her(profile_of_program(document, taxonomy), document, 0, KeptApart())


def _others(found: Supposed, her: Her, asking: Asking) -> Mapping[str, Offer]:
    """The first of the groups that a page does not name."""
    ids = {moved.id for group in found.groups.values() for moved in group.first[:NAMED]}
    free, _ = divided(asking.load(ids - set(found.named)), her.barring)
    return {offer.id: offer for offer in free}
