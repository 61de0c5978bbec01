"""What was understood a moment ago is not understood again: an index that follows a delivery asks
for the same adverts that the delivery has just brought."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b

from matcher.domain.offer import Offer
from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.market.refresh import Understand

KEPT = 2_000  # offers, some 10 MB: a source's changes of a day, mostly


class Remembering:
    """Understands as `understand` does, which has to be the same for the same record. What could
    not be told of a word is told the first time only. Marks are not kept: only a delivery asks for
    them, and what it asks for is new to it."""

    def __init__(self, understand: Understand, kept: int = KEPT) -> None:
        self._understand = understand
        self._kept = kept
        self._known: OrderedDict[bytes, Offer] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
        keys = [_key(record) for record in records]
        if marked:
            read = self._understand(records, marked=True)
            self._keep(dict(zip(keys, read.offers, strict=True)))
            return read
        with self._lock:
            found = {key: self._known[key] for key in keys if key in self._known}
        asked = {k: each for k, each in zip(keys, records, strict=True) if k not in found}
        warnings: tuple[str, ...] = ()
        if asked:
            understood = self._understand(tuple(asked.values()))
            warnings = understood.warnings
            found |= zip(asked, understood.offers, strict=True)
        self._keep(found)
        return Understood(tuple(found[key] for key in keys), warnings)

    def _keep(self, found: dict[bytes, Offer]) -> None:
        with self._lock:
            for key, offer in found.items():
                self._known[key] = offer
                self._known.move_to_end(key)
            while len(self._known) > self._kept:
                self._known.popitem(last=False)


def _key(record: OfferRecord) -> bytes:
    return blake2b(record.model_dump_json().encode(), digest_size=16).digest()
