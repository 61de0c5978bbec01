"""An advert as numbered words, with where its sentences end: what near-words are looked for in.

Every word is looked up once in the vocabulary of all rules; the rules then compare numbers and
never touch the text again. A word that is torn apart ("pasa porte", "w.h.a.t.s.a.p.p") counts as
the word it spells.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from matcher.ingest.folding import fold
from matcher.ingest.screening_disguise import plain_letters
from matcher.ingest.screening_vocabulary import Vocabulary

Words = tuple[int, int]  # number of the first word, number after the last
MAX_CHARACTERS = 200_000  # of an advert that are screened: padding must not hide a sign

_NUMBER = r"\d{1,3}(?:[ .,]\d{3}){1,3}(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,9}(?:[.,]\d{1,2}(?!\d))?"
_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\d@$€]{1,4}(?=[^\W\d_]))*"  # "p@ssp0rt", not the 5 of "max5"
_WORD = re.compile(rf"({_NUMBER})|{_LETTERS}|[€$£]")
_THOUSANDS = re.compile(r"[ .,](?=\d{3}(?!\d))")
_SPELT = re.compile(r"(?<!\w)([^\W\d_])([^\w\n]{1,3}|_)(?:[^\W\d_]\2){2,}[^\W\d_](?!\w)")
_TORN_GAP = 3  # characters between the two parts of a torn word

BLANK, COMMA, STOP = range(3)
_STOPS = re.compile(r"[!?;|•·●▪◦]")
_ANSWERED = re.compile(r":|[-–—] ")
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")  # ";" is its question mark
_SOFT = re.compile(r"[ \-'\"/()\[\]_*]*(?:\n[ '\"]*)?")


@dataclass(slots=True)
class AdvertWords:
    """The words of an advert. `found[n]` says where word number n of the vocabulary stands.

    `stops` and `pauses` are the numbers of the words before which a sentence ends, or there is a
    comma at least; `questions` and `answers` those after a question mark, or a colon or dash;
    `numbers` are (value, position) of the figures.
    """

    raw: str
    folded: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)
    pauses: list[int] = field(default_factory=list)
    questions: set[int] = field(default_factory=set)
    answers: set[int] = field(default_factory=set)
    numbers: list[tuple[float, int]] = field(default_factory=list)
    found: dict[int, list[Words]] = field(default_factory=dict)

    def together(self, first: int, last: int, over_commas: bool) -> bool:
        """Whether two words stand in one sentence (or between two commas)."""
        breaks = self.stops if over_commas else self.pauses
        return bisect_right(breaks, first) == bisect_right(breaks, last)

    def sentence(self, word: int) -> Words:
        """The words of the sentence in which a word stands."""
        after = bisect_right(self.stops, word)
        first = self.stops[after - 1] if after else 0
        return first, self.stops[after] if after < len(self.stops) else len(self.spans)

    def letters(self, words: Words) -> tuple[int, int]:
        """First character, character after the last."""
        return self.spans[words[0]][0], self.spans[words[1] - 1][1]

    def note(self, numbers: Iterable[int], place: Words) -> None:
        for number in numbers:
            self.found.setdefault(number, []).append(place)


def read_words(text: str, vocabulary: Vocabulary) -> AdvertWords:
    """Linear in the length of `text`, of which the first MAX_CHARACTERS are read."""
    raw = text[:MAX_CHARACTERS]
    folded = plain_letters(fold(raw))
    advert = AdvertWords(raw, folded)
    known, heads, spans = vocabulary.known, vocabulary.heads, advert.spans
    after, head = 0, ""  # the character after the last word; the last word, if one may begin there
    for at, match in enumerate(_WORD.finditer(folded)):
        start, end = match.span()
        word = match[0]
        spans.append((start, end))
        if start - after != 1 or folded[after] != " ":
            _note_break(advert, at, folded[after:start])
        if numbers := known[word]:
            advert.note(numbers, (at, at + 1))
        if head and 0 < start - after <= _TORN_GAP and advert.stops[-1:] != [at]:
            advert.note(vocabulary.numbers_of_torn(head, word), (at - 1, at + 1))
        if match[1]:
            advert.numbers.append((_value(match[1]), at))
        head = word if word in heads else ""
        after = end
    for word, place in _spelt(folded, spans):
        advert.note(known[word], place)
    return advert


def _note_break(advert: AdvertWords, at: int, gap: str) -> None:
    """What stands between two words, and how far it parts them."""
    if not at:
        return
    kind = _kind(gap, advert.raw[advert.spans[at][0]])
    if kind != BLANK:
        advert.pauses.append(at)
    if kind == STOP:
        advert.stops.append(at)
        if "?" in gap or (";" in gap and _GREEK.match(advert.raw, advert.spans[at][0])):
            advert.questions.add(at)
    elif _ANSWERED.search(gap):
        advert.answers.add(at)


def _kind(gap: str, following: str) -> int:
    """How far what stands between two words parts them."""
    if _SOFT.fullmatch(gap):
        return STOP if "\n" in gap and not following.islower() else BLANK
    if _STOPS.search(gap) or "\n" in gap:
        return STOP
    if "." in gap and gap != "." and following.isupper():
        return STOP  # a full stop before a capital, not the dot of "min. 18"
    return COMMA


def _value(figures: str) -> float:
    return float(_THOUSANDS.sub("", figures).replace(",", "."))


def _spelt(folded: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, Words]]:
    """Words spelt letter by letter, with the same sign between the letters.

    The first letter or the last may be a word of its own: "a p a s s p o r t".
    """
    for match in _SPELT.finditer(folded):
        first = bisect_left(spans, match.span(1))
        word = "".join(character for character in match[0] if character.isalpha())
        last = first + len(word)
        yield word, (first, last)
        yield word[1:], (first + 1, last)
        yield word[:-1], (first, last - 1)
