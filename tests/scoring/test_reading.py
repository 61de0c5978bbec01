"""What a criterion does not read of her changes nothing of what it says."""

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings

from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile
from matcher.scoring.columns import Columns
from matcher.scoring.criteria import ALL
from matcher.scoring.reading import READ_BY, READ_OF_COURSES, touched, touched_for_courses
from tests.factories import case, criterion, embedded, profile, skilled, speaks
from tests.strategies import markets, profiles

FEW = settings(max_examples=settings.default.max_examples // 4, deadline=None)


def test_every_fact_of_a_profile_is_read_by_criteria_that_there_are() -> None:
    assert set(READ_BY) == {f.name for f in fields(Profile)}
    assert set().union(*READ_BY.values()) <= {kind.name for kind in ALL}


@pytest.mark.parametrize("field", READ_BY)
@FEW
@given(her=profiles, other=profiles, offers=markets())
def test_only_the_criteria_that_read_a_fact_change_with_it(
    field: str, her: Profile, other: Profile, offers: list[Offer]
) -> None:
    changed = replace(her, **{field: getattr(other, field)})
    for name in {kind.name for kind in ALL} - READ_BY[field]:
        courses = name in READ_OF_COURSES.get(field, ())
        kept = [it for it in offers if not (courses and it.kind is Kind.TRAINING)]
        columns = Columns.build(kept, criterion(name).columns, embedded())
        before, after = (criterion(name).judge(case(p), columns) for p in (her, changed))
        assert np.array_equal(before.verdicts, after.verdicts), name
        assert np.array_equal(before.degrees, after.degrees, equal_nan=True), name


def test_what_has_not_changed_is_not_judged_again() -> None:
    assert touched(profile(), profile()) == set()
    assert touched(profile(), profile(age=30)) == {"age"}
    assert touched(profile(), profile(languages=speaks(it="A2"))) == {"language", "learning"}


def test_what_she_has_decides_what_of_a_course_is_new_to_her() -> None:
    speaking = profile(languages=speaks(it="A2"))
    assert touched_for_courses(profile(), speaking) == {"skills"}
    assert touched_for_courses(profile(), replace(speaking, skills=skilled("dye-hair"))) == set()
