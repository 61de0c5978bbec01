"""Words that deny ("we never keep documents"), and what they take away."""

from collections.abc import Collection, Sequence

from matcher.ingest.screening_concepts import Places
from matcher.ingest.screening_words import AdvertWords, Words

DENIAL = "no"  # the idea of a word that denies
NO_PROBLEM = "noproblem"  # of words in which nothing is denied: "no problem"
JOINS = "joins"  # of a word after which something else is spoken of: "and"
UNNEEDED = "unneeded"  # of words by which nothing is asked: "not needed"
DENIALS_NEED = frozenset({DENIAL, NO_PROBLEM, JOINS, UNNEEDED})
_BEFORE_FRAME, _AFTER_FRAME = 4, 2  # words on either side in which a denial takes a frame away
_BEFORE_IDEA, _AFTER_IDEA = 4, 3  # and a single idea


def apart(place: Words, taken: Collection[Words]) -> bool:
    """Whether a place shares no word with any of the others."""
    return all(place[1] <= start or end <= place[0] for start, end in taken)


def denied(chosen: Sequence[Words], denying: Sequence[Words], words: AdvertWords) -> bool:
    """Whether a word that denies stands before, between or after the places, and in none.

    Before and after them, in the same clause: "einen Pass behalten wir nicht".
    """
    first, last = chosen[0][0], max(end for _, end in chosen)
    return any(
        first - _BEFORE_FRAME <= start < last + _AFTER_FRAME
        and apart((start, end), chosen)
        and (start > first or words.together(start, first, False))
        and (start < last or words.together(last - 1, start, False))
        for start, end in denying
    )


def denials(places: Places) -> list[Words]:
    """Where an advert denies something."""
    harmless = places.get(NO_PROBLEM, ())
    return [each for each in places.get(DENIAL, ()) if apart(each, harmless)]


def answered_no(place: Words, places: Places, words: AdvertWords) -> bool:
    """Whether "no" answers what stands at a place: "Undeclared? No." or "Fees: none."

    "No problem" and "not needed" are no such answers, nor is "deposit - not given back". After a
    question the answer may go on, without figures: "a fee? Not much, only 200" denies nothing.
    """
    last = place[1] - 1
    harmless = (*places.get(NO_PROBLEM, ()), *places.get(UNNEEDED, ()))
    return any(
        start > last and apart((start, end), harmless) and _answers((start, end), last, words)
        for start, end in places.get(DENIAL, ())
    )


def _answers(denial: Words, last: int, words: AdvertWords) -> bool:
    """Whether a word that denies begins the answer to what ends with the word `last`."""
    start, end = denial
    alone = end == len(words.spans) or end in words.pauses
    if start in words.questions and words.sentence(last)[1] == start:
        until = words.sentence(start)[1]
        return alone or not any(start < at < until for _, at in words.numbers)
    return alone and start in words.answers and words.together(last, start - 1, False)


def undenied(places: Places, names: Collection[str], words: AdvertWords) -> Places:
    """The ideas of an advert without those places of `names` that a word beside them denies.

    Answers ("a fee? No.") count nothing here, see `unanswered`.
    """
    denying = denials(places)
    if not denying:
        return places
    joins = places.get(JOINS, ())
    kept: dict[str, list[Words]] = {}
    for name, standing in places.items():
        if name in names:
            standing = [
                each for each in standing if not _denied_beside(each, denying, joins, words)
            ]
        if standing:
            kept[name] = standing
    return kept


def unanswered(places: Places, names: Collection[str], words: AdvertWords) -> Places:
    """The ideas of an advert without those places of `names` that "no" answers."""
    if not words.questions and not words.answers:
        return places
    kept = {
        name: [each for each in standing if not answered_no(each, places, words)]
        if name in names
        else standing
        for name, standing in places.items()
    }
    return {name: standing for name, standing in kept.items() if standing}


def _denied_beside(
    place: Words, denying: Sequence[Words], joins: Sequence[Words], words: AdvertWords
) -> bool:
    first, last = place
    until = min((at for at, _ in joins if at >= last), default=last + _AFTER_IDEA)
    return any(
        (first - _BEFORE_IDEA <= start and end <= first and words.together(start, first, False))
        or (
            last <= start < min(until, last + _AFTER_IDEA)
            and words.together(last - 1, start, False)
        )
        for start, end in denying
    )
