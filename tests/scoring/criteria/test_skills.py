"""Does the work use what she can do, however she came to it?"""

from dataclasses import replace

import pytest

from matcher.domain.profile import Origin, Proof, SkillLevel
from matcher.domain.profile import ProfileSkill as Skill
from matcher.domain.verdict import Verdict
from tests.factories import ask, criterion, embedded, offer, profile, skilled, training

FULL_AT = criterion("skills").full_at  # type: ignore[attr-defined]
HAIR = ("wash-hair", "dye-hair")
FAR = ("use-cooking-techniques", "clean-surfaces")  # no neighbours of the hair skills


def worth(*skills: str) -> float:
    """How much the skills tell of a job: the rarer, the more."""
    return sum(embedded().specificity(skill) for skill in skills)


def test_the_skills_of_these_tests_are_strangers_to_each_other() -> None:
    assert not set(embedded().similar("wash-hair")) & set(FAR)


def test_bringing_everything_that_is_asked_fits_fully() -> None:
    said = ask("skills", profile(skills=skilled(*HAIR)), offer(required_skills=HAIR))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "skills.covers_all")
    assert sorted(said.values["have"]) == sorted(HAIR)
    assert (said.values["related"], said.values["missing"], said.openings) == ([], [], [])


def test_what_is_missing_is_named_with_learning_it_as_the_opening() -> None:
    work = offer(required_skills=("wash-hair", *FAR))
    said = ask("skills", profile(skills=skilled("wash-hair")), work)
    assert said.code == "skills.covers"
    assert said.values["have"] == ["wash-hair"]
    assert sorted(said.values["missing"]) == sorted(FAR)
    (opening,) = said.openings
    assert opening.code == "skills.learn"
    assert sorted(opening.values["skills"]) == sorted(FAR)


def test_a_missing_wish_of_the_advert_is_no_opening() -> None:
    work = offer(required_skills=("wash-hair",), desired_skills=FAR)
    assert ask("skills", profile(skills=skilled("wash-hair")), work).openings == []


@pytest.mark.parametrize(
    ("level", "counts"),
    [("some", 0.6), ("good", 0.85), ("strong", 1), ("can_teach", 1), (None, 0.75)],
)
def test_the_share_is_weighed_by_how_telling_a_skill_is_and_how_well_she_has_it(
    level: str | None, counts: float
) -> None:
    her = profile(skills=(Skill("clean-surfaces", SkillLevel(level) if level else None),))
    said = ask("skills", her, offer(required_skills=("wash-hair", "clean-surfaces")))
    share = counts * worth("clean-surfaces") / worth("wash-hair", "clean-surfaces")
    assert said.degree == pytest.approx(share / FULL_AT, abs=0.002)


def test_a_desired_skill_counts_a_third_of_a_required_one() -> None:
    her = profile(skills=skilled("clean-surfaces", level=SkillLevel.STRONG))
    said = ask(
        "skills", her, offer(required_skills=("wash-hair",), desired_skills=("clean-surfaces",))
    )
    third = worth("clean-surfaces") / 3
    share = third / (worth("wash-hair") + third)
    assert said.degree == pytest.approx(share / FULL_AT, abs=0.002)


@pytest.mark.parametrize("origin", list(Origin))
@pytest.mark.parametrize("proof", [None, *Proof])
def test_it_makes_no_difference_how_she_came_to_a_skill(
    origin: Origin, proof: Proof | None
) -> None:
    work = offer(required_skills=("wash-hair", "clean-surfaces"))
    plain = ask("skills", profile(skills=skilled("clean-surfaces")), work)
    her = profile(skills=(Skill("clean-surfaces", SkillLevel.GOOD, origin, proof),))
    assert ask("skills", her, work) == plain


def test_a_neighbouring_skill_is_a_head_start_and_said_to_be_one() -> None:
    near = next(s for s, like in embedded().similar("wash-hair").items() if 0.5 < like < 1)
    said = ask("skills", profile(skills=skilled(near)), offer(required_skills=("wash-hair",)))
    assert (said.verdict, said.code) == (Verdict.YES, "skills.covers_all")
    assert said.values == {"have": [], "related": ["wash-hair"], "missing": []}
    own = ask("skills", profile(skills=skilled("wash-hair")), offer(required_skills=("wash-hair",)))
    assert said.degree is not None
    assert own.degree is not None
    assert 0 < said.degree < own.degree


def test_neighbours_alone_beside_something_missing_are_called_related() -> None:
    near = next(s for s, like in embedded().similar("wash-hair").items() if 0.5 < like < 1)
    work = offer(required_skills=("wash-hair", "use-cooking-techniques"))
    said = ask("skills", profile(skills=skilled(near)), work)
    assert said.code == "skills.covers_related"


def test_bringing_nothing_is_a_question_whether_beginners_are_taught() -> None:
    said = ask("skills", profile(skills=skilled(*FAR)), offer(required_skills=HAIR))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, 0, "skills.covers_nothing")


def test_a_skill_that_she_does_not_want_to_use_counts_less_but_closes_nothing() -> None:
    work = offer(required_skills=("clean-surfaces", "wash-hair"))
    can = ask("skills", profile(skills=(Skill("clean-surfaces", SkillLevel.STRONG),)), work)
    unwilling = profile(skills=(Skill("clean-surfaces", SkillLevel.STRONG, wanted=False),))
    said = ask("skills", unwilling, work)
    assert said.verdict == can.verdict == Verdict.YES
    assert said.degree == pytest.approx(0.4 * (can.degree or 0), abs=0.002)


def test_when_no_skill_has_been_talked_about_she_is_asked() -> None:
    said = ask("skills", profile(), offer(required_skills=HAIR))
    assert (said.verdict, said.degree, said.code) == (
        Verdict.ASK,
        None,
        "skills.not_talked_about",
    )
    assert said.values == {"asked": list(HAIR)}
    assert said.openings == []


def test_an_advert_that_names_no_skill_is_asked_about() -> None:
    said = ask("skills", profile(skills=skilled(*HAIR)), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "skills.not_stated")


def test_a_course_that_names_no_skill_asks_for_none() -> None:
    said = ask("skills", profile(skills=skilled(*HAIR)), training())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "skills.training")


def test_having_none_of_a_courses_skills_is_what_a_course_is_for() -> None:
    said = ask("skills", profile(skills=skilled(*FAR)), training(required_skills=HAIR))
    assert said.verdict == Verdict.YES


def test_the_most_telling_skills_are_named_first_and_four_at_most() -> None:
    asked = [link.skill for link in embedded().skills_of("hairdresser") if link.essential]
    said = ask("skills", profile(skills=skilled(*FAR)), offer(required_skills=tuple(asked)))
    telling = sorted(asked, key=lambda skill: (-embedded().specificity(skill), skill))
    missing = [skill for skill in telling if skill not in embedded().similar("clean-surfaces")]
    assert (
        said.values["missing"]
        == [
            skill for skill in missing if skill not in embedded().similar("use-cooking-techniques")
        ][:4]
    )


def test_a_skill_listed_twice_counts_once() -> None:
    once = offer(required_skills=("wash-hair", "clean-surfaces"))
    twice = offer(
        required_skills=("wash-hair", "clean-surfaces", "wash-hair"),
        desired_skills=("wash-hair",),
    )
    her = profile(skills=skilled("clean-surfaces"))
    assert ask("skills", her, twice).degree == ask("skills", her, once).degree


def test_a_skill_that_she_would_rather_not_use_is_told_as_such() -> None:
    it = offer(required_skills=("wash-hair", "dye-hair"))
    wants = (Skill("wash-hair", wanted=True), Skill("cook-meat-dishes", wanted=False))
    assert "unwanted" not in ask("skills", profile(skills=wants), it).values
    not_that = (Skill("wash-hair", wanted=False),)
    assert ask("skills", profile(skills=not_that), it).values["unwanted"] is True


def test_what_her_work_takes_is_near_to_what_she_can_do_though_nobody_noted_it() -> None:
    cleaning = offer(isco="9112", required_skills=("clean-surfaces",))
    noted = profile(skills=skilled("wash-hair"))
    assert ask("skills", noted, cleaning).code == "skills.covers_nothing"
    said = ask("skills", replace(noted, experience_months={"9112": 84}), cleaning)
    assert (said.verdict, said.code) == (Verdict.YES, "skills.covers_all")
    assert (said.values["have"], said.values["related"]) == ([], ["clean-surfaces"])
    assert said.openings == []


def test_seven_years_of_cleaning_are_no_new_work_to_a_cleaner() -> None:
    her = profile(skills=skilled("iron-textiles"), experience_months={"9112": 84})
    said = ask("skills", her, offer(required_skills=("perform-cleaning-duties",)))
    assert (said.code, said.values["related"]) == ("skills.covers_all", ["perform-cleaning-duties"])


def test_a_skill_that_she_named_counts_as_she_named_it_and_not_as_her_work_does() -> None:
    hair = offer(required_skills=("wash-hair",))
    her = profile(skills=(Skill("wash-hair", SkillLevel.STRONG),))
    after_years = replace(her, experience_months={"5141": 60})
    assert ask("skills", after_years, hair).degree == ask("skills", her, hair).degree
    assert ask("skills", after_years, hair).values["have"] == ["wash-hair"]


def test_a_few_months_of_such_work_count_less_than_a_year_and_ten_years_no_more() -> None:
    cleaning = offer(required_skills=("clean-surfaces", "wash-hair"))
    her = profile(skills=skilled("use-cooking-techniques"))
    degrees = [
        ask("skills", replace(her, experience_months={"9112": months}), cleaning).degree or 0
        for months in (3, 12, 120)
    ]
    assert 0 < degrees[0] < degrees[1] == degrees[2]


def test_to_have_sold_something_says_nothing_of_what_only_some_such_work_takes() -> None:
    her = profile(skills=skilled("wash-hair"), experience_months={"5223": 60})
    florist = offer(required_skills=("plant-species", "stock-shelves"))
    assert ask("skills", her, florist).values["missing"] == ["plant-species"]


def test_a_group_wider_than_one_kind_of_work_says_nothing_of_skills() -> None:
    cleaning = offer(required_skills=("clean-surfaces",))
    her = profile(skills=skilled("wash-hair"), experience_months={"91": 84})
    assert ask("skills", her, cleaning).code == "skills.covers_nothing"
