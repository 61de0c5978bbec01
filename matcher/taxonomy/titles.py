"""Titles of jobs and occupations without what only tells the bearer's sex.

"Operatore/trice", "camarero/a", "Verkäufer*in (m/w/d)" and "Landwirt/Landwirtin" all name an
occupation twice; the second form says nothing about the work and dilutes every comparison.
"""

import re
from functools import lru_cache

from matcher.taxonomy.text import folded

# (m/w/d), (f/m/x), m/f, H/M, (gn), (all genders)
_SEX = r"[mwfhdxviug]"
_SEXES = re.compile(
    rf"\(\s*{_SEX}(?:\s*[/|,.*-]\s*{_SEX}){{1,3}}\s*\*?\s*\)|\b{_SEX}/{_SEX}(?:/{_SEX})?(?![\w/])"
    r"|\(\s*(?:gn|all genders)\s*\)"
)
# what the second form adds to the first, after / * : _ or in brackets
_ENDING = (
    r"(?:innen|in|en|er|e|r|a|as|o|os|es|ora|oras|ice|trice|essa|iera|aia|ra|na|euse|rice|ienne"
    r"|ne|se|ka|ca|ica|toare|oare|te|ja)"
)
_SECOND_ENDING = re.compile(rf"(?<=\w\w)(?:\s?[*:_/]\s?-?{_ENDING}|\(-?{_ENDING}\))(?![\w])")
_NOT_WORD = re.compile(r"[\W_]+")
_SHARED = 3  # letters with which both forms of a word must begin


@lru_cache(maxsize=65_536)
def plain_title(text: str) -> str:
    """Lower case, no accents, one form of each word, words parted by single spaces."""
    words = folded(text)
    if "/" in words or "(" in words or "*" in words or ":" in words or "_" in words:
        words = _SECOND_ENDING.sub("", _SEXES.sub(" ", words))
        words = _without_second_forms(words)
    return _NOT_WORD.sub(" ", words).strip()


def _without_second_forms(text: str) -> str:
    """ "maestro de obra / maestra de obra civil" -> "maestro de obra civil"."""
    parts = text.split("/")
    kept = parts[0].split()
    for part in parts[1:]:
        words = part.split()
        kept.extend(words[_forms_repeated(kept, words) :])
    return " ".join(kept)


def _forms_repeated(before: list[str], after: list[str]) -> int:
    """How many words at the start of `after` repeat as many words at the end of `before`."""
    for count in range(min(len(before), len(after)), 0, -1):
        if all(_same_word(a, b) for a, b in zip(before[-count:], after, strict=False)):
            return count
    return 0


def _same_word(first: str, second: str) -> bool:
    """Equal, or two forms of one word: "maestro" and "maestra", "Koch" and "Köchin"."""
    if first == second:
        return True
    shared = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= max(_SHARED, min(len(first), len(second)) - 3)
