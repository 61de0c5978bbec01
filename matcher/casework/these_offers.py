"""Some offers looked at for her, on her list or not, each with all that is to be said of it."""

from collections.abc import Sequence

from matcher.casework.keeping_apart import divided, told_as_no
from matcher.casework.suggest_from_index import Asking
from matcher.casework.suggesting import Her
from matcher.domain.offer import Offer
from matcher.scoring.explaining import explain_these
from matcher.scoring.ranking import Score


def these_offers(
    her: Her, asking: Asking, ids: Sequence[str]
) -> tuple[list[Score], tuple[Offer, ...]]:
    """Their scores in the order of the ids, and the trainings that their openings name. What is no
    longer there, or waits for a person, is left out; what is not for her because of where it leads
    is told as *no*."""
    barring = her.barring
    offers = {offer.id: offer for offer in asking.load(ids) if not offer.held_back}
    question = asking.question(her.profile)
    _, barred = divided(offers.values(), barring)
    parts = asking.index.parts_without(barred)
    there = [id_ for id_ in dict.fromkeys(ids) if id_ in offers]
    scores = explain_these(question, parts, there, list(offers.values()))
    told = [next(told_as_no([s], barred)) if s.offer.id in barred else s for s in scores]
    named = {id_ for score in told for opening in score.openings for id_ in opening.offers}
    courses, _ = divided(asking.load(sorted(named)), barring)
    return told, tuple(courses)
