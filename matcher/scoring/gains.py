"""What an offer leaves her with, and what of it is new to her."""

from collections.abc import Iterator

import numpy as np

from matcher.domain.offer import Offer
from matcher.scoring.columns import Flags, ListColumn, Lists
from matcher.scoring.criterion import Case
from matcher.taxonomy.model import Taxonomy


def gains(offer: Offer, _: Taxonomy | None = None) -> Iterator[tuple[str, int]]:
    """What a training gives: `language|it|speaking` with the level reached, `skills|id`, ..."""
    for language in offer.gives.languages:
        for mode in language.modes:
            yield f"language|{language.language}|{mode}", int(language.level)
    for kind in ("skills", "certificates", "licences"):
        for name in sorted(getattr(offer.gives, kind)):
            yield f"{kind}|{name}", 1


GAINS = Lists("gives", gains)


def is_asked(case: Case, gain: str) -> bool:
    """Has anybody talked with her about what she has of that kind?"""
    profile, kind = case.profile, gain.partition("|")[0]
    if kind in ("language", "skills"):
        return bool(profile.languages if kind == "language" else profile.skills)
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


def unasked_entries(case: Case, given: ListColumn) -> Flags:
    """bool[m]: of which entries of the column `GAINS` nobody can tell whether she has them."""
    unasked = np.array([not is_asked(case, gain) for gain in given.words], bool)
    return unasked[given.codes] if unasked.size else given.numbers > 0


def new_entries(case: Case, given: ListColumn) -> Flags:
    """bool[m]: which entries of the column `GAINS` are more than she has."""
    has = np.array([level_of(case, gain) for gain in given.words], np.int64)
    more: Flags = given.numbers > (has[given.codes] if has.size else 0)
    return more & ~unasked_entries(case, given)
