"""The life of an advert: what a delivery means for those already kept. Decides, does nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median

from matcher.domain.offer_state import OfferState
from matcher.market.limits import Limits

FEWEST_DELIVERIES = 4  # that tell a rhythm


class Alarm(StrEnum):
    """Why a delivery was not believed. With one, what it lists is taken and nothing is closed."""

    EMPTY = "empty"  # no advert where there were some
    UNREADABLE = "unreadable"  # a file, or a record that nobody can name, could not be read
    SHRUNK = "shrunk"  # far fewer than last time


@dataclass(frozen=True, slots=True)
class Delivered:
    """A delivery in numbers. `nameless` records were refused and gave no id: they may be any of
    those that seem to be missing."""

    admitted: int
    nameless: int = 0
    lists_all: bool = True


@dataclass(frozen=True, slots=True)
class Kept:
    """An advert that the store has, under its source's key."""

    id: str
    content_hash: str
    state: OfferState
    last_seen: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """Keys of the source: what is new, says something else, says the same, is not there."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    missing: tuple[str, ...]


def compare(kept: Mapping[str, Kept], hashes: Mapping[str, str]) -> Comparison:
    """`hashes`: the content hash of each delivered advert by its key, in the order delivered."""
    known = [key for key in hashes if key in kept]
    return Comparison(
        new=tuple(key for key in hashes if key not in kept),
        changed=tuple(key for key in known if kept[key].content_hash != hashes[key]),
        unchanged=tuple(key for key in known if kept[key].content_hash == hashes[key]),
        missing=tuple(sorted(key for key in kept if key not in hashes)),
    )


def alarm_for(delivered: Delivered, usual: int | None, limits: Limits) -> Alarm | None:
    """`usual`: how many adverts the last delivery without an alarm had, None if there was none."""
    if delivered.nameless:
        return Alarm.UNREADABLE
    if not usual or not delivered.lists_all:
        return None
    if delivered.admitted == 0:
        return Alarm.EMPTY
    counts = usual >= limits.deliveries_counts_from
    if counts and delivered.admitted < usual * limits.deliveries_least_share:
        return Alarm.SHRUNK
    return None


def gone(
    missing: Collection[str], kept: Mapping[str, Kept], refused: Collection[str], *, believed: bool
) -> tuple[str, ...]:
    """The keys to close. `refused`: keys of records that were delivered but could not be used;
    `believed`: a full delivery without an alarm."""
    if not believed:
        return ()
    there = (key for key in missing if key not in refused)
    return tuple(key for key in there if kept[key].state in (OfferState.OPEN, OfferState.HELD))


def state_of(
    before: OfferState | None, held_for: Collection[str], deadline: date | None, today: date
) -> OfferState:
    """Where an advert stands that its source lists today; `before` is None for a new one.

    A person's "no" stays. A held advert stays held over its deadline: somebody has to look at it,
    for the employer will write another one.
    """
    if before is OfferState.REJECTED:
        return OfferState.REJECTED
    if held_for:
        return OfferState.HELD
    return OfferState.EXPIRED if deadline and deadline < today else OfferState.OPEN


def usual_rhythm(days: Collection[date]) -> int | None:
    """Days from one delivery to the next, as a source has kept it; None for too few of them."""
    at = sorted(set(days))
    if len(at) < FEWEST_DELIVERIES:
        return None
    return max(1, round(median((b - a).days for a, b in pairwise(at))))


def fresh_until(last_seen: date, rhythm_days: int | None, limits: Limits) -> date:
    """The last day on which an advert may be shown as fresh."""
    rhythm = rhythm_days or limits.freshness_rhythm_days
    return last_seen + timedelta(days=int(rhythm * limits.freshness_missed_deliveries))
