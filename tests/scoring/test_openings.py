"""What would turn a 'not yet' into a 'yes', and which courses in the same input give it."""

from datetime import date

from matcher.domain.language import ORAL, Mode
from matcher.domain.offer import Offer
from matcher.domain.profile import Child, Profile, Wishes
from matcher.domain.verdict import Opening, Verdict
from tests.factories import (
    LORETO,
    gives,
    holds,
    needs,
    north_of_loreto,
    offer,
    profile,
    skilled,
    speaks,
    suggestions,
    training,
    week,
)


def openings(her: Profile, *offers: Offer, of: str = "v1") -> dict[str, Opening]:
    """Code -> opening of the offer `of`, as suggested among all of them."""
    found = suggestions(her, offers)
    score = next(score for score in found.ranked if score.offer.id == of)
    return {opening.code: opening for opening in score.openings}


A2 = profile(languages=speaks(it="A2"))
NEEDS_B1 = offer(languages=needs("it", "B1"))
TO_B1 = training(id="t1", gives=gives(languages=needs("it", "B1")))


def test_a_missing_level_names_the_course_that_reaches_it() -> None:
    opening = openings(A2, NEEDS_B1, TO_B1)["language.course"]
    assert opening.offers == ("t1",)
    assert (opening.criterion, opening.values["level"]) == ("language", "B1")


def test_a_course_to_a_higher_level_will_do_and_a_lower_one_will_not() -> None:
    higher = training(id="t2", gives=gives(languages=needs("it", "C1")))
    lower = training(id="t3", gives=gives(languages=needs("it", "A2")))
    assert openings(A2, NEEDS_B1, lower, higher)["language.course"].offers == ("t2",)


def test_a_course_in_another_language_is_not_named() -> None:
    english = training(id="t2", gives=gives(languages=needs("en", "C1")))
    assert openings(A2, NEEDS_B1, english)["language.course"].offers == ()


def test_a_course_has_to_reach_the_level_in_every_mode_that_is_asked() -> None:
    spoken = training(id="t2", gives=gives(languages=needs("it", "B1", *ORAL)))
    assert openings(A2, NEEDS_B1, spoken)["language.course"].offers == ()
    oral_work = offer(languages=needs("it", "B1", Mode.SPEAKING))
    assert openings(A2, oral_work, spoken)["language.course"].offers == ("t2",)


def test_two_modes_may_be_given_at_different_levels() -> None:
    course = training(
        gives=gives(languages=(*needs("it", "B2", *ORAL), *needs("it", "A2", Mode.WRITING)))
    )
    work = offer(languages=needs("it", "B1", Mode.SPEAKING, Mode.WRITING))
    assert openings(A2, work, course)["language.course"].offers == ()


def test_a_missing_certificate_or_licence_names_its_course() -> None:
    her = profile(certificates=frozenset(), licences=frozenset())
    work = offer(certificates=frozenset({"haccp"}), licences=frozenset({"B"}))
    haccp = training(id="t1", gives=gives(certificates=frozenset({"haccp"})))
    driving = training(id="t2", gives=gives(licences=frozenset({"B"})))
    found = openings(her, work, haccp, driving)
    assert found["credentials.certificate"].offers == ("t1",)
    assert found["credentials.licence"].offers == ("t2",)


def test_a_missing_skill_names_its_course() -> None:
    her = profile(skills=skilled("clean-surfaces"))
    work = offer(required_skills=("clean-surfaces", "wash-hair", "dye-hair"))
    course = training(gives=gives(skills=("dye-hair",)))
    other = training(id="t2", gives=gives(skills=("use-cooking-techniques",)))
    opening = openings(her, work, course, other)["skills.learn"]
    assert opening.offers == ("t1",)
    assert set(opening.values["skills"]) == {"wash-hair", "dye-hair"}


def test_a_course_that_gives_two_of_the_skills_is_named_once() -> None:
    her = profile(skills=skilled("clean-surfaces"))
    work = offer(required_skills=("wash-hair", "dye-hair"))
    course = training(gives=gives(skills=("wash-hair", "dye-hair")))
    assert openings(her, work, course)["skills.learn"].offers == ("t1",)


def test_a_course_that_is_set_aside_for_her_is_not_named() -> None:
    closed = training(gives=TO_B1.gives, deadline=date(2026, 11, 1))
    found = suggestions(A2, [NEEDS_B1, closed])
    assert [score.offer.id for score in found.set_aside] == ["t1"]
    assert openings(A2, NEEDS_B1, closed)["language.course"].offers == ()


def test_a_course_that_is_held_back_is_not_named() -> None:
    doubtful = training(gives=TO_B1.gives, held_back=True)
    assert openings(A2, NEEDS_B1, doubtful)["language.course"].offers == ()


def test_a_course_that_is_open_to_her_comes_before_one_that_is_not_yet() -> None:
    her = profile(languages=speaks(it="A2"), place=LORETO, available=week("Mon-Fri 08:00-16:00"))
    evenings = training(
        id="t1", gives=TO_B1.gives, shifts=week("Mon 18:00-20:00"), place=LORETO, languages=()
    )
    mornings = training(
        id="t2", gives=TO_B1.gives, shifts=week("Mon 09:00-11:00"), place=LORETO, languages=()
    )
    assert openings(her, NEEDS_B1, evenings, mornings)["language.course"].offers == ("t2", "t1")


def test_at_most_three_courses_are_named() -> None:
    courses = [training(id=f"t{number}", gives=TO_B1.gives) for number in range(5)]
    assert openings(A2, NEEDS_B1, *courses)["language.course"].offers == ("t0", "t1", "t2")


def test_a_course_never_names_itself() -> None:
    course = training(languages=needs("it", "B1"), gives=gives(languages=needs("it", "B2")))
    assert openings(A2, course, of="t1")["language.course"].offers == ()


def test_work_is_no_course_whatever_it_teaches() -> None:
    teaching = offer(id="v2", gives=gives(languages=needs("it", "B1")))
    assert openings(A2, NEEDS_B1, teaching)["language.course"].offers == ()


def test_the_end_of_a_waiting_time_is_told_with_its_date() -> None:
    her = profile(residence=holds("other", paper="from:2027-01-15"))
    opening = openings(her, offer())["permit.opens_on"]
    assert (opening.criterion, opening.values["from"]) == ("permit", "2027-01-15")


def test_the_missing_childcare_is_told_in_hours() -> None:
    her = profile(
        place=LORETO,
        available=week("Mon-Fri 08:00-18:00"),
        children=(Child(3, week("Mon-Fri 08:00-13:00")),),
    )
    work = offer(place=north_of_loreto(1), shifts=week("Mon-Fri 09:00-14:00"))
    opening = openings(her, work)["time.childcare"]
    assert opening.values == {"missing": ["Mon-Fri 13:00-14:30"], "missing_hours": 7.5}


def test_every_not_yet_says_what_would_open_it() -> None:
    her = profile(
        age=17,
        languages=speaks(it="A1"),
        certificates=frozenset(),
        available=week("Mon 09:00-10:00"),
        residence=holds("other", paper="employer_permit"),
    )
    work = offer(
        min_age=18,
        languages=needs("it", "B1"),
        certificates=frozenset({"haccp"}),
        shifts=week("Mon-Fri 09:00-14:00"),
        education=None,
    )
    (score,) = suggestions(her, [work]).ranked
    closed = {c.criterion for c in score.contributions if c.answer.verdict is Verdict.NOT_YET}
    assert closed == {"age", "language", "credentials", "time", "permit"}
    assert {opening.criterion for opening in score.openings} == closed


def test_an_offer_that_is_open_has_nothing_to_open() -> None:
    her = profile(languages=speaks(it="C1"), wishes=Wishes())
    assert openings(her, NEEDS_B1, TO_B1) == {}
