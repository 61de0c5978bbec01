"""What was said of one segment to women with the same facts: the same papers, the same levels.

In a night's batch, and of a criterion that reads little of her, most has been said before. It holds
facts of hers as keys but not who she is, lives in one process and goes with the segment.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, Protocol, TypeVar

MOST_BYTES = 64 << 20  # of one segment, beside it


class Sized(Protocol):
    @property
    def nbytes(self) -> int: ...


T = TypeVar("T", bound=Sized)


class Memory(Generic[T]):
    """What was used last is kept, as far as there is room. For several threads at once."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held: OrderedDict[Hashable, T] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is remembered, or what is made now; two threads that make the same keep one."""
        with self._lock:
            if (known := self._known(key)) is not None:
                return known
        made = make()
        with self._lock:
            found = self._held.setdefault(key, made)
            if found is made:
                self._bytes += made.nbytes
            while self._bytes > self._most and len(self._held) > 1:
                _, forgotten = self._held.popitem(last=False)
                self._bytes -= forgotten.nbytes
        return found

    def known(self, key: Hashable) -> T | None:
        """What is remembered, if anything."""
        with self._lock:
            return self._known(key)

    def _known(self, key: Hashable) -> T | None:
        """In what order it is used is noted only once there is little room left: to find a key
        again takes as long as to find it."""
        known = self._held.get(key)
        if known is not None and self._bytes * 2 > self._most:
            self._held.move_to_end(key)
        return known

    def forget(self) -> None:
        with self._lock:
            self._held.clear()
            self._bytes = 0
