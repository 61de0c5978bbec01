"""CEFR levels by mode."""

import pytest

from matcher.domain.language import (
    ALL_MODES,
    ORAL,
    WRITTEN,
    Cefr,
    LanguageNeed,
    LanguageSkill,
    Mode,
)


def test_levels_are_ordered_from_not_yet_to_mastery() -> None:
    assert sorted(Cefr) == [Cefr[name] for name in ["A0", "A1", "A2", "B1", "B2", "C1", "C2"]]
    assert Cefr.B1 - Cefr.A2 == 1


def test_oral_and_written_together_are_all_modes() -> None:
    assert {*ORAL, *WRITTEN} == {*ALL_MODES} == {*Mode}
    assert not {*ORAL} & {*WRITTEN}


def test_a_need_without_modes_means_all_four() -> None:
    assert LanguageNeed("it", Cefr.B1).modes == ALL_MODES


def test_a_need_of_no_mode_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="it B1: a level needs at least one mode"):
        LanguageNeed("it", Cefr.B1, ())


def test_a_mode_that_nobody_asked_about_is_absent_not_a0() -> None:
    assert Mode.WRITING not in LanguageSkill("it", {Mode.SPEAKING: Cefr.B1}).levels
