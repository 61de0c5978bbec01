"""All women and all offers, in one night: split by women, never by offers.

Who does the work (`batch_processes`, `batch_dask`) makes no difference to a line: each process maps
the same index and ranks one woman after the other as by day.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from matcher.domain.permit import WorkRule
from matcher.domain.profile import Profile
from matcher.scoring.criterion import Case
from matcher.scoring.finding import Hit
from matcher.scoring.index import Index
from matcher.scoring.weights import Weights
from matcher.taxonomy.model import Taxonomy

TOGETHER = 8  # women that are given out at a time: few enough to be done again, if need be
DECIMALS = 6  # scores are whole millionths


@dataclass(frozen=True)
class Asked:
    """By what all lists of a batch are made, and how many offers each names."""

    weights: Weights
    work_rules: tuple[WorkRule, ...]
    today: date
    top: int


@dataclass(frozen=True, repr=False)
class Share:
    """Some of the women. What they are is told to nobody who prints it: workers keep logs."""

    women: tuple[Profile, ...]

    def __repr__(self) -> str:
        return f"<{len(self.women)} profiles>"


@dataclass(frozen=True)
class Night:
    """What a process ranks from, loaded once."""

    asked: Asked
    taxonomy: Taxonomy
    index: Index

    def lines(self, share: Share) -> list[str]:
        """A line of JSON for each of them, in their order."""
        return [self._line(her) for her in share.women]

    def _line(self, her: Profile) -> str:
        asked = self.asked
        case = Case(her, asked.today, self.taxonomy, asked.work_rules)
        hits = self.index.find(case, asked.weights, asked.top)
        content = {
            "profile": her.code,
            "today": asked.today.isoformat(),
            "weights": asked.weights.title,
            "taxonomy": self.taxonomy.name,
            "generation": self.index.generation.number,
            "ranked": [_told(hit) for hit in hits],
        }
        return json.dumps(content, ensure_ascii=False)


def shares(women: Sequence[Profile]) -> Iterator[Share]:
    """All of them in their order, some at a time."""
    for start in range(0, len(women), TOGETHER):
        yield Share(tuple(women[start : start + TOGETHER]))


def _told(hit: Hit) -> dict[str, object]:
    return {
        "id": hit.id,
        "verdict": hit.verdict.name,
        "score": round(hit.value, DECIMALS),
        "known_share": round(hit.known_share, DECIMALS),
    }
