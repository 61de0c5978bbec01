"""Signs of exploitation in an advert, by data/rules/exploitation_signs.toml and its frames.

An advert that is held back waits for a person; nothing is decided here. Every language's phrases
are tried on every advert: an advert in Romanian may stand in an Italian feed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from matcher.domain.offer import Sign
from matcher.ingest.screening_phrases import NearWords
from matcher.ingest.screening_reading import Denials, Reading
from matcher.ingest.screening_rules import Candidate, SignRule, Signs, load_signs
from matcher.ingest.screening_words import AdvertWords, Words

__all__ = ["QUOTE_CHARACTERS", "SignRule", "Signs", "held_back", "load_signs", "question", "screen"]

QUOTE_CHARACTERS = 160
_DENIED_BEFORE = 4  # words before a sign in which a denial takes it away
_DENIED_AFTER = 1  # and after it: "Kaution verlangen wir nicht"
_BEARING = 18  # words of a sentence on either side that can bear on a sign in it
_ROUNDING = 1e-9
_NO_DENIALS: Denials = frozenset()


def screen(text: str, language: str | None, signs: Signs) -> tuple[Sign, ...]:
    """The signs in a plain text, each once with its first words, heaviest first.

    `language` chooses the language of the question to ask, English where it has none. That small
    things add up is said where no greater ones hold the advert back.
    """
    advert = _Screened(text, signs)
    heaviest = _heaviest(chain(advert.by_phrases(), advert.by_frames()))
    if sum(hit.lightness for hit in heaviest.values()) > -signs.threshold:
        heaviest |= _heaviest(advert.by_points())
    return tuple(
        Sign(
            hit.code,
            _quote(advert.words, hit.place),
            -hit.lightness,
            question(signs.rule(hit.code), language),
        )
        for hit in sorted(heaviest.values())
    )


def held_back(signs_found: Iterable[Sign], signs: Signs) -> bool:
    """Whether a person must see the advert before anybody is shown it."""
    return sum(sign.weight for sign in signs_found) >= signs.threshold - _ROUNDING


def question(rule: SignRule, language: str | None) -> str:
    """What an advisor asks about a sign."""
    return rule.ask.get(language or "en", rule.ask["en"])


class _Hit(NamedTuple):
    """A sign where it stands; the heaviest come first, then the first in the advert."""

    lightness: float
    code: str
    place: Words


def _heaviest(hits: Iterable[_Hit]) -> dict[str, _Hit]:
    """The first of the heaviest hits of each sign, by its code."""
    found: dict[str, _Hit] = {}
    for hit in hits:
        if hit.code not in found or hit < found[hit.code]:
            found[hit.code] = hit
    return found


class _Screened:
    """One advert under the rules; what takes signs away is looked for once, and only if needed."""

    def __init__(self, text: str, signs: Signs) -> None:
        self.words: AdvertWords = signs.words(text)
        self.reading = Reading(self.words)
        self._signs = signs
        self._ideas = signs.frames.ideas(self.reading)
        self._standing: dict[int, list[Words]] = {}

    def by_phrases(self) -> Iterator[_Hit]:
        for candidate in self._signs.candidates(self.reading.present):
            place = self.first_place(candidate)
            if place:
                yield _Hit(-candidate.rule.weight, candidate.rule.code, place)

    def by_frames(self) -> Iterator[_Hit]:
        for frame, language, place in self._signs.frames.met(self._ideas, self.words):
            away = self._signs.rule(frame.code).unless.get(language, ())
            everywhere = self._signs.language(language).unless
            if self._beside(place, away) or self._beside(place, everywhere):
                continue
            if not self._spared(frame.code, place, framed=True):
                yield _Hit(-frame.weight, frame.code, place)

    def by_points(self) -> Iterator[_Hit]:
        points = self._signs.points
        ideas = self._signs.frames.weighed(self._ideas, self.words)
        if ideas and (weight := points.weight(ideas, self.words)):
            yield _Hit(-weight, points.code, points.place(ideas, self.words))

    def first_place(self, candidate: Candidate) -> Words | None:
        """Where the candidate stands with nothing that takes it away."""
        rule, everywhere = candidate.rule, self._signs.language(candidate.language)
        places = self.reading.places(candidate.phrase, everywhere.denials)
        together = rule.together.get(candidate.language)
        if not places or not (together is None or self._all_places(together)):
            return None
        for place in places:
            if self._denied_before(place[0], everywhere.denials):
                continue
            if self._denied_after(place[1], everywhere.denials):
                continue
            if self._beside(place, rule.unless.get(candidate.language, ())):
                continue
            if self._beside(place, everywhere.unless):
                continue
            if not self._spared(rule.code, place, framed=False):
                return place
        return None

    def _spared(self, code: str, place: Words, framed: bool) -> bool:
        return self._signs.frames.spares_from(code, place, self._ideas, self.words, framed)

    def _all_places(self, phrases: tuple[NearWords, ...]) -> list[Words]:
        known = self._standing.get(id(phrases))  # the rules keep them, so an id stays one of them
        if known is None:
            found = (self.reading.places(phrase, _NO_DENIALS) for phrase in phrases)
            known = self._standing[id(phrases)] = sorted(place for each in found for place in each)
        return known

    def _denied_before(self, start: int, denials: Denials) -> bool:
        opening = max(0, start - _DENIED_BEFORE)
        while opening < start and not self.words.together(opening, start, False):
            opening += 1
        return self.reading.denied(opening, start, denials)

    def _denied_after(self, end: int, denials: Denials) -> bool:
        last = end
        while last < end + _DENIED_AFTER and self.words.together(end - 1, last, False):
            last += 1
        return self.reading.denied(end, last, denials)

    def _beside(self, place: Words, phrases: tuple[NearWords, ...]) -> bool:
        """Whether any of the phrases bears on what stands at `place`."""
        start, end = place
        places = self._all_places(phrases)
        for at in range(bisect_left(places, (start - 2 * _BEARING, 0)), len(places)):
            first, last = places[at]
            if first >= end + _BEARING:
                return False
            if last > start - _BEARING and self.words.together(first, start, True):
                return True
        return False


def _quote(words: AdvertWords, place: Words) -> str:
    """The sentence where it is short enough, else its words from the sign on."""
    first, last = words.letters(words.sentence(place[0]))
    if last - first > QUOTE_CHARACTERS:
        first, last = words.letters(place)
        last = min(last, first + QUOTE_CHARACTERS)
    return words.raw[first:last].strip()
