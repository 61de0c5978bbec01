"""Lines of text in, what they were linked to out, in the same order: for pipes of any length."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NotRequired, TypedDict

from matcher.taxonomy.linking import Linker, Match
from matcher.taxonomy.model import Taxonomy

BATCH = 512  # lines that are read before the first answer

Look = Callable[[Sequence[str]], list[list[Match]]]


class MatchRecord(TypedDict):
    uri: str | None
    id: str
    isco: str | None
    label: str
    score: float
    quote: NotRequired[str | None]


class LineRecord(TypedDict):
    text: str
    matches: list[MatchRecord]


def link_lines(
    linker: Linker, lines: Iterable[str], language: str, top: int = 10
) -> Iterator[LineRecord]:
    """A title a line -> its occupations."""
    return _answers(
        linker.taxonomy, lambda texts: linker.link(texts, language, top), lines, language
    )


def extract_lines(
    linker: Linker, lines: Iterable[str], language: str, top: int = 10
) -> Iterator[LineRecord]:
    """A text a line -> the skills that it tells of, quoted."""
    return _answers(
        linker.taxonomy, lambda texts: linker.extract(texts, language, top), lines, language
    )


def _answers(
    taxonomy: Taxonomy, look: Look, lines: Iterable[str], language: str
) -> Iterator[LineRecord]:
    remaining = iter(lines)
    while batch := [line.rstrip("\r\n") for line in islice(remaining, BATCH)]:
        for text, matches in zip(batch, look(batch), strict=True):
            yield {"text": text, "matches": [_record(taxonomy, m, language) for m in matches]}


def _record(taxonomy: Taxonomy, match: Match, language: str) -> MatchRecord:
    concept = taxonomy.concept(match.id)
    record: MatchRecord = {
        "uri": concept.uri,
        "id": concept.id,
        "isco": concept.isco,
        "label": taxonomy.label(concept.id, language),
        "score": round(match.score, 4),
    }
    if match.quote is not None:
        record["quote"] = match.quote
    return record
