"""How alike the texts of two adverts are, and what differs where they are nearly the same."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from matcher.ingest.duplicate_names import COMPARED, plain_words, without_references
from matcher.ingest.duplicate_traits import Traits
from matcher.taxonomy.text import folded, key

UNKNOWN, SAME, OTHER = "unknown", "same", "other"

FEW_CHARACTERS = 60  # of text: too little to tell anything
MANY_CHARACTERS = 140  # of a copy: nobody writes as much twice in the same words
VERY_MANY_CHARACTERS = 400
SHORT_EXCERPT = 300  # characters
SHORT_SWAP_WORDS = 6  # a longer exchange of words is another wording, not another fact
SEQUENCE_OF_COPIES = 65  # likeness of two texts word by word, from which exchanges tell


def text(one: Traits, other: Traits) -> str:
    if min(len(one.text), len(other.text)) < FEW_CHARACTERS:
        return "short"
    if in_two_languages(one, other):
        return "other_language"
    mine, theirs = _plain(one.text), _plain(other.text)
    if fuzz.ratio(mine, theirs) >= 93 or fuzz.token_sort_ratio(mine, theirs) >= 95:
        return _copy(min(len(mine), len(theirs)))
    ratio = fuzz.token_set_ratio(mine, theirs)
    if ratio >= 85 or _excerpt(mine, theirs):
        return "excerpt"
    if ratio >= 72:
        return "alike"
    return "related" if ratio >= 58 else OTHER


@lru_cache(maxsize=COMPARED)
def _plain(text: str) -> str:
    return key(without_references(text))


def _copy(characters: int) -> str:
    if characters < MANY_CHARACTERS:
        return "short_copy"
    return "copy" if characters < VERY_MANY_CHARACTERS else "long_copy"


def swaps(one: Traits, other: Traits) -> str:
    """What stands in its place in two texts that are else the same: a name or a number makes
    another branch or shift, other words make other tasks."""
    if in_two_languages(one, other):
        return UNKNOWN
    mine = plain_words(f"{one.heading}\n{one.text}")
    theirs = plain_words(f"{other.heading}\n{other.text}")
    if fuzz.ratio(mine, theirs) < SEQUENCE_OF_COPIES:
        return UNKNOWN
    exchanges = list(_exchanges(mine, theirs))
    if any(_tells_apart(*each) for each in exchanges):
        return OTHER
    return "tasks" if any(_says_else(*each) for each in exchanges) else SAME


def in_two_languages(one: Traits, other: Traits) -> bool:
    return bool(one.language and other.language and one.language != other.language)


def one_word(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) > 3 and fuzz.ratio(word, other) >= 83)


def _excerpt(mine: str, theirs: str) -> bool:
    shorter, longer = sorted((mine, theirs), key=len)
    if len(shorter) > SHORT_EXCERPT:
        return _shared_runs(shorter, longer) >= 0.8
    return len(shorter) >= FEW_CHARACTERS and fuzz.partial_ratio(shorter, longer) >= 90


def _shared_runs(shorter: str, longer: str) -> float:
    """The share of the shorter text's runs of three words that stand in the longer one: for long
    texts a thousand times as fast as looking for the best place."""
    mine, theirs = set(_runs(shorter.split())), set(_runs(longer.split()))
    return len(mine & theirs) / len(mine)


def _runs(words: list[str]) -> Iterator[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _exchanges(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The runs of words that stand in each other's place."""
    runs: list[tuple[list[str], list[str]]] = [([], [])]
    for op in Levenshtein.opcodes(mine, theirs):
        if op.tag == "equal":
            runs.append(([], []))
        else:
            runs[-1][0].extend(mine[op.src_start : op.src_end])
            runs[-1][1].extend(theirs[op.dest_start : op.dest_end])
    yield from ((here, there) for here, there in runs if here and there)


def _tells_apart(mine: list[str], theirs: list[str]) -> bool:
    """Whether both sides of a short exchange hold a name or a number that the other has not."""
    if max(len(mine), len(theirs)) > SHORT_SWAP_WORDS:
        return False
    here, there = {folded(word) for word in mine}, {folded(word) for word in theirs}
    return _names(mine, there) and _names(theirs, here)


def _says_else(mine: list[str], theirs: list[str]) -> bool:
    """Whether two runs of words share nothing of what they say."""
    here = [folded(word) for word in mine if len(word) > 3]
    there = [folded(word) for word in theirs if len(word) > 3]
    if min(len(here), len(there)) < 2:
        return False
    shared = sum(any(one_word(word, other) for other in there) for word in here)
    return 4 * shared <= min(len(here), len(there))


def _names(words: list[str], others: set[str]) -> bool:
    return any(
        (word[0].isupper() or word[0].isdigit())
        and not any(fuzz.ratio(folded(word), other) >= 85 for other in others)
        for word in words
    )
