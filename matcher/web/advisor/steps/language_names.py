"""Languages by the names that people type, in the language of the page, in English or their own."""

from functools import cache

from babel import Locale
from babel.localedata import exists

from matcher.web.page_words import PageWords

# Languages without a code of two letters that women in the programmes speak.
MORE = frozenset(
    "pcm bin efi ckb tig rom bem din fon mos kri sus dyu men tem ewo ibb nso kmb".split()  # noqa: SIM905 - reads better
)


def names(texts: PageWords) -> list[str]:
    """For a list to choose from, in the page's language."""
    return sorted(name_of(code, texts) for code in _codes())


def name_of(code: str, texts: PageWords) -> str:
    return texts.show(code, "language")


def code_of(typed: str, texts: PageWords) -> str | None:
    """ISO 639; None where nothing of that name is known."""
    word = typed.casefold()
    return _by_name(texts.language).get(word) or (word if word in _codes() else None)


@cache
def _codes() -> frozenset[str]:
    known = map(str, Locale("en").languages)
    return frozenset(code for code in known if len(code) == 2 or code in MORE)


@cache
def _by_name(language: str) -> dict[str, str]:
    """Names of three kinds; the page's own win over English ones, these over those of each."""
    found: dict[str, str] = {}
    for code in filter(exists, _codes()):
        if own := Locale(code).languages.get(code):
            found[own.casefold()] = code
    for each in ("en", language):
        told = Locale.parse(each).languages
        found |= {told[code].casefold(): code for code in _codes() if code in told}
    return found
