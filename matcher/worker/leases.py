"""The leases that this process has, kept alive together."""

import logging
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from matcher.store.connecting import PASSING, cause_of
from matcher.store.lease import Lease, abandoned, acquire, new_holder, release, renew

log = logging.getLogger(__name__)


def now_utc() -> datetime:
    return datetime.now(UTC)


class Leases:
    """Used by the thread that beats and by those that work."""

    def __init__(
        self, engine: Engine, lasting: timedelta, clock: Callable[[], datetime] = now_utc
    ) -> None:
        self._engine = engine
        self._lasting = lasting
        self._clock = clock
        self._holder = new_holder()
        self._held: dict[str, Lease] = {}
        self._lock = threading.Lock()

    def take(self, name: str) -> Lease | None:
        """None if another process has it, or this one in another thread."""
        lease = acquire(self._engine, name, self._holder, self._clock(), self._lasting)
        if lease:
            with self._lock:
                self._held[name] = lease
        return lease

    def has(self, lease: Lease) -> bool:
        return lease in self.held()

    def held(self) -> tuple[Lease, ...]:
        with self._lock:
            return tuple(self._held.values())

    def give_back(self, lease: Lease) -> None:
        """One that the database can't take back just now runs out by itself."""
        if not self.leave(lease):
            return
        try:
            release(self._engine, lease)
        except PASSING as error:
            log.warning("%s: can't be given back: %s", lease.name, cause_of(error))

    def leave(self, lease: Lease) -> bool:
        """Let it run out, so that somebody does the work again; False if it was not here."""
        with self._lock:
            if self._held.get(lease.name) != lease:
                return False
            del self._held[lease.name]
            return True

    def renew_all(self) -> Iterator[Lease]:
        """Renew each; those that another one has by now."""
        for lease in self.held():
            renewed = renew(self._engine, lease, self._clock(), self._lasting)
            if not renewed and self.leave(lease):
                yield lease

    def abandoned(self) -> tuple[str, ...]:
        return tuple(abandoned(self._engine, self._clock(), self._lasting))
