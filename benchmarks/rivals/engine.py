"""What every rival does: answers a question with the first of her list, and counts what is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from benchmarks.rivals.question import NOT_YET, OPEN, Question
from matcher.scoring.ranking import spread
from matcher.scoring.weights import Ranking

Row = tuple[int, float, int]  # id, value in millionths, field of work


@dataclass(frozen=True, slots=True)
class Found:
    """One list: ids, best first, with their values in millionths."""

    ids: tuple[int, ...]
    values: tuple[int, ...]


class Engine(Protocol):
    """Holds the wide table; is asked one question after the other."""

    def prepare(self, question: Question) -> None:
        """Take in what is given beforehand; not counted. What follows is about this question."""

    def best(self, tier: int) -> Sequence[Row]:
        """The first `question.first` of one tier, by value, ties by id."""

    def count(self) -> tuple[int, int]:
        """How many offers answer YES, and ASK."""


def found(engine: Engine, ranking: Ranking, k: int) -> Found:
    """The first k of her list: the open ones, spread over fields of work as ours are, then those
    that are not yet. The second tier is asked for only where the first is too short, as ours is."""
    rows = _spread(engine.best(OPEN), ranking)[:k]
    if len(rows) < k:
        rows += _spread(engine.best(NOT_YET), ranking)[: k - len(rows)]
    return Found(tuple(int(row[0]) for row in rows), tuple(int(row[1]) for row in rows))


def _spread(rows: Sequence[Row], ranking: Ranking) -> list[Row]:
    values = np.array([row[1] for row in rows], np.int64)
    field = np.array([row[2] for row in rows], np.int64)
    return [rows[place] for place in spread(values, field, ranking).tolist()]
