"""Only the jobs that ask for what she learns are judged again."""

import numpy as np

from matcher.scoring.pathways.asked import AskedEach, AskedOnce
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
