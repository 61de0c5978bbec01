"""Is this the banned employer under a similar name? Whoever is recognised waits for a person.

Compared is what the two are called. Where that is two words or more, or one that hardly anybody
else has, they are the same whatever trade, town or suffix stands beside it. A single short word
(Stella Cleaning) needs the same trade as well, and a name of common words only (Hotel Roma) must be
the same throughout: the innocent have such names.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from matcher.market.employer_names import EmployerName, NameWords
from matcher.market.limits import Limits

FEWEST_LETTERS = 5  # of a word in which one may be wrong
FEWEST_JOINED = 8  # letters of a name that is compared without its spaces


@dataclass(frozen=True)
class Namesakes:
    """The banned employers, as they are written."""

    banned: tuple[str, ...]
    words: NameWords
    limits: Limits

    def like(self, employer: str | None) -> str | None:
        """The first banned name that this one is or resembles."""
        if not employer or not self.banned:
            return None
        name = self.words.read(employer)
        return next((b for b in self.banned if alike(self.words.read(b), name, self.limits)), None)


def alike(banned: EmployerName, other: EmployerName, limits: Limits) -> bool:
    if not banned.telling:
        return not other.telling and _same_words(banned.common, other.common, limits)
    if _joined_alike(banned, other, limits):
        return True
    more = _beyond(banned.telling, other.telling, limits)
    if more is None:
        return _a_letter_less(banned.telling, other.telling, limits)
    if len(banned.telling) > 1:
        return not more or (len(more) == 1 and _is_long(banned.telling, limits))
    return not more and _one_word_alike(banned, other, limits)


def _one_word_alike(banned: EmployerName, other: EmployerName, limits: Limits) -> bool:
    """Two names that share their only telling word."""
    conflict = banned.trades and other.trades and banned.trades != other.trades
    if _is_long(banned.telling, limits) and not conflict:
        return True
    if banned.trades != other.trades:
        return False
    if banned.trades:
        return banned.places <= other.places or other.places <= banned.places
    return banned.places == other.places


def _is_long(telling: Sequence[str], limits: Limits) -> bool:
    return len("".join(telling)) >= limits.banned_contained_from_letters


def _a_letter_less(some: Sequence[str], others: Sequence[str], limits: Limits) -> bool:
    """Fior di Loto, Fiore di Loto; but not Mario and Maria, who are two people."""
    one, two = "".join(some), "".join(others)
    if not 1 < len(some) == len(others) or len(one) == len(two):
        return False
    return fuzz.ratio(one, two) >= limits.banned_same_joined


def _joined_alike(banned: EmployerName, other: EmployerName, limits: Limits) -> bool:
    """The same with other spaces: StellaCleaning, Trans Europa Logistik."""
    if sorted(banned.words) == sorted(other.words):
        return False
    pairs = [(one, two) for one in banned.joined for two in other.joined]
    long = [pair for pair in pairs if min(map(len, pair)) >= FEWEST_JOINED]
    if len(banned.words) == len(other.words):
        return any(one == two for one, two in long)
    return any(fuzz.ratio(one, two) >= limits.banned_same_joined for one, two in long)


def _same_words(some: Sequence[str], others: Sequence[str], limits: Limits) -> bool:
    return len(some) == len(others) and _beyond(some, others, limits) == []


def _beyond(some: Iterable[str], others: Sequence[str], limits: Limits) -> list[str] | None:
    """What `others` have beyond `some`, in whatever order; None where they lack one of them."""
    left = list(others)
    for word in some:
        found = next((other for other in left if _one_word(word, other, limits)), None)
        if found is None:
            return None
        left.remove(found)
    return left


def _one_word(word: str, other: str, limits: Limits) -> bool:
    if word == other or min(len(word), len(other)) < FEWEST_LETTERS:
        return word == other
    swapped = sorted(word) == sorted(other) and OSA.distance(word, other) == 1
    return swapped or fuzz.ratio(word, other) >= limits.banned_same_name
