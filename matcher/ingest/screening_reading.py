"""Finds the near-words of the rules in one advert; what several phrases share is found once."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from matcher.ingest.screening_phrases import NearWords, Slot, Step
from matcher.ingest.screening_words import AdvertWords, Words

Denials = frozenset[int]  # numbers of the words that deny


class Reading:
    """An advert's words while phrases are looked for in it."""

    def __init__(self, words: AdvertWords) -> None:
        self.words = words
        self.present = frozenset(words.found)
        self._standing: dict[int, list[Words]] = {}
        self._endings: dict[int, dict[int, int]] = {}
        self._denying: dict[Denials, list[int]] = {}

    def places(self, phrase: NearWords, denials: Denials) -> list[Words]:
        """Where a phrase stands, each end once, in order. No gap reads across a denial."""
        if any(self.present.isdisjoint(need) for need in phrase.needs):
            return []
        first, *others = phrase.steps
        starts = {end: start for start, end in self._places_of(first.slot)}
        for step in others:
            if not starts:
                return []
            starts = dict(self._next_places(starts, step, denials))
        return sorted((start, end) for end, start in starts.items())

    def denied(self, first: int, last: int, denials: Denials) -> bool:
        """Whether any of the words from `first` to before `last` denies."""
        denying = self._denying.get(denials)
        if denying is None:
            found = self.words.found
            denying = sorted({at for n in denials & self.present for at, _ in found[n]})
            self._denying[denials] = denying
        following = bisect_left(denying, first)
        return following < len(denying) and denying[following] < last

    def _places_of(self, slot: Slot) -> list[Words]:
        known = self._standing.get(id(slot))  # the rules keep their slots, so an id stays one slot
        if known is None:
            known = self._standing[id(slot)] = sorted(set(self._meets(slot)))
        return known

    def _next_places(
        self, starts: Mapping[int, int], step: Step, denials: Denials
    ) -> Iterator[Words]:
        """(end, start) of what was met so far (`starts`: end -> start) followed by the step."""
        for first, end in self._places_of(step.slot):
            for between in range(step.most + 1):
                known = starts.get(first - between)
                if known is not None:
                    if self._joined(first - between, first, step.over_commas, denials):
                        yield end, known
                    break

    def _joined(self, end: int, first: int, over_commas: bool, denials: Denials) -> bool:
        if not self.words.together(end - 1, first, over_commas):
            return False
        return end == first or not self.denied(end, first, denials)

    def _meets(self, slot: Slot) -> Iterator[Words]:
        if slot.figures:
            low, high = slot.figures
            yield from ((at, at + 1) for value, at in self.words.numbers if low <= value <= high)
        for first, *rest in slot.alternatives:
            if standing := self.words.found.get(first):
                yield from self.followed_places(standing, rest)

    def followed_places(self, standing: Iterable[Words], rest: Sequence[int]) -> Iterator[Words]:
        """The places that the other words of an alternative follow, to the last of them."""
        for start, end in standing:
            last = self._followed(end, rest)
            if last is not None:
                yield start, last

    def _followed(self, end: int, rest: Sequence[int]) -> int | None:
        """Where the other words of an alternative end, if they follow one after the other."""
        for number in rest:
            following = self._endings_of(number).get(end)
            if following is None or not self.words.together(end - 1, end, False):
                return None
            end = following
        return end

    def _endings_of(self, number: int) -> Mapping[int, int]:
        known = self._endings.get(number)
        if known is None:
            known = self._endings[number] = dict(self.words.found.get(number, ()))
        return known
