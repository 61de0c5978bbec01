"""The education asked for, as a level of ISCED 2011.

Several levels in one sentence are alternatives ("bachelor's or master's degree"): the lowest is
kept. In different sentences they contradict each other. Where experience will do as well ("a
diploma or two years of experience"), nobody is turned away for the schooling alone: it is asked.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import asked, given, labelled_none, wished
from matcher.ingest.facts.patterns import any_of, compiled, word
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.phrases import Phrases
from matcher.ingest.windows import Span

_FIELDS = 160  # characters of a list of fields of study


@dataclass(frozen=True, slots=True)
class _Patterns:
    levels: dict[int, Phrases]
    acronyms: Mapping[int, re.Pattern[str]]  # for the text as it is written
    none_asked: Phrases
    labelled_none: re.Pattern[str]  # "Education: none"
    of_one_kind: re.Pattern[str]
    others: re.Pattern[str]
    courses: re.Pattern[str]
    field_end: re.Pattern[str]


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    for language in advert.languages:
        yield from _none_asked(advert, _patterns(language))
        found = list(_asked(advert, language))
        if any(experience_will_do(advert, language, one.spans[0][1]) for one in found):
            yield Contradiction("education")
        yield from _lowest_of_each_sentence(advert, found)


def experience_will_do(advert: Advert, language: str, end: int) -> bool:
    """Behind what is asked, in the same sentence: "... in economics or equivalent experience"."""
    behind = _or_experience(language).match(advert.after(end, _FIELDS))
    return behind is not None


def _none_asked(advert: Advert, patterns: _Patterns) -> Iterator[Found]:
    for start, end in patterns.none_asked.spans(advert.folded):
        if not patterns.of_one_kind.match(advert.folded, end):
            yield Found("education", 0, ((start, end),), "education.none_asked")
            return
    if label := patterns.labelled_none.search(advert.folded):
        yield Found("education", 0, (label.span(),), "education.none_asked")


def _asked(advert: Advert, language: str) -> Iterator[Found]:
    said = [
        (level, span)
        for level, phrases in _patterns(language).levels.items()
        for span in phrases.spans(advert.folded)
    ]
    said += [
        (level, match.span())
        for level, acronyms in _patterns(language).acronyms.items()
        for match in acronyms.finditer(advert.raw)
    ]
    for level, span in said:
        if (
            not any(_inside(span, other) for _, other in said)
            and asked(advert, language, *span)
            and not _wished_behind_fields(advert, language, span[1])
            and not _or_a_course(advert, language, span[0])
            and not _of_others(advert, language, *span)
        ):
            yield Found("education", level, (span,), "education.level")


def _wished_behind_fields(advert: Advert, language: str, end: int) -> bool:
    """ "Degree in economics, finance, law or a related field preferred"."""
    fields = _patterns(language).field_end.search(advert.after(end, _FIELDS))
    return fields is not None and wished(advert, language, end, end + fields.end(), reach=25)


def _or_a_course(advert: Advert, language: str, start: int) -> bool:
    """ "A certificate of mediation or a degree": which level it is can't be told."""
    return bool(_patterns(language).courses.search(advert.before(start, 60)))


def _of_others(advert: Advert, language: str, start: int, end: int) -> bool:
    """A course leads to it, or those who come to the place have it."""
    others = _patterns(language).others.search(advert.before(start, 45))
    return bool(others) or given(advert, language, start, end)


def _lowest_of_each_sentence(advert: Advert, found: list[Found]) -> Iterator[Found]:
    sentences: dict[int, Found] = {}
    for one in sorted(found, key=lambda one: (str(one.value), one.spans)):
        sentences.setdefault(one.spans[0][0] - len(advert.before(one.spans[0][0], 10_000)), one)
    yield from sentences.values()


def _inside(span: Span, other: Span) -> bool:
    """Of words inside one another ("laurea" in "laurea magistrale") the longer counts."""
    (start, end), (first, last) = span, other
    return first <= start and end <= last and last - first > end - start


@cache
def _or_experience(language: str) -> re.Pattern[str]:
    said = words_of(language).education.or_experience
    return compiled(rf"[^;:]*?(?<!\w){any_of(said)}")


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).education
    return _Patterns(
        levels={level: Phrases(said) for level, said in words.levels.items()},
        acronyms={
            level: re.compile(rf"(?<!\w){any_of(*_of(level, words.acronyms))}(?!\w)")
            for level in sorted(set(words.acronyms.values()))
        },
        none_asked=Phrases(words.none_asked),
        labelled_none=compiled(rf"(?<!\w){any_of(words.label)}{labelled_none(language)}"),
        of_one_kind=compiled(rf"\s?{any_of(words.kinds)}"),
        others=compiled(any_of(words.others)),
        courses=compiled(
            rf"(?<!\w){any_of(words.courses)}(?!\w)[^,;]*"
            rf"(?<!\w){any_of(words_of(language).numbers.or_)}\s(?:\w{{1,3}} )?$"
        ),
        field_end=word(words.field_end),
    )


def _of(level: int, acronyms: Mapping[str, int]) -> list[str]:
    return [acronym for acronym, its in acronyms.items() if its == level]
