"""Language as CEFR levels, each for one of four modes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Cefr(IntEnum):
    """Common European Framework of Reference (Council of Europe, 2001); A0 is "not yet"."""

    A0 = 0
    A1 = 1
    A2 = 2
    B1 = 3
    B2 = 4
    C1 = 5
    C2 = 6


class Mode(StrEnum):
    LISTENING = "listening"
    SPEAKING = "speaking"
    READING = "reading"
    WRITING = "writing"


ALL_MODES: tuple[Mode, ...] = tuple(Mode)
ORAL: tuple[Mode, ...] = (Mode.LISTENING, Mode.SPEAKING)
WRITTEN: tuple[Mode, ...] = (Mode.READING, Mode.WRITING)


@dataclass(frozen=True, slots=True)
class LanguageSkill:
    """What she has of one language. A mode that is absent is unknown, not A0."""

    language: str  # ISO 639-1, or 639-3 where there is no shorter code (pcm)
    levels: Mapping[Mode, Cefr]


@dataclass(frozen=True, slots=True)
class LanguageNeed:
    """What an offer asks of one language, or what a training gives of it.

    Raises ValueError where it has no mode.
    """

    language: str
    level: Cefr
    modes: tuple[Mode, ...] = ALL_MODES

    def __post_init__(self) -> None:
        if not self.modes:
            raise ValueError(f"{self.language} {self.level.name}: a level needs at least one mode")
