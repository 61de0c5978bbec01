"""What an advert's doubles are found and told by: taken while it is understood, on any core."""

from collections.abc import Iterable
from dataclasses import dataclass

from matcher.domain.offer import Offer
from matcher.ingest.duplicate_keys import keys_of, keys_over_the_edge
from matcher.ingest.duplicate_traits import Traits, traits_of


@dataclass(frozen=True, slots=True)
class Marks:
    """An advert is entered under its `keys`; its doubles are looked for under `sought`, too."""

    traits: Traits
    keys: frozenset[str]
    sought: frozenset[str]


def marks_of(offers: Iterable[Offer]) -> tuple[Marks, ...]:
    return tuple(map(_marks, offers))


def _marks(offer: Offer) -> Marks:
    traits = traits_of(offer)
    keys = keys_of(traits)
    return Marks(traits, keys, keys | keys_over_the_edge(traits))
