"""The week of an offer as rows and cells."""

import pytest

from matcher.domain.week import Week
from matcher.web.page_words import PageWords
from matcher.web.week_table import Use, WeekTable, week_table
from tests.factories import week

FREE = week("Mon-Fri 08:30-15:30")


def drawn(
    texts: PageWords, shifts: Week, free: Week | None = FREE, way: int = 0, taken: Use = Use.WORK
) -> WeekTable:
    table = week_table(shifts, free, way, texts, taken)
    assert table is not None
    return table


def uses(table: WeekTable, row: int = 0) -> list[tuple[str, int]]:
    return [(cell.use.value, cell.columns) for cell in table.rows[row].cells]


def test_a_day_is_drawn_from_seven_to_nineteen_in_half_hours(english: PageWords) -> None:
    table = drawn(english, week("Mon-Fri 09:00-14:30"), way=1)
    assert [row.days for row in table.rows] == ["Mon–Fri"]
    assert table.columns == 24
    assert table.hours == ((7, 4), (9, 4), (11, 4), (13, 4), (15, 4), (17, 4))
    assert uses(table) == [
        ("", 3), ("trip", 1), ("work", 11), ("trip", 1), ("free", 1), ("", 7),
    ]  # fmt: skip


def test_every_row_fills_the_table(english: PageWords) -> None:
    table = drawn(english, week("Mon 05:00-07:00", "Tue-Sat 10:00-22:30"), way=3)
    assert {sum(cell.columns for cell in row.cells) for row in table.rows} == {table.columns}
    assert sum(columns for _, columns in table.hours) == table.columns


def test_days_that_are_alike_share_a_row(english: PageWords) -> None:
    table = drawn(english, week("Mon,Wed,Fri 10:00-14:00", "Sat 10:00-14:00"))
    assert [row.days for row in table.rows] == ["Mon, Wed, Fri", "Sat"]


def test_work_outside_her_hours_clashes(english: PageWords) -> None:
    table = drawn(english, week("Mon 14:00-17:00"), way=1)
    assert uses(table)[-4:] == [("work", 3), ("clash", 3), ("clash way", 1), ("", 3)]
    said = [cell.words for cell in table.rows[0].cells]
    assert "outside her hours 15:30–17:00" in said
    assert "on the way, outside her hours" in said


@pytest.mark.parametrize("hours", ["12:00-17:00", "14:00-17:30", "07:30-10:00"])
def test_hours_of_which_a_part_is_not_hers_are_read_as_a_whole_and_once(
    english: PageWords, hours: str
) -> None:
    cells = drawn(english, week(f"Mon {hours}")).rows[0].cells
    shift = [cell for cell in cells if cell.use in (Use.WORK, Use.CLASH)]
    assert len(shift) == 2
    whole = hours.removeprefix("0").replace("-", "–")
    assert sorted(cell.label for cell in shift) == ["", whole]
    assert max(shift, key=lambda cell: cell.columns).label == whole


def test_nothing_clashes_while_her_week_is_unknown(english: PageWords) -> None:
    table = drawn(english, week("Mon 14:00-17:00"), free=None)
    assert uses(table) == [("", 14), ("work", 6), ("", 4)]
    assert "hers is not known yet" in table.caption


def test_a_night_shift_runs_from_one_day_into_the_next(english: PageWords) -> None:
    table = drawn(english, week("Sun 22:00-06:00"))
    assert [row.days for row in table.rows] == ["Mon", "Sun"]
    assert table.columns == 48
    assert table.hours[:2] == ((0, 8), (4, 8))


def test_a_course_is_learning_not_work(english: PageWords) -> None:
    table = drawn(english, week("Tue 09:30-12:30"), taken=Use.LEARN)
    assert ("learn", 6) in uses(table)


def test_unknown_shifts_are_not_drawn(english: PageWords) -> None:
    assert week_table(None, FREE, 1, english) is None
    assert week_table(Week(), FREE, 1, english) is None


def test_every_coloured_cell_is_said_in_words(english: PageWords) -> None:
    table = drawn(english, week("Mon-Sat 06:00-13:30"), way=2)
    for row in table.rows:
        assert all(cell.words for cell in row.cells if cell.use is not Use.NONE)


@pytest.mark.parametrize(("hours", "seen"), [("10:00-14:00", ""), ("10:00-12:00", "wide")])
def test_a_label_is_seen_where_it_has_room(english: PageWords, hours: str, seen: str) -> None:
    table = drawn(english, week(f"Mon {hours}"))
    assert next(c.seen for c in table.rows[0].cells if c.use is Use.WORK) == seen
