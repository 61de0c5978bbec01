"""Whether a title and an occupation have more in common than a word for a role."""

import pytest

from matcher.ingest.title_roles import is_other_work


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Bar Supervisor", ("shop supervisor", "store supervisor")),
        ("Infant Feeding Officer", ("office clerk", "office worker")),
        ("Technician", ("IT technician", "ICT technician")),
        ("Teachers", ("preschool teacher", "kindergarten teacher")),
        ("Import and Export Executive", ("executive assistant",)),
    ],
)
def test_a_role_alone_makes_no_work(title: str, labels: tuple[str, ...]) -> None:
    assert is_other_work(title, "en", labels)


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Senior Accountant", ("accounts clerk", "junior accountant")),
        ("Librarian", ("library assistant", "library clerk")),
        ("Human Resources Head", ("human resources assistant",)),
    ],
)
def test_who_assists_in_a_work_does_another(title: str, labels: tuple[str, ...]) -> None:
    assert is_other_work(title, "en", labels)


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Customer Service Officer II", ("customer service representative",)),
        ("Carer, nights", ("care worker", "care assistant")),
        ("Waiting staff", ("waiter", "waitress")),
        ("Accounts assistant (part time)", ("accounts clerk", "junior accountant")),
        ("Kitchen staff", ("kitchen assistant",)),
        ("Restaurant Supervisor", ("restaurant manager",)),
        ("Barkeeper", ("bartender",)),  # no role: that they are alike may be all there is
        ("Warehouse operatives", ("warehouse worker", "stock handler")),
        ("Cleaners", ("cleaner",)),
    ],
)
def test_a_word_for_the_work_in_common_says_nothing_against_it(
    title: str, labels: tuple[str, ...]
) -> None:
    assert not is_other_work(title, "en", labels)


def test_only_english_titles_are_judged() -> None:
    assert not is_other_work("Supervisor de bar", "es", ("supervisora de tienda",))
