"""The index of what stands in the store: brought up to date, or made again where it can't be."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from matcher.domain.offer import Offer
from matcher.errors import IndexDamagedError, LeaseError
from matcher.market.current import offers_of_jobs
from matcher.market.job_table import Changes, JobTable, key_of
from matcher.market.lacking import Lacking, lacking, standing, still_sure
from matcher.market.refresh import AT_ONCE as READ_AT_ONCE
from matcher.market.refresh import Market
from matcher.market.store_state import FOREIGN, state_of
from matcher.scoring.index import AT_ONCE, UNTIDY, Index, create
from matcher.scoring.weights import Weights
from matcher.store.database import reading
from matcher.taxonomy.model import Taxonomy

Beat = Callable[[], None]
"""Called every few seconds of work; what it raises ends the work, and the index stays as it is."""
LEFT = 2 * UNTIDY  # that much is left to the worker, which merges when nobody waits for it
CHANGED = "the store has changed since it was written"


def no_beat() -> None:
    """Nobody has to know that the work goes on."""


def build_index(
    folder: Path, market: Market, weights: Weights, taxonomy: Taxonomy, beat: Beat = no_beat
) -> Index:
    """Make the index anew from all offers that are open."""
    state, jobs = standing(market)
    missing: list[str] = []

    def notes() -> bytes:
        return still_sure(market, state, jobs.table, missing).as_bytes()

    offers = _some_at_a_time(_read(market, sorted(jobs.ids), missing, beat))
    create(folder, offers, weights, taxonomy, state, notes)
    return Index(folder, weights, taxonomy)


def open_index(
    folder: Path, market: Market, weights: Weights, taxonomy: Taxonomy, beat: Beat = no_beat
) -> tuple[Index, str | None]:
    """The index of the store as it is now, and what had to be done for that, if anything: one that
    is behind is brought up to date, one that can't be served is made anew."""
    try:
        index = Index(folder, weights, taxonomy)
        if is_current(index, market):
            return index, None
        if _is_foreign(index, market):
            raise IndexDamagedError(f"{folder}: made of another store or by another matcher")
        _catch_up(index, market, beat)
    except IndexDamagedError as error:
        return build_index(folder, market, weights, taxonomy, beat), str(error)
    return index, f"{folder}: {CHANGED}"


def is_current(index: Index, market: Market) -> bool:
    """Has nothing in the store changed since the index was made?"""
    return index.generation.state_of == store_state(market)


def store_state(market: Market) -> dict[str, Any]:
    with reading(market.engine) as session:
        return state_of(session, market)


def _catch_up(index: Index, market: Market, beat: Beat) -> None:
    """Somebody else may be faster: then theirs is as good, or what it lacks is added to it."""
    while not is_current(index, market):
        try:
            bring_up_to_date(index, market, beat)
            return
        except LeaseError:
            if not index.refresh():
                raise


def bring_up_to_date(index: Index, market: Market, beat: Beat = no_beat) -> Changes:
    """Read what has changed in the store since the index was made, and write the next generation.

    Raises LeaseError where somebody else has written one meanwhile, IndexDamagedError where the
    notes on what it was made of are lost.
    """
    lacks = lacking(market, index.generation.state_of, JobTable.of_bytes(index.notes()))
    found = lacks.changes
    missing: list[str] = []
    for id_ in _gone(index, lacks):
        index.remove(id_)
    index.redate(found.days)
    for offer in _read(market, found.read, missing, beat):
        index.add(offer)
    for id_ in missing:
        index.remove(id_)
    notes = still_sure(market, lacks.state, lacks.table, missing).as_bytes()
    index.gather(lacks.state, notes, LEFT)
    return found


def _gone(index: Index, lacks: Lacking) -> Sequence[str]:
    if lacks.gone is not None:
        return lacks.gone
    keys = lacks.changes.gone
    return [id_ for id_ in index.ids() if key_of(id_) in keys] if keys else ()


def _read(market: Market, ids: Sequence[str], missing: list[str], beat: Beat) -> Iterator[Offer]:
    """The offers of these ids; those that are not there any more, or are held back, go to
    `missing`."""
    for start in range(0, len(ids), READ_AT_ONCE):
        some = ids[start : start + READ_AT_ONCE]
        offers = [each for each in offers_of_jobs(market, some) if not each.held_back]
        missing.extend({*some} - {offer.id for offer in offers})
        yield from offers
        beat()


def _is_foreign(index: Index, market: Market) -> bool:
    made, now = index.generation.state_of, store_state(market)
    return any(made.get(name) != now[name] for name in FOREIGN)


def _some_at_a_time(offers: Iterator[Offer]) -> Iterator[Sequence[Offer]]:
    while some := list(islice(offers, AT_ONCE)):
        yield some
