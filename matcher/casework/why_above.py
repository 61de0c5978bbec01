"""Why one offer stands above another in her list: what speaks for each, question by question."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Score

POINTS = 100  # all her weights together
LEAST = 0.5  # of a point: less is no difference


@dataclass(frozen=True, slots=True)
class Ahead:
    """A question at which one of the two is ahead by so many `points` of 100."""

    criterion: str
    points: float


@dataclass(frozen=True, slots=True)
class WhyAbove:
    """`open_first`: the upper one is open to her, or may be, and the other is not yet.
    `nothing_new`: the other is a course that she has outgrown, which stands after all that is
    open. `spread`: the other fits as well or better, but others of its field stand before it.
    `upper`, `lower`: where each is ahead, most first; `unsaid`: criteria that could be
    judged for one of them alone, which count for neither."""

    open_first: bool
    nothing_new: bool
    spread: bool
    upper: tuple[Ahead, ...]
    lower: tuple[Ahead, ...]
    unsaid: tuple[str, ...]


def why_above(upper: Score, lower: Score) -> WhyAbove:
    """`upper` is the one that stands above."""
    total = sum(part.weight for part in upper.contributions) or 1.0
    ahead: list[Ahead] = []
    unsaid = []
    for one, other in zip(upper.contributions, lower.contributions, strict=True):
        mine, theirs = one.answer.degree, other.answer.degree
        if one.weight and (mine is None) != (theirs is None):
            unsaid.append(one.criterion)
        elif mine is not None and theirs is not None:
            ahead.append(Ahead(one.criterion, one.weight * (mine - theirs) * POINTS / total))
    open_first = upper.verdict <= Verdict.ASK < lower.verdict
    nothing_new = not open_first and lower.last and not upper.last
    return WhyAbove(
        open_first=open_first,
        nothing_new=nothing_new,
        spread=not open_first and not nothing_new and lower.value >= upper.value,
        upper=_most_first(ahead),
        lower=_most_first([Ahead(each.criterion, -each.points) for each in ahead]),
        unsaid=tuple(unsaid),
    )


def in_order(scores: Sequence[Score], listed: Sequence[str]) -> list[Score]:
    """As they stand on her list; those that are not on it after them, best first."""
    place = {id_: number for number, id_ in enumerate(listed)}
    last = len(place)
    return sorted(scores, key=lambda s: (place.get(s.offer.id, last), s.verdict, -s.value))


def _most_first(ahead: Sequence[Ahead]) -> tuple[Ahead, ...]:
    told = [each for each in ahead if each.points >= LEAST]
    return tuple(sorted(told, key=lambda each: -each.points))
