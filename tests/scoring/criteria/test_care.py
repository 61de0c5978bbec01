"""Does the employer or the course take care?"""

from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile


def test_all_four_kinds_of_care_are_worth_everything() -> None:
    kinds = ["employer_sensitised", "tutor", "flexible_hours", "childcare_on_site"]
    said = ask("care", profile(), offer(**dict.fromkeys(kinds, True)))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "care.has")
    assert said.values == {"kinds": kinds}


def test_what_is_not_said_is_left_out_of_the_whole() -> None:
    assert ask("care", profile(), offer(tutor=True)).degree == 1


def test_a_prepared_employer_counts_twice_a_tutor() -> None:
    said = ask("care", profile(), offer(employer_sensitised=True, tutor=False))
    assert (said.degree, said.values) == (0.667, {"kinds": ["employer_sensitised"]})


def test_care_that_is_said_to_be_absent_is_worth_nothing_and_closes_nothing() -> None:
    said = ask("care", profile(), offer(tutor=False))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0, "care.none")


def test_silence_about_care_is_not_counted() -> None:
    said = ask("care", profile(), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "care.not_stated")
