"""A sparse table from concepts to what they share, and the dot products between its rows."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.integer]


class Incidence:
    """Weights of (row, column) pairs, kept sorted both ways."""

    def __init__(self, rows: Ints, columns: Ints, weights: Floats, n_rows: int, n_columns: int):
        self._n_rows = n_rows
        by_row = np.argsort(rows, kind="stable")
        self._columns, self._weights = columns[by_row], weights[by_row]
        self._row_start = np.searchsorted(rows[by_row], np.arange(n_rows + 1))
        by_column = np.argsort(columns, kind="stable")
        self._rows, self._column_weights = rows[by_column], weights[by_column]
        self._column_start = np.searchsorted(columns[by_column], np.arange(n_columns + 1))

    def row(self, number: int) -> Floats:
        """The weights of one row, float64[columns given as concept numbers]."""
        here = slice(self._row_start[number], self._row_start[number + 1])
        total = np.zeros(self._n_rows)
        total[self._columns[here]] = self._weights[here]
        return total

    def dots(self, number: int) -> Floats:
        """The dot product of one row with every row, float64[n_rows]."""
        here = slice(self._row_start[number], self._row_start[number + 1])
        columns = self._columns[here]
        first, end = self._column_start[columns], self._column_start[columns + 1]
        lengths = end - first
        entries = np.repeat(end - np.cumsum(lengths), lengths) + np.arange(lengths.sum())
        products = np.repeat(self._weights[here], lengths) * self._column_weights[entries]
        total: Floats = np.bincount(self._rows[entries], products, self._n_rows).astype(np.float64)
        return total
