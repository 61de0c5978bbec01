"""Only the jobs that ask for what she learns are judged again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.profile import ProfileSkill, SkillLevel
from matcher.scoring.pathways import learning_together
from matcher.scoring.pathways.asked import AskedEach, AskedOnce
from matcher.scoring.pathways.learnt import afterwards
from matcher.scoring.pathways.prospects import prospects
from matcher.scoring.standing import Standing
from tests.factories import case, needs, offer, profile, skilled, speaks
from tests.scoring.indexing import question, segment

HER = profile(languages=speaks(it="A1"), skills=skilled("sew-pieces-of-fabric"))
B1 = profile(languages=speaks(it="B1"), skills=skilled("sew-pieces-of-fabric"))
JOBS = [
    offer(id="v1", languages=needs("it", "B1"), required_skills=("dye-hair",)),
    offer(id="v2", languages=needs("it", "B1"), required_skills=("cook-meat-dishes",)),
    offer(id="v3", languages=()),
]


def jobs() -> Standing:
    return prospects(question(HER), [(segment(JOBS), None)], case(B1))[0]


def ids(its: Standing, which: np.ndarray) -> list[str]:
    return sorted(its.segment.ids[int(row)] for row in its.rows[which])


def test_a_higher_level_changes_the_jobs_that_ask_for_the_language() -> None:
    its = jobs()
    language = next(each for each in its.changing if each[0].name == "language")
    asked = AskedOnce(its, language, case(HER))
    change = asked.changed(case(B1))
    assert change is not None
    assert ids(its, np.flatnonzero(change)) == ["v1", "v2"]
    assert asked.changed(case(HER)) is None
    assert not asked.teaches()


def test_a_new_skill_changes_the_jobs_that_name_it() -> None:
    its = jobs()
    skills = next(each for each in its.changing if each[0].name == "skills")
    learnt = case(
        profile(languages=speaks(it="A1"), skills=skilled("sew-pieces-of-fabric", "dye-hair"))
    )
    where = np.ones(its.rows.size, bool)
    named, more = AskedEach(its, skills, case(HER)).changed(learnt, ["dye-hair"], where)
    assert ids(its, named[more != 0]) == ["v1"]
    assert not AskedEach(its, skills, case(HER)).changed(learnt, ["dye-hair"], ~where)[0].size


UNLIKED = ProfileSkill("cook-meat-dishes", SkillLevel.GOOD, wanted=False)
SKILLS = ("dye-hair", "hair-products", "sew-pieces-of-fabric", "sew-by-hand", "cook-meat-dishes")
MORE_JOBS = [
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
    (its,) = prospects(question(her), [(segment([*JOBS, *MORE_JOBS]), None)], case(her))
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
