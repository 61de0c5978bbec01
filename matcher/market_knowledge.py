"""What the market needs to take adverts in, over one database."""

from sqlalchemy import Engine

from matcher.ingest.duplicate_rules import load_duplicate_rules
from matcher.knowledge import Loaded
from matcher.market.limits import load_limits
from matcher.market.refresh import Market
from matcher.settings import data_dir


def market_of(engine: Engine, loaded: Loaded) -> Market:
    rules = data_dir() / "rules"
    return Market(
        engine=engine,
        understand=lambda records: loaded.understand(tuple(records)),
        limits=load_limits(rules / "market.toml"),
        duplicates=load_duplicate_rules(rules / "duplicates.toml"),
    )
