"""The words of `LanguageWords`, compiled: a language's name and what may stand around it.

All patterns are for folded text. Gaps are made of known filler words only, so that a level is
never taken from another thought in the same sentence.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.bearing import labelled_none
from matcher.ingest.facts.patterns import NEVER, any_of, compiled, stems, word
from matcher.ingest.facts.words import words_of
from matcher.ingest.facts.words.languages import LanguageWords
from matcher.ingest.phrases import Phrases

CODE = r"[abcавсαβγ][12]"  # a CEFR level, its letter in any script
_BETWEEN = r"[\s,/&'()-]"  # signs between a level and the name behind it


@dataclass(frozen=True, slots=True)
class Patterns:
    """One advert language's patterns."""

    stems: tuple[str, ...]  # letters of which some must be there, or no language is named
    name: re.Pattern[str]  # one name; the group that matches is its ISO code
    mention: re.Pattern[str]  # one name, or several joined by commas, "and", "or"
    adjective_of: re.Pattern[str]  # behind a mention: it is only an adjective
    surely: re.Pattern[str]  # before it: it is none
    with_: re.Pattern[str]  # before it, in a title: it is asked for
    alternative: re.Pattern[str]
    or_then: re.Pattern[str]
    or_before: re.Pattern[str]
    lessons: re.Pattern[str]
    ours: re.Pattern[str]
    citizenship_before: re.Pattern[str]  # "nationalité française" is no language
    citizenship_behind: re.Pattern[str]
    left: re.Pattern[str]  # before a mention: level or knowing, then filler; or "Languages: "
    mode_left: re.Pattern[str]
    mode_right: re.Pattern[str]
    further: re.Pattern[str]  # "B1 spoken, A2 written": behind the first code, another
    wished_higher: re.Pattern[str]  # "B2, preferably C1": asks for B2
    wish_at_once: re.Pattern[str]
    in_brackets: re.Pattern[str]  # a wish or a denial: "(preferred)", "(not required)"
    joining: re.Pattern[str]
    right: re.Pattern[str]  # behind it: filler, then level, mode or "required"
    asked: re.Pattern[str]  # inside the words: a wish before them is of another language
    any_level: re.Pattern[str]
    level: re.Pattern[str]  # the group that matches is the level
    spoken_and_written: re.Pattern[str]
    none_asked: Phrases
    but: re.Pattern[str]  # behind those: something is asked all the same
    labelled_none: re.Pattern[str]  # "Languages: none"
    grown: re.Pattern[str]  # inside a mention: its ending alone asks for it
    oral: re.Pattern[str]
    written: re.Pattern[str]


@cache
def patterns_of(language: str) -> Patterns:
    words, bearing = words_of(language).languages, words_of(language).bearing
    citizenship = any_of(words_of(language).papers.citizenship)
    names, levels = any_of(*words.names.values()), "|".join(words.levels.values())
    return Patterns(
        stems=stems(*words.names.values()),
        name=compiled(rf"(?<!\w)(?:{_grouped(words.names)})"),
        mention=_mention(words, names),
        adjective_of=compiled(
            rf" +(?!{any_of(words.not_adjective, levels, CODE)}(?!\w))\w"
            if words.not_adjective
            else NEVER
        ),
        with_=compiled(rf"(?<!\w){any_of(words.with_)}\s$"),
        surely=compiled(rf"(?<!\w){any_of(words.surely)}\s$"),
        alternative=word(words.alternative),
        or_then=compiled(
            rf"(?:\s{_filler(words)}){{0,2}}[\s,]*{any_of(words.alternative)} "
            rf"(?!{any_of(words.upward)}|(?:{levels})\s?[,;.])"
        ),
        or_before=compiled(
            rf"(?<!\w){any_of(words.alternative)}\s+(?:{any_of(words.article)}[\s']+)?$"
        ),
        lessons=word(words.lessons),
        ours=word(words.ours),
        citizenship_before=compiled(rf"(?<!\w){citizenship}[\s(:-]+$"),
        citizenship_behind=compiled(rf"[\s-]+{citizenship}(?!\w)"),
        left=compiled(
            any_of(
                _left(words, rf"{CODE}(?! ?\))|{levels}|{words.knowing}"),
                rf"(?<!\w){any_of(words.label)}\s?:\s?$",
            )
        ),
        mode_left=compiled(_left(words, any_of(words.oral, words.written))),
        mode_right=compiled(rf"[\s(,]{_modes(words)}"),
        right=_right(language, names),
        further=compiled(
            rf"[\s,;/)(]*(?:{any_of(words.joining)}\s)?(?P<code>{CODE})[\s(:]+"
            rf"(?:{any_of(words.in_)}[\s'])*(?P<mode>{any_of(words.oral, words.written)})(?!\w)"
        ),
        wished_higher=compiled(
            rf"[\s,;(-]*(?:\w+ )?{any_of(bearing.wish)}[\s:]+"
            rf"(?:\w+ ){{0,2}}{CODE}(?!\w)"
        ),
        in_brackets=compiled(rf"\(\s*(?:\w+ )?{any_of(bearing.wish, bearing.not_required)}"),
        wish_at_once=compiled(rf",\s*(?:\w+ )?{any_of(bearing.wish)}"),
        joining=word(words.joining),
        spoken_and_written=word(words.spoken_and_written),
        none_asked=Phrases(words.none_asked),
        but=compiled(rf",? {any_of(bearing.but)} "),
        labelled_none=compiled(rf"(?<!\w){any_of(words.label)}{labelled_none(language)}"),
        asked=word(words.asked),
        any_level=word(CODE, *words.levels.values()),
        level=word(_grouped({code.name: said for code, said in words.levels.items()})),
        grown=compiled(any_of(words.grown)),
        oral=word(words.oral),
        written=word(words.written),
    )


def _filler(words: LanguageWords) -> str:
    return rf"{any_of(words.filler, *words.levels.values(), CODE)}(?!\w)"


def _mention(words: LanguageWords, names: str) -> re.Pattern[str]:
    name = names + words.ending
    joint = rf"\s*(?:,|/|&|\+|(?<!\w){any_of(words.joining, words.alternative)}(?!\w))\s*"
    article = rf"(?:{any_of(words.article)} ?'?)?"
    return compiled(rf"(?<!\w){name}(?!\w)(?:{joint}{article}{name}(?!\w)){{0,4}}")


def _left(words: LanguageWords, first: str) -> str:
    filled = rf"(?:{_BETWEEN}+(?!{any_of(words.alternative)}\W){_filler(words)})*"
    return rf"(?<!\w)(?:{first})(?!\w){filled}{_BETWEEN}*$"


def _right(language: str, names: str) -> re.Pattern[str]:
    words = words_of(language).languages
    filler = _filler(words)
    gap = rf"(?:,\s*(?={filler}))?(?:[\s(:\[/&-]+{filler}){{0,8}}?[\s(:\[/-]+"
    firm = rf"(?:[\s,]+{any_of(words.asked)}[\s(,:]+)?"
    code = rf"{CODE}(?!\w)(?:\s?[/-]\s?{CODE})?(?! (?:{any_of(words.in_)} )?{names}{words.ending})"
    following = any_of(words.knowing, words.joining, words.asked, words.filler)
    ends = rf"(?= ?(?:$|[.,;()/|\n]|{following}(?!\w)))"
    needless = any_of(words_of(language).bearing.not_required)
    asked = rf"(?:{any_of(words.is_)} )?{any_of(words.asked)}(?!\w)"
    levels = any_of(*words.levels.values())
    spoken_by = any_of(words.oral, words.speaker)
    other = rf"(?: {any_of(words.alternative)} {levels}(?!\w))?"  # "native or fluent"
    said = rf"(?:{levels}{other}{ends}|{asked}|{needless}(?!\w)|{spoken_by}(?!\w))"
    spoken = rf"{any_of(words.oral, words.written)}[\s,]+(?:{filler}\s)?{levels}{ends}"
    both = rf"{any_of(words.spoken_and_written)}[\s:,(-]{{1,3}}{levels}{ends}"
    found = rf"(?:(?:{firm}{gap}|{gap}){code}|{gap}{both}|{gap}{spoken}|{gap}{said})"
    modes = rf"(?:(?: {filler}){{0,2}}?[\s/,('&-]{_modes(words)})?"  # "good level (spoken)"
    return compiled(rf"{found}{modes}\)?")


def _modes(words: LanguageWords) -> str:
    """ "spoken and written", "in Wort und Schrift": what follows the first sign."""
    mode, between = any_of(words.oral, words.written), any_of(words.in_, words.joining)
    one = rf"[\s/,('&-]*(?:{between}[\s/,('&-]+){{0,2}}{mode}(?!\w)"
    return rf"{one}(?:[\s/,('&-]{one})*"


def _grouped(alternatives: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in alternatives.items())
