"""All that is known of a delivery before the store is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from matcher.domain.offer import Offer
from matcher.ingest.duplicate_marks import Marks
from matcher.ingest.rejection import Rejection
from matcher.market.posting import Posting


class ReadAdvert(NamedTuple):
    """An advert as it was understood, and what its doubles are found by."""

    offer: Offer
    marks: Marks


@dataclass(frozen=True, slots=True)
class Delivery:
    """`read`: the new and changed adverts by the source's key."""

    source_id: int
    postings: Mapping[str, Posting]
    rejections: Sequence[Rejection]
    remarks: tuple[str, ...]
    read: Mapping[str, ReadAdvert]
    digest: str
    today: date
    started_at: datetime
    accepted: bool = False

    @property
    def hashes(self) -> dict[str, str]:
        """Of what each advert says, by the source's key, in the order delivered."""
        return {key: each.content_hash for key, each in self.postings.items()}
