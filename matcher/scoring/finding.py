"""The first k of a list over all segments of an index, as a ranking of all offers has them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.market import FIELD, UNREAD, field_numbers
from matcher.scoring.question import Question
from matcher.scoring.ranking import reach, spread
from matcher.scoring.scale import MILLION
from matcher.scoring.searching import Best, Search
from matcher.scoring.segment import Segment
from matcher.scoring.sifting import Sifting

_VERDICTS = tuple(Verdict)


class Hit(NamedTuple):
    """One offer of a list: where it stands in the index, and what it came to."""

    segment: int
    row: int
    id: str
    verdict: Verdict
    value: float
    known_share: float


Part = tuple[Segment, Flags | None]  # with its rows that are dead, if any


def find(question: Question, parts: Sequence[Part], k: int) -> list[Hit]:
    """YES and ASK, of these what is of no use, then NOT_YET, as `ranking.rank` orders them; what is
    set aside is not found."""
    packing = question.packing
    hits: list[Hit] = []
    for low, limit in pairwise((0, packing.last, packing.not_yet, packing.no)):
        if len(hits) < k:
            hits += _tier(question, parts, low, limit, k - len(hits))
    return hits


def find_not_yet(question: Question, parts: Sequence[Part], k: int) -> list[Hit]:
    """Of the list, the first k at whose door something stands that could be opened."""
    return _tier(question, parts, question.packing.not_yet, question.packing.no, k)


def find_fitting(question: Question, parts: Sequence[Part], k: int) -> list[Hit]:
    """The first k of those that are open to her as they are, ranked as if there were no others."""
    return _tier(question, parts, 0, question.packing.ask, k)


def _tier(question: Question, parts: Sequence[Part], low: int, limit: int, k: int) -> list[Hit]:
    need = reach(question.weights.ranking, k)
    siftings = [sifting_of(question, segment, limit) for segment, _ in parts]
    best = _by_value(
        Search(question, siftings, low, limit, need).best([d for _, d in parts]), siftings, need
    )
    order = spread(best.values, _fields(question, siftings, best), question.weights.ranking, k)
    return _hits(question, siftings, best.take(order))


def sifting_of(question: Question, segment: Segment, limit: int) -> Sifting:
    """What she was told of a segment is remembered with her case."""
    return question.case.once_for(
        ("sifting", limit, question.work.name),
        lambda: Sifting(question, segment, limit),
        segment,
        question.weights,
    )


def _by_value(best: Best, siftings: Sequence[Sifting], need: int) -> Best:
    """The `need` best in order: by value, then by id."""
    if best.values.size > need:
        cut = np.partition(best.values, best.values.size - need)[best.values.size - need]
        best = best.take(_above(best, siftings, int(cut), need))
    return best.take(np.lexsort((_places_of_ids(best, siftings), -best.values))[:need])


def _places_of_ids(best: Best, siftings: Sequence[Sifting]) -> Ints:
    """int64[n]: numbers in the order of the ids."""
    if len(siftings) == 1:
        return siftings[0].segment.place_of_id.take(best.row).astype(np.int64)
    where = zip(best.segment.tolist(), best.row.tolist(), strict=True)
    ids = np.array([siftings[segment].segment.ids[row] for segment, row in where], np.str_)
    places: Ints = np.unique(ids, return_inverse=True)[1]
    return places


def _above(best: Best, siftings: Sequence[Sifting], cut: int, need: int) -> Ints:
    """What lies above the cut and, of each segment, the first ids at it."""
    kept = [np.flatnonzero(best.values > cut)]
    for number, sifting in enumerate(siftings):
        tied = np.flatnonzero((best.values == cut) & (best.segment == number))
        places = sifting.segment.place_of_id.take(best.row[tied])
        kept.append(tied[np.argsort(places)[:need]])
    return np.concatenate(kept)


def _fields(question: Question, siftings: Sequence[Sifting], best: Best) -> Ints:
    """int64[n]: the fields of work as numbers that mean the same in all segments."""
    factor = question.layout.factor_with(FIELD)
    if len(siftings) == 1:
        facts = siftings[0].segment.facts[factor]
        return field_numbers(facts.table.words(FIELD).take(facts.of(best.row)))
    names: dict[str, int] = {}
    numbers = np.full(best.row.size, UNREAD, np.int64)
    for segment, sifting in enumerate(siftings):
        facts = sifting.segment.facts[factor]
        field = facts.table.words(FIELD)
        common = np.array([*(names.setdefault(name, len(names)) for name in field.words), UNREAD])
        own = np.flatnonzero(best.segment == segment)
        numbers[own] = common[field.codes.take(facts.of(best.row[own]))]
    return numbers


def _hits(question: Question, siftings: Sequence[Sifting], best: Best) -> list[Hit]:
    packing = question.packing
    shares = question.scale.known_shares(packing.known_units(best.sums))
    verdicts = [_VERDICTS[number] for number in packing.verdicts(best.sums).tolist()]
    ids = _ids(siftings, best)
    shown = (best.segment, best.row, best.values / MILLION, shares / MILLION)
    segment, row, values, known = (column.tolist() for column in shown)
    return [*map(Hit, segment, row, ids, verdicts, values, known)]


def _ids(siftings: Sequence[Sifting], best: Best) -> list[str]:
    ids = [""] * best.row.size
    for number, sifting in enumerate(siftings):
        own = np.flatnonzero(best.segment == number)
        for place, id_ in zip(own.tolist(), sifting.segment.ids.some(best.row[own]), strict=True):
            ids[place] = id_
    return ids
