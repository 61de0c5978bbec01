"""A list for a profile that a program sends along: nothing of the profile is kept, the list is
logged."""

from datetime import datetime

from matcher.casework.keeping_apart import Barring
from matcher.casework.partners.profiles import profile_of_program
from matcher.casework.profile_document import Document
from matcher.casework.ranking_for_her import Made, Ranks
from matcher.casework.suggesting import line_of, made_with
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.people.api_rankings import log_api_ranking
from matcher.store.people.api_tokens import Caller
from matcher.store.people.avoiding import KeptApart
from matcher.taxonomy.model import Taxonomy


def rank_for_program(
    store: CaseStore,
    caller: Caller,
    document: Document,
    rank: Ranks,
    taxonomy: Taxonomy,
    now: datetime,
) -> tuple[str, Made]:
    """The log's id and the list; nothing of it is given out before it is logged. `document`: as it
    was checked. Raises ConflictError while the offers change faster than they can be ranked."""
    her = profile_of_program(document, taxonomy)
    made = rank(her, Barring(KeptApart()))
    lines = [line_of(score) for score in made.suggestions.ranked]
    with recorded(store, caller.actor, now) as record:
        return log_api_ranking(record, caller, document, made_with(made), lines), made
