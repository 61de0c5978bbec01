"""Offers in an immutable order: what is distinct once, and for each row only its numbers.

Rows stand by (remote, language if remote, place), so that what is near is near, and a block that
can't pass is never read.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import numpy as np

from matcher.domain.offer import Offer
from matcher.scoring import joint
from matcher.scoring.blocks import BLOCK, along_the_map, boxes_of
from matcher.scoring.boxes import Boxes
from matcher.scoring.columns import Columns, Ints, ListColumn
from matcher.scoring.criteria.language import NEEDS
from matcher.scoring.distinct import distinct, joined
from matcher.scoring.joint import Joint
from matcher.scoring.layout import Factor, Layout
from matcher.scoring.memory import Memory
from matcher.scoring.narrow import Unsigned, narrow
from matcher.scoring.padded_lists import PaddedLists
from matcher.scoring.texts import Texts
from matcher.scoring.travel_time import COLUMNS as PLACE
from matcher.scoring.travel_time import REMOTE
from matcher.taxonomy.model import Taxonomy

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """One factor of many offers: `table` holds each combination, `numbers`[n] which one a row has;
    None where each row has its own."""

    table: Columns
    numbers: Unsigned | None

    def of(self, rows: Ints) -> Ints:
        """Which rows of the table these offers have."""
        return rows if self.numbers is None else self.numbers.take(rows).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Offers:
    """Offers in any order, as a segment is built from them."""

    ids: Sequence[str]
    facts: Sequence[Facts]

    @classmethod
    def of(cls, offers: Sequence[Offer], layout: Layout, taxonomy: Taxonomy) -> "Offers":
        every = [column for factor in layout.factors for column in factor.columns]
        columns = Columns.build(offers, every, taxonomy)
        tables = [Columns(len(offers), {c.name: columns.parts[c.name] for c in factor.columns})
                  for factor in layout.factors]  # fmt: skip
        return cls([offer.id for offer in offers], [Facts(table, None) for table in tables])


@dataclass(frozen=True, slots=True)
class Segment:
    """`ids` by row; `place_of_id`[n]: where the id stands among the sorted ids, to break ties."""

    ids: Texts
    place_of_id: Unsigned
    facts: tuple[Facts, ...]
    boxes: Boxes
    joints: tuple[Joint, ...] = ()
    # Of these very facts: a segment that is made from this one (`replace`) begins without.
    memory: Memory[Any] = field(default_factory=Memory, init=False, repr=False, compare=False)
    _once: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __len__(self) -> int:
        return int(self.place_of_id.size)

    def once(self, key: Hashable, compute: Callable[[], T]) -> T:
        """What is the same whoever asks, and kept as long as the segment."""
        if key not in self._once:
            self._once[key] = compute()
        return cast(T, self._once[key])

    def spans(self, factor: int) -> tuple[Ints, Ints]:
        """The lowest and the highest number of a factor in each block."""
        return self.once(("spans", factor), lambda: _spans(self.facts[factor]))


def _spans(facts: Facts) -> tuple[Ints, Ints]:
    assert facts.numbers is not None
    starts = np.arange(0, facts.numbers.size, BLOCK)
    low, high = (of.reduceat(facts.numbers, starts) for of in (np.minimum, np.maximum))
    return low.astype(np.int64), high.astype(np.int64)


def build(parts: Sequence[Offers], layout: Layout) -> Segment:
    """One segment of the offers of all parts; there has to be one."""
    ids = np.array([id_ for part in parts for id_ in part.ids], np.str_)
    facts = [
        _together([part.facts[number] for part in parts], [len(part.ids) for part in parts], factor)
        for number, factor in enumerate(layout.factors)
    ]
    place = layout.factor_with(*PLACE)
    facts[place] = _along_the_map(facts[place])
    order = _order(facts[place], facts[layout.factor_with(NEEDS)])
    facts = [_ordered(each, order) for each in facts]
    facts = [_settled(each) for each in facts]
    ids = ids[order]
    places = np.empty(ids.size, np.uint32)
    places[np.argsort(ids, kind="stable")] = np.arange(ids.size, dtype=np.uint32)
    boxes = boxes_of(facts[place].table, facts[place].of(np.arange(ids.size)))
    return Segment(Texts.of(ids.tolist()), places, tuple(facts), boxes, joints_of(facts, layout))


def joints_of(facts: Sequence[Facts], layout: Layout) -> tuple[Joint, ...]:
    return joint.joints_of([each.numbers for each in facts], layout.alone)


def _together(parts: Sequence[Facts], sizes: Sequence[int], factor: Factor) -> Facts:
    """The same factor of several parts: one table in which each combination that is used stands
    once, in its order."""
    table = joined([part.table for part in parts])
    starts = np.cumsum([0, *(len(part.table) for part in parts)])
    rows = zip(parts, sizes, starts, strict=False)
    numbers = np.concatenate([part.of(np.arange(n)) + start for part, n, start in rows])
    if factor.varied:
        return Facts(table.take(numbers), None)
    used = np.flatnonzero(np.bincount(numbers, minlength=len(table)))
    number, first = distinct(table.take(used))
    renumbered = np.zeros(len(table), np.int64)
    renumbered[used] = number
    return Facts(table.take(used[first]), narrow(renumbered.take(numbers)))


def _along_the_map(place: Facts) -> Facts:
    order = np.lexsort((along_the_map(place.table), place.table.flags(REMOTE)))
    number = np.empty(order.size, np.int64)
    number[order] = np.arange(order.size)
    assert place.numbers is not None
    return Facts(place.table.take(order), narrow(number.take(place.numbers)))


def _order(place: Facts, language: Facts) -> Ints:
    assert place.numbers is not None
    assert language.numbers is not None
    remote = place.table.flags(REMOTE).take(place.numbers)
    spoken = np.where(remote, language.numbers, 0)
    order: Ints = np.lexsort((place.numbers, spoken, remote))
    return order


def _ordered(facts: Facts, order: Ints) -> Facts:
    if facts.numbers is None:
        return Facts(facts.table.take(order), None)
    return Facts(facts.table, facts.numbers.take(order))


def _settled(facts: Facts) -> Facts:
    if facts.numbers is not None:
        return Facts(facts.table.settled(), facts.numbers)
    parts = {name: PaddedLists.of(part) if isinstance(part, ListColumn) else part
             for name, part in facts.table.parts.items()}  # fmt: skip
    return Facts(Columns(len(facts.table), parts), None)
