"""What the market decides by: the numbers and signs that people argue about, from data/rules."""

from dataclasses import dataclass

from matcher.ingest.duplicate_rules import DuplicateRules
from matcher.ingest.screening import Signs
from matcher.market.employer_names import NameWords
from matcher.market.limits import Limits


@dataclass(frozen=True, slots=True)
class MarketRules:
    limits: Limits
    duplicates: DuplicateRules
    signs: Signs
    names: NameWords
