"""What would open a door, and which courses in the same input give it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from matcher.domain.language import Cefr
from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Opening, Verdict
from matcher.scoring.columns import Ints
from matcher.scoring.gains import gains
from matcher.scoring.market import Market

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Courses:
    """The trainings that are open to her or may be, best first, by what they give."""

    giving: Mapping[str, tuple[tuple[str, int], ...]]  # gain -> (training id, level)

    @classmethod
    def of(cls, market: Market, verdicts: npt.NDArray[np.uint8], values: Ints) -> "Courses":
        rows = [row for row, offer in enumerate(market.offers) if offer.kind is Kind.TRAINING]
        may = [row for row in rows if verdicts[row] != Verdict.NO]
        may.sort(key=lambda row: (int(verdicts[row]), -int(values[row]), market.offers[row].id))
        giving: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for row in may:
            for gain, level in gains(market.offers[row]):
                giving[gain].append((market.offers[row].id, level))
        return cls({gain: tuple(courses) for gain, courses in giving.items()})

    def name(self, opening: Opening, offer: Offer) -> Opening:
        """The same opening with the trainings that give it; never the offer itself."""
        found = dict.fromkeys(id_ for id_ in self._find(opening) if id_ != offer.id)
        return replace(opening, offers=tuple(found)[:MOST_NAMED])

    def _find(self, opening: Opening) -> Iterator[str]:
        values = opening.values
        match opening.code:
            case "language.course":
                yield from self._language(values)
            case "credentials.certificate":
                yield from self._give(f"certificates|{values['name']}")
            case "credentials.licence":
                yield from self._give(f"licences|{values['name']}")
            case "skills.learn":
                for skill in _texts(values["skills"]):
                    yield from self._give(f"skills|{skill}")

    def _give(self, gain: str, level: int = 1) -> list[str]:
        return [course for course, reached in self.giving.get(gain, ()) if reached >= level]

    def _language(self, values: Mapping[str, object]) -> list[str]:
        """Courses that reach the level in every mode asked for."""
        level = int(Cefr[str(values["level"])])
        ways = [f"language|{values['language']}|{mode}" for mode in _texts(values["modes"])]
        reaching = [self._give(way, level) for way in ways]
        return [course for course in reaching[0] if all(course in found for found in reaching)]


def _texts(values: object) -> list[str]:
    return [str(value) for value in values] if isinstance(values, list | tuple) else []
