"""Driving licences that the work asks for, by their European class (Directive 2006/126/EC, art. 4).

A driving licence without a class is the ordinary one, B. To come with one's own car takes a B too.
Forklift and platform papers are certificates (`certificates.toml`), not licences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, given, wished
from matcher.ingest.facts.patterns import NEVER, any_of, compiled, maybe, stems
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

_LATIN = r"[bcd][+/]e|a[12m]?|b[1e]?|c1?e?|d1?e?|be|ce|de|am"
_CYRILLIC = r"[всд]\+е|а[12м]?|в[1е]?|с1?е?|д|се"  # typed on another keyboard
_GREEK = r"[βγδ]\+?ε|α[12]?|β[1ε]?|γ|δ"
_CLASS = rf"(?:{_LATIN}|{_CYRILLIC}|{_GREEK})"
_AS_LATIN = str.maketrans("АВСЕМДΑΒΓΔΕ", "ABCEMDABCDE")
_OLD_NAMES = {"B1": "B"}  # Spain until 2009; adverts mean no quadricycle by it
_OPEN = r"[\s:,(\"-]{1,3}"
_TRAILER = "[eеε]"  # "C and E" is CE
_ONE_CLASS = re.compile(rf"(?<!\w)(?:{_CLASS}|{_TRAILER})(?!\w)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    licence: re.Pattern[str]
    class_first: re.Pattern[str]
    not_it: re.Pattern[str]
    other_class: re.Pattern[str]  # a tractor's or another that is not for the road
    instead: re.Pattern[str]
    stems: tuple[str, ...]


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    asked: set[str] = set()
    denied_classes: set[str] = set()
    spans, needless = [], []
    for language in advert.languages:
        for match in _mentions(advert, language):
            classes, span = _classes(advert, _patterns(language), match)
            denial = denied(advert, language, *span)
            if denial and match["car"]:
                continue  # "own car not needed" says nothing of the licence
            if denial:
                needless.append(denial)
                denied_classes |= classes
            elif not (
                _instead(advert, language, span)
                or wished(advert, language, *span)
                or given(advert, language, *span)
            ):
                asked |= classes
                spans.append(span)
    if asked & denied_classes:
        yield Contradiction("licences")
    elif asked or needless:
        yield Found("licences", frozenset(asked), tuple(spans or needless), "licences.driving")


def _instead(advert: Advert, language: str, span: Span) -> bool:
    """ "Own car or bicycle": neither is asked for certain."""
    return bool(_patterns(language).instead.match(advert.after(span[1], 40)))


def _mentions(advert: Advert, language: str) -> Iterator[re.Match[str]]:
    patterns = _patterns(language)
    for match in advert.near(patterns.licence, patterns.stems, 60):
        if not (
            patterns.not_it.match(advert.folded, match.end())
            or _is_another(advert, patterns, match)
        ):
            yield match


def _is_another(advert: Advert, patterns: _Patterns, match: re.Match[str]) -> bool:
    """A class of its own behind the licence ("category TR1"), not one of the directive."""
    other = patterns.other_class.match(advert.folded, match.end())
    return bool(
        other and not match["c"] and not match["car"] and advert.raw[other.start("other")].isupper()
    )


def _classes(advert: Advert, patterns: _Patterns, match: re.Match[str]) -> tuple[set[str], Span]:
    """The classes named, B where none is, and where licence and classes stand.

    Small letters name only the single classes b, c and d: "a", "de" and "be" are also words.
    """
    start, end = match.span("c")
    if start < 0:
        start, end = match.start(), match.start() + len(_class_first(patterns, match[0]))
    classes: list[str] = []
    for code in _ONE_CLASS.finditer(advert.folded, start, end):
        as_written = advert.raw[slice(*code.span())].translate(_AS_LATIN)
        if as_written.isupper() or as_written in ("b", "c", "d"):
            named = re.sub("[+/]", "", as_written).upper()
            if named != "E":
                classes.append(_OLD_NAMES.get(named, named))
            elif classes and classes[-1] in ("B", "C", "D"):
                classes[-1] += named
    only_words = match["c"] and not classes
    return set(classes) or {"B"}, (match.start(), match.start("c") if only_words else match.end())


def _class_first(patterns: _Patterns, words: str) -> str:
    """ "B driving licence", "category C driver's licence": the words before the licence."""
    before = patterns.class_first.match(words)
    return words[: before.end("c")] if before else ""


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).licences
    joint = any_of(",", "/", r"\+", words.class_joint)
    several = rf"(?P<c>{_CLASS}(?:'?\s?{joint}\s?(?:{_CLASS}|{_TRAILER}))*)"  # Greek: "Γ' και Ε'"
    ahead = rf"{_CLASS}(?:-?\s?{joint}\s?{_CLASS})*"  # "C- and CE-"
    first = rf"(?:{any_of(words.kind)} )?{ahead}[- ](?={words.class_first})"
    before = f"(?:{first})?" if words.class_first else ""
    return _Patterns(
        licence=compiled(
            rf"(?<!\w){before}{any_of(words.licence)}(?!\w)"
            rf"(?:{_OPEN}{maybe(words.kind, behind=_OPEN)}\"?{several}(?!'?\w))?"
            rf"|(?<!\w)(?P<car>{any_of(words.own_car)})(?!\w)"
        ),
        class_first=compiled(
            rf"(?<!\w)(?:{any_of(words.kind)} )?(?P<c>{ahead})[- ]{any_of(words.class_first)}"
            if words.class_first
            else NEVER
        ),
        not_it=compiled(rf"\s?{any_of(words.not_it)}"),
        other_class=compiled(rf"{_OPEN}{any_of(words.kind)}{_OPEN}\"?(?P<other>\w{{1,4}})(?!\w)"),
        instead=compiled(rf"^\W{{0,3}}{any_of(words.instead)}"),
        stems=stems(words.licence, words.own_car),
    )
