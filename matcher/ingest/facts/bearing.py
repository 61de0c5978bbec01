"""What the sentence says about the words found in it: asked, wished for, or not asked at all."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.patterns import any_of, compiled, word
from matcher.ingest.facts.words import words_of
from matcher.ingest.facts.words.model import BearingWords
from matcher.ingest.windows import Span

_COMMAS = 2  # what a wish behind the words speaks of; before, it is of something else
_NEXT_PART = re.compile(r"\n[ \t]*\n|\n[^\n:]{2,60}:[ \t]*(?=\n)")
_NEXT_LINE = re.compile(r"\n|(?<=\w\w)\. ")


@dataclass(frozen=True, slots=True)
class _Patterns:
    no_before: re.Pattern[str]
    no_at_once: re.Pattern[str]
    no: re.Pattern[str]
    not_after: re.Pattern[str]
    wished_before: re.Pattern[str]
    wished: re.Pattern[str]
    wished_in_brackets: re.Pattern[str]  # they close a list: "law, economics or so (preferred)"
    asked_at_once: re.Pattern[str]
    wish_heading: re.Pattern[str]
    wish_label: re.Pattern[str]
    given: re.Pattern[str]
    provided: re.Pattern[str]


def denied(advert: Advert, language: str, start: int, end: int, reach: int = 100) -> Span | None:
    """The words together with "no", "not required" ..., where the advert says it asks for none."""
    patterns = _patterns(language)
    before, after = advert.before(start, 60), advert.after(end, reach)
    if patterns.no.search(advert.folded, start, end):
        return start, end
    if negation := patterns.no_before.search(before):
        return start - len(before) + negation.start(), end
    if negation := patterns.not_after.match(after):
        return start, end + negation.end()
    return None


def wished(advert: Advert, language: str, start: int, end: int, reach: int = 100) -> bool:
    """Welcome, not asked: "gradita", "von Vorteil", or below a heading that says so.

    `reach` is how far behind `end` a wish still speaks of it, in characters.
    """
    patterns = _patterns(language)
    if patterns.wished_before.search(advert.before(start)):
        return True
    behind = advert.after(end, reach)
    after = ",".join(behind.split(",", _COMMAS)[:_COMMAS])
    if patterns.asked_at_once.search(after):
        return False
    said = patterns.wished.search(after) or patterns.wished_in_brackets.match(behind)
    return bool(said) or _below_wish_heading(advert, language, start)


def asked(advert: Advert, language: str, start: int, end: int) -> bool:
    return not denied(advert, language, start, end) and not wished(advert, language, start, end)


def given(advert: Advert, language: str, start: int, end: int) -> bool:
    """A course's certificate, or one that the employer pays for, is given and not asked."""
    patterns = _patterns(language)
    after, _, aside = advert.after(end, 60).partition(",")  # "compulsory, we pay for it"
    return bool(
        patterns.given.search(advert.before(start, 60))
        or patterns.provided.search(after)
        or patterns.provided.match(aside.lstrip())
    )


def opens_with_no(advert: Advert, language: str, start: int) -> bool:
    """Words that hold their own "no" ("without colleagues") are not denied by it."""
    return bool(_patterns(language).no.match(advert.folded, start))


def turned(advert: Advert, language: str, start: int) -> bool:
    """ "No" right before the words: "without fixed hours" says nothing of fixed hours."""
    return bool(_patterns(language).no_at_once.search(advert.before(start, 20)))


def labelled_none(language: str) -> str:
    """Behind the label of a form: ": none", " - not required"; the source of a pattern."""
    words = words_of(language).bearing
    none = any_of(words.no, words.none)
    return rf"\s?[:-]\s?(?:{none}(?=\s*(?:$|[.,;)\n]))|{any_of(words.not_required)})"


def _below_wish_heading(advert: Advert, language: str, start: int) -> bool:
    return any(first <= start < last for first, last in _wish_parts(advert.folded, language))


@lru_cache(maxsize=8)
def _wish_parts(folded: str, language: str) -> list[tuple[int, int]]:
    """From each heading such as "Nice to have:" to the next blank line or heading.

    With the wishes on its own line ("Preferred: B1; own car") it ends with its sentence.
    """
    patterns, parts = _patterns(language), []
    for heading, ending in ((patterns.wish_heading, _NEXT_PART), (patterns.wish_label, _NEXT_LINE)):
        for match in heading.finditer(folded):
            following = ending.search(folded, match.end())
            parts.append((match.end(), following.start() if following else len(folded)))
    return parts


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).bearing
    no, wish = rf"(?<!\w){any_of(words.no)}", rf"(?<!\w){any_of(words.wish)}(?!\w)"
    asked_for = rf"(?<!\w){any_of(words.asked)}(?!\w)"
    but = rf"(?!{any_of(words.but)}\b)"
    headed = rf"(?:{any_of(words.wish_nouns)} )?{wish}(?: \w+)?"
    return _Patterns(
        no_before=compiled(rf"{no}(?:[\s'(/-]+{but}[\w']+){{0,5}}[\s'\"(/-]*$"),
        no_at_once=compiled(rf"{no}\s$"),
        no=word(words.no),
        not_after=_not_after(words),
        # Not "German (preferred), English B1" or "German is a plus, English B1".
        wished_before=compiled(rf"(?s){wish}(?![^()]*\)|\s?,)(?!.*{asked_for})"),
        # "A driving licence, ideally a car": a wish of what follows.
        wished=compiled(
            rf"(?<!\w)(?!{any_of(words.wish_ahead)}[\s:]+\w){any_of(words.wish)}(?!\w)"
        ),
        wished_in_brackets=compiled(rf"[^()]*\(\s*(?:\w+ )?{wish}"),
        asked_at_once=compiled(rf"^\W{{0,3}}(?:\w+ ){{0,2}}?{asked_for}"),
        wish_heading=compiled(
            rf"(?m)^[^\w\n]*(?:[^\n:.]{{0,40}}?{wish}[^\n:.]{{0,30}}:|{headed})[ \t]*$"
        ),
        wish_label=compiled(rf"(?m)(?:^|(?<=\. ))[^\w\n]*{headed}[ \t]*:[ \t]*(?=\w)"),
        given=compiled(any_of(words_of(language).given)),
        provided=word(words.provided),
    )


def _not_after(words: BearingWords) -> re.Pattern[str]:
    """The words between may open no other thought; a comma only, "..., but it is not required"."""
    but = rf"[^,;:]{{0,40}}, {any_of(words.but)} (?:\w+ ){{0,2}}"
    return compiled(
        rf"^(?:\s?:\s)?(?:[^,;:]{{0,50}}?|{but})(?<!\w){any_of(words.not_required)}(?!\w)"
    )
