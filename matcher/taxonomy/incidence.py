"""A sparse table from concepts to what they share, and the dot products between its rows."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class Parts:
    """What adds up to numbers about pairs of concepts: `asked` says of which of the rows that were
    asked about, `rows` with which other one; a pair stands there as often as something adds."""

    asked: Ints
    rows: Ints
    values: Floats

    def keyed(self, size: int) -> tuple[Ints, Floats]:
        """The pairs as numbers, `size` for each row that was asked about, and the values."""
        return self.asked * size + self.rows, self.values


class Incidence:
    """Weights of (row, column) pairs, kept sorted both ways."""

    def __init__(self, rows: Ints, columns: Ints, weights: Floats, n_rows: int, n_columns: int):
        by_row = np.argsort(rows, kind="stable")
        self._columns, self._weights = columns[by_row], weights[by_row]
        self._row_start = np.searchsorted(rows[by_row], np.arange(n_rows + 1))
        by_column = np.argsort(columns, kind="stable")
        self._rows, self._column_weights = rows[by_column], weights[by_column]
        self._column_start = np.searchsorted(columns[by_column], np.arange(n_columns + 1))

    def row(self, numbers: Ints) -> Parts:
        """The weights of these rows; the columns of the table are rows of it too."""
        asked, entries = stretches(self._row_start, numbers)
        return Parts(asked, self._columns[entries], self._weights[entries])

    def products(self, numbers: Ints) -> Parts:
        """The dot products of these rows with all rows that share a column with them, a part for
        each column that they share."""
        own = self.row(numbers)
        which, entries = stretches(self._column_start, own.rows)
        products = own.values[which] * self._column_weights[entries]
        return Parts(own.asked[which], self._rows[entries], products)


def stretches(starts: Ints, numbers: Ints) -> tuple[Ints, Ints]:
    """The entries of some stretches, one after the other, and to which of them each belongs."""
    first = starts[numbers]
    lengths = starts[numbers + 1] - first
    which = np.arange(numbers.size).repeat(lengths)
    entries = (first - lengths.cumsum() + lengths)[which]
    entries += np.arange(which.size)
    return which, entries
