"""What was worked out lately, as far as there is room."""

import threading
from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Lately(Generic[K, V]):
    """The `kept` entries that were used last. Several threads may ask at once."""

    def __init__(self, kept: int) -> None:
        self._kept = kept
        self._known: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, keys: Collection[K]) -> dict[K, V]:
        """Those that are known."""
        with self._lock:
            return {key: self._known[key] for key in keys if key in self._known}

    def keep(self, found: Mapping[K, V]) -> None:
        with self._lock:
            for key, value in found.items():
                self._known[key] = value
                self._known.move_to_end(key)
            while len(self._known) > self._kept:
                self._known.popitem(last=False)
