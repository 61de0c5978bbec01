"""Which languages the work asks for: language, level and mode.

A language's bare name is no demand ("Italian restaurant", "Deutsche Bahn"): beside it must stand
a level, a word for knowing or speaking it, or a word that asks for it. Two languages joined by
"or" ask for neither for certain and are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from matcher.domain.language import ALL_MODES, ORAL, WRITTEN, Cefr, LanguageNeed, Mode
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, wished
from matcher.ingest.facts.language_patterns import Patterns, patterns_of
from matcher.ingest.facts.language_words import LEVEL_UNSAID
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.windows import Span

_CEFR = re.compile(r"(?<!\w)([abc][12])(?!\w)")
_ADJECTIVE_OF = re.compile(  # "Italian cuisine": an English name before a noun is an adjective
    r"\s+(?!(?:languages?|skills?|speak\w*|proficien\w*|knowledge|level|fluen\w*|and|or|is|are|as"
    r"|at"
    r"|to|an?|the|would|will|with|for|in|on|of|both|abilit\w*|communication|not|spoken|written|oral"
    r"|verbal|native|mother|required|needed|necessary|mandatory|essential|compulsory|preferred"
    r"|desirable|but|if|that|which|because|user|[abc][12])(?!\w))\w"
)
_WINDOW = 90  # characters on either side that can hold a level


@dataclass(frozen=True, slots=True)
class Claim:
    """What one place in the advert says about one language; `level` None is "not asked"."""

    language: str
    level: Cefr | None
    certain: bool  # a CEFR code, not a level in words
    modes: tuple[Mode, ...]
    span: Span


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    claims = [claim for language in advert.languages for claim in _claims(advert, language)]
    if claims:
        yield _settled(claims)


def _claims(advert: Advert, language: str) -> Iterator[Claim]:
    patterns = patterns_of(language)
    if not advert.contains(*patterns.stems):
        return
    mentions = list(patterns.mention.finditer(advert.folded))
    room = 0  # where the words of the mention before end
    for mention, following in zip_longest(mentions, mentions[1:]):
        span = None
        if not (language == "en" and _ADJECTIVE_OF.match(advert.folded, mention.end())):
            until = mention.end() + _WINDOW if following is None else following.start()
            span = _evidence(advert, patterns, mention, (room, until))
        room = mention.end() if span is None else span[1]
        if span and not _is_one_of_several(advert, patterns, mention, span, mentions):
            reach = _reach(advert, span, following)
            yield from _claims_of(advert, patterns, mention, span, reach)


def _reach(advert: Advert, span: Span, following: re.Match[str] | None) -> int:
    """How far a wish behind the words still speaks of them: to the next language or its comma."""
    if following is None:
        return _WINDOW
    comma = advert.folded.find(",", span[1], following.start())
    return (following.start() if comma < 0 else comma) - span[1]


def _is_one_of_several(
    advert: Advert,
    patterns: Patterns,
    mention: re.Match[str],
    span: Span,
    mentions: list[re.Match[str]],
) -> bool:
    """ "German or French", "good German or good French": neither is asked for certain."""
    if patterns.alternative.search(mention[0]):
        return True
    others = [other for other in mentions if other is not mention]
    after = patterns.or_then.match(advert.folded, span[1])
    before = patterns.or_before.search(advert.before(span[0], 20))
    follows = after and any(0 <= other.start() - span[1] < _WINDOW for other in others)
    precedes = before and any(0 <= span[0] - other.end() < _WINDOW for other in others)
    return bool(follows or precedes)


def _claims_of(
    advert: Advert, patterns: Patterns, mention: re.Match[str], span: Span, reach: int
) -> Iterator[Claim]:
    """The claim on each language of one mention, where it is asked for or declared needless."""
    if patterns.lessons.search(advert.before(span[0], 50)):
        return
    words = advert.folded[slice(*span)]
    said, certain = _level(patterns, words, mention.start() - span[0])
    level: Cefr | None = said
    if denial := denied(advert, *span):
        level, span = None, denial
    elif wished(advert, *span, reach=reach):
        return
    for name in patterns.name.finditer(advert.folded, mention.start(), mention.end()):
        yield Claim(str(name.lastgroup), level, certain, _modes(patterns, words), span)


def _evidence(
    advert: Advert, patterns: Patterns, mention: re.Match[str], room: Span
) -> Span | None:
    """The mention with the words around it, inside `room`, that make it a demand."""
    before = advert.before(mention.start(), min(_WINDOW, mention.start() - room[0]))
    after = advert.after(mention.end(), room[1] - mention.end())
    if len(after) == room[1] - mention.end():  # cut here, though the sentence goes on
        after += "\0"
    left, right = patterns.left.search(before), patterns.right.match(after)
    if left is None and right is None and not patterns.knowing.search(mention[0]):
        return None
    left = left or patterns.mode_left.search(before)
    start = mention.start() - (len(before) - left.start() if left else 0)
    return start, mention.end() + (right.end() if right else 0)


def _level(patterns: Patterns, words: str, name_at: int) -> tuple[Cefr, bool]:
    """A CEFR code, else the last level in words before the name, else the first behind it."""
    if code := _CEFR.search(words):
        return Cefr[code[1].upper()], True
    said = list(patterns.level.finditer(words))
    before = [level for level in said if level.start() < name_at]
    nearest = before[-1] if before else next(iter(said), None)
    return (Cefr[str(nearest.lastgroup)], False) if nearest else (LEVEL_UNSAID, False)


def _modes(patterns: Patterns, words: str) -> tuple[Mode, ...]:
    oral, written = bool(patterns.oral.search(words)), bool(patterns.written.search(words))
    if oral == written:
        return ALL_MODES
    return ORAL if oral else WRITTEN


def _settled(claims: list[Claim]) -> Found | Contradiction:
    """All demands as one fact; "no Italian needed" leaves nothing asked."""
    needs: list[LanguageNeed] = []
    for language in dict.fromkeys(claim.language for claim in claims):
        of_language = [claim for claim in claims if claim.language == language]
        asked = [claim for claim in of_language if claim.level is not None]
        if asked and (len(asked) < len(of_language) or _disagree(asked)):
            return Contradiction("languages")
        needs += _needs(asked)
    spans = tuple(dict.fromkeys(claim.span for claim in claims))
    return Found("languages", tuple(needs), spans, "languages.level_and_mode")


def _disagree(claims: list[Claim]) -> bool:
    """Two CEFR codes for one mode. Levels in words are elastic and never disagree."""
    codes: dict[Mode, set[Cefr | None]] = {}
    for claim in claims:
        for mode in claim.modes if claim.certain else ():
            codes.setdefault(mode, set()).add(claim.level)
    return any(len(levels) > 1 for levels in codes.values())


def _needs(claims: list[Claim]) -> list[LanguageNeed]:
    """The codes where there are any, else the lowest level in words: that one hides no job."""
    if any(claim.certain for claim in claims):
        chosen = [claim for claim in claims if claim.certain]
    else:
        chosen = sorted(claims, key=_firmness)[:1]
    needs = [LanguageNeed(c.language, c.level, c.modes) for c in chosen if c.level is not None]
    return list(dict.fromkeys(needs))


def _firmness(claim: Claim) -> tuple[bool, int]:
    """A level that is said before one that is not, then the lowest."""
    level = LEVEL_UNSAID if claim.level is None else claim.level
    return level == LEVEL_UNSAID, int(level)
