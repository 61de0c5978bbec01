"""Near-words: phrases that case workers can write and read, turned into regular expressions.

| written          | meets                                                                |
|------------------|----------------------------------------------------------------------|
| `no contract`    | these words, one after the other, in any case and without accents    |
| `deposit*`       | any ending: deposit, deposits                                        |
| `(fee|deposit)`  | either; an alternative may be several words                          |
| `[a|the]`        | may be there or not                                                  |
| `~`              | up to two words between, no comma                                    |
| `...`            | up to six words between, in the same sentence                        |
| `12..24`         | a number from 12 to 24; `4000..` has no upper end                    |

Each phrase knows a letter sequence that it can't do without, so that most are ruled out by one
quick search. Gaps are counted, never open, so a phrase costs linear time on any text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from matcher.ingest.folding import fold
from matcher.ingest.letters import Stems
from matcher.ingest.windows import Span, around

_TOKEN = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\S+")
_RANGE = re.compile(r"(\d+)\.\.(\d*)")
_NEXT = r"(?:[^\w.,:;!?|\n]{1,3}\n?|\n)"  # between neighbours: a blank, a hyphen, one line break
_NEAR = r"[^\w.,:;!?|\n]{0,3}"  # beside a number or a sign: "4000€"
_WITHIN = r"(?:[^\w.;!?|\n]{1,4}\n?|\n)"  # between words of a gap; commas allowed
_GAPS = {"~": rf"(?:{_NEXT}[\w']+){{0,2}}?{_NEXT}", "...": rf"(?:{_WITHIN}[\w']+){{0,6}}?{_WITHIN}"}
# The same behind an optional word, where the separator before the gap is met already.
_GAPS_ON = {"~": rf"(?:[\w']+{_NEXT}){{0,2}}?", "...": rf"(?:[\w']+{_WITHIN}){{0,6}}?"}
_WORDS_IN_GAP = {"~": 2, "...": 6}
_LONGEST = 24  # characters of a word and the blanks beside it
_NUMBER = r"(?<![\d.,])(\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?:[.,]\d{1,2})?(?!\d)"
_NOT_DIGITS = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase. `ranges` holds the bounds of its numbers, in order."""

    words: str
    source: str  # its regular expression, compiled when its letters are first met
    needs: frozenset[str]  # letters of which one must be in the text
    slots: tuple[frozenset[str], ...]  # the same for each of its words
    reach: int  # characters on either side of what it needs that it may span
    ranges: tuple[tuple[float, float], ...]

    def spans(self, folded: str, present: Set[str]) -> Iterator[Span]:
        """Where it stands in a folded text; `present` are the letters of its words that do."""
        if any(map(present.isdisjoint, self.slots)):
            return
        pattern = _compiled(self.source)
        for start, end in around(folded, self.needs & present, self.reach):
            for match in pattern.finditer(folded, start, end):
                if self._in_range(match):
                    yield match.span()

    def _in_range(self, match: re.Match[str]) -> bool:
        return all(
            low <= int(_NOT_DIGITS.sub("", number)) <= high
            for number, (low, high) in zip(match.groups(), self.ranges, strict=True)
        )


class Phrases:
    """Many phrases looked for together."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(compile_phrase(words) for words in phrases)
        self._stems = Stems(stem for each in self._phrases for slot in each.slots for stem in slot)

    def spans(self, folded: str) -> Iterator[Span]:
        """Where any of them stands in a folded text, phrase by phrase."""
        for _, span in self.numbered_spans(folded):
            yield span

    def numbered_spans(self, folded: str) -> Iterator[tuple[int, Span]]:
        """The phrase's number in the order given, and where it stands."""
        present = self._stems.standing_in(folded)
        if not present:
            return
        for number, phrase in enumerate(self._phrases):
            for span in phrase.spans(folded, present):
                yield number, span

    def first(self, folded: str) -> Span | None:
        return min(self.spans(folded), default=None)


def compile_phrase(words: str) -> Phrase:
    """Raises ValueError, naming the phrase, where it is empty, or begins or ends with a gap."""
    tokens = _TOKEN.findall(fold(words))
    if not tokens or not {tokens[0][0], tokens[-1][0]}.isdisjoint("[.~"):
        raise ValueError(f"{words!r} must begin and end with a word")
    slots = _slots(tokens)
    ranges = [match for match in map(_RANGE.fullmatch, tokens) if match]
    return Phrase(
        words=words,
        source=rf"(?<!\w)(?:{_join(tokens)})(?!\w)",
        needs=frozenset(_hardest(slots)),
        slots=tuple(map(frozenset, slots)),
        reach=sum(_LONGEST * _WORDS_IN_GAP.get(token, len(token.split())) for token in tokens),
        ranges=tuple(
            (float(low), float(high or "inf")) for low, high in (r.groups() for r in ranges)
        ),
    )


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _join(tokens: Sequence[str]) -> str:
    """Tokens and what may stand between them."""
    pattern, between, behind_optional = "", "", False
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if token in _GAPS:
            between = _GAPS_ON[token] if behind_optional else _GAPS[token]
            continue
        behind_optional = token.startswith("[")
        after = _NEAR if _is_bare(token) or _is_bare(following) else _NEXT
        if behind_optional:
            pattern += f"{between}(?:{_word(token)}{after})?"
            between = ""
        else:
            pattern += between + _word(token)
            between = after
    return pattern


def _is_bare(token: str) -> bool:
    """Numbers and signs need no blank beside them."""
    return bool(_RANGE.fullmatch(token)) or (bool(token) and not re.search(r"[\w(\[]", token))


def _word(token: str) -> str:
    if _RANGE.fullmatch(token):
        return _NUMBER
    if token[0] in "([":
        return "(?:" + "|".join(_several(part) for part in token[1:-1].split("|")) + ")"
    return _several(token)


def _several(words: str) -> str:
    return _NEXT.join(re.escape(word).replace(r"\*", r"\w*") for word in words.split())


def _slots(tokens: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The stems of each word that must be there."""
    words = [token for token in tokens if token not in _GAPS and token[0] != "["]
    slots = tuple(_stems(word) for word in words if not _RANGE.fullmatch(word))
    if not slots:
        raise ValueError(f"{' '.join(tokens)!r} needs a word beside its numbers")
    if not all(all(stems) for stems in slots):
        raise ValueError(f"{' '.join(tokens)!r} has a word without letters")
    return slots


def _hardest(slots: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The word with the fewest alternatives, then the longest: the hardest to meet by chance."""
    return max(slots, key=lambda stems: (-len(stems), min(map(len, stems))))


def _stems(token: str) -> tuple[str, ...]:
    """The longest run of letters of each alternative."""
    parts = token[1:-1].split("|") if token[0] == "(" else [token]
    return tuple(max(re.split(r"[\s*]+", part), key=len) for part in parts)
