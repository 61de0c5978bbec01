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
        in_order: Ints = np.empty(len(segment), np.int64)
        in_order[segment.place_of_id] = np.arange(len(segment))
        self._in_order = in_order.data  # one value of these is read faster than of an array
        self._raw, self._starts = segment.ids.raw.data, segment.ids.starts.data

    def find(self, id_: str) -> int | None:
        """Bytes of UTF-8 sort as their texts do."""
        raw, starts, in_order = self._raw, self._starts, self._in_order
        sought = id_.encode()
        low, high = 0, len(in_order)
        while low < high:
            middle = (low + high) // 2
            row = in_order[middle]
            if raw[starts[row] : starts[row + 1]].tobytes() < sought:
                low = middle + 1
            else:
                high = middle
        if low == len(in_order):
            return None
        row = in_order[low]
        return row if raw[starts[row] : starts[row + 1]] == sought else None

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
