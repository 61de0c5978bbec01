"""The contract of a criterion: verdict, degree and reason for one person and many offers."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import ClassVar, NewType, TypeVar, cast

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.domain.permit import WorkRule
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.boxes import Boxes
from matcher.scoring.columns import Array, Column, Columns, Flags, Floats, Ints, Numbers
from matcher.taxonomy.model import Taxonomy

T = TypeVar("T")

# What a number of the weights file may be; the file is checked against these.
Share = NewType("Share", float)  # from 0 to 1
Positive = NewType("Positive", float)  # above 0: something is divided by it

Verdicts = npt.NDArray[np.uint8]

YES = np.uint8(Verdict.YES)
ASK = np.uint8(Verdict.ASK)
NOT_YET = np.uint8(Verdict.NOT_YET)
NO = np.uint8(Verdict.NO)
_VERDICTS = tuple(Verdict)


@dataclass(frozen=True, eq=False)
class Case:
    """A profile on a day: everything about her and her country that a criterion may read. `before`:
    her case with the first of the same skills, before she has learnt the others; what was worked
    out for those holds on."""

    profile: Profile
    today: date
    taxonomy: Taxonomy
    work_rules: tuple[WorkRule, ...] = ()
    before: "Case | None" = field(default=None, repr=False)
    _memo: dict[object, object] = field(default_factory=dict, init=False, repr=False)

    def once(self, key: object, compute: Callable[[], T]) -> T:
        """What is computed once for her, however many offers are asked about."""
        if key not in self._memo:
            self._memo[key] = compute()
        return cast(T, self._memo[key])

    def once_for(self, key: object, compute: Callable[[], T], *about: object) -> T:
        """The same of a criterion, the words of a column ...: known by their ids, for to compare
        all their values takes long, and held, so that no others get these ids."""
        return self.once((key, *map(id, about)), lambda: (about, compute()))[1]


@dataclass(frozen=True, slots=True)
class Answer:
    """One offer's row of a judgement. `degree` is None where it is unknown."""

    verdict: Verdict
    degree: float | None
    details: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judgement:
    """verdicts uint8[n]; degrees float32[n] in [0, 1] or NaN for unknown; details by name [n];
    `last` bool[n]: what may be open to her and is of no use: it stands after all that is open."""

    verdicts: Verdicts
    degrees: Floats
    details: Mapping[str, Array] = field(default_factory=dict)
    last: Flags | None = None  # one criterion alone may say so

    def at(self, row: int) -> Answer:
        return self.answers(np.array([row]))[0]

    def answers(self, rows: Ints) -> list[Answer]:
        """One for each of the rows."""
        verdicts = [_VERDICTS[number] for number in self.verdicts.take(rows).tolist()]
        degrees = [None if d != d else d for d in self.degrees.take(rows).tolist()]
        if not self.details:
            return [Answer(verdict, d, {}) for verdict, d in zip(verdicts, degrees, strict=True)]
        names = tuple(self.details)
        values = [v.take(rows).astype(np.float64).tolist() for v in self.details.values()]
        details = (dict(zip(names, of_row, strict=True)) for of_row in zip(*values, strict=True))
        return [*map(Answer, verdicts, degrees, details)]


@dataclass(frozen=True)
class Criterion(ABC):
    """One question about an offer for a person, e.g. "Do its hours fit her week?".

    The fields of a criterion are its row in the weights file; `why` is the row's own reason.
    """

    weight: float
    why: str

    name: ClassVar[str]
    columns: ClassVar[tuple[Column, ...]]
    reads: ClassVar[frozenset[str]] = frozenset()  # offer fields that, contradicted, are asked
    closes: ClassVar[bool] = True  # may it answer NOT_YET or NO?
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = ()  # groups of columns; () for one of all
    classes: ClassVar[Mapping[int, int]] = {}  # factor -> the number of classes of `alike`

    @abstractmethod
    def judge(self, case: Case, offers: Columns) -> Judgement:
        """Verdicts and degrees for all offers at once; no Python loop over offers."""

    def at_most(self, case: Case, offers: Columns) -> Floats | None:
        """float32[n]: degrees that no answer of `judge` is above, told with less work; 1 where its
        answer may be that nothing is known. None: nothing can be told with less work."""
        return None

    @abstractmethod
    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        """Why this offer got this answer: a code and values."""

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        """What would make the answer better; empty where nothing can."""
        return []

    def reasons(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[Reason]:
        """`reason` of many offers; `facts`: theirs, for what is worked out of all at once."""
        return [self.reason(case, *each) for each in zip(offers, answers, strict=True)]

    def all_openings(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[list[Opening]]:
        """`openings` of many offers; `facts`: theirs, for what is worked out of all at once."""
        return [self.openings(case, *each) for each in zip(offers, answers, strict=True)]

    def alike(self, case: Case, factor: int, facts: Columns) -> Ints | None:
        """int64[n]: small numbers for the facts of one factor; where they are equal the judgement
        is, whatever the other factors say and whoever asks. None: every difference may matter."""
        return None

    def same_for(self, case: Case) -> Hashable | None:
        """What of her and of the day a judgement hangs on, beside what `alike` makes classes of:
        whoever has the same gets the same answers. None: hardly two women have the same."""
        return None

    def best(self, case: Case, boxes: Boxes) -> Verdicts | None:
        """uint8[blocks]: no offer whose place lies in a box gets a better verdict than this one.
        None: where an offer lies says nothing."""
        return None

    @classmethod
    def facts(cls) -> tuple[tuple[Column, ...], ...]:
        """The factors with the mark of a contradicting advert, by which the judgement changes."""
        first, *others = cls.factors or (cls.columns,)
        marks = (contradiction(cls),) if cls.reads else ()
        return (*first, *marks), *others


class ToldTogether(Criterion):
    """A criterion that works its reasons and openings out for many offers at once."""

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        return self.reasons(case, [offer], self._facts(case, offer), [answer])[0]

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        return self.all_openings(case, [offer], self._facts(case, offer), [answer])[0]

    @abstractmethod
    def reasons(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[Reason]: ...

    @abstractmethod
    def all_openings(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[list[Opening]]: ...

    def _facts(self, case: Case, offer: Offer) -> Columns:
        return Columns.build([offer], self.columns, case.taxonomy)


@cache
def contradiction(kind: type[Criterion]) -> Numbers:
    """Does the advert contradict itself about something that the criterion reads?"""
    return Numbers(
        f"unclear_{kind.name}", "bool", lambda o, _: not kind.reads.isdisjoint(o.unclear)
    )


def judged(criterion: Criterion, case: Case, offers: Columns) -> Judgement:
    """What the criterion says, but a fact on which the advert contradicts itself is asked about:
    of two readings, the first is as likely wrong as the second."""
    judgement = criterion.judge(case, offers)
    if not criterion.reads:
        return judgement
    contradicted = offers.flags(contradiction(type(criterion)))
    if not contradicted.any():
        return judgement
    open_question = contradicted & (judgement.verdicts <= Verdict.ASK)
    return replace(
        judgement,
        verdicts=np.where(open_question, ASK, judgement.verdicts),
        degrees=np.where(open_question, np.float32(np.nan), judgement.degrees),
    )


def degrees_at_most(criterion: Criterion, case: Case, offers: Columns) -> Floats | None:
    """`at_most`, and of `judged`: of what the advert contradicts nothing is known."""
    degrees = criterion.at_most(case, offers)
    if degrees is not None and criterion.reads:
        degrees = np.where(offers.flags(contradiction(type(criterion))), np.float32(1), degrees)
    return degrees


def unknown(n: int) -> Floats:
    """Degrees of which nothing is known: never 0, never punished."""
    return np.full(n, np.nan, np.float32)


def choose(n: int, *cases: tuple[Flags, np.uint8], otherwise: np.uint8 = YES) -> Verdicts:
    """The verdict of the first case that holds for each offer."""
    verdicts = np.full(n, otherwise, np.uint8)
    for flags, verdict in reversed(cases):  # the first is written last
        np.copyto(verdicts, verdict, where=flags)
    return verdicts
