"""The index of what stands in the store, made again whenever it can not be served."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import func, select

from matcher.domain.offer import Offer
from matcher.errors import IndexDamagedError
from matcher.market.current import current_offers
from matcher.market.refresh import Market
from matcher.scoring.index import AT_ONCE, Index, create
from matcher.scoring.weights import Weights
from matcher.store.database import reading
from matcher.store.models import ScreeningDecisionRow, SourceRunRow
from matcher.taxonomy.model import Taxonomy


def state_of(market: Market) -> dict[str, int]:
    """What changes with every change of the offers: the last delivery and the last decision."""
    with reading(market.engine) as session:
        runs = session.scalar(select(func.max(SourceRunRow.id)))
        decisions = session.scalar(select(func.max(ScreeningDecisionRow.id)))
    return {"runs": runs or 0, "decisions": decisions or 0}


def build_index(folder: Path, market: Market, weights: Weights, taxonomy: Taxonomy) -> Index:
    """Make the index anew from all offers that are open."""
    state = state_of(market)  # before they are read: what comes meanwhile makes it out of date
    offers = [offer for offer in current_offers(market) if not offer.held_back]
    create(folder, _some_at_a_time(offers), weights, taxonomy, state)
    return Index(folder, weights, taxonomy)


def open_index(
    folder: Path, market: Market, weights: Weights, taxonomy: Taxonomy
) -> tuple[Index, str | None]:
    """The index as it stands, or, where it can't be served, a new one and why."""
    try:
        return Index(folder, weights, taxonomy), None
    except IndexDamagedError as error:
        return build_index(folder, market, weights, taxonomy), str(error)


def is_current(index: Index, market: Market) -> bool:
    """Has nothing in the store changed since the index was made?"""
    return index.generation.state_of == state_of(market)


def _some_at_a_time(offers: Sequence[Offer]) -> Iterator[Sequence[Offer]]:
    for start in range(0, len(offers), AT_ONCE):
        yield offers[start : start + AT_ONCE]
