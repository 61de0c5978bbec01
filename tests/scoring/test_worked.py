"""What the work that she has done takes."""

from matcher.scoring.worked import CLOSE, worked
from tests.factories import case, embedded, profile


def taken(code: str, months: int = 24) -> dict[str, float]:
    """What one kind of work takes, and how close each is to that."""
    [work] = worked(case(profile(experience_months={code: months})))
    concepts = [embedded().concepts[number].id for number in work.skills.tolist()]
    return dict(zip(concepts, work.values.tolist(), strict=True))


def test_cleaning_takes_the_cleaning_of_surfaces_and_what_is_close_to_it() -> None:
    cleaning = taken("9112")
    assert cleaning["clean-surfaces"] == 1
    assert CLOSE <= cleaning["perform-cleaning-duties"] < 1
    assert min(cleaning.values()) >= CLOSE


def test_what_only_a_few_occupations_of_the_group_take_is_not_hers() -> None:
    assert "plant-species" not in taken("5223")
    assert taken("5223")["stock-shelves"] == 1


def test_a_year_is_enough_and_less_counts_in_part() -> None:
    shares = [
        worked(case(profile(experience_months={"9112": months})))[0].share for months in (3, 12, 99)
    ]
    assert shares == [0.25, 1, 1]


def test_a_wider_group_or_no_months_say_nothing() -> None:
    assert worked(case(profile(experience_months={"91": 84, "9112": 0}))) == ()


def test_work_that_the_taxonomy_does_not_know_takes_nothing_known() -> None:
    assert taken("0110") == {}
