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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matcher.ingest.folding import fold

_TOKEN = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\S+")
_RANGE = re.compile(r"(\d+)\.\.(\d*)")
_NEXT = r"(?:[^\w.,:;!?|\n]{1,3}\n?|\n)"  # between neighbours: a blank, a hyphen, one line break
_NEAR = r"[^\w.,:;!?|\n]{0,3}"  # beside a number or a sign: "4000€"
_WITHIN = r"(?:[^\w.;!?|\n]{1,4}\n?|\n)"  # between words of a gap; commas allowed
_GAPS = {"~": rf"(?:{_NEXT}[\w']+){{0,2}}?{_NEXT}", "...": rf"(?:{_WITHIN}[\w']+){{0,6}}?{_WITHIN}"}
_NUMBER = r"(?<![\d.,])(\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?:[.,]\d{1,2})?(?!\d)"
_NOT_DIGITS = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase. `ranges` holds the bounds of its numbers, in order."""

    words: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]  # one of these must be in the text; empty where nothing is certain
    ranges: tuple[tuple[float, float], ...]

    def spans(self, folded: str) -> Iterator[tuple[int, int]]:
        for match in self.pattern.finditer(folded):
            if all(
                low <= int(_NOT_DIGITS.sub("", number)) <= high
                for number, (low, high) in zip(match.groups(), self.ranges, strict=True)
            ):
                yield match.span()


class Phrases:
    """Many phrases looked for together."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(compile_phrase(words) for words in phrases)
        self._stems = frozenset(stem for phrase in self._phrases for stem in phrase.needs)

    def spans(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where any of them stands in a folded text, phrase by phrase."""
        present = {stem for stem in self._stems if stem in folded}
        for phrase in self._phrases:
            if not phrase.needs or not present.isdisjoint(phrase.needs):
                yield from phrase.spans(folded)

    def first(self, folded: str) -> tuple[int, int] | None:
        return min(self.spans(folded), default=None)


def compile_phrase(words: str) -> Phrase:
    """Raises ValueError, naming the phrase, where it is empty, or begins or ends with a gap."""
    tokens = _TOKEN.findall(fold(words))
    if not tokens or tokens[0] in _GAPS or tokens[-1] in _GAPS or tokens[-1].startswith("["):
        raise ValueError(f"{words!r} must begin and end with a word")
    ranges = [match for match in map(_RANGE.fullmatch, tokens) if match]
    return Phrase(
        words=words,
        pattern=re.compile(_whole_words(_join(tokens))),
        needs=_needs(tokens),
        ranges=tuple((float(low), float(high or "inf")) for low, high in (r.groups() for r in ranges)),
    )


def _whole_words(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _join(tokens: Sequence[str]) -> str:
    """Tokens and what may stand between them."""
    pattern, between = "", ""
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if token in _GAPS:
            between = _GAPS[token]
            continue
        optional = token.startswith("[")
        after = _NEAR if _is_bare(token) or _is_bare(following) else _NEXT
        if optional:
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


def _needs(tokens: Sequence[str]) -> tuple[str, ...]:
    """The stems of the word that is hardest to meet by chance: the one whose shortest is longest."""
    choices = [_stems(t) for t in tokens if t not in _GAPS and t[0] != "[" and not _RANGE.fullmatch(t)]
    return max(choices, key=lambda stems: min(map(len, stems)), default=())


def _stems(token: str) -> tuple[str, ...]:
    parts = token[1:-1].split("|") if token[0] == "(" else [token]
    return tuple(max(part.split(), key=len).strip("*") for part in parts)
