"""The parts that all criteria share."""

import math

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.scoring.criterion import ASK, NO, NOT_YET, Judgement, choose, unknown
from tests.factories import case, profile


def test_the_first_case_that_holds_is_the_verdict() -> None:
    first, second = np.array([True, False, False]), np.array([True, True, False])
    assert choose(3, (first, NO), (second, ASK)).tolist() == [Verdict.NO, Verdict.ASK, Verdict.YES]
    assert choose(2, otherwise=NOT_YET).tolist() == [Verdict.NOT_YET] * 2


def test_an_unknown_degree_is_none_in_a_single_answer() -> None:
    details = {"minutes": np.array([12.0])}
    answer = Judgement(choose(1), unknown(1), details).at(0)
    assert (answer.verdict, answer.degree) == (Verdict.YES, None)
    assert answer.details == {"minutes": 12.0}
    known = Judgement(choose(1), np.array([0.5], np.float32)).at(0)
    assert known.degree == 0.5
    assert math.isnan(unknown(1)[0])


def test_what_is_worked_out_for_her_is_worked_out_once() -> None:
    her, asked = case(profile()), []
    for _ in range(2):
        assert her.once("answer", lambda: asked.append(1) or 42) == 42
    assert asked == [1]
