"""An advert's text, ready for reading: folded, cut into sentences, quotable."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from matcher.ingest.facts.patterns import any_of
from matcher.ingest.facts.words import LANGUAGES, words_of
from matcher.ingest.folding import fold
from matcher.ingest.letters import Stems
from matcher.ingest.text import MAX_CHARACTERS
from matcher.ingest.windows import around, joined

_SEAM = "\n|\n"  # between title and description; no pattern reads across "|"
_BEFORE, _AFTER = 120, 100  # characters of a sentence that can bear on a word in it
_ABBREVIATIONS = "min|max|ca|cat|tel|nr"  # the dot behind them ends no sentence
_BREAK = re.compile(r"[!?;\n|•·●▪]|\.(?=\s+([^\W_a-z]|[€£$]))")
_WHOLE_WORD = re.compile(r"(?:\d\w*|[^\W\d_]{4,}|[)%€£$])\Z")  # no abbreviation, before a dot
_LAST_WORD = 12  # characters of the longest abbreviation, and some
_COMMON_IN = 3_000  # characters that tell the language
_FEW = 3  # common words that tell nothing yet


class Advert:
    """Title and description as one text. `folded[i]` is the folded `raw[i]`."""

    __slots__ = ("_breaks", "folded", "languages", "raw", "title_end")

    def __init__(self, title: str, description: str, language: str | None) -> None:
        self.raw = title[:MAX_CHARACTERS] + _SEAM + description[:MAX_CHARACTERS]
        self.folded = fold(self.raw)
        self.title_end = min(len(title), MAX_CHARACTERS)
        self.languages = _languages(language, self.folded)
        self._breaks = list(_ends(self.raw, self.languages))

    def quote(self, start: int, end: int) -> str:
        return self.raw[start:end].strip()

    def sentence(self, at: int) -> int:
        """The number of the sentence in which a character stands."""
        return bisect_right(self._breaks, at)

    def before(self, start: int, limit: int = _BEFORE) -> str:
        """The folded sentence up to `start`, its last `limit` characters at most."""
        nth = bisect_right(self._breaks, start)
        opening = self._breaks[nth - 1] if nth else 0
        return self.folded[max(opening, start - limit) : start]

    def after(self, end: int, limit: int = _AFTER) -> str:
        """The folded sentence from `end`, `limit` characters at most."""
        nth = bisect_right(self._breaks, end)
        closing = self._breaks[nth] - 1 if nth < len(self._breaks) else len(self.folded)
        return self.folded[end : min(closing, end + limit)]

    def near(
        self, pattern: re.Pattern[str], stems: tuple[str, ...], reach: int
    ) -> Iterator[re.Match[str]]:
        """Matches of `pattern` within `reach` characters of any of the stems."""
        for start, end in around(self.folded, _known(stems).standing_in(self.folded), reach):
            yield from pattern.finditer(self.folded, start, end)

    def beside(
        self, pattern: re.Pattern[str], quick: re.Pattern[str], reach: int
    ) -> Iterator[re.Match[str]]:
        """Matches of `pattern` within `reach` characters of a match of the quick one."""
        hits = (match.span() for match in quick.finditer(self.folded))
        for start, end in joined((max(0, first - reach), last + reach) for first, last in hits):
            yield from pattern.finditer(self.folded, start, end)

    def contains(self, *stems: str) -> bool:
        return bool(_known(stems).standing_in(self.folded))


@cache
def _known(stems: tuple[str, ...]) -> Stems:
    return Stems(stems)


def _ends(raw: str, languages: tuple[str, ...]) -> Iterator[int]:
    """Where sentences end: a full stop before a capital or a number; not the dot of "min. B1"."""
    abbreviation = _abbreviation(languages)
    for match in _BREAK.finditer(raw):
        if match[1] is None:
            if match[0] != ".":
                yield match.end()
        elif _opens(raw, match):
            opening = max(0, match.start() - _LAST_WORD)
            if not abbreviation.search(raw, opening, match.start()):
                yield match.end()


def _opens(raw: str, stop: re.Match[str]) -> bool:
    """A capital behind a full stop opens a sentence; so does a number, behind a whole word."""
    if stop[1].isupper():
        return True
    opening = max(0, stop.start() - _LAST_WORD)
    return not stop[1].isalpha() and bool(_WHOLE_WORD.search(raw, opening, stop.start()))


@cache
def _abbreviation(languages: tuple[str, ...]) -> re.Pattern[str]:
    said = (words_of(language).abbreviations for language in languages)
    return re.compile(rf"(?<!\w){any_of(_ABBREVIATIONS, *said)}\Z", re.IGNORECASE)


def _languages(language: str | None, folded: str) -> tuple[str, ...]:
    """A language without patterns is read with the English ones, which adverts borrow most."""
    if language is None:
        return _plausible(folded[:_COMMON_IN])
    return (language,) if language in LANGUAGES else ("en",)


def _plausible(folded: str) -> tuple[str, ...]:
    """The languages that the commonest words of a text can be of; all if it has too few of them."""
    said = set(re.findall(r"\w+", folded))
    shares = {language: len(said & _common(language)) for language in LANGUAGES}
    most = max(shares.values())
    if most < _FEW:
        return LANGUAGES
    return tuple(language for language, share in shares.items() if 2 * share >= most)


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(fold(words_of(language).common).split())
