"""Months of experience asked for; 0 where the advert says that none is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, labelled_none, wished
from matcher.ingest.facts.numbers import count, in_words
from matcher.ingest.facts.patterns import any_of, compiled, maybe, stems, word
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.facts.words.model import ExperienceWords, NumberWords
from matcher.ingest.folding import fold
from matcher.ingest.phrases import Phrases
from matcher.ingest.windows import Span

MONTHS_OF_HALF_A_YEAR = 6
MOST_YEARS = 15  # more is the company's own history


@dataclass(frozen=True, slots=True)
class _Patterns:
    asked: tuple[re.Pattern[str], ...]
    practice: tuple[re.Pattern[str], ...]
    unit: re.Pattern[str]
    not_practice: re.Pattern[str]
    none_asked: Phrases
    labelled_none: re.Pattern[str]
    term: re.Pattern[str]
    of_one_kind: re.Pattern[str]
    company: re.Pattern[str]
    stems: tuple[str, ...]


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        asked = list(_asked(advert, language))
        yield from _none_asked(advert, _patterns(language), [one.spans[0] for one in asked])
        yield from _labelled_none(advert, _patterns(language))
        yield from asked or _practised(advert, language)
        yield from _in_one_word(advert, language)


def _none_asked(advert: Advert, patterns: _Patterns, asked: list[Span]) -> Iterator[Found]:
    """In "2 years of experience, licence not needed" the years are asked for."""
    for start, end in patterns.none_asked.spans(advert.folded):
        one_kind = patterns.of_one_kind.match(advert.folded, end)
        if not one_kind and not any(first < end and start < last for first, last in asked):
            yield Found("experience_months", 0, ((start, end),), "experience.none_asked")


def _labelled_none(advert: Advert, patterns: _Patterns) -> Iterator[Found]:
    """ "Experience: none", "Experience - not required", as forms of employment services say it."""
    for match in advert.near(patterns.labelled_none, patterns.stems, 80):
        yield Found("experience_months", 0, (match.span(),), "experience.none_asked")


def _asked(advert: Advert, language: str) -> Iterator[Found]:
    patterns = _patterns(language)
    for pattern in patterns.asked:
        for match in advert.near(pattern, patterns.stems, 110):
            months = _months(match, language)
            if 0 < months <= MOST_YEARS * 12 and not _is_no_demand(advert, language, match):
                yield Found("experience_months", round(months), (match.span(),), "experience.asked")


def _practised(advert: Advert, language: str) -> Iterator[Found]:
    """ "Worked as a cook for two years", without the noun."""
    patterns = _patterns(language)
    for pattern in patterns.practice:
        for match in advert.beside(pattern, patterns.unit, 60):
            around = advert.before(match.start(), 60) + match[0] + advert.after(match.end(), 30)
            months = _months(match, language)
            if 0 < months <= MOST_YEARS * 12 and not (
                patterns.not_practice.search(around) or _is_no_demand(advert, language, match)
            ):
                yield Found(
                    "experience_months", round(months), (match.span(),), "experience.practice"
                )


def _months(match: re.Match[str], language: str) -> float:
    if match["half"]:
        return MONTHS_OF_HALF_A_YEAR
    number = count(match["n"], language) if match["n"] else 1  # "at least [a] year"
    number = min(number, float(match["m"] or number))  # "10/8 years": for one degree or the other
    return number * (12 if match["year"] or match["a_year"] else 1)


def _in_one_word(advert: Advert, language: str) -> Iterator[Found]:
    """ "Esperienza biennale": two years."""
    terms = words_of(language).experience.terms
    for match in advert.near(_patterns(language).term, stems(*terms), 60):
        if not _is_no_demand(advert, language, match):
            months = next(number for said, number in terms.items() if match["term"] == fold(said))
            yield Found("experience_months", months, (match.span(),), "experience.asked")


def _is_no_demand(advert: Advert, language: str, match: re.Match[str]) -> bool:
    before = advert.before(match.start(), 60)
    return bool(
        _patterns(language).company.search(before)
        or denied(advert, language, *match.span())
        or wished(advert, language, *match.span(), reach=60)
    )


@cache
def _patterns(language: str) -> _Patterns:
    words, numbers = words_of(language).experience, words_of(language).numbers
    to = any_of("-", "/", numbers.to, numbers.or_)
    number = (
        rf"(?P<n>\d{{1,2}}|{in_words(language)})\+?(?:\s?\(\w+\))?"
        rf"(?:[\s-]?{to}[\s-]?(?P<m>\d{{1,2}}))?"
    )
    unit = rf"(?:(?P<year>{any_of(numbers.year, numbers.year_sign)})|(?:{numbers.month}))(?:'?s)?'?"
    time = rf"(?:{number}(?: d[ei']?)?[\s-]?{unit}|{_without_number(words, numbers)})"
    noun, of = any_of(words.noun), maybe(words.of, behind="[ ']")
    link = rf"(?:[\s:,(-]+{any_of(words.link)}){{0,5}}[\s:,('-]+"
    return _Patterns(
        asked=(
            compiled(rf"(?<![\w.,]){time}\s{of}(?:[^\W\d_]+(?:-[^\W\d_]+)? ){{0,4}}{noun}(?!\w)"),
            compiled(rf"(?<!\w){noun}(?!\w){link}{time}(?!\w)"),
        ),
        practice=tuple(
            compiled(rf"(?<!\w){said.replace('<time>', time)}(?!\w)") for said in words.practice
        ),
        unit=word(numbers.year, numbers.month, words.half_year),
        not_practice=compiled(any_of(words.not_practice)),
        none_asked=Phrases(words.none_asked),
        labelled_none=compiled(rf"(?<!\w){any_of(words.noun)}(?: \w+)?{labelled_none(language)}"),
        term=compiled(
            rf"(?<!\w){any_of(words.noun)} (?:\w+ )?(?P<term>{any_of(*words.terms)})(?!\w)"
        ),
        of_one_kind=compiled(rf"\s?{any_of(words.in_)}\b"),
        company=word(words.company),
        stems=stems(words.noun),
    )


def _without_number(words: ExperienceWords, numbers: NumberWords) -> str:
    one = rf"(?:(?P<a_year>{numbers.year})|{numbers.month})"
    return rf"{any_of(words.least)} {one}|(?P<half>{any_of(words.half_year)})"
