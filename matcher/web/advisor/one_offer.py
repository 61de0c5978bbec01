"""The page of one offer: why it may suit her, how it was weighed, the advert, what to ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from flask import current_app

from matcher.casework.talking_points import every_question
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score
from matcher.web.cards import Card, SecondLook, card_of, second_look
from matcher.web.page_words import PageWords, WordsOf
from matcher.wording.words import LANGUAGES

EMPLOYER = ("employer", "school")


@dataclass(frozen=True, slots=True)
class OneOffer:
    """`hard`: what stands in the way or is no reason for it; `letter`: the questions for whoever
    gives it, one a line, in `letter_language`: the advert's, where we speak it."""

    card: Card
    look: SecondLook
    hard: tuple[str, ...]
    letter: tuple[str, ...]
    letter_language: str


def one_offer(
    score: Score, courses: Sequence[Offer], profile: Profile, texts: PageWords
) -> OneOffer:
    language = score.offer.text_language
    spoken = language if language in LANGUAGES else texts.language
    words = cast(WordsOf, current_app.extensions["words_of"])(spoken)
    asked = every_question(score, words)
    titles = {course.id: course.title for course in courses}
    return OneOffer(
        card=card_of(score, 1, profile, titles, texts),
        look=second_look(score, texts),
        hard=tuple(_hard(score, texts)),
        letter=tuple(question for whom in EMPLOYER for question in asked.get(whom, ())),
        letter_language=spoken,
    )


def _hard(score: Score, texts: PageWords) -> list[str]:
    """What closes it, then what is not yet so."""
    shut = [p for p in score.contributions if p.answer.verdict >= Verdict.NOT_YET]
    shut.sort(key=lambda part: -part.answer.verdict)
    return [texts.words.reason(part.reason) for part in shut]
