"""The languages that there are: each is one folder of `languages/`, and nothing else.

    language.toml   name, locale, parts, origin: see `Language`
    words.po        codes and values -> words, see `catalogue`
    pages.po        the texts of the pages, English as the source (English itself has none)
    rules.po        the texts of the rules about work, English as the source, as well
    names.tsv       names of skills, work and activities that the taxonomy lacks in the language
    levels.tsv      what levels of a language mean, where the taxonomy does not say it

A language that has "pages" among its parts is complete: the interface can be chosen in it. Others
are drafts: they can be chosen only where she looks on, and it is said there that a mediator has to
check them. What a draft lacks is said in English: `python -m matcher.wording.missing` tells what.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale

from matcher.errors import InputError

FOLDER = Path(__file__).parent / "languages"
SOURCE = "en"
PAGES = "pages"
PARTS = (PAGES, "discussion", "sheet")
KEYS = {"name", "locale", "parts", "origin"}
OPTIONAL = {"date", "clock"}


@dataclass(frozen=True, slots=True)
class Language:
    """`name` in its own words. `locale`: Babel's rules for numbers, dates, lists and plurals.

    `parts`: what may be shown in it. `origin`: who wrote it and who has read it. `date`: a pattern
    of CLDR for days, where the long form does not stand well in a sentence. `clock`: how a time
    of day is written, from its `hour` and `minute`.
    """

    code: str
    name: str
    locale: Locale
    parts: tuple[str, ...]
    origin: str
    date: str = "long"
    clock: str = "{hour}:{minute}"

    @property
    def is_complete(self) -> bool:
        return PAGES in self.parts

    @property
    def direction(self) -> str:
        """ "rtl" for Arabic and Persian, else "ltr"."""
        return _direction(self.code)

    @property
    def folder(self) -> Path:
        return FOLDER / self.code


def language(code: str) -> Language:
    """Raises InputError for a language that has no folder."""
    known = all_languages()
    if code not in known:
        raise InputError(f"language {code!r}: there are {', '.join(known)}")
    return known[code]


def languages_for(part: str) -> tuple[Language, ...]:
    """The languages in which a part can be shown, complete ones first.

    Raises ValueError for what is none of `PARTS`.
    """
    if part not in PARTS:
        raise ValueError(f"{part!r} is none of {', '.join(PARTS)}")
    known = [each for each in all_languages().values() if part in each.parts]
    return tuple(sorted(known, key=lambda each: not each.is_complete))


def is_draft(code: str) -> bool:
    """Whether what is shown in it needs the mark "machine draft, have a mediator check"."""
    return not language(code).is_complete


@cache
def all_languages() -> dict[str, Language]:
    """By code, the source first. Raises InputError naming folder and key."""
    codes = sorted(path.parent.name for path in FOLDER.glob("*/language.toml"))
    return {code: _read(code) for code in sorted(codes, key=lambda code: code != SOURCE)}


@cache
def _direction(code: str) -> str:
    """Of a language's own letters; each word of a page asks for it."""
    return str(Locale.parse(code).text_direction)


def _read(code: str) -> Language:
    told = tomllib.loads((FOLDER / code / "language.toml").read_text(encoding="utf-8"))
    if odd := (KEYS - told.keys()) | (told.keys() - KEYS - OPTIONAL):
        raise InputError(
            f"language {code!r}: missing or unknown in language.toml: {', '.join(sorted(odd))}"
        )
    if unknown := [part for part in told["parts"] if part not in PARTS]:
        raise InputError(f"language {code!r}, parts: {unknown[0]!r} is none of {', '.join(PARTS)}")
    locale, parts = Locale.parse(told["locale"]), tuple(told["parts"])
    return Language(code, **{**told, "locale": locale, "parts": parts})


# In which the interface can be shown: those that lack nothing.
LANGUAGES = tuple(code for code, each in all_languages().items() if each.is_complete)
