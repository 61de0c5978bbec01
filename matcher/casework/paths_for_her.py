"""Courses and paths for her from the index of a market, in bounded time: of the trainings only the
first of her list are compared, with all jobs that there are."""

from collections.abc import Sequence

import numpy as np

from matcher.casework.keeping_apart import divided
from matcher.casework.keeping_apart_in_market import barred_in
from matcher.casework.pathways import Pathways
from matcher.casework.suggest_from_index import Asking
from matcher.casework.suggesting import Her
from matcher.scoring.finding import Part, find
from matcher.scoring.gains import IS_TRAINING
from matcher.scoring.pathways.courses import Courses
from matcher.scoring.pathways.numbers import Numbers
from matcher.scoring.pathways.search import Search
from matcher.scoring.question import Question

COMPARED = 30  # trainings: some 100 ms of processor time among 100,000 offers
TOLD = 10  # of the courses, and of the paths


def paths_for_her(her: Her, asking: Asking, numbers: Numbers) -> Pathways:
    """`offers` holds the compared trainings, and the jobs that are named as examples."""
    barring = her.barring
    question = asking.question(her.profile)
    parts = asking.index.parts_without(barred_in(asking, barring))
    hits = find(question, _trainings_alone(question, parts), COMPARED)
    trainings, _ = divided(asking.load([hit.id for hit in hits]), barring)
    courses = Courses(question, parts, trainings, numbers)
    search = Search(courses)
    examples, _ = divided(asking.load(_examples(courses, search)), barring)
    named = {offer.id: offer for offer in (*trainings, *examples)}
    return Pathways(her.profile, asking.today, asking.knowledge, numbers, named, courses, search)


def _examples(courses: Courses, search: Search) -> list[str]:
    hits = [hit for course in courses.ranked[:TOLD] for hit in courses.examples(course)]
    hits += [hit for found in search.found[:TOLD] for hit in search.examples(found)]
    return list(dict.fromkeys(hit.id for hit in hits))


def _trainings_alone(question: Question, parts: Sequence[Part]) -> list[Part]:
    """The same segments, in which everything else counts for nothing."""
    found: list[Part] = []
    for segment, dead in parts:
        facts = segment.facts[question.layout.factor_with(IS_TRAINING)]
        others = ~facts.table.flags(IS_TRAINING).take(facts.of(np.arange(len(segment))))
        found.append((segment, others if dead is None else others | dead))
    return found
