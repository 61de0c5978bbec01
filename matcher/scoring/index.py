"""An index that is asked and kept up: what is on disk, a small tail of new offers, tombstones.

The store is the truth; everything here can be made again from it. New offers are laid out when
somebody next asks; `save`, `gather` and `merge` write the next generation.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from matcher.domain.offer import Offer
from matcher.scoring import index_folder
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.criterion import Case
from matcher.scoring.finding import Hit, find
from matcher.scoring.index_folder import Generation, Part
from matcher.scoring.layout import Layout
from matcher.scoring.question import Question
from matcher.scoring.redating import offers_of, redated, taken
from matcher.scoring.rows_by_id import RowsById
from matcher.scoring.segment import Offers, Segment, build
from matcher.scoring.weights import Weights
from matcher.taxonomy.model import Taxonomy

AT_ONCE = 10_000  # offers that are laid out together: more take memory, fewer take segments
MANY = 8  # segments: every one is asked all questions anew, some 5 ms together
_NONE: Ints = np.zeros(0, np.int64)
UNTIDY = 0.125  # of the largest segment, small or dead: then all is laid out anew


class Index:
    """The offers that may be suggested. Not for several threads that change it at once."""

    def __init__(self, folder: Path, weights: Weights, taxonomy: Taxonomy) -> None:
        """Raises IndexDamagedError where the folder holds none that can be served."""
        self._folder = folder
        self._taxonomy = taxonomy
        self.layout = Layout.for_criteria(weights.criteria)
        self._made = index_folder.made_of(self.layout, taxonomy.name)
        self._open()

    def __len__(self) -> int:
        return sum(part.alive for part in self.parts())

    def ids(self) -> Iterator[str]:
        """Of all offers, in no order."""
        for part in self.parts():
            dead = part.dead
            for row, id_ in enumerate(part.segment.ids):
                if dead is None or not dead[row]:
                    yield id_

    def notes(self) -> bytes:
        """What was noted with the generation that is open. Raises IndexDamagedError."""
        return index_folder.notes_of(self._folder, self.generation)

    def parts(self) -> list[Part]:
        """All segments; the tail is laid out first, as far as it is new."""
        self._lay_out_tail()
        return [part for part in self._parts if part.alive]

    def parts_without(self, ids: Collection[str]) -> list[tuple[Segment, Flags | None]]:
        """The segments with their rows that count for nothing: dead, or of these ids."""
        self._lay_out_tail()
        found = []
        for number, part in enumerate(self._parts):
            if part.alive:
                rows, _ = self._alive(number, dict.fromkeys(ids, 0))
                found.append((part.segment, _with(part, rows) if rows.size else part.dead))
        return found

    def find(self, case: Case, weights: Weights, k: int) -> list[Hit]:
        """The first k of her list, exactly as a ranking of all offers has them."""
        parts = [(part.segment, part.dead) for part in self.parts()]
        return find(Question.of(case, weights), parts, k)

    def add(self, offer: Offer) -> None:
        """A new offer, or a new state of one; one that is held back is only removed."""
        self.remove(offer.id)
        if not offer.held_back:
            self._tail[offer.id] = offer

    def remove(self, id_: str) -> bool:
        """Whether it was there."""
        if self._tail.pop(id_, None) is not None:
            return True
        for number, part in enumerate(self._parts):
            row = self._rows(number).find(id_)
            if row is not None and not (part.dead is not None and part.dead[row]):
                self._bury(number, row)
                return True
        return False

    def redate(self, days: Mapping[str, int]) -> None:
        """Other days until which offers are fresh, by id, as days since 1970; all else stays. A few
        go to a small segment, so that a large one is not written for them."""
        self._lay_out_tail()
        few: list[Offers] = []
        for number, part in enumerate(self._parts):
            rows, values = self._alive(number, days)
            if rows.size > UNTIDY * len(part.segment):
                segment = redated(part.segment, self.layout, rows, values)
                self._parts[number] = Part(segment, part.dead)
            elif rows.size:
                few.append(taken(part.segment, self.layout, rows, values))
                self._bury(number, rows)
        if few:
            self._parts.append(Part(build(few, self.layout)))

    def refresh(self) -> bool:
        """Whether somebody has written another generation; if so it is opened, and what was
        changed here without being saved is forgotten."""
        if index_folder.number_of(self._folder) == self.generation.number:
            return False
        self._open()
        return True

    def save(self, state_of: Mapping[str, Any] | None = None, notes: bytes | None = None) -> None:
        """Write the tail and the tombstones as the next generation. Raises LeaseError where
        somebody else has written one since this one was opened."""
        self._write(self.parts(), state_of, notes)

    def untidiness(self) -> float:
        """How many offers stand in small segments or are gone, as a share of the largest one."""
        parts = self.parts()
        if not parts:
            return 0
        largest = max(len(part.segment) for part in parts)
        rows = sum(len(part.segment) for part in parts)
        gone = sum(len(part.segment) - part.alive for part in parts)
        return (rows - largest + gone) / largest

    def gather(
        self,
        state_of: Mapping[str, Any] | None = None,
        notes: bytes | None = None,
        untidy: float = UNTIDY,
    ) -> None:
        """Save, and tidy up as far as it is worth it: all as one segment where more than `untidy`
        of it is small or gone, else the small ones where there are many."""
        parts = sorted(self.parts(), key=lambda part: -len(part.segment))
        if self.untidiness() > untidy:
            parts = self._together(parts)
        elif len(parts) > MANY:
            parts = [parts[0], *self._together(parts[1:])]
        self._write(parts, state_of, notes)

    def merge(self, state_of: Mapping[str, Any] | None = None, notes: bytes | None = None) -> None:
        """One segment again, without what is gone. Whoever asks meanwhile asks the old one."""
        self._write(self._together(self.parts()), state_of, notes)

    def _together(self, parts: Sequence[Part]) -> list[Part]:
        if len(parts) == 1 and parts[0].alive == len(parts[0].segment):
            return list(parts)
        return [Part(build([_living(part) for part in parts], self.layout))] if parts else []

    def _write(
        self, parts: Sequence[Part], state_of: Mapping[str, Any] | None, notes: bytes | None
    ) -> None:
        state, noted = state_of or self._state, self.notes() if notes is None else notes
        number = self.generation.number
        index_folder.write(self._folder, parts, self._made, state, number, noted)
        self._open()

    def _open(self) -> None:
        self.generation: Generation = index_folder.read(self._folder, self._made)
        self._state = self.generation.state_of
        self._parts = list(self.generation.parts)
        self._by_id: dict[int, RowsById] = {}
        self._tail: dict[str, Offer] = {}

    def _lay_out_tail(self) -> None:
        offers, self._tail = list(self._tail.values()), {}
        for start in range(0, len(offers), AT_ONCE):
            some = Offers.of(offers[start : start + AT_ONCE], self.layout, self._taxonomy)
            self._parts.append(Part(build([some], self.layout)))

    def _rows(self, number: int) -> RowsById:
        if number not in self._by_id:
            self._by_id[number] = RowsById(self._parts[number].segment)
        return self._by_id[number]

    def _alive(self, number: int, values: Mapping[str, int]) -> tuple[Ints, Ints]:
        rows, told = self._rows(number).with_values(values) if values else (_NONE, _NONE)
        dead = self._parts[number].dead
        if dead is not None:
            there = ~dead[rows]
            return rows[there], told[there]
        return rows, told

    def _bury(self, number: int, row: int | Ints) -> None:
        part = self._parts[number]
        dead = np.zeros(len(part.segment), bool) if part.dead is None else part.dead
        if dead is part.dead and not dead.flags.writeable:
            dead = dead.copy()
        dead[row] = True
        self._parts[number] = Part(part.segment, dead, part.file)


def create(
    folder: Path,
    offers: Iterable[Sequence[Offer]],
    weights: Weights,
    taxonomy: Taxonomy,
    state_of: Mapping[str, Any],
    notes: Callable[[], bytes] = bytes,
) -> None:
    """Write an index of all these offers, given some at a time; held-back ones stay outside.

    `notes` are asked for when all have been given.
    """
    layout = Layout.for_criteria(weights.criteria)
    kept = ([offer for offer in some if not offer.held_back] for some in offers)
    laid_out = [Offers.of(some, layout, taxonomy) for some in kept if some]
    create_from(folder, laid_out, layout, taxonomy, state_of, notes())


def create_from(
    folder: Path,
    laid_out: Sequence[Offers],
    layout: Layout,
    taxonomy: Taxonomy,
    state_of: Mapping[str, Any],
    notes: bytes = b"",
) -> None:
    parts = [Part(build(laid_out, layout))] if laid_out else []
    made = index_folder.made_of(layout, taxonomy.name)
    index_folder.write(folder, parts, made, state_of, notes=notes)


def _living(part: Part) -> Offers:
    segment = part.segment
    if part.dead is None:
        return Offers(list(segment.ids), segment.facts)
    return offers_of(segment, np.flatnonzero(~part.dead))


def _with(part: Part, rows: Ints) -> Flags:
    """Its dead rows and these."""
    dead = np.zeros(len(part.segment), bool) if part.dead is None else part.dead.copy()
    dead[rows] = True
    return dead
