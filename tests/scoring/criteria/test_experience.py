"""Has she done such work before, for as long as is asked?"""

from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile


def worked(**months: int) -> Profile:
    """`worked(isco5120=24)`: months by ISCO-08 code."""
    return profile(experience_months={code[4:]: spent for code, spent in months.items()})


def test_as_many_months_as_are_asked_are_enough() -> None:
    said = ask("experience", worked(isco5120=12), offer(isco="5120", experience_months=12))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "experience.enough")
    assert said.values == {"months": 12, "has": 12}


def test_fewer_months_are_a_question_to_the_employer_never_a_refusal() -> None:
    said = ask("experience", worked(isco5120=6), offer(isco="5120", experience_months=12))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, 0.5, "experience.less")
    assert said.values == {"months": 12, "has": 6}


def test_months_in_the_minor_group_count_in_full_and_next_to_it_by_half() -> None:
    work = offer(isco="5141", experience_months=12)
    assert ask("experience", worked(isco5142=12), work).values["has"] == 12
    assert ask("experience", worked(isco5120=12), work).values["has"] == 6
    assert ask("experience", worked(isco5223=12), work).values["has"] == 0


def test_half_a_month_short_is_told_as_short() -> None:
    work = offer(isco="5141", experience_months=12)
    said = ask("experience", worked(isco5120=23), work)
    assert (said.verdict, said.code) == (Verdict.ASK, "experience.less")
    assert said.values == {"months": 12, "has": 11}


def test_months_of_several_jobs_add_up() -> None:
    her = worked(isco5141=6, isco5142=6, isco5120=4)
    assert ask("experience", her, offer(isco="514", experience_months=12)).values["has"] == 14


def test_the_occupation_says_its_isco_code() -> None:
    work = offer(occupation="hairdresser", experience_months=12)
    assert ask("experience", worked(isco5141=12), work).verdict == Verdict.YES


def test_when_nobody_asked_about_her_work_she_is_asked() -> None:
    said = ask("experience", profile(), offer(isco="5120", experience_months=12))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "experience.ask_her")


def test_work_that_is_not_known_cannot_be_compared() -> None:
    said = ask("experience", worked(isco5120=24), offer(experience_months=12))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "experience.less")


def test_where_nothing_is_said_of_it_experience_still_helps() -> None:
    said = ask("experience", worked(isco5120=18), offer(isco="5120"))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0.75, "experience.has")


def test_where_none_is_asked_it_is_no_drawback_to_have_told_of_some() -> None:
    for months in (0, 18):
        her = worked(isco5120=months, isco9112=6)
        assert ask("experience", her, offer(isco="5120", experience_months=0)).degree == 1


def test_experience_in_other_work_is_nothing_to_count_where_an_advert_is_silent() -> None:
    said = ask("experience", worked(isco9112=30), offer(isco="5120"))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "experience.not_stated")


def test_beginners_are_welcome_where_none_is_asked() -> None:
    said = ask("experience", profile(), offer(isco="5120", experience_months=0))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "experience.none_asked")


def test_silence_about_experience_is_not_counted_for_who_has_none() -> None:
    said = ask("experience", profile(), offer(isco="5120"))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "experience.not_stated")
