"""What the index was made of, job by job, in 24 bytes each: enough to tell what has changed since.

The store is asked for the jobs that are open, without their adverts' records: for those that it
has noted as changed, or for all where its notes don't reach back. So nothing has to be remembered
when adverts are joined, parted, banned or released: whatever differs differs.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.domain.offer_state import OfferState
from matcher.market.freshness import Freshness
from matcher.scoring.criteria.deadline import day_number
from matcher.store.standing_adverts import SeenAdvert, ShownAdvert

Hashes = npt.NDArray[np.uint64]
Days = npt.NDArray[np.int64]
UNKNOWN = np.uint64(0)  # a content that no job has: it will be read anew
UNSURE = -1  # a day that no job has: it will be compared anew
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

    def places(self, keys: Hashes) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
        """Where each key would stand, and whether it does."""
        places = np.searchsorted(self.keys, keys).astype(np.int64)
        if not len(self):
            return places, np.zeros(keys.size, bool)
        places = np.minimum(places, len(self) - 1)
        return places, self.keys[places] == keys

    def forgetting(
        self, contents: Collection[str], days: Collection[str] = frozenset()
    ) -> "JobTable":
        """As if nothing were known of what these ids say, and of the days of those."""
        said, fresh = self.contents.copy(), self.fresh.copy()
        said[self._rows(keys_of(contents))] = UNKNOWN
        fresh[self._rows(keys_of(days))] = UNSURE
        return JobTable(self.keys, said, fresh)

    def forgetting_others(self, than: "JobTable") -> "JobTable":
        """As if nothing were known of what another table tells otherwise."""
        places, known = than.places(self.keys)
        said, fresh = known.copy(), known.copy()
        said[known] = than.contents[places[known]] == self.contents[known]
        fresh[known] = than.fresh[places[known]] == self.fresh[known]
        return JobTable(
            self.keys,
            np.where(said, self.contents, UNKNOWN),
            np.where(fresh, self.fresh, np.int64(UNSURE)),
        )

    def with_days(self, days: Mapping[str, int]) -> "JobTable":
        """Other days of ids that it has."""
        fresh = self.fresh.copy()
        places, _ = self.places(keys_of(days))
        fresh[places] = list(days.values())
        return JobTable(self.keys, self.contents, fresh)

    def among(self, keys: Hashes) -> "JobTable":
        """Of these jobs alone."""
        rows = self._rows(keys)
        return JobTable(self.keys[rows], self.contents[rows], self.fresh[rows])

    def replaced(self, keys: Hashes, by: "JobTable") -> "JobTable":
        """Of these jobs what another table tells."""
        rows = self._rows(keys)
        at = np.searchsorted(rest := np.delete(self.keys, rows), by.keys)
        return JobTable(
            np.insert(rest, at, by.keys),
            np.insert(np.delete(self.contents, rows), at, by.contents),
            np.insert(np.delete(self.fresh, rows), at, by.fresh),
        )

    def _rows(self, keys: Hashes) -> npt.NDArray[np.int64]:
        """Those of these keys, ascending."""
        places, known = self.places(keys)
        return np.sort(places[known])


@dataclass(frozen=True, slots=True)
class Jobs:
    """The jobs that may be suggested, as the store has them now; `ids` in the table's order."""

    table: JobTable
    ids: tuple[str, ...]

    @classmethod
    def standing(cls, adverts: Iterable[ShownAdvert], freshness: Freshness) -> "Jobs":
        """`adverts`: all that there are of these jobs. One with an advert that waits for a person
        is held back whole."""
        contents: dict[str, int] = {}
        fresh: dict[str, int] = {}
        held: set[str] = set()
        for row in adverts:
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
            keys_of(ids),
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
    """Between two tables of the same jobs."""
    table = now.table
    places, known = before.places(table.keys)
    same = known.copy()
    same[known] = before.contents[places[known]] == table.contents[known]
    redated = same.copy()
    redated[same] = before.fresh[places[same]] != table.fresh[same]
    return Changes(
        read=tuple(sorted(now.ids[i] for i in np.flatnonzero(~same))),
        days={now.ids[i]: int(table.fresh[i]) for i in np.flatnonzero(redated)},
        gone=frozenset(np.setdiff1d(before.keys, table.keys).tolist()),
    )


def other_days(before: JobTable, days: Mapping[str, int]) -> dict[str, int]:
    """Those that the table tells otherwise."""
    places, known = before.places(keys_of(days))
    differ = known.copy()
    differ[known] = before.fresh[places[known]] != np.fromiter(days.values(), np.int64)[known]
    ids = list(days)
    return {ids[i]: days[ids[i]] for i in np.flatnonzero(differ)}


def days_of(adverts: Iterable[SeenAdvert], freshness: Freshness) -> dict[str, int]:
    """Job -> the day until which it is fresh. `adverts`: all that there are of these jobs."""
    until: dict[tuple[int, Any], int] = {}
    fresh: dict[str, int] = {}
    for job, source, seen in adverts:
        day = until.get((source, seen))
        if day is None:
            day = until[source, seen] = day_number(freshness.until(source, seen))
        if day > fresh.get(job, 0):
            fresh[job] = day
    return fresh


def keys_of(ids: Iterable[str]) -> Hashes:
    return np.fromiter(map(key_of, ids), np.uint64)


def key_of(id_: str) -> int:
    """64 bits: of a million jobs, two have the same with a probability of 3 in 100 million."""
    return int.from_bytes(blake2b(id_.encode(), digest_size=8).digest(), "little")


def _content(row: ShownAdvert) -> int:
    said = (row.id, row.content_hash, row.pay_far)
    return int.from_bytes(blake2b(repr(said).encode(), digest_size=8).digest(), "little")
