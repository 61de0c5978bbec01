"""The labelled pairs of this folder, and how many of them are told right.

pairs.tsv: a banned employer, another one, whether a person should look at the other's adverts, and
why. Written in four rounds, each before the rules had seen it; the rules were then fitted to it.
At first sight the last three rounds (140 pairs) were told with a precision of 0.97 (60 of 62) and a
recall of 0.86 (60 of 70); that is what to expect of new names. What is measured here, after the
fitting, only keeps it from getting worse.

    python -m tests.namesakes.measuring
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matcher.ingest.places import Places
from matcher.market.employer_names import NameWords, load_name_words
from matcher.market.limits import Limits, load_limits
from matcher.market.namesakes import Namesakes
from matcher.settings import data_dir

COLUMNS = ["round", "same", "banned", "other", "why"]


@dataclass(frozen=True)
class Pair:
    same: bool
    banned: str
    other: str
    why: str

    @property
    def recognised(self) -> bool:
        return namesakes(self.banned).like(self.other) is not None


@dataclass(frozen=True)
class Measured:
    pairs: Sequence[Pair]

    @property
    def precision(self) -> float:
        """Of the names that were recognised, how many should be."""
        found = [pair for pair in self.pairs if pair.recognised]
        return sum(pair.same for pair in found) / len(found)

    @property
    def recall(self) -> float:
        """Of the names that should be recognised, how many were."""
        same = [pair for pair in self.pairs if pair.same]
        return sum(pair.recognised for pair in same) / len(same)

    @property
    def wrong(self) -> list[str]:
        return [
            f"{pair.banned} | {pair.other} ({'same' if pair.same else 'other'}: {pair.why})"
            for pair in self.pairs
            if pair.recognised != pair.same
        ]


def namesakes(*banned: str) -> Namesakes:
    return Namesakes(banned, *_rules())


@cache
def _rules() -> tuple[NameWords, Limits]:
    towns = Places.load(data_dir() / "places" / "cities.tsv").names
    rules = data_dir() / "rules"
    return load_name_words(rules / "employer_names.toml", towns), load_limits(rules / "market.toml")


@cache
def measured() -> Measured:
    lines = (Path(__file__).parent / "pairs.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == COLUMNS
    rows = (line.split("\t") for line in lines[1:])
    return Measured([Pair(same == "yes", *names) for _, same, *names in rows])


if __name__ == "__main__":
    found = measured()
    print(f"{len(found.pairs)} pairs: precision {found.precision:.3f}, recall {found.recall:.3f}")
    print(*found.wrong, sep="\n")
