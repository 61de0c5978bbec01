"""The words of `language_words`, compiled: a language's name and what may stand around it.

All patterns are for folded text. Gaps are made of known filler words only, so that a level is
never taken from another thought in the same sentence.
"""

import re
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.language_words import LEVELS, NAMES, WORDS

_CODE = r"[abc][12]"  # a CEFR level
_BETWEEN = r"[\s,/&'()-]"  # signs between a level and the name behind it


@dataclass(frozen=True, slots=True)
class Patterns:
    """One advert language's patterns."""

    stems: tuple[str, ...]  # letters of which some must be there, or no language is named
    name: re.Pattern[str]  # one name; the group that matches is its ISO code
    mention: re.Pattern[str]  # one name, or several joined by commas, "and", "or"
    alternative: re.Pattern[str]
    or_then: re.Pattern[str]
    or_before: re.Pattern[str]
    lessons: re.Pattern[str]
    left: re.Pattern[str]  # before a mention: level or knowing, then filler
    mode_left: re.Pattern[str]
    right: re.Pattern[str]  # behind it: filler, then level, mode or "required"
    level: re.Pattern[str]  # the group that matches is the level
    knowing: re.Pattern[str]
    oral: re.Pattern[str]
    written: re.Pattern[str]


@cache
def patterns_of(language: str) -> Patterns:
    words = WORDS[language]
    return Patterns(
        stems=_stems(language),
        name=re.compile(rf"(?<!\w)(?:{_grouped(NAMES[language])})"),
        mention=_mention(language),
        alternative=_word(words.alternative),
        or_then=re.compile(
            rf"[\s,]*(?:{words.alternative}) "
            r"(?!higher|above|better|superior|hoher|besser|mas\b|more)"
        ),
        or_before=re.compile(rf"(?<!\w)(?:{words.alternative})\s*$"),
        lessons=_word(words.lessons),
        left=_left(language, rf"{_CODE}|{_any_level(language)}|{words.knowing}"),
        mode_left=_left(language, rf"{words.oral}|{words.written}"),
        right=_right(language),
        level=_word(_grouped({code.name: said for code, said in LEVELS[language].items()})),
        knowing=re.compile(r"kenntnisse|sprachig"),
        oral=_word(words.oral),
        written=_word(words.written),
    )


def _stems(language: str) -> tuple[str, ...]:
    names = "|".join(NAMES[language].values()).split("|")
    return tuple(name.partition("[")[0] for name in names)


def _any_name(language: str) -> str:
    return rf"(?:{'|'.join(NAMES[language].values())}){WORDS[language].ending}"


def _any_level(language: str) -> str:
    return "|".join(LEVELS[language].values())


def _filler(language: str) -> str:
    return rf"(?:{WORDS[language].filler}|{_any_level(language)}|{_CODE})(?!\w)"


def _mention(language: str) -> re.Pattern[str]:
    words, name = WORDS[language], _any_name(language)
    joint = rf"\s*(?:,|/|&|\+|(?<!\w)(?:{words.joining}|{words.alternative})(?!\w))\s*"
    article = r"(?:(?:del|dell|della|of|the|lingua) ?'?)?"
    return re.compile(rf"(?<!\w){name}(?!\w)(?:{joint}{article}{name}(?!\w)){{0,4}}")


def _left(language: str, first: str) -> re.Pattern[str]:
    filled = rf"(?:{_BETWEEN}+{_filler(language)})*"
    return re.compile(rf"(?<!\w)(?:{first})(?!\w){filled}{_BETWEEN}*$")


def _right(language: str) -> re.Pattern[str]:
    words, filler = WORDS[language], _filler(language)
    gap = rf"(?:,\s*(?={filler}))?(?:[\s(:\[/&-]+{filler}){{0,8}}?[\s(:\[/-]+"
    code = rf"{_CODE}(?!\w)(?:\s?[/-]\s?{_CODE})?(?! (?:in )?{_any_name(language)})"
    ends = rf"(?= ?(?:$|[.,;)/|\n]|{words.knowing}|{words.joining}|{words.asked}|in ))"
    asked = rf"(?:(?:is|are|e|sono|es|son|ist|sind) )?(?:{words.asked})(?!\w)"
    modes = (
        rf"(?:(?:[\s/,(&-]+(?:in|{words.joining}))?"
        rf"[\s/,(&-]+(?:{words.oral}|{words.written})(?!\w))*\)?"
    )
    said = rf"(?:{code}|(?:{_any_level(language)}){ends}|{asked}|(?:{words.oral})(?!\w))"
    return re.compile(gap + said + modes)


def _grouped(alternatives: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in alternatives.items())


def _word(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")
