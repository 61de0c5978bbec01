"""The index that a batch ranks from: that of a database, as it is now; one in a folder of its own;
or one that is made of feeds and gone afterwards."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from matcher.inputs import read_feeds
from matcher.knowledge import Loaded
from matcher.market.index_upkeep import open_index
from matcher.market_knowledge import market_of
from matcher.named_index import opened_index_of
from matcher.scoring.index import Index, create
from matcher.scoring.index_folder import is_there, state_standing


@dataclass(frozen=True)
class Opened:
    """`whole`: could all of the offers be read?"""

    index: Index
    folder: Path
    whole: bool


@contextmanager
def opened_for_batch(
    offers: Sequence[str], loaded: Loaded, tell: Callable[[str], None]
) -> Iterator[Opened]:
    """`offers`: a database's URL or an index's folder, or feeds; at least one.

    An index of a database is brought up to date first; one that is missing, damaged or of another
    format is made anew from it. Raises IndexDamagedError for a damaged one of no database.
    """
    named = offers[0]
    if len(offers) > 1 or ("://" not in named and not is_there(Path(named))):
        with _of_feeds(offers, loaded, tell) as made:
            yield made
    elif "://" not in named and state_standing(Path(named)) == {}:
        yield Opened(_served(Path(named), loaded), Path(named), whole=True)
    else:
        yield _up_to_date(named, loaded, tell)


def _up_to_date(named: str, loaded: Loaded, tell: Callable[[str], None]) -> Opened:
    """Let go of the database before anything is ranked: processes are begun for that."""
    knowledge = loaded.knowledge
    with opened_index_of(named) as (engine, folder):
        market = market_of(engine, loaded)
        index, why = open_index(folder, market, knowledge.weights, knowledge.taxonomy)
    if why:
        tell(why)
    return Opened(index, folder, whole=True)


def _served(folder: Path, loaded: Loaded) -> Index:
    return Index(folder, loaded.knowledge.weights, loaded.knowledge.taxonomy)


@contextmanager
def _of_feeds(
    offers: Sequence[str], loaded: Loaded, tell: Callable[[str], None]
) -> Iterator[Opened]:
    feeds = read_feeds([Path(each) for each in offers], loaded)
    for line in feeds.told:
        tell(line)
    knowledge = loaded.knowledge
    with tempfile.TemporaryDirectory(prefix="matcher-batch-") as passing:
        create(Path(passing), [feeds.offers], knowledge.weights, knowledge.taxonomy, {})
        yield Opened(_served(Path(passing), loaded), Path(passing), whole=not feeds.refused)
