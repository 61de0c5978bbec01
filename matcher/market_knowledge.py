"""What the market needs to take adverts in, over one database."""

from sqlalchemy import Engine

from matcher.ingest.duplicate_rules import load_duplicate_rules
from matcher.knowledge import Loaded
from matcher.market.employer_names import load_name_words
from matcher.market.index_following import Following
from matcher.market.limits import Limits, load_limits
from matcher.market.refresh import Market, Understand
from matcher.market.remembering import Remembering
from matcher.market.rules import MarketRules
from matcher.scoring.index_folder import is_there
from matcher.settings import data_dir, index_dir


def limits() -> Limits:
    return load_limits(data_dir() / "rules" / "market.toml")


def let_index_follow(database: str, market: Market, loaded: Loaded) -> None:
    """After a change of the offers."""
    if following := following_of(database, market, loaded):
        following.follow()


def following_of(database: str, market: Market, loaded: Loaded) -> Following | None:
    """Where there is no index nothing is loaded for it."""
    folder = index_dir(database)
    if not is_there(folder):
        return None
    return Following(folder, market, loaded.knowledge.weights, loaded.taxonomy)


def market_of(engine: Engine, loaded: Loaded, understand: Understand | None = None) -> Market:
    """`understand`: instead of understanding in this process."""
    rules = data_dir() / "rules"
    return Market(
        engine=engine,
        understand=Remembering(understand or loaded.understand),
        rules=MarketRules(
            limits=limits(),
            duplicates=load_duplicate_rules(rules / "duplicates.toml"),
            signs=loaded.signs,
            names=load_name_words(rules / "employer_names.toml", loaded.places.names),
        ),
    )
