"""An advert of the store as it is read today, with what its last run said of its pay."""

from collections.abc import Sequence

from matcher.domain.offer import Offer
from matcher.ingest.record import OfferRecord
from matcher.ingest.screening import Signs
from matcher.ingest.screening_pay import with_pay_sign
from matcher.ingest.usual_pay import Far
from matcher.market.refresh import Market
from matcher.store.models import OfferRow


def read_again(market: Market, rows: Sequence[OfferRow]) -> Sequence[Offer]:
    """One Offer a row, in their order, by its words alone. An advert whose words have not changed
    since it was read lately is not read again: to check its record and to understand it took a
    page of hers some 30 ms."""
    keys = [(row.id, row.content_hash) for row in rows]
    found = market.read.of(keys)
    unread = {key: row for key, row in zip(keys, rows, strict=True) if key not in found}
    if unread:
        records = [_record(row) for row in unread.values()]
        found |= zip(unread, market.understand(records).offers, strict=True)
    market.read.keep(found)
    return [found[key] for key in keys]


def _record(row: OfferRow) -> OfferRecord:
    return OfferRecord.model_validate(row.record | {"id": row.id})


def with_kept_pay(offer: Offer, row: OfferRow, signs: Signs) -> Offer:
    """The offer with the sign of its pay, where that was far from the usual."""
    return with_pay_sign(offer, Far(row.pay_far) if row.pay_far else None, signs)
