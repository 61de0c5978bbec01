"""What the market needs to take adverts in, over one database."""

from sqlalchemy import Engine

from matcher.ingest.duplicate_rules import load_duplicate_rules
from matcher.knowledge import Loaded
from matcher.market.employer_names import load_name_words
from matcher.market.limits import Limits, load_limits
from matcher.market.refresh import Market, Understand
from matcher.market.rules import MarketRules
from matcher.settings import data_dir


def limits() -> Limits:
    return load_limits(data_dir() / "rules" / "market.toml")


def market_of(engine: Engine, loaded: Loaded, understand: Understand | None = None) -> Market:
    """`understand`: instead of understanding in this process."""
    rules = data_dir() / "rules"
    return Market(
        engine=engine,
        understand=understand or (lambda records: loaded.understand(tuple(records))),
        rules=MarketRules(
            limits=limits(),
            duplicates=load_duplicate_rules(rules / "duplicates.toml"),
            signs=loaded.signs,
            names=load_name_words(rules / "employer_names.toml", loaded.places.names),
        ),
    )
