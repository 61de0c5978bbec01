"""The languages that there are, and for what each may be chosen."""

import pytest

from matcher.errors import InputError
from matcher.wording.language import (
    LANGUAGES,
    PARTS,
    all_languages,
    is_draft,
    language,
    languages_for,
)
from matcher.wording.missing import missing


@pytest.mark.parametrize("code", all_languages())
def test_a_language_that_may_be_chosen_for_the_pages_lacks_nothing(code: str) -> None:
    its = language(code)
    if its.is_complete:
        found = missing(code)
        assert {code: (found.words, found.pages, found.rules)} == {code: ((), (), ())}


@pytest.mark.parametrize("code", all_languages())
def test_a_language_says_who_it_is_and_who_has_read_it(code: str) -> None:
    its = language(code)
    assert its.name
    assert its.origin
    assert its.parts
    assert its.direction == ("rtl" if code in ("ar", "fa") else "ltr")


def test_drafts_can_be_chosen_only_for_their_parts_and_are_marked() -> None:
    assert [its.code for its in languages_for("pages")] == list(LANGUAGES)
    assert not any(is_draft(code) for code in LANGUAGES)
    for part in PARTS:
        known = [its.code for its in languages_for(part)]
        assert known[: len(LANGUAGES)] == list(LANGUAGES)
        assert all(is_draft(code) for code in known[len(LANGUAGES) :])


def test_a_language_or_part_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match="'xx': there are en, "):
        language("xx")
    with pytest.raises(ValueError, match="'sheets' is none of pages, discussion, sheet"):
        languages_for("sheets")
