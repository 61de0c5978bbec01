"""No sentence has holes, whatever is known or unknown."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.casework.suggest import suggest
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.wording.catalogue import read
from matcher.wording.language import all_languages
from matcher.wording.message import Condition
from matcher.wording.words import Words, load
from tests.factories import TODAY, embedded, knowledge
from tests.strategies import markets, profiles
from tests.wording.codes import codes
from tests.wording.languages import LANGUAGES_WITH_WORDS
from tests.wording.values import TEXTS, some_values, values_of

HOLES = re.compile(
    r"[{}\[\]]|None|\bnan\b|True|False| {2}| [,.;?](?!\w)|: ?[.;,?]|\( ?\)|[.,;]{2}|/[a-z]"
)
SENTENCE = re.compile(r"[^a-zàèéìòùáíóúñ\s].*[.?؟;]")

ASKED_BY_ANOTHER = {"time.way_unknown"}  # the question is the one of travel


def spelt(concept: str, language: str) -> str:
    return concept.replace("-", " ")


def in_all_languages() -> list[Words]:
    return [load(language, spelt) for language in LANGUAGES_WITH_WORDS]


def assert_whole(text: str) -> None:
    assert not HOLES.search(text), text
    assert SENTENCE.fullmatch(text), text


@given(st.data(), st.sampled_from(codes()))
def test_a_reason_is_whole_whatever_is_known(data: st.DataObject, code: str) -> None:
    reason = Reason(code, data.draw(some_values(code)))
    for words in in_all_languages():
        assert_whole(words.reason(reason))
        for said in (words.ask(reason), words.to_her(reason)):
            assert said is None or assert_whole(said) is None


@given(st.data(), st.sampled_from(codes()), st.lists(st.sampled_from("abcdef"), unique=True))
def test_an_opening_is_whole_whatever_is_known(
    data: st.DataObject, code: str, offers: list[str]
) -> None:
    titles = data.draw(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(TEXTS)))
    opening = Opening("any", code, data.draw(some_values(code)), tuple(offers))
    for words in in_all_languages():
        assert_whole(words.opening(opening, titles))


WORDINGS = [
    (code, wording.conditions) for code in codes() for wording in read("en").by_code.get(code, ())
]


@pytest.mark.parametrize(("code", "conditions"), WORDINGS)
@settings(max_examples=10)
@given(data=st.data())
def test_every_wording_can_be_filled(
    data: st.DataObject, code: str, conditions: tuple[Condition, ...]
) -> None:
    known = values_of(code)
    reason = Reason(code, {c.name: data.draw(known[c.name]) for c in conditions})
    for words in in_all_languages():
        assert_whole(words.reason(reason))
        told = words.to_her(reason)
        assert told is None or assert_whole(told) is None


@given(st.data(), st.sampled_from(codes()))
def test_what_she_is_told_is_whole_in_drafts_too(data: st.DataObject, code: str) -> None:
    reason = Reason(code, data.draw(some_values(code)))
    for language in all_languages():
        words = load(language, spelt)
        told = words.to_her(reason)
        assert told is None or assert_whole(told) is None
        assert told is None or words.language_of(reason) == language


@given(profiles, markets(most=3))
def test_a_real_ranking_is_told_in_whole_sentences(her: Profile, offers: list[Offer]) -> None:
    suggestions = suggest(her, offers, knowledge(), TODAY)
    scores = (*suggestions.ranked, *suggestions.set_aside)
    titles = {offer.id: offer.title for offer in offers}
    for words in (load(language, embedded().label) for language in LANGUAGES_WITH_WORDS):
        for part in (part for score in scores for part in score.contributions):
            assert_whole(words.reason(part.reason))
        for opening in (opening for score in scores for opening in score.openings):
            assert_whole(words.opening(opening, titles))


@given(profiles, markets(most=3))
def test_what_must_be_asked_has_a_question_and_somebody_to_ask(
    her: Profile, offers: list[Offer]
) -> None:
    suggestions = suggest(her, offers, knowledge(), TODAY)
    scores = (*suggestions.ranked, *suggestions.set_aside)
    words = load("en", embedded().label)
    for part in (part for score in scores for part in score.contributions):
        if part.answer.verdict is Verdict.ASK and part.reason.code not in ASKED_BY_ANOTHER:
            assert words.ask(part.reason), part.reason
            assert words.whom(part.reason) in ("employer", "her", "desk")
