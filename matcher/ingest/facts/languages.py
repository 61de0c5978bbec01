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
from matcher.ingest.facts.language_patterns import CODE, Patterns, patterns_of
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.facts.words.languages import LEVEL_UNSAID
from matcher.ingest.windows import Span

_CEFR = re.compile(rf"(?<!\w)({CODE})(?!\w)")
_LETTERS = str.maketrans("авсαβγ", "abcabc")  # a level's letter, typed on another keyboard
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
        return
    for language in advert.languages:
        patterns = patterns_of(language)
        label = patterns.labelled_none.search(advert.folded)
        span = patterns.none_asked.first(advert.folded) or (label and label.span())
        if span and not patterns.but.match(advert.after(span[1], 15)):
            yield Found("languages", (), (span,), "languages.none_asked")


def _claims(advert: Advert, language: str) -> Iterator[Claim]:
    patterns = patterns_of(language)
    if not advert.contains(*patterns.stems):
        return
    mentions = list(patterns.mention.finditer(advert.folded))
    room = 0  # where the words of the mention before end
    for mention, following in zip_longest(mentions, mentions[1:]):
        span = None
        if not _is_adjective(advert, patterns, mention):
            until = mention.end() + _WINDOW if following is None else following.start()
            span = _evidence(advert, patterns, mention, (room, until))
        room = mention.end() if span is None else span[1]
        if span and not _is_one_of_several(advert, patterns, mention, span, mentions):
            reach = _reach(advert, patterns, span, following)
            yield from _claims_of(advert, language, mention, span, reach)


def _is_adjective(advert: Advert, patterns: Patterns, mention: re.Match[str]) -> bool:
    """ "Italian cuisine"; not "fluent in Italian", whatever goes on without a full stop."""
    if patterns.surely.search(advert.before(mention.start(), 30)):
        return False
    return patterns.adjective_of.match(advert.folded, mention.end()) is not None


def _reach(advert: Advert, patterns: Patterns, span: Span, following: re.Match[str] | None) -> int:
    """How far a wish behind the words still speaks of them: to the next language or its comma."""
    until = span[1] + _WINDOW if following is None else following.start()
    bracket = advert.folded.find("(", span[1], until)
    if bracket >= 0 and not patterns.in_brackets.match(advert.folded, bracket):
        until = bracket
    comma = advert.folded.find(",", span[1], until)
    if comma >= 0 and (following or not patterns.wish_at_once.match(advert.folded, comma)):
        return comma - span[1]
    joint = patterns.joining.search(advert.folded, span[1], until) if following else None
    return (joint.start() if joint else until) - span[1]


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
    before = patterns.or_before.search(advert.before(span[0], 30))
    sentence = len(advert.after(span[1], _WINDOW))
    follows = after and any(0 <= other.start() - span[1] < sentence for other in others)
    precedes = before and any(0 <= span[0] - other.end() < _WINDOW for other in others)
    return bool(follows or precedes)


def _claims_of(
    advert: Advert, language: str, mention: re.Match[str], span: Span, reach: int
) -> Iterator[Claim]:
    """The claim on each language of one mention, where it is asked for or declared needless."""
    patterns = patterns_of(language)
    if _speaks_of_others(advert, patterns, mention, span):
        return
    words = advert.folded[slice(*span)]
    said, certain = _level(patterns, words, mention.start() - span[0])
    level: Cefr | None = said
    asked_until = mention.end()
    if denial := denied(advert, language, *span, reach=reach):
        if said >= Cefr.C1 or patterns.but.match(advert.after(denial[1], 15)):
            return  # "no English beyond the basics", "fluent German is not needed": open is what is
        level, span = None, denial
    elif not (
        patterns.asked.search(words) or patterns.wished_higher.match(advert.folded, span[1])
    ) and wished(advert, language, *span, reach=reach):
        wished_from = mention[0].rfind(",") if span[0] < mention.start() else -1
        asked_until = mention.start() + max(0, wished_from)  # "good English, French a plus"
    for name in patterns.name.finditer(advert.folded, mention.start(), asked_until):
        named = str(name.lastgroup)
        if level is not None:
            level, certain = _own_level(patterns, words, name, mention, span) or (said, certain)
        yield Claim(named, level, certain, _modes(patterns, words), span)
        if certain:
            yield from _further(advert, patterns, named, span)


def _speaks_of_others(
    advert: Advert, patterns: Patterns, mention: re.Match[str], span: Span
) -> bool:
    """What is taught, what the team speaks, and a citizenship are not asked of her."""
    return bool(
        patterns.lessons.search(advert.before(span[0], 50))
        or patterns.ours.search(advert.before(mention.start(), 60))
        or patterns.citizenship_before.search(advert.before(mention.start(), 30))
        or patterns.citizenship_behind.match(advert.after(mention.end(), 30))
    )


def _own_level(
    patterns: Patterns, words: str, name: re.Match[str], mention: re.Match[str], span: Span
) -> tuple[Cefr, bool] | None:
    """ "good French, fluent in English", "native Farsi and English B1": each has its own level.

    None where one level stands for all the names.
    """
    head, tail = words[: mention.start() - span[0]], words[mention.end() - span[0] :]
    cut = mention[0].rfind(",")
    if cut < 0 and _level(patterns, head, len(head))[0] is Cefr.C2:
        cut = mention[0].rfind(" ")  # a mother tongue is one, "and" begins the next language
    if cut < 0 or not all(map(patterns.any_level.search, (head, tail))):
        return None
    is_last = name.start() > mention.start() + cut
    return _level(patterns, tail, 0) if is_last else _level(patterns, head, len(head))


def _further(advert: Advert, patterns: Patterns, named: str, span: Span) -> Iterator[Claim]:
    """ "B1 spoken, A2 written": what is asked of the other mode."""
    end = span[1]
    while said := patterns.further.match(advert.folded, end):
        level = _cefr(said["code"])
        yield Claim(named, level, True, _modes(patterns, said["mode"]), (span[0], said.end()))
        end = said.end()


def _evidence(
    advert: Advert, patterns: Patterns, mention: re.Match[str], room: Span
) -> Span | None:
    """The mention with the words around it, inside `room`, that make it a demand."""
    before = advert.before(mention.start(), min(_WINDOW, mention.start() - room[0]))
    after = advert.after(mention.end(), room[1] - mention.end())
    if len(after) == room[1] - mention.end():  # cut here, though the sentence goes on
        after += "\0"
    left, right = patterns.left.search(before), patterns.right.match(after)
    if left is None and right is None and not patterns.grown.search(mention[0]):
        titled = mention.end() <= advert.title_end and patterns.with_.search(before)
        return mention.span() if titled else None
    if left and not right:
        right = patterns.mode_right.match(after)
    left = left or patterns.mode_left.search(before)
    start = mention.start() - (len(before) - left.start() if left else 0)
    return start, mention.end() + (right.end() if right else 0)


def _level(patterns: Patterns, words: str, name_at: int) -> tuple[Cefr, bool]:
    """A CEFR code, else the last level in words before the name, else the first behind it."""
    if code := _CEFR.search(words):
        return _cefr(code[1]), True
    said = list(patterns.level.finditer(words))
    said = [one for one in said if not patterns.spoken_and_written.fullmatch(one[0])] or said
    before = [level for level in said if level.start() < name_at]
    nearest = before[-1] if before else next(iter(said), None)
    return (Cefr[str(nearest.lastgroup)], False) if nearest else (LEVEL_UNSAID, False)


def _cefr(code: str) -> Cefr:
    return Cefr[code.translate(_LETTERS).upper()]


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
