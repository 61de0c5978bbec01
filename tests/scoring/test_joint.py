"""Facts of several kinds as one number, where few combinations of them occur."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.scoring import joint
from matcher.scoring.joint import joints_of

N = 40
columns = st.lists(
    st.lists(st.integers(0, 9), min_size=N, max_size=N).map(lambda each: np.array(each, np.uint8)),
    min_size=1,
    max_size=6,
)


@given(columns=columns)
def test_each_combination_gives_every_fact_back(columns: list[np.ndarray]) -> None:
    found = joints_of(columns, range(len(columns)))
    for each in found:
        assert len(each.members) > 1
        assert int(each.numbers.max()) < len(each) <= joint.FEW
        for factor, facts in each.members.items():
            assert facts[each.numbers].tolist() == columns[factor].tolist()
    factors = [factor for each in found for factor in each.members]
    assert len(factors) == len(set(factors))


def test_a_fact_that_makes_too_many_combinations_begins_a_joint_of_its_own(monkeypatch) -> None:
    monkeypatch.setattr(joint, "FEW", 8)
    two, four = np.arange(N) % 2, np.arange(N) // 2 % 4
    other, many = np.arange(N) % 5, np.arange(N)
    found = joints_of([two, four, other, two, many], range(5))
    assert [sorted(each.members) for each in found] == [[0, 1, 3]]
    assert len(found[0]) == 8


def test_what_each_row_has_of_its_own_and_what_is_alone_stay_as_they_are() -> None:
    assert joints_of([None, np.zeros(N, np.uint8)], (0, 1)) == ()
    assert joints_of([np.full(N, joint.LARGEST), np.zeros(N, np.uint8)], (0, 1)) == ()
