"""What an offer leaves her with, and what of it is new to her."""

from collections.abc import Iterator

import numpy as np

from matcher.domain.offer import Contract, Kind, Offer
from matcher.scoring.columns import Flags, Ints, ListColumn, Lists, Numbers
from matcher.scoring.criterion import Case
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy

KINDS = ("language", "skills", "certificates", "licences")


def gains(offer: Offer, _: Taxonomy | None = None) -> Iterator[tuple[str, int]]:
    """What a training gives: `language|it|speaking` with the level reached, `skills|id`, ..."""
    for language in offer.gives.languages:
        for mode in language.modes:
            yield f"language|{language.language}|{mode}", int(language.level)
    for kind in KINDS[1:]:
        for name in sorted(getattr(offer.gives, kind)):
            yield f"{kind}|{name}", 1


def _teaches_at_work(offer: Offer, _: Taxonomy) -> bool:
    apprentice = offer.contract in (Contract.APPRENTICESHIP, Contract.INTERNSHIP)
    return offer.kind is not Kind.TRAINING and bool(offer.tutor or apprentice)


GAINS = Lists("gives", gains)
AT_WORK = Numbers("learns_at_work", "bool", _teaches_at_work)
IS_TRAINING = Numbers("is_training", "bool", lambda offer, _: offer.kind is Kind.TRAINING)
TAUGHT = (GAINS, IS_TRAINING, AT_WORK)


def is_asked(case: Case, gain: str) -> bool:
    """Has anybody talked with her about what she has of it: of a language in that very mode, of the
    others in general?"""
    profile, (kind, _, name) = case.profile, gain.partition("|")
    if kind == "language":
        language, _, mode = name.partition("|")
        return any(s.language == language and mode in s.levels for s in profile.languages)
    if kind == "skills":
        return bool(profile.skills)
    return (profile.certificates if kind == "certificates" else profile.licences) is not None


def level_of(case: Case, gain: str) -> int:
    """What she has of it already: a CEFR level, or 1 for a skill or credential of hers."""
    kind, _, name = gain.partition("|")
    profile = case.profile
    if kind == "language":
        language, _, mode = name.partition("|")
        levels = (skill.levels for skill in profile.languages if skill.language == language)
        return max((int(level) for each in levels for m, level in each.items() if m == mode),
                   default=0)  # fmt: skip
    if kind == "skills":
        return int(any(skill.concept == name for skill in profile.skills))
    held = profile.certificates if kind == "certificates" else profile.licences
    return int(name in (held or ()))


def new_gains(case: Case, offer: Offer) -> list[str]:
    return [
        gain
        for gain, level in gains(offer)
        if is_asked(case, gain) and level > level_of(case, gain)
    ]


def sorted_out(case: Case, given: ListColumn) -> tuple[Flags, Flags]:
    """bool[m] each: which entries of the column `GAINS` are more than she has, and of which nobody
    can tell whether she has them."""
    has = case.once_for("has", lambda: _has(case, given.words), given.words)
    unasked = given.by_word(_unasked(case, given.words))
    return (given.numbers > given.by_word(has)) & ~unasked, unasked


def _unasked(case: Case, words: Vocabulary) -> Flags:
    """bool[words]."""

    def unasked() -> Flags:
        flags = np.zeros(len(words), bool)
        for kind in KINDS[1:]:
            flags[words.starting(f"{kind}|")] = not is_asked(case, f"{kind}|")
        languages = words.starting("language|")
        flags[languages] = [not is_asked(case, gain) for gain in words[languages]]
        return flags

    return case.once_for("unasked", unasked, words)


def _has(case: Case, words: Vocabulary) -> Ints:
    """int64[words]: how much of each she has."""
    has = np.zeros(len(words) + 1, np.int64)  # the last is of -1, no word
    numbers = case.taxonomy.numbers
    skills = np.array([numbers[skill.concept] for skill in case.profile.skills], np.int64)
    has[words.of_numbered(numbers, "skills|").take(skills)] = 1
    for gain, level in _held(case, words):
        if (number := words.find(gain)) is not None:
            has[number] = level
    return has[:-1]


def _held(case: Case, words: Vocabulary) -> Iterator[tuple[str, int]]:
    """The gains, but for skills, of which she may have some already, and how much; all others are
    new to her."""
    if case.profile.languages:
        yield from ((gain, level_of(case, gain)) for gain in words[words.starting("language|")])
    yield from ((f"certificates|{name}", 1) for name in case.profile.certificates or ())
    yield from ((f"licences|{name}", 1) for name in case.profile.licences or ())
