"""Languages by the names that people type, in the language of the page, in English or their own."""

import re
from functools import cache

from babel import Locale
from babel.localedata import exists

from matcher.web.page_words import PageWords

SHORT = 2  # letters
_CODE, _THREE = re.compile(r"[a-z]{2,3}"), re.compile(r"[a-z]{3}")
# Languages without a code of two letters that women in the programmes speak.
MORE = frozenset(
    "pcm bin efi ckb tig rom bem din fon mos kri sus dyu men tem ewo ibb nso kmb".split()  # noqa: SIM905 - reads better
)


def names(texts: PageWords) -> list[str]:
    """For a list to choose from, in the page's language."""
    offered = (code for code in _known() if len(code) == SHORT or code in MORE)
    return sorted(name_of(code, texts) for code in offered)


def name_of(code: str, texts: PageWords) -> str:
    return texts.show(code, "language")


def code_of(typed: str, texts: PageWords) -> str | None:
    """ISO 639; None where nothing of that name is known. Three letters may be a code that no table
    of ours has."""
    word = typed.casefold()
    known = _by_name(texts.language).get(word)
    return known or (word if word in _known() or _THREE.fullmatch(word) else None)


@cache
def _known() -> frozenset[str]:
    return frozenset(filter(_CODE.fullmatch, map(str, Locale("en").languages)))


@cache
def _by_name(language: str) -> dict[str, str]:
    """Names of three kinds; the page's own win over English ones, these over those of each."""
    found: dict[str, str] = {}
    for code in filter(exists, _known()):
        if own := Locale(code).languages.get(code):
            found[own.casefold()] = code
    for each in ("en", language):
        told = Locale.parse(each).languages
        found |= {told[code].casefold(): code for code in _known() if code in told}
    return found
