"""What a step of the assessment is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.typed import Typed
from matcher.web.desk_market import DeskMarket
from matcher.web.page_words import PageWords

Document = Mapping[str, Any]


@dataclass(frozen=True)
class AtHand:
    """What a step may look at. `document`: her whole profile as it is kept; `beside`: her language,
    where she looks on and it is another one."""

    texts: PageWords
    market: DeskMarket
    document: Document
    today: date
    beside: PageWords | None = None

    @property
    def country(self) -> str | None:
        found: str | None = self.document.get("country")
        return found


@dataclass
class Entered:
    """The keys of the profile that were filled in, and field -> what is wrong there, in words."""

    document: dict[str, Any] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)

    def put(self, key: str, value: Any) -> None:
        """What is not known is not there."""
        if value not in (None, "", [], {}):
            self.document[key] = value


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it is read out: one or several lines. `asked`: the question that it answers."""

    label: str
    lines: tuple[str, ...]
    asked: str = ""


def _unchanged(typed: Typed, act: str, at: AtHand) -> Typed:
    return typed


def _nothing(typed: Typed, at: AtHand) -> Mapping[str, object]:
    return {}


@dataclass(frozen=True)
class Step:
    """`typed`: what is kept, as its form holds it; `entered`: back. `told`: read out, in any
    language. `asks`: its questions, which have each of its fields once. `acted`: what a button does
    that only changes the form; `shown`: what its template needs. `ours`: not for a screen that
    others see."""

    name: str
    title: Callable[[PageWords], str]
    why: Callable[[PageWords], str]
    asks: tuple[Question, ...]
    typed: Callable[[Document, AtHand], Typed]
    entered: Callable[[Typed, AtHand], Entered]
    told: Callable[[Document, AtHand, PageWords], list[Told]]
    acted: Callable[[Typed, str, AtHand], Typed] = _unchanged
    shown: Callable[[Typed, AtHand], Mapping[str, object]] = _nothing
    ours: bool = False

    def question(self, name: str) -> Question | None:
        return next((each for each in self.asks if each.name == name), None)

    def beside(self, question: Question, by: int) -> Question | None:
        """The one after it (1) or before it (-1)."""
        place = self.asks.index(question) + by
        return self.asks[place] if 0 <= place < len(self.asks) else None

    def asking(self, field: str) -> Question | None:
        return next((each for each in self.asks if each.asks(field)), None)


def rows_of(*told: tuple[str, object] | tuple[str, object, str]) -> list[Told]:
    """Those that say something; third, where it is told, the question that asks it."""
    found = (_row(*each) for each in told)
    return [each for each in found if each.lines]


def _row(label: str, said: object, asked: str = "") -> Told:
    lines = said if isinstance(said, list) else [said]
    return Told(label, tuple(str(each) for each in lines if each), asked)
