"""What is added up once for several criteria is what each of them says."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings

from matcher.domain.offer import Offer
from matcher.domain.profile import Education, Profile
from matcher.scoring.answers import Answers, answers
from matcher.scoring.combinations import Seen
from matcher.scoring.joint_answers import JointAnswers, steps
from matcher.scoring.question import Question
from matcher.scoring.row_work import PLAIN, numbered
from matcher.scoring.segment import Segment
from tests.factories import case, offer, profile, weights
from tests.scoring.indexing import LAYOUT, question, segment
from tests.strategies import markets, profiles

FEW = settings(max_examples=settings.default.max_examples // 4, deadline=None)


def asked_of(about: Question, made: Segment) -> list[Answers]:
    found = (
        answers(criterion, about.case, about.packing, units,
                [Seen.all(made.facts[n]) for n in LAYOUT.of[criterion.name]])
        for criterion, units in zip(about.weights.criteria, about.scale.units, strict=True)
    )  # fmt: skip
    return [each for each in found if each is not None and each.common is None]


@FEW
@given(her=profiles, offers=markets(most=12, said=25))
def test_together_they_say_what_each_says(her: Profile, offers: Sequence[Offer]) -> None:
    made, about = segment(offers), Question.of(case(her), weights())
    n, asked = len(offers), asked_of(about, made)
    together = list(steps(asked, made.joints, LAYOUT, 1000, about.packing))
    sums = np.zeros(n, np.int64)
    for step in together:
        rows, sums = step.add_to(slice(0, n), sums, None, PLAIN)
        assert numbered(rows).tolist() == list(range(n))
    each = [np.broadcast_to(one.sums(np.arange(n)), (n,)) for one in asked]
    assert sums.tolist() == np.sum([np.zeros(n, np.int64), *each], axis=0).tolist()
    assert sum(step.units for step in together) == sum(one.units for one in asked)
    closes = any(one.may_close for one in asked)
    assert closes == any(step.may_close for step in together)


def test_some_are_told_together_unless_there_are_few_offers() -> None:
    made = segment([
        offer(id=f"v{n}", education=(1, 4)[n % 2], min_age=(None, 18, 60)[n % 3]) for n in range(9)
    ])  # fmt: skip
    about = question(profile(age=30, education=Education(2)))
    asked = asked_of(about, made)
    assert {"age", "education"} <= {each.criterion.name for each in asked}
    many = list(steps(asked, made.joints, LAYOUT, 1000, about.packing))
    few = list(steps(asked, made.joints, LAYOUT, 1, about.packing))
    assert any(isinstance(step, JointAnswers) for step in many)
    assert few == asked
