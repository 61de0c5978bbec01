"""What is set aside for her by one criterion, told some at a time: nothing vanishes unseen."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.casework.ranking_for_her import Made
from matcher.casework.suggest import suggest
from matcher.casework.suggest_from_index import Asking
from matcher.domain.verdict import Verdict
from matcher.errors import InputError
from matcher.scoring.aside import aside_by
from matcher.scoring.ranking import Score


@dataclass(frozen=True, slots=True)
class SetAside:
    """`scores` of those from the `first` on, which is counted from 0; `count`: of all."""

    scores: tuple[Score, ...]
    first: int
    count: int


def set_aside(made: Made, asking: Asking, criterion: str, first: int, some: int) -> SetAside:
    """By id, after those that the list itself told, which may lead to somebody. `asking`: the
    market that the list is made of. Raises InputError for what is no criterion."""
    if criterion not in [each.name for each in made.knowledge.weights.criteria]:
        raise InputError(f"{criterion!r} is no criterion")
    count = made.aside.by_criterion.get(criterion, 0)
    told = [score for score in made.suggestions.set_aside if _closed_by(score, criterion)]
    known = {score.offer.id for score in made.suggestions.set_aside}
    profile = made.suggestions.profile
    question = asking.question(profile)
    parts = asking.index.parts_without(known)
    upto = max(0, first + some - len(told))
    ids = aside_by(question, parts, criterion, upto) if count else []
    ids = ids[max(0, first - len(told)) :]
    others = suggest(profile, list(asking.load(ids)), asking.knowledge, asking.today).set_aside
    return SetAside((*told[first : first + some], *others), first, count)


def _closed_by(score: Score, criterion: str) -> bool:
    said: Sequence[str] = [
        part.criterion for part in score.contributions if part.answer.verdict is Verdict.NO
    ]
    return criterion in said
