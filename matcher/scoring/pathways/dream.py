"""How much a job counts on the way to the work that she wishes for."""

import numpy as np

from matcher.scoring.columns import Ints
from matcher.scoring.criterion import judged
from matcher.scoring.question import Question
from matcher.scoring.scale import DEGREES, whole
from matcher.scoring.standing import Standing


def nearness(question: Question, jobs: Standing, least: float) -> Ints:
    """int64[n] in ten-thousandths: how near each job is to her dreams, 0 where it is farther than
    `least`. Where she has named none, every job counts in full."""
    if not question.case.profile.wishes.occupations:
        return np.full(jobs.rows.size, DEGREES)
    asked = next(c for c in question.weights.criteria if c.name == "occupation")
    (facts,) = jobs.facts(asked)
    degrees, _ = whole(judged(asked, question.case, facts.table).degrees)
    near = degrees[facts.of(jobs.rows)]
    return np.where(near >= round(least * DEGREES), near, 0)
