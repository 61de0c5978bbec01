"""Frames: ideas that make a sign where they stand near each other, in any order and any wording.

data/rules/exploitation_frames.toml says which. A frame is tried in the languages that the advert
is written in, with the words of data/rules/exploitation_words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from matcher.errors import RulesError
from matcher.ingest.screening_concepts import Lexicon, Places, load_lexicons, spoken
from matcher.ingest.screening_denials import (
    DENIALS_NEED,
    answered_no,
    apart,
    denials,
    denied,
    unanswered,
    undenied,
)
from matcher.ingest.screening_figures import FIGURES, Units, load_units
from matcher.ingest.screening_frame_file import FrameEntry, SpareEntry, read_frame_file
from matcher.ingest.screening_points import most_spoken
from matcher.ingest.screening_reading import Reading
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import AdvertWords, Words

Either = tuple[str, ...]  # names of ideas, any of which will do
_BEARING = 18  # words on either side in which an idea takes a frame away

FRAMES, WORDS, UNITS = "exploitation_frames.toml", "exploitation_words", "exploitation_units.toml"


@dataclass(frozen=True, slots=True)
class Frame:
    """What must stand together for a sign; see the head of the file of frames."""

    code: str
    weight: float
    near: tuple[Either, ...]
    within: int
    across: int
    unless: tuple[Either, ...]
    anywhere: tuple[Either, ...]
    at_least: int
    nowhere: tuple[Either, ...]
    deniable: bool


@dataclass(frozen=True, slots=True)
class Spare:
    """Ideas that take a sign away: any of `unless` beside it or `inside` it, or all `together`."""

    unless: tuple[Either, ...] = ()
    together: tuple[Either, ...] = ()
    inside: tuple[Either, ...] = ()

    def takes(self, place: Words, ideas: Places, words: AdvertWords, framed: bool) -> bool:
        """Whether the ideas of one language take the sign at `place` away.

        `framed` says that a frame found it, which has an `unless` of its own.
        """
        unless = () if framed else self.unless
        if any(_beside(place, _standing(either, ideas), words) for either in unless):
            return True
        if any(not apart(each, [place]) for e in self.inside for each in _standing(e, ideas)):
            return True
        return bool(self.together) and all(
            _beside(place, _standing(either, ideas), words) for either in self.together
        )


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames; `spares` take a sign away however it was found, by its code.

    `denied` are the ideas that are none where a word before them denies them, `denied_in_points`
    those that give no points there.
    """

    frames: tuple[Frame, ...] = ()
    spares: Mapping[str, Sequence[Spare]] = field(default_factory=dict)
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    units: Units = field(default_factory=Units)
    denied: frozenset[str] = frozenset()
    denied_in_points: frozenset[str] = frozenset()
    named: frozenset[str] = field(init=False, repr=False)  # all ideas that must be near others

    def __post_init__(self) -> None:
        named = {name for frame in self.frames for either in frame.near for name in either}
        object.__setattr__(self, "named", frozenset(named))

    def ideas(self, reading: Reading) -> Mapping[str, Places]:
        """The ideas of an advert, in each language that it may be in."""
        if not self.frames:
            return {}
        figures = self.units.places(reading.words)
        return {
            language: undenied(
                {**self.lexicons[language].places(reading), **figures}, self.denied, reading.words
            )
            for language in spoken(reading, self.lexicons)
        }

    def weighed(self, ideas: Mapping[str, Places], words: AdvertWords) -> Places:
        """The ideas that give points: of the language that most are spoken in, none denied."""
        asserted = undenied(most_spoken(ideas), self.denied_in_points, words)
        return unanswered(asserted, self.denied_in_points, words)

    @property
    def everyday(self) -> Mapping[str, frozenset[int]]:
        """The words by which each language is known."""
        return {code: lexicon.common for code, lexicon in self.lexicons.items()}

    def met(
        self, ideas: Mapping[str, Places], words: AdvertWords
    ) -> Iterator[tuple[Frame, str, Words]]:
        """Each frame that an advert meets, the language it is met in, and where."""
        for language, places in ideas.items():
            unsaid = self.named - places.keys()
            for frame in self.frames:
                if not any(unsaid.issuperset(either) for either in frame.near):
                    for place in _places(frame, places, words):
                        yield frame, language, place

    def spares_from(
        self, code: str, place: Words, ideas: Mapping[str, Places], words: AdvertWords, framed: bool
    ) -> bool:
        """Whether ideas beside a sign take it away, or a "no" that answers it."""
        spares = self.spares.get(code, ())
        return any(
            answered_no(place, places, words)
            or any(spare.takes(place, places, words, framed) for spare in spares)
            for places in ideas.values()
        )


def load_frames(folder: Path, weights: Mapping[str, float], vocabulary: Vocabulary) -> Frames:
    """The frames that lie in a folder of rules, none if there are none there.

    `weights` are those of the signs, by code. Raises RulesError that names file, field and value.
    """
    if not (folder / FRAMES).exists():
        return Frames()
    file = read_frame_file(folder / FRAMES)
    named = {frame.sign for frame in file.frames} | {spare.sign for spare in file.spares}
    if unknown := named - weights.keys():
        raise RulesError(f"{FRAMES}: sign: there is no sign {min(unknown)!r}")
    return Frames(
        tuple(_frame(entry, weights[entry.sign]) for entry in file.frames),
        _spares(file.spares),
        load_lexicons(folder / WORDS, file.ideas() - FIGURES | DENIALS_NEED, vocabulary),
        load_units(folder / UNITS, vocabulary),
        frozenset(file.denied),
        frozenset(file.denied_in_points),
    )


def _split(written: Sequence[str]) -> tuple[Either, ...]:
    return tuple(tuple(each.split("|")) for each in written)


def _spares(entries: Sequence[SpareEntry]) -> Mapping[str, Sequence[Spare]]:
    spares: dict[str, list[Spare]] = {}
    for each in entries:
        spare = Spare(_split(each.unless), _split(each.together), _split(each.inside))
        spares.setdefault(each.sign, []).append(spare)
    return spares


def _frame(entry: FrameEntry, weight: float) -> Frame:
    return Frame(
        entry.sign, entry.weight or weight, _split(entry.near), entry.within, entry.across,
        _split(entry.unless), _split(entry.anywhere), entry.at_least or len(entry.anywhere),
        _split(entry.nowhere), entry.deniable,
    )  # fmt: skip


def _places(frame: Frame, ideas: Places, words: AdvertWords) -> Iterator[Words]:
    """Where a frame stands with nothing that takes it away, first to last."""
    if any(not ideas.keys().isdisjoint(either) for either in frame.nowhere):
        return
    met = [standing[0] for either in frame.anywhere if (standing := _standing(either, ideas))]
    if len(met) < frame.at_least:
        return
    if not frame.near:
        yield min(met)
        return
    rows = [_standing(either, ideas) for either in frame.near]
    denying = denials(ideas) if frame.deniable else []
    away = sorted(place for either in frame.unless for place in _standing(either, ideas))
    for chosen in _near(rows, frame, words):
        if denied(chosen, denying, words):
            continue
        place = chosen[0][0], max(end for _, end in chosen)
        if not _beside(place, away, words):
            yield place


def _standing(either: Either, ideas: Places) -> list[Words]:
    if len(either) == 1:
        return ideas.get(either[0], [])
    return sorted({place for name in either for place in ideas.get(name, ())})


def _near(rows: Sequence[list[Words]], frame: Frame, words: AdvertWords) -> Iterator[list[Words]]:
    """One place of each row, near to one of the shortest row; in the order of the advert."""
    rarest, *others = sorted(rows, key=len)
    for place in rarest:
        chosen = [place]
        for row in others:
            nearest = _nearest(place, row, chosen, frame, words)
            if nearest is None:
                break
            chosen.append(nearest)
        else:
            yield sorted(chosen)


def _nearest(
    place: Words, row: list[Words], taken: Sequence[Words], frame: Frame, words: AdvertWords
) -> Words | None:
    best, least = None, frame.within + 1
    for each in row:
        gap = max(each[0] - place[1], place[0] - each[1])
        if gap < least and apart(each, taken) and _stops(each, place, words) <= frame.across:
            best, least = each, gap
    return best


def _stops(one: Words, other: Words, words: AdvertWords) -> int:
    """How many sentences end between two places."""
    return abs(bisect_right(words.stops, one[0]) - bisect_right(words.stops, other[0]))


def _beside(place: Words, away: Sequence[Words], words: AdvertWords) -> bool:
    start, end = place
    for first, last in away[bisect_left(away, (start - 2 * _BEARING, 0)) :]:
        if first >= end + _BEARING:
            return False
        if last > start - _BEARING and (
            words.together(first, start, True) or words.together(first, end - 1, True)
        ):
            return True
    return False
