"""A concept that words were linked to."""

from dataclasses import dataclass

NAMED = 0.9  # words that are a concept's label score at least this, others less


@dataclass(frozen=True, slots=True)
class Match:
    """A concept's id with a score in [0, 1]; `quote` is the words that show a skill."""

    id: str
    score: float
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The best occupation for a title in its ISCO-08 groups, and the best of all; None: nothing in
    them is at all like it."""

    within: Match | None
    overall: Match | None
