"""Are two adverts the same job? Each trait answers with a level, each level has its weight.

Not said is a level of its own and weighs nothing. The explanation is the list of levels.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from matcher.ingest import duplicate_levels as levels
from matcher.ingest import duplicate_texts as texts
from matcher.ingest.duplicate_rules import DuplicateRules
from matcher.ingest.duplicate_traits import Traits

# What parts two adverts most often, and is soonest told, comes first; the texts come last.
COMPARE: Mapping[str, Callable[[Traits, Traits], str]] = {
    "kind": levels.kind,
    "place": levels.place,
    "employer": levels.employer,
    "title": levels.title,
    "address": levels.address,
    "hours": levels.hours,
    "shifts": levels.shifts,
    "parts": levels.parts,
    "speaks": levels.speaks,
    "contract": levels.contract,
    "length": levels.length,
    "pay": levels.pay,
    "start": levels.start,
    "url": levels.url,
    "numbers": levels.numbers,
    "names": levels.names,
    "text": texts.text,
    "swaps": texts.swaps,
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """`levels`: trait -> level, of the traits that were compared; `weight`: their sum."""

    weight: float
    levels: Mapping[str, str]
    same_job: bool


def likeness(one: Traits, other: Traits, rules: DuplicateRules) -> Likeness:
    """How like two adverts are; the order of the two makes no difference. What can't come to the
    threshold any more is not compared further.

    Raises KeyError for a trait or level that the rules have no weight for.
    """
    found: dict[str, str] = {}
    weight, left = 0.0, rules.most
    for trait, compare in COMPARE.items():
        level = found[trait] = compare(one, other)
        weight += rules.weights[trait][level]
        left -= rules.most_of[trait]
        if weight + left < rules.threshold:
            return Likeness(weight, found, same_job=False)
    return Likeness(weight, found, same_job=True)
