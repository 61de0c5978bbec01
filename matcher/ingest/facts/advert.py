"""An advert's text, ready for reading: folded, cut into sentences, quotable."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from matcher.ingest.folding import fold
from matcher.ingest.text import MAX_CHARACTERS
from matcher.ingest.windows import around, joined

READABLE = ("en", "it", "es", "de")  # languages whose patterns the fact families hold

_SEAM = "\n|\n"  # between title and description; no pattern reads across "|"
_BEFORE, _AFTER = 120, 100  # characters of a sentence that can bear on a word in it
_ABBREVIATED = "".join(
    rf"(?<!\b{word}\.)"
    for word in (
        "[Mm]in",
        "[Mm]ind",
        "[Mm]ax",
        "[Cc]a",
        "[Cc]at",
        "[Ll]iv",
        "[Nn]iv",
        "bzw",
        "Std",
        "Kl",
        "inkl",
        "sett",
        "[Tt]el",
        "[Nn]r",
        "[Pp]at",
    )
)
_BREAK = re.compile(  # a full stop before a capital, not the dot of "min. B1"
    rf"[.!?;\n|•·●▪](?:(?<!\.)|(?=\s+[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]){_ABBREVIATED})"
)


class Advert:
    """Title and description as one text. `folded[i]` is the folded `raw[i]`."""

    __slots__ = ("_breaks", "folded", "languages", "raw", "title_end")

    def __init__(self, title: str, description: str, language: str | None) -> None:
        self.raw = title[:MAX_CHARACTERS] + _SEAM + description[:MAX_CHARACTERS]
        self.folded = fold(self.raw)
        self.title_end = min(len(title), MAX_CHARACTERS)
        self.languages = _languages(language)
        self._breaks = [match.end() for match in _BREAK.finditer(self.raw)]

    def quote(self, start: int, end: int) -> str:
        return self.raw[start:end].strip()

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
        self, pattern: re.Pattern[str], stems: Iterable[str], reach: int
    ) -> Iterator[re.Match[str]]:
        """Matches of `pattern` within `reach` characters of any of the stems."""
        for start, end in around(self.folded, stems, reach):
            yield from pattern.finditer(self.folded, start, end)

    def beside(
        self, pattern: re.Pattern[str], quick: re.Pattern[str], reach: int
    ) -> Iterator[re.Match[str]]:
        """Matches of `pattern` within `reach` characters of a match of the quick one."""
        hits = (match.span() for match in quick.finditer(self.folded))
        for start, end in joined((max(0, first - reach), last + reach) for first, last in hits):
            yield from pattern.finditer(self.folded, start, end)

    def contains(self, *stems: str) -> bool:
        return any(stem in self.folded for stem in stems)


def _languages(language: str | None) -> tuple[str, ...]:
    """A language without patterns is read with the English ones, which adverts borrow most."""
    if language is None:
        return READABLE
    return (language,) if language in READABLE else ("en",)
