"""For tests of the batch: a small market, a few women, and what their lists are."""

from pathlib import Path

from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile
from matcher.scoring.batch import Asked, Night, Share
from tests.factories import (
    LORETO,
    TODAY,
    embedded,
    knowledge,
    needs,
    north_of_loreto,
    offer,
    profile,
    speaks,
    weights,
)
from tests.scoring.indexing import index

TOP = 10


def market(number: int = 60) -> list[Offer]:
    levels = ("A1", "A2", "B1", "B2")
    return [
        offer(id=f"v{n:03}", kind=Kind.INTERNSHIP if n % 7 == 0 else Kind.VACANCY,
              place=north_of_loreto(n % 40), languages=needs("it", levels[n % 4]),
              hours_per_week=float(10 + n % 30))
        for n in range(number)
    ]  # fmt: skip


def women(number: int) -> list[Profile]:
    levels = ("A1", "A2", "B1", "B2", "C1")
    return [
        profile(code=f"K{n}", age=20 + n, place=LORETO, languages=speaks(it=levels[n % 5]))
        for n in range(number)
    ]


def one_by_one(number: int) -> list[Share]:
    return [Share((her,)) for her in women(number)]


def night(folder: Path, offers: int = 60) -> Night:
    asked = Asked(weights(), knowledge().work_rules, TODAY, TOP)
    return Night(asked, embedded(), index(folder, market(offers)))
