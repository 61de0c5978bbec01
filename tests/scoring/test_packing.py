"""What criteria say as numbers that add up."""

from dataclasses import replace

import numpy as np
import pytest

from matcher.errors import RulesError
from matcher.scoring.criterion import ASK, NO, NOT_YET, YES, Judgement
from matcher.scoring.packing import Packing
from matcher.scoring.question import Question
from matcher.scoring.scale import Scale
from tests.factories import case, profile, weights

SCALE = Scale((2.0, 1.0), (200, 100), prior=3500, pull=50)
PACKING = Packing.of(SCALE)


def judgement(*said: tuple[np.uint8, float]) -> Judgement:
    verdicts, degrees = zip(*said, strict=True)
    return Judgement(np.array(verdicts, np.uint8), np.array(degrees, np.float32))


def test_sums_hold_what_is_earned_what_is_known_and_the_worst_verdict() -> None:
    first = judgement((YES, 1), (ASK, np.nan), (NOT_YET, 0.5), (NO, 0))
    second = judgement((ASK, 0.5), (YES, 1), (YES, np.nan), (NOT_YET, np.nan))
    sums = PACKING.pack(first, 200) + PACKING.pack(second, 100)
    assert PACKING.earned(sums).tolist() == [2_500_000, 1_000_000, 1_000_000, 0]
    assert PACKING.known_units(sums).tolist() == [300, 100, 200, 200]
    assert PACKING.verdicts(sums).tolist() == [ASK, ASK, NOT_YET, NO]


def test_what_stands_is_below_what_does_not() -> None:
    sums = PACKING.pack(judgement((ASK, 1), (NOT_YET, 0), (NO, 0)), 200)
    assert (sums < PACKING.not_yet).tolist() == [True, False, False]
    assert (sums < PACKING.no).tolist() == [True, True, False]


def test_no_answer_is_better_than_the_best() -> None:
    assert PACKING.pack(judgement((YES, 1)), 200).tolist() == [PACKING.best(200)]


def test_weights_beyond_all_measure_are_refused() -> None:
    heavy = tuple(replace(c, weight=1000.0) for c in weights().criteria)
    with pytest.raises(RulesError, match="18000"):
        Question.of(case(profile()), replace(weights(), criteria=heavy))


def test_what_is_of_no_use_stands_after_all_that_is_open_and_before_what_is_not() -> None:
    said = judgement((YES, 1), (ASK, 0), (YES, 1), (ASK, 1), (NOT_YET, 1))
    sums = PACKING.pack(replace(said, last=np.array([False, False, True, True, False])), 200)
    assert (sums < PACKING.last).tolist() == [True, True, False, False, False]
    assert (sums < PACKING.not_yet).tolist() == [True, True, True, True, False]
    assert PACKING.verdicts(sums).tolist() == [YES, ASK, YES, ASK, NOT_YET]
    assert PACKING.known_units(sums).tolist() == [200] * 5
