"""Which courses open most for her, and which lead step by step to the work she wishes for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from matcher.casework.keeping_apart import Barring, divided
from matcher.casework.suggest import Knowledge
from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile
from matcher.scoring.criterion import Case
from matcher.scoring.finding import Part
from matcher.scoring.layout import Layout
from matcher.scoring.pathways.courses import Courses
from matcher.scoring.pathways.numbers import Numbers
from matcher.scoring.pathways.search import Search
from matcher.scoring.question import Question
from matcher.scoring.segment import Offers, build


@dataclass(frozen=True)
class Pathways:
    """`offers` by id, for naming examples; `knowledge` and `numbers` say what it stands on."""

    profile: Profile
    today: date
    knowledge: Knowledge
    numbers: Numbers
    offers: Mapping[str, Offer]
    courses: Courses
    search: Search


def pathways(
    profile: Profile,
    offers: Sequence[Offer],
    knowledge: Knowledge,
    numbers: Numbers,
    today: date,
    barring: Barring | None = None,
) -> Pathways:
    """Compare the trainings among `offers` by what they open of the others; held-back adverts
    stay outside, and what is barred for her: it is neither listed nor opened."""
    case = Case(profile, today, knowledge.taxonomy, knowledge.work_rules)
    question = Question.of(case, knowledge.weights)
    free = divided(offers, barring)[0] if barring else offers
    kept = [offer for offer in free if not offer.held_back]
    trainings = [offer for offer in kept if offer.kind is Kind.TRAINING]
    courses = Courses(question, in_memory(kept, knowledge), trainings, numbers)
    by_id = {offer.id: offer for offer in kept}
    return Pathways(profile, today, knowledge, numbers, by_id, courses, Search(courses))


def in_memory(offers: Sequence[Offer], knowledge: Knowledge) -> list[Part]:
    """The offers as an index holds them, without a file."""
    if not offers:
        return []
    layout = Layout.for_criteria(knowledge.weights.criteria)
    return [(build([Offers.of(offers, layout, knowledge.taxonomy)], layout), None)]
