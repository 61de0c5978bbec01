"""What would open a door, and which courses in the same input give it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from matcher.domain.language import Cefr
from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening
from matcher.scoring.columns import Flags, Ints, ListColumn

MOST_NAMED = 3
# One of them may be the offer itself, which opens no door of its own.
ENOUGH = MOST_NAMED + 1

# What one course has to give: gains, and the level of each that it has to reach.
Need = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Courses:
    """The first trainings that are open to her or may be, best first, by what has to be given:
    `ENOUGH` of them, or all."""

    giving: Mapping[Need, Sequence[str]]

    def name(self, opening: Opening, offer: Offer) -> Opening:
        """The same opening with the trainings that give it; never the offer itself."""
        giving = (self.giving.get(need, ()) for need in needs_of(opening))
        found = dict.fromkeys(id_ for id_ in chain.from_iterable(giving) if id_ != offer.id)
        return replace(opening, offers=tuple(found)[:MOST_NAMED])


def needs_of(opening: Opening) -> list[Need]:
    """What courses are to give; any of it helps, the first more than what comes after."""
    values = opening.values
    match opening.code:
        case "language.course":
            level = int(Cefr[str(values["level"])])
            ways = (f"language|{values['language']}|{mode}" for mode in _texts(values["modes"]))
            return [tuple((way, level) for way in ways)]
        case "credentials.certificate":
            return [((f"certificates|{values['name']}", 1),)]
        case "credentials.licence":
            return [((f"licences|{values['name']}", 1),)]
        case "skills.learn":
            return [((f"skills|{skill}", 1),) for skill in _texts(values["skills"])]
        case _:
            return []


class Given:
    """Who gives what, of the rows of the column `GAINS`; `gains`: all that is asked about."""

    def __init__(self, given: ListColumn, gains: Iterable[str]) -> None:
        numbers = [given.words.find(gain) for gain in gains]
        self._given = given
        self._wanted = np.zeros(len(given.words) + 1, bool)
        self._wanted[[number for number in numbers if number is not None]] = True
        entries = np.flatnonzero(self._wanted[given.codes])
        by_gain = entries[np.argsort(given.codes[entries], kind="stable")]
        self._codes, self._levels = given.codes[by_gain], given.numbers[by_gain]
        self._rows = np.searchsorted(given.starts, by_gain, "right") - 1

    @property
    def some(self) -> Flags:
        """bool[rows]: which give anything that is asked about."""
        return self._given.any(self._wanted[self._given.codes])

    def all_of(self, need: Need) -> Flags:
        """bool[rows]: which give all of it."""
        first, *others = (self._reaching(gain, level) for gain, level in need)
        for other in others:
            first &= other
        return first

    def _reaching(self, gain: str, level: int) -> Flags:
        gives = np.zeros(self._given.starts.size - 1, bool)
        number = self._given.words.find(gain)
        if number is not None:
            first, end = np.searchsorted(self._codes, (number, number + 1))
            gives[self._rows[first:end][self._levels[first:end] >= level]] = True
        return gives

    def first(self, needs: Iterable[Need], rows: Ints) -> dict[Need, Ints]:
        """Where the first ones of the rows stand that give each need: `ENOUGH` of them, or all."""
        return {need: np.flatnonzero(self.all_of(need).take(rows))[:ENOUGH] for need in needs}


def gains_in(needs: Iterable[Need]) -> set[str]:
    return {gain for need in needs for gain, _ in need}


def _texts(values: object) -> list[str]:
    return [str(value) for value in values] if isinstance(values, list | tuple) else []
