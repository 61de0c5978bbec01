"""A delivered advert in the form in which it is kept, and the hash by which a change is seen."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from matcher.ingest.record import OfferRecord


@dataclass(frozen=True, slots=True)
class Posting:
    """`row` is the record as JSON; `content_hash` tells whether it says something else."""

    record: OfferRecord
    row: Mapping[str, Any]
    content_hash: str

    @property
    def key(self) -> str:
        return self.record.id


def posting(record: OfferRecord) -> Posting:
    row = record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    row["kind"] = record.kind.value
    return Posting(record, row, _hash(row))


def digest_of(postings: Iterable[Posting], refused: Iterable[str]) -> str:
    """Of a whole delivery: the same one again gives the same."""
    return _hash([[p.key, p.row] for p in postings] + list(refused))


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
