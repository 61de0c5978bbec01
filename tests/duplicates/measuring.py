"""The labelled pairs of this folder, and how many of them are told right.

adverts.jsonl: an advert a line, `id` = the number of its group and a letter. pairs.jsonl: two ids,
whether they are the same job, and what the two differ in. All adverts of a group are about one
employer or about one job; the words, levels and weights
were chosen on the first 66 groups; the others were written afterwards and are held out.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matcher.ingest.duplicate_rules import DuplicateRules
from matcher.ingest.duplicate_traits import Traits, traits_of
from matcher.ingest.duplicates import Likeness, likeness
from matcher.ingest.record import OfferRecord
from matcher.knowledge import Loaded

FOLDER = Path(__file__).parent
LAST_TUNED_ON = 66


@dataclass(frozen=True)
class Pair:
    one: str
    other: str
    same: bool
    why: str

    @property
    def held_out(self) -> bool:
        return int(self.one[:2]) > LAST_TUNED_ON


@dataclass(frozen=True)
class Told:
    pair: Pair
    likeness: Likeness

    @property
    def right(self) -> bool:
        return self.pair.same == self.likeness.same_job


@dataclass(frozen=True)
class Measured:
    told: Sequence[Told]

    @property
    def precision(self) -> float:
        """Of the pairs that were taken for one job, how many are."""
        taken = [told for told in self.told if told.likeness.same_job]
        return sum(told.pair.same for told in taken) / len(taken)

    @property
    def recall(self) -> float:
        """Of the pairs that are one job, how many were taken for one."""
        same = [told for told in self.told if told.pair.same]
        return sum(told.likeness.same_job for told in same) / len(same)


@cache
def pairs() -> tuple[Pair, ...]:
    lines = (FOLDER / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(
        Pair(row["a"], row["b"], row["same"], row["why"]) for row in map(json.loads, lines)
    )


@cache
def traits() -> dict[str, Traits]:
    lines = (FOLDER / "adverts.jsonl").read_text(encoding="utf-8").splitlines()
    records = [OfferRecord.model_validate_json(line) for line in lines]
    return {offer.id: traits_of(offer) for offer in Loaded().understand(records).offers}


def measure(asked: Sequence[Pair], rules: DuplicateRules) -> Measured:
    known = traits()
    return Measured(
        [Told(pair, likeness(known[pair.one], known[pair.other], rules)) for pair in asked]
    )
