"""What the index was made of, job by job, in 24 bytes each: enough to tell what has changed since.

The store is asked for all jobs that are open, without their adverts' records. So nothing has to
be remembered when adverts are joined, parted, banned or released: whatever differs differs.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.market.freshness import Freshness
from matcher.scoring.criteria.deadline import day_number
from matcher.store.offers import shown_standing

Hashes = npt.NDArray[np.uint64]
Days = npt.NDArray[np.int64]
UNKNOWN = np.uint64(0)  # a content that no job has: it will be read anew
_WHOLE = 1 << 64


@dataclass(frozen=True, eq=False)
class JobTable:
    """By job, ordered by key: `keys` uint64[n] of its id, `contents` uint64[n] of what its adverts
    say and how they stand, `fresh` int64[n] the day until which it is fresh, since 1970."""

    keys: Hashes
    contents: Hashes
    fresh: Days

    def __len__(self) -> int:
        return int(self.keys.size)

    @classmethod
    def of_bytes(cls, raw: bytes) -> "JobTable":
        """What `as_bytes` gave; of no bytes, no jobs."""
        whole = np.frombuffer(raw, np.uint64).reshape(3, -1)
        return cls(whole[0], whole[1], whole[2].astype(np.int64))

    def as_bytes(self) -> bytes:
        return np.stack((self.keys, self.contents, self.fresh.astype(np.uint64))).tobytes()

    def forgetting(self, unsure: "JobTable", missing: Collection[str] = ()) -> "JobTable":
        """Unknown where another table says something else, and for the ids that are missing."""
        places, known = _places(unsure, self.keys)
        same = known & (unsure.contents[places] == self.contents) if len(unsure) else known
        keys = np.array([key_of(id_) for id_ in missing], np.uint64)
        same &= ~np.isin(self.keys, keys)
        return JobTable(self.keys, np.where(same, self.contents, UNKNOWN), self.fresh)


@dataclass(frozen=True, slots=True)
class Jobs:
    """The jobs that may be suggested, as the store has them now; `ids` in the table's order."""

    table: JobTable
    ids: tuple[str, ...]

    @classmethod
    def standing(cls, session: Session, freshness: Freshness) -> "Jobs":
        """Those with an advert that waits for a person are held back whole."""
        contents: dict[str, int] = {}
        fresh: dict[str, int] = {}
        held: set[str] = set()
        for row in shown_standing(session):
            if row.state is OfferState.HELD:
                held.add(row.job)
            contents[row.job] = (contents.get(row.job, 0) + _content(row)) % _WHOLE
            until = day_number(freshness.until(row.source_id, row.last_seen))
            fresh[row.job] = max(until, fresh.get(row.job, 0))
        return cls._of({job: said for job, said in contents.items() if job not in held}, fresh)

    @classmethod
    def _of(cls, contents: Mapping[str, int], fresh: Mapping[str, int]) -> "Jobs":
        ids = sorted(contents, key=key_of)
        table = JobTable(
            np.array([key_of(id_) for id_ in ids], np.uint64),
            np.array([contents[id_] or 1 for id_ in ids], np.uint64),
            np.array([fresh[id_] for id_ in ids], np.int64),
        )
        return cls(table, tuple(ids))


@dataclass(frozen=True, slots=True)
class Changes:
    """`read`: ids that are new or say something else; `days`: id -> the day until which it is fresh
    now, all else being the same; `gone`: keys."""

    read: tuple[str, ...]
    days: Mapping[str, int]
    gone: frozenset[int]


def changes(before: JobTable, now: Jobs) -> Changes:
    table = now.table
    places, known = _places(before, table.keys)
    same = known.copy()
    same[known] = before.contents[places[known]] == table.contents[known]
    redated = same.copy()
    redated[same] = before.fresh[places[same]] != table.fresh[same]
    return Changes(
        read=tuple(sorted(now.ids[i] for i in np.flatnonzero(~same))),
        days={now.ids[i]: int(table.fresh[i]) for i in np.flatnonzero(redated)},
        gone=frozenset(np.setdiff1d(before.keys, table.keys).tolist()),
    )


def key_of(id_: str) -> int:
    """64 bits: of a million jobs, two have the same with a probability of 3 in 100 million."""
    return int.from_bytes(blake2b(id_.encode(), digest_size=8).digest(), "little")


def _content(row: Any) -> int:
    said = (row.id, row.content_hash, row.pay_far)
    return int.from_bytes(blake2b(repr(said).encode(), digest_size=8).digest(), "little")


def _places(table: JobTable, keys: Hashes) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    """Where each key would stand in the table, and whether it does."""
    places = np.searchsorted(table.keys, keys).astype(np.int64)
    if not len(table):
        return places, np.zeros(keys.size, bool)
    places = np.minimum(places, len(table) - 1)
    return places, table.keys[places] == keys
