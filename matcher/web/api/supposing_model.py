"""What-if questions, courses and paths, as programs ask for them and get them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints

from matcher.web.api.languages import Language
from matcher.web.api.model import Answer, Body
from matcher.web.api.profile_model import ProfileIn
from matcher.web.api.ranking_model import OpeningOut, RankAnswer, ReasonOut, VerdictName

CHANGES = """As in `matcher rank --what-if`: `it=B1`, `it.speaking=B1`, `hours=Mon-Fri 08:00-16:00`,
`childcare=Mon-Fri 07:30-17:00`, `start=2027-01-11`, `travel=60`, `travel.modes=walk,bicycle`,
`permit.until=2028-01-01`, `licence=B`, `certificate=haccp`, `literacy=good`, `digital=good`,
`education=3`."""
Change = Annotated[str, StringConstraints(min_length=3, max_length=300)]
GroupName = Literal["opened", "settled", "nearer", "up", "down", "unsettled", "farther", "lost"]


class WhatIfQuestion(Body):
    """A profile, and what would be otherwise; nothing of it is kept."""

    profile: ProfileIn
    changes: list[Change] = Field(min_length=1, max_length=10, description=CHANGES)
    language: Language = Field("en", description="Of the reasons.")
    top: int = Field(10, ge=1, le=50, description="How many offers to explain.")


class StandingOut(Answer):
    """Where one offer stands."""

    verdict: VerdictName
    score: float = Field(ge=0, le=1)


class MovedOut(Answer):
    """One offer as it is, and as it would be."""

    id: str
    title: str
    before: StandingOut
    after: StandingOut


class GroupOut(Answer):
    """What would become of `count` offers, and the first of them."""

    group: GroupName = Field(
        description="opened: open only so; settled: no longer to be asked; nearer: no longer set "
        "aside; up, down: better or worse in the same place; unsettled: to be asked; farther: set "
        "aside; lost: no longer open."
    )
    count: int
    first: list[MovedOut]


class WhatIfAnswer(RankAnswer):
    """The list as it would be, and what changes in the whole market. `log`: as of a list."""

    changes: list[str]
    groups: list[GroupOut] = Field(description="Those of at least one offer.")


class PathsQuestion(Body):
    """A profile for which courses are compared; nothing of it is kept."""

    profile: ProfileIn
    language: Language = Field("en", description="Of the reasons.")
    top: int = Field(5, ge=1, le=10, description="How many courses and paths to explain.")


class PricedOut(ReasonOut):
    """A reason; `share`: what the price leaves of what the course opens, null for no price."""

    share: float | None = None


class OpenedOut(Answer):
    """`jobs` that would be open, `better`: that would suit better, `worth`: of both together."""

    jobs: int
    better: int
    worth: float


class ExampleOut(Answer):
    """A job that would be open, as it would stand then."""

    id: str
    title: str
    verdict: VerdictName
    score: float


class CourseOut(Answer):
    """One course by itself."""

    id: str
    title: str
    verdict: VerdictName = Field(description="May she begin it?")
    score: float = Field(description="What it opens, less its prices.")
    opens: OpenedOut
    start: date
    end: date
    reasons: list[PricedOut]
    openings: list[OpeningOut]
    examples: list[ExampleOut]


class StepOut(Answer):
    """One course of a path."""

    id: str
    title: str
    start: date
    end: date
    reasons: list[PricedOut]


class PathOut(Answer):
    """A few courses, one after the other, towards the work that is wished for."""

    score: float
    opens: OpenedOut
    ends: date
    steps: list[StepOut]
    reasons: list[PricedOut]
    examples: list[ExampleOut]


class ClosedOut(Answer):
    """Why a criterion sets a course aside."""

    criterion: str
    code: str
    values: dict[str, JsonValue]
    text: str


class CourseAsideOut(Answer):
    id: str
    title: str
    reasons: list[ClosedOut]


class PathsAnswer(Answer):
    """Measured on the jobs of today. Of all courses the first of her list were compared: `courses`,
    then `beyond_top`. `log`: as of a list."""

    log: str
    day: date
    weights: str
    numbers: str
    taxonomy: str
    jobs_open_now: int
    courses: list[CourseOut]
    beyond_top: list[str]
    set_aside: list[CourseAsideOut]
    towards: list[str] = Field(description="The occupations that are wished for.")
    jobs_near: int = Field(description="Jobs near to those wishes.")
    paths: list[PathOut]
