"""What is set aside for her, and why: counted over the whole index, named only when asked.

One offer may be set aside for several reasons, and counts for each of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

import numpy as np

from matcher.scoring.columns import Flags, Ints
from matcher.scoring.finding import Part
from matcher.scoring.question import Question
from matcher.scoring.row_work import Rows
from matcher.scoring.segment import Segment
from matcher.scoring.sifting import Sifting


@dataclass(frozen=True, slots=True)
class Aside:
    """How many offers answer NO, and of how many each criterion says so."""

    offers: int
    by_criterion: dict[str, int]


def count_aside(question: Question, parts: Sequence[Part]) -> Aside:
    """Counts of all offers that are set aside."""
    offers, counts = 0, {c.name: 0 for c in question.weights.criteria if c.closes}
    for _, _, closed in _closed(question, parts):
        offers += int(np.count_nonzero(np.any(list(closed.values()), axis=0)))
        for name, flags in closed.items():
            counts[name] += int(np.count_nonzero(flags))
    return Aside(offers, {name: count for name, count in counts.items() if count})


def aside_by(question: Question, parts: Sequence[Part], criterion: str, k: int) -> list[str]:
    """The ids of the first k offers, by id, that this criterion sets aside."""
    found: list[str] = []
    for part in parts:
        told = _closed(question, [part])
        rows = [_numbers(rows)[closed[criterion]] for _, rows, closed in told]
        found += _first(part[0], np.concatenate(rows), k) if rows else []
    return nsmallest(k, found)


def _first(segment: Segment, rows: Ints, k: int) -> list[str]:
    """The first k ids among these rows, in no order; the others are not read."""
    if rows.size > k:
        rows = rows[np.argpartition(segment.place_of_id[rows], k)[:k]]
    return [segment.ids[row] for row in rows.tolist()]


def _closed(
    question: Question, parts: Sequence[Part]
) -> Iterator[tuple[Sifting, Rows, dict[str, Flags]]]:
    """Chunk by chunk of all rows: criterion -> of which ones it says NO. What is gone is not."""
    for segment, dead in parts:
        sifting = Sifting(question, segment, question.packing.no << 1)
        for rows in sifting.chunks():
            closed = sifting.closed(rows)
            if dead is not None:
                closed = {name: flags & ~dead[rows] for name, flags in closed.items()}
            yield sifting, rows, closed


def _numbers(rows: Rows) -> Ints:
    return np.arange(rows.start, rows.stop) if isinstance(rows, slice) else rows
