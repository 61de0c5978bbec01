"""May she take it? The four answers, and the two ways in which they are explained."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Verdict(IntEnum):
    """Ordered from best to worst, so that an offer's verdict is the highest of its criteria's."""

    YES = 0
    ASK = 1
    NOT_YET = 2
    NO = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a criterion answered as it did: a code and its values, never a sentence.

    `values` holds plain JSON values: concept ids, ISO codes, minutes, dates as ISO text.
    """

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opening:
    """What would turn a NOT_YET into a YES; `offers` are ids of trainings that give it."""

    criterion: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    offers: tuple[str, ...] = ()
