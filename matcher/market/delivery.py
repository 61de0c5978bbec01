"""All that is known of a delivery before the store is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from matcher.domain.offer import Offer
from matcher.ingest.duplicate_marks import Marks
from matcher.ingest.rejection import Rejection
from matcher.market.posting import Posting
from matcher.store.models import SourceRow


class ReadAdvert(NamedTuple):
    """An advert as it was understood, and what its doubles are found by."""

    offer: Offer
    marks: Marks


@dataclass(frozen=True, slots=True)
class Delivery:
    """`read`: the new and changed adverts by the source's key."""

    source: SourceRow
    postings: Mapping[str, Posting]
    rejections: Sequence[Rejection]
    remarks: tuple[str, ...]
    read: Mapping[str, ReadAdvert]
    digest: str
    today: date
    started_at: datetime
    accepted: bool = False
