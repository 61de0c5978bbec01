"""The row of an id in a segment, without a dictionary of all."""

from collections.abc import Mapping

import numpy as np

from matcher.scoring.columns import Ints
from matcher.scoring.segment import Segment

SEARCH = 50  # looking one id up takes as long as reading so many


class RowsById:
    """Its rows in the order of their ids are worked out once."""

    def __init__(self, segment: Segment) -> None:
        self._ids = segment.ids
        self._in_order: Ints = np.empty(len(segment), np.int64)
        self._in_order[segment.place_of_id] = np.arange(len(segment))

    def find(self, id_: str) -> int | None:
        low, high = 0, len(self._ids)
        while low < high:
            middle = (low + high) // 2
            if self._ids[int(self._in_order[middle])] < id_:
                low = middle + 1
            else:
                high = middle
        if low == len(self._ids):
            return None
        row = int(self._in_order[low])
        return row if self._ids[row] == id_ else None

    def with_values(self, values: Mapping[str, int]) -> tuple[Ints, Ints]:
        """The rows of these ids, as far as they are here, ascending, and the value of each."""
        if len(values) * SEARCH < len(self._ids):
            sought = ((self.find(id_), value) for id_, value in values.items())
            found = sorted((row, value) for row, value in sought if row is not None)
        else:
            every = ((row, values.get(id_)) for row, id_ in enumerate(self._ids))
            found = [(row, value) for row, value in every if value is not None]
        rows, told = np.array(found, np.int64).reshape(-1, 2).T
        return rows, told
