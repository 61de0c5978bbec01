"""The slow way: her profile with what the course gives, and a ranking of everything again."""

from collections.abc import Sequence
from pathlib import Path

from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile
from matcher.scoring.pathways.learnt import Gains, profile_with
from matcher.scoring.pathways.numbers import Numbers, load_numbers
from matcher.scoring.pathways.opening import Opened
from matcher.settings import data_dir
from tests.factories import ranked

FILE: Path = data_dir() / "rules" / "pathways.toml"


def numbers() -> Numbers:
    return load_numbers(FILE)


def standing_of(her: Profile, offers: Sequence[Offer]) -> dict[str, tuple[bool, int]]:
    """Job -> is it YES or ASK, and its value in millionths."""
    found = ranked(her, offers)
    return {
        it.id: (int(verdict) < 2, int(value))
        for it, verdict, value in zip(
            found.market.offers, found.verdicts, found.values, strict=True
        )
        if it.kind is not Kind.TRAINING and verdict < 3
    }


def opened(her: Profile, offers: Sequence[Offer], learnt: Gains) -> tuple[Opened, list[str]]:
    """What opens, counted one job after the other; and which jobs, the best first."""
    after_it = profile_with(her, learnt, numbers().learnt_level)
    before, after = standing_of(her, offers), standing_of(after_it, offers)
    jobs, better, worth = [], 0, 0
    for id_, (open_, value) in after.items():
        was_open, was = before[id_]
        gained = value**2 // 10**6 - (was**2 // 10**6 if was_open else 0)
        if open_ and gained > 0:
            worth += gained
            better += was_open
        if open_ and not was_open:
            jobs.append((-value, id_))
    return Opened(len(jobs), better, worth), [id_ for _, id_ in sorted(jobs)]
