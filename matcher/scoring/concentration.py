"""Is her list narrower than what she can do? The share of the usual sectors, measured.

Compared are the first jobs of her list and all jobs that her skills support, whatever else stands
in the way of those. A measure only: no score reads it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.ranking import Ranked
from matcher.taxonomy.model import Taxonomy


@dataclass(frozen=True)
class Sector:
    """`isco`: how its ISCO-08 codes begin."""

    code: str
    isco: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Sectors:
    """The sectors that are counted, and among how many of the `first` jobs."""

    why: str
    source: str
    first: int
    sectors: tuple[Sector, ...]

    def of(self, isco: str) -> str | None:
        """The sector of an occupation group, if it is in one of them."""
        for sector in self.sectors:
            if isco.startswith(sector.isco):
                return sector.code
        return None


@dataclass(frozen=True)
class Concentration:
    """Of the first `looked_at` jobs whose work is known: how many in each sector, and their share;
    `supported`: the share that the sectors have of all work that her skills support, each job
    counting by how far it uses them. None where there is nothing to share."""

    looked_at: int
    sectors: Mapping[str, int]
    share: float | None
    supported: float | None


def concentration(ranked: Ranked, sectors: Sectors) -> Concentration:
    offers = ranked.market.offers
    groups = {row: _isco(offer, ranked.market.taxonomy) for row, offer in enumerate(offers)}
    rows = [row for row in ranked.rows.tolist() if offers[row].kind is not Kind.TRAINING]
    first = [sectors.of(isco) for row in rows[: sectors.first] if (isco := groups[row])]
    counts = {sector.code: first.count(sector.code) for sector in sectors.sectors}
    return Concentration(len(first), counts, _share(sum(counts.values()), len(first)),
                         _supported(ranked, groups, sectors))  # fmt: skip


def _supported(ranked: Ranked, groups: Mapping[int, str | None], sectors: Sectors) -> float | None:
    names = [criterion.name for criterion in ranked.weights.criteria]
    skills = ranked.judgements[names.index("skills")]
    uses = (skills.verdicts == Verdict.YES) & ~np.isnan(skills.degrees)
    offers: Sequence[Offer] = ranked.market.offers
    whole = inside = 0.0
    for row in np.flatnonzero(uses).tolist():
        isco = groups[row]
        if isco and offers[row].kind is not Kind.TRAINING:
            whole += float(skills.degrees[row])
            inside += float(skills.degrees[row]) if sectors.of(isco) else 0.0
    return _share(inside, whole)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _isco(offer: Offer, taxonomy: Taxonomy) -> str | None:
    if offer.isco is not None or offer.occupation is None:
        return offer.isco
    return taxonomy.concept(offer.occupation).isco
