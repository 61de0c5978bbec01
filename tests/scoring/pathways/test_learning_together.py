"""What many sets of skills change of jobs is what each of them changes alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.profile import ProfileSkill, SkillLevel
from matcher.scoring.pathways import learning_together
from matcher.scoring.pathways.asked import AskedEach
from matcher.scoring.pathways.learnt import afterwards
from matcher.scoring.pathways.prospects import prospects
from tests.factories import case, offer, profile, skilled
from tests.scoring.indexing import question, segment

UNLIKED = ProfileSkill("cook-meat-dishes", SkillLevel.GOOD, wanted=False)
SKILLS = ("dye-hair", "hair-products", "sew-pieces-of-fabric", "sew-by-hand", "cook-meat-dishes")
JOBS = [
    offer(id=f"m{number}", required_skills=SKILLS[first:end], desired_skills=SKILLS[:first])
    for number, (first, end) in enumerate([(0, 1), (0, 2), (1, 4), (2, 5), (0, 5), (3, 5), (4, 5)])
]


@pytest.mark.parametrize("disliked", [(), (UNLIKED,)])
@given(
    sets=st.lists(st.frozensets(st.sampled_from(SKILLS), min_size=1), min_size=1),
    own=st.sets(st.sampled_from(SKILLS), min_size=1),
    at_once=st.sampled_from([1, 20, 1_000_000]),
)
def test_many_sets_of_skills_are_told_together_as_one_by_one(
    disliked: tuple[ProfileSkill, ...],
    sets: list[frozenset[str]],
    own: set[str],
    at_once: int,
) -> None:
    her = profile(skills=(*skilled(*sorted(own), level=SkillLevel.SOME), *disliked))
    (its,) = prospects(question(her), [(segment(JOBS), None)], case(her))
    skills = next(each for each in its.changing if each[0].name == "skills")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(learning_together, "AT_ONCE", at_once)
        told = AskedEach(its, skills, case(her)).changed_by_each(case(her), sets, SkillLevel.GOOD)
    for names, found in zip(sets, told, strict=True):
        learnt = afterwards(
            case(her), frozenset((f"skills|{name}", 1) for name in names), SkillLevel.GOOD
        )
        where = np.ones(its.rows.size, bool)
        jobs, more = AskedEach(its, skills, case(her)).changed(learnt, names, where)
        wanted = dict(zip(jobs[more != 0].tolist(), more[more != 0].tolist(), strict=True))
        assert dict(zip(found[0].tolist(), found[1].tolist(), strict=True)) == wanted
