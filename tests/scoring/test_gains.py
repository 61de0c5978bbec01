"""What an offer leaves her with, and what of it is new to her."""

from matcher.domain.language import Cefr, LanguageNeed, Mode
from matcher.domain.offer import Gives
from matcher.scoring.gains import gains, level_of, new_gains
from tests.factories import case, profile, skilled, speaks, training

ITALIAN_A2 = LanguageNeed("it", Cefr.A2, (Mode.SPEAKING, Mode.WRITING))
COURSE = training(
    gives=Gives(
        skills=("wash-hair",), languages=(ITALIAN_A2,), certificates=frozenset({"haccp"})
    )
)  # fmt: skip


def test_a_course_gives_each_mode_of_a_language_each_skill_and_each_certificate() -> None:
    assert dict(gains(COURSE)) == {
        "language|it|speaking": Cefr.A2,
        "language|it|writing": Cefr.A2,
        "skills|wash-hair": 1,
        "certificates|haccp": 1,
    }


def test_only_what_she_has_not_got_is_new() -> None:
    her = profile(
        languages=speaks(it={"speaking": "B1", "writing": "A1"}),
        skills=skilled("wash-hair"),
        certificates=frozenset[str](),
    )
    assert new_gains(case(her), COURSE) == ["language|it|writing", "certificates|haccp"]


def test_of_a_language_that_she_has_not_named_nobody_can_tell_what_is_new() -> None:
    assert new_gains(case(profile(languages=speaks(ti="C2"))), COURSE) == []
    half = profile(languages=speaks(it={"speaking": "A1"}))
    assert new_gains(case(half), COURSE) == ["language|it|speaking"]


def test_what_nobody_has_asked_counts_as_nothing_yet() -> None:
    assert level_of(case(profile()), "licences|B") == 0
