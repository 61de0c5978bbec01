"""What a course leaves her with: the skills it teaches, a language level, a certificate.

A language level is believed where the course says that it teaches a language and at which level, or
where its name is no more than that ("Italiano A2", "Deutschkurs B1"): a level in a longer name may
be what is asked at the door.
"""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from matcher.domain.language import Cefr
from matcher.ingest.feeds.loose import Json, listed, said, table
from matcher.ingest.feeds.schema_values import link, text, texts

_ESCO_SKILL = "http://data.europa.eu/esco/skill/"
_LONGEST_SKILL = 80  # characters; longer ones are sentences
_LEVEL = re.compile(r"(?<!\w)([ABC][12])(?:[.+]\d?)?(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 3  # of a name beside the language and the level: "intensive course evening"
_TAUGHT = frozenset({"it", "es", "bg", "de", "el", "lv", "lt", "ro", "sv", "en", "fr", "no", "pt"})
_LANGUAGES = ("en", "it", "es", "de", "fr", "sv", "ro", "bg", "el", "lv", "lt", "nb", "pt")
_COURSE_WORDS = ("sprachkurs", "kurs", "språk")  # joined to a language: Deutschkurs


def gives_of(course: Json) -> Json:
    found = {
        "skills": list(dict.fromkeys(_skills(course))),
        "languages": _language(course),
        "certificates": list(dict.fromkeys(_certificates(course))),
    }
    return said(found)


def _skills(course: Json) -> Iterator[str]:
    for each in listed(course.get("teaches")):
        links = [each, *(table(each).get(key) for key in ("@id", "url", "targetUrl", "termCode"))]
        esco = next((found for found in map(link, links) if found.startswith(_ESCO_SKILL)), "")
        named = text(table(each).get("targetName")) or text(each)
        if esco or (0 < len(named) <= _LONGEST_SKILL and _tongue(named) is None):
            yield esco or named


def _certificates(course: Json) -> Iterator[str]:
    for key in ("educationalCredentialAwarded", "occupationalCredentialAwarded"):
        for each in listed(course.get(key)):
            named = text(each) or text(table(each).get("credentialCategory"))
            if "haccp" in named.casefold():
                yield "haccp"
            elif 0 < len(named) <= _LONGEST_SKILL:
                yield named


def _language(course: Json) -> list[Json]:
    levels = _levels(" ".join(texts(course.get("educationalLevel"))))
    taught = listed(course.get("teaches")) + listed(course.get("about"))
    named = (_tongue(text(each)) for each in taught)
    tongue = next((code for code in named if code), None)
    if tongue is None or not levels:
        tongue, levels = _in_name(text(course.get("name")))
    return [{"language": tongue, "level": max(levels)}] if tongue and levels else []


def _in_name(name: str) -> tuple[str | None, list[str]]:
    levels = _levels(name)
    words = _WORD.findall(_LEVEL.sub(" ", name))
    tongues = [code for word in words if (code := _tongue(word))]
    short = len(words) - len(tongues) <= _MOST_WORDS
    return (tongues[0], levels) if len(set(tongues)) == 1 and short else (None, [])


def _levels(words: str) -> list[str]:
    return [level for level in _LEVEL.findall(words) if level in Cefr.__members__]


def _tongue(words: str) -> str | None:
    """The code of a language that is named alone, or as a language course (Deutschkurs)."""
    name = words.strip().casefold()
    for ending in _COURSE_WORDS:
        name = name.removesuffix(ending)
    return _names().get(name)


@cache
def _names() -> dict[str, str]:
    """Own and foreign names of the languages that courses in our countries teach."""
    return {
        str(name).casefold(): code
        for spoken in _LANGUAGES
        for code, name in Locale(spoken).languages.items()
        if code in _TAUGHT
    }
