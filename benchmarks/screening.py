"""How many dangerous adverts the screening holds back, how many ordinary ones, and how fast.

    python benchmarks/screening.py [--misses] [FEED ...]

Dangerous and ordinary adverts are tests/screening/*.jsonl, tests/facts and data/demo; FEED are
further files or folders of ordinary adverts. --misses prints what was missed among the adverts
that the rules were tuned on; those held out are only ever counted.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.domain.offer import Sign
from matcher.ingest.reading import read_offers
from matcher.ingest.screening import Signs, held_back, load_signs, screen
from matcher.settings import data_dir

ADVERTS = Path(__file__).parents[1] / "tests" / "screening"
FACTS = ADVERTS.with_name("facts")
DANGEROUS_IN_DEMO = {"mi-v41", "mi-v42", "mi-v43", "se-c12", "se-o03", "se-o04", "so-c05"}


@dataclass(frozen=True)
class Advert:
    id: str
    text: str
    codes: frozenset[str] = frozenset()
    held_out: bool = False


def main() -> None:
    arguments = _arguments()
    start = time.perf_counter()
    signs = load_signs(data_dir() / "rules" / "exploitation_signs.toml")
    print(f"rules           {1000 * (time.perf_counter() - start):8.0f} ms to load")
    for kept_aside in (False, True):
        _recall(_written("dangerous"), kept_aside, signs, arguments.misses and not kept_aside)
    for kept_aside in (False, True):
        name = "held out" if kept_aside else "tuned"
        adverts = [each for each in _written("ordinary") if each.held_out == kept_aside]
        _held(f"ordinary, {name}", adverts, signs, not kept_aside)
    demo = [each for each in _feed(data_dir() / "demo") if each.id not in DANGEROUS_IN_DEMO]
    _held("demo", demo, signs, True)
    _held("facts", _of_facts(), signs, True)
    for path in arguments.feeds:
        _held(path.name, _feed(path), signs, True)


def _recall(adverts: Iterable[Advert], kept_aside: bool, signs: Signs, misses: bool) -> None:
    chosen = [advert for advert in adverts if advert.held_out == kept_aside]
    found = [(advert, screen(advert.text, None, signs)) for advert in chosen]
    held = sum(held_back(each, signs) for _, each in found)
    expected = sum(len(advert.codes) for advert in chosen)
    met = sum(len(advert.codes & _codes(each)) for advert, each in found)
    name = "held out" if kept_aside else "tuned"
    print(
        f"dangerous, {name:9}{len(chosen):5} adverts: held back {held} = {held / len(chosen):.3f}, "
        f"of {expected} expected signs {met} = {met / expected:.3f}"
    )
    for advert, each in found if misses else ():
        if not held_back(each, signs) or advert.codes - _codes(each):
            lacking = ", ".join(sorted(advert.codes - _codes(each)))
            print(f"    {advert.id} lacks [{lacking}] has {sorted(_codes(each))}: {advert.text!r}")


def _held(name: str, adverts: Sequence[Advert], signs: Signs, show: bool) -> None:
    if not adverts:
        return
    for advert in adverts[:50]:
        screen(advert.text, None, signs)
    start = time.process_time()
    found = [(advert, screen(advert.text, None, signs)) for advert in adverts]
    rate = len(adverts) / (time.process_time() - start)
    held = [(advert, each) for advert, each in found if held_back(each, signs)]
    length = sum(len(advert.text) for advert in adverts) / len(adverts)
    print(
        f"{name:20}{len(adverts):5} adverts: "
        f"held back {len(held)} = {len(held) / len(adverts):.3f}; "
        f"{rate:,.0f} adverts/s of {length:.0f} characters"
    )
    print(f"    signs: {dict(Counter(sign.code for _, each in found for sign in each))}")
    for advert, each in held if show else ():
        print(f"    held back {advert.id}: {[(sign.code, sign.quote) for sign in each]}")


def _codes(found: Iterable[Sign]) -> frozenset[str]:
    return frozenset(sign.code for sign in found)


def _written(name: str) -> list[Advert]:
    lines = (ADVERTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_advert(json.loads(line)) for line in lines]


def _of_facts() -> list[Advert]:
    """The ordinary adverts whose facts are labelled, in every language."""
    found = []
    for path in sorted(FACTS.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row = json.loads(line)
            found.append(Advert(f"{path.stem}-{number}", f"{row['title']}\n{row['description']}"))
    return found


def _advert(row: Mapping[str, Any]) -> Advert:
    text = f"{row['title']}\n{row['description']}"
    return Advert(row["id"], text, frozenset(row.get("codes", ())), row["held_out"])


def _feed(path: Path) -> list[Advert]:
    records = read_offers([path]).records
    return [
        Advert(each.id, "\n".join((each.title, each.description, each.employer_description)))
        for each in records
    ]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("feeds", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
