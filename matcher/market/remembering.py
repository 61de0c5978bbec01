"""What was understood a moment ago is not understood again: an index that follows a delivery asks
for the same adverts that the delivery has just brought."""

from collections.abc import Sequence
from hashlib import blake2b

from matcher.domain.offer import Offer
from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.market.lately import Lately
from matcher.market.refresh import Understand

KEPT = 2_000  # offers, some 10 MB: a source's changes of a day, mostly


class Remembering:
    """Understands as `understand` does, which has to be the same for the same record. What could
    not be told of a word is told the first time only. Marks are not kept: only a delivery asks for
    them, and what it asks for is new to it."""

    def __init__(self, understand: Understand, kept: int = KEPT) -> None:
        self._understand = understand
        self._known = Lately[bytes, Offer](kept)

    def __call__(self, records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
        keys = [_key(record) for record in records]
        if marked:
            read = self._understand(records, marked=True)
            self._known.keep(dict(zip(keys, read.offers, strict=True)))
            return read
        found = self._known.of(keys)
        asked = {k: each for k, each in zip(keys, records, strict=True) if k not in found}
        warnings: tuple[str, ...] = ()
        if asked:
            understood = self._understand(tuple(asked.values()))
            warnings = understood.warnings
            found |= zip(asked, understood.offers, strict=True)
        self._known.keep(found)
        return Understood(tuple(found[key] for key in keys), warnings)


def _key(record: OfferRecord) -> bytes:
    return blake2b(record.model_dump_json().encode(), digest_size=16).digest()
