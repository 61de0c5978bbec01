"""A list with its reasons, as programs get it: the words of `matcher rank --json`."""

from datetime import date
from typing import Literal

from pydantic import Field, JsonValue

from matcher.domain.offer import Kind
from matcher.web.api.model import Answer

VerdictName = Literal["YES", "ASK", "NOT_YET", "NO"]
Share = Field(ge=0, le=1)


class ReasonOut(Answer):
    """A code with its values, and the same in words."""

    code: str
    values: dict[str, JsonValue]
    text: str


class ContributionOut(Answer):
    """What one criterion says of the offer, and what it weighs."""

    criterion: str
    weight: float
    degree: float | None = Field(description="0 to 1; null: not known, which counts as neither.")
    verdict: VerdictName
    reason: ReasonOut


class OpeningOut(Answer):
    """What would turn *not yet* into *yes*."""

    criterion: str
    code: str
    values: dict[str, JsonValue]
    offers: list[str] = Field(description="Ids of trainings that give it.")
    text: str


class SignOut(Answer):
    """A sign in the advert that somebody should ask about."""

    code: str
    quote: str
    text: str
    ask: str


class ScoreOut(Answer):
    """One offer of the list. The contributions are the score: there is nothing behind them."""

    id: str
    kind: Kind
    title: str
    verdict: VerdictName
    score: float = Share
    known_share: float = Field(ge=0, le=1, description="Of the weights that could be judged.")
    contributions: list[ContributionOut]
    openings: list[OpeningOut]
    signs: list[SignOut]


class RankAnswer(Answer):
    """It proposes; people decide. `log`: under this id it is kept with what it was made, and
    without the profile."""

    log: str
    day: date
    weights: str
    taxonomy: str
    index_generation: str | None
    offers_ranked: int
    ranked: list[ScoreOut]
