"""A concept that words were linked to."""

from dataclasses import dataclass

NAMED = 0.9  # words that are a concept's label score at least this, others less


@dataclass(frozen=True, slots=True)
class Match:
    """A concept's id with a score in [0, 1]; `quote` is the words that show a skill."""

    id: str
    score: float
    quote: str | None = None
