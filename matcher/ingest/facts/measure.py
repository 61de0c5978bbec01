"""How well facts are read: precision and recall over adverts labelled by hand.

`python -m matcher.ingest.facts.measure tests/facts [--language it] [--misses]`

A fact is right where its value is the labelled one. What the reader calls unclear counts as a
value like any other: right where the label says so, wrong and missed where it gives a value.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from matcher.domain.week import Week
from matcher.ingest.facts import read_facts
from matcher.ingest.facts.labelled import UNCLEAR, Labelled, comparable, load


@dataclass(frozen=True, slots=True)
class Miss:
    """One fact that was read wrongly, made up or not read; None is "nothing"."""

    where: str
    field: str
    labelled: object
    read: object
    quote: str


@dataclass(slots=True)
class Score:
    """Counts by field."""

    labelled: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def precision(self, name: str | None = None) -> float:
        """Of one field or, without its name, of all; 1 where nothing was read."""
        return _share(self.right, self.read, name)

    def recall(self, name: str | None = None) -> float:
        return _share(self.right, self.labelled, name)


def measure(adverts: Iterable[Labelled], language: str | None) -> Score:
    score = Score()
    for advert in adverts:
        reading = read_facts(advert.title, advert.description, language)
        read: dict[str, object] = {fact.name: fact.value for fact in reading.facts}
        read |= dict.fromkeys(reading.unclear, UNCLEAR)
        quotes = {fact.name: fact.quote for fact in reading.facts}
        score.labelled.update(advert.facts.keys())
        score.read.update(read.keys())
        for name in sorted(advert.facts.keys() | read.keys()):
            wanted, got = advert.facts.get(name), read.get(name)
            if comparable(name, wanted) == comparable(name, got):
                score.right[name] += 1
            else:
                score.misses.append(Miss(advert.where, name, wanted, got, quotes.get(name, "")))
    return score


def _share(right: Counter[str], of: Counter[str], name: str | None) -> float:
    if name is not None:
        return right[name] / of[name] if of[name] else 1.0
    return right.total() / of.total() if of else 1.0


def report(language: str, score: Score, *, misses: bool) -> Iterator[str]:
    """Lines of one language: a row for all, one a field, and the misses."""
    yield f"{language:20}{'labelled':>9}{'read':>7}{'right':>7}{'precision':>11}{'recall':>8}"
    for name in [None, *sorted(score.labelled | score.read)]:
        counts = [
            count.total() if name is None else count[name]
            for count in (score.labelled, score.read, score.right)
        ]
        yield (
            f"  {name or 'all':18}{counts[0]:9}{counts[1]:7}{counts[2]:7}"
            f"{score.precision(name):11.3f}{score.recall(name):8.3f}"
        )
    for miss in score.misses if misses else ():
        yield (
            f"  {miss.where}: {miss.field}: labelled {_shown(miss.labelled)}, "
            f"read {_shown(miss.read)} {miss.quote!r}"
        )


def _shown(value: object) -> str:
    if isinstance(value, Week):
        return ", ".join(value.spans())
    return "nothing" if value is None else str(value)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("labels", type=Path, help="a folder of <language>.jsonl, or one file")
    parser.add_argument("--language", action="append", help="only this one; may be repeated")
    parser.add_argument("--misses", action="store_true", help="list what was read wrongly")
    chosen = parser.parse_args(arguments)
    labels: Path = chosen.labels
    for path in sorted(labels.glob("*.jsonl")) if labels.is_dir() else [labels]:
        if not chosen.language or path.stem in chosen.language:
            score = measure(load(path), path.stem)
            print(*report(path.stem, score, misses=chosen.misses), sep="\n")


if __name__ == "__main__":
    main()
