"""Ratios are told of what was measured one after the other, beside the goals."""

from benchmarks.rivals.report import ALONE, SCAN, Goal, Measured, goals, judged, table

OURS = f"{ALONE}, numpy"


def measured(*milliseconds: float, cpu: float = 1.0) -> dict[str, Measured]:
    times = [(each, each * cpu) for each in milliseconds]
    return {kind: Measured(list(times)) for kind in ("local", "wide")}


RESULTS = {
    SCAN: measured(1, 2, 10),
    OURS: measured(2, 2, 30, cpu=0.5),
    "duckdb, 2 threads": measured(50, 60, 300),
}


def test_a_goal_is_the_median_of_the_ratios_turn_by_turn() -> None:
    told = judged(Goal("local", OURS, SCAN, at_most=1.3), RESULTS)
    assert told is not None
    assert (told["clock"], told["clock_holds"]) == (2, False)
    assert (told["cpu"], told["cpu_holds"]) == (1, True)


def test_to_be_faster_is_told_the_other_way_round() -> None:
    told = judged(Goal("wide", OURS, "duckdb, 2 threads", at_least=25), RESULTS)
    assert told is not None
    assert (told["goal"], told["clock"]) == (f"wide: duckdb, 2 threads / {OURS}", 25)
    assert told["clock_holds"]


def test_what_was_not_measured_is_not_judged() -> None:
    assert judged(Goal("local", OURS, "polars, 2 threads", at_least=1), RESULTS) is None


def test_a_kernel_has_goals_of_its_own() -> None:
    numpy, numba = goals("numpy"), goals("numba")
    assert {goal.at_most for goal in numpy} == {1.3, 12.0, 0.5, None}
    assert all(a.engine.endswith("numpy") for a in numpy)
    assert all(a.engine.endswith("numba") for a in numba)
    assert len(numba) == len(numpy)


def test_the_table_has_a_line_for_each_engine_and_kind() -> None:
    lines = table(RESULTS)
    assert len(lines) == 1 + 2 * len(RESULTS)
    assert lines[2].split()[-2:] == ["2.00", "1.00"], "to the scan, and to ours"
