"""Whoever has changed the store lets the index follow: one at a time, under a lease.

There is nothing to undo when it is killed: the index is then behind, which everybody sees who
opens it, and the next one to look brings it up to date.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from matcher.errors import IndexDamagedError, LeaseError
from matcher.market.index_upkeep import Beat, build_index, open_index, store_state
from matcher.market.refresh import Market
from matcher.scoring import index_folder
from matcher.scoring.index import UNTIDY, Index
from matcher.scoring.weights import Weights
from matcher.store.lease import Lease, acquire, new_holder, release, renew
from matcher.taxonomy.model import Taxonomy

LEASE = "index"
LASTING = timedelta(seconds=60)  # some hundred times as long as a beat takes


@dataclass(frozen=True, slots=True)
class Following:
    """The index of a store, where somebody has built one; nobody has to have one."""

    folder: Path
    market: Market
    weights: Weights
    taxonomy: Taxonomy

    @property
    def behind(self) -> bool:
        """Is there an index, and is it of another state of the store? Asked in a millisecond."""
        if not index_folder.is_there(self.folder):
            return False
        return index_folder.state_standing(self.folder) != store_state(self.market)

    def begin(self) -> bool:
        """As `follow`; one is also made where there is none yet."""
        return self._follow(lambda: self.behind or not index_folder.is_there(self.folder))

    def follow(self) -> bool:
        """Bring it up to date; whether anything was done. Somebody else who is at it looks again
        when done, and sees what was changed meanwhile."""
        return self._follow(lambda: self.behind)

    def _follow(self, lacking: Callable[[], bool]) -> bool:
        done = False
        holder = new_holder()
        while lacking():
            lease = acquire(self.market.engine, LEASE, holder, _now(), LASTING)
            if lease is None:
                return done
            try:
                beat = partial(self._beat, lease)
                open_index(self.folder, self.market, self.weights, self.taxonomy, beat)
                done = True
            except LeaseError:
                return done
            finally:
                release(self.market.engine, lease)
        return done

    def tidy(self) -> bool:
        """Lay it out as one segment again where much of it is small or gone, or make it anew where
        it can't be served; whether anything was done. Whoever asks it meanwhile asks the old one;
        whoever wants it to follow meanwhile leaves that to the caller."""
        lease = acquire(self.market.engine, LEASE, new_holder(), _now(), LASTING)
        if lease is None:
            return False
        try:
            return self._tidied(partial(self._beat, lease))
        except LeaseError:
            return False
        finally:
            release(self.market.engine, lease)

    def _tidied(self, beat: Beat) -> bool:
        try:
            index = Index(self.folder, self.weights, self.taxonomy)
            if index.untidiness() <= UNTIDY:
                return False
            index.merge()
        except IndexDamagedError:
            build_index(self.folder, self.market, self.weights, self.taxonomy, beat)
        return True

    def _beat(self, lease: Lease) -> None:
        if not renew(self.market.engine, lease, _now(), LASTING):
            raise LeaseError(f"{LEASE}: another one has taken over from {lease.holder}")


def _now() -> datetime:
    return datetime.now(UTC)
