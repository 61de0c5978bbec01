"""How often a narrative of unpaid work shows the expected ESCO skill among the first five.

    python benchmarks/narratives.py ESCO_CACHE NARRATIVES.jsonl

ESCO_CACHE is what `matcher taxonomy import-esco` wrote; each line of the file has
given_experience_title, given_responsibilities and expected_top_skills (ESCO labels).
"""

import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from matcher.settings import data_dir
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.loading import load_embedded, load_esco
from matcher.taxonomy.model import ConceptKind

FIRST = 5


def text_of(narrative: Mapping[str, Any]) -> str:
    title = narrative["given_experience_title"].rstrip(".")
    return ". ".join([title, *narrative["given_responsibilities"]])


def main(cache: Path, path: Path) -> None:
    taxonomy = load_esco(cache, load_embedded(data_dir() / "taxonomy"))
    linker = Linker(taxonomy)
    linker.extract(["to prepare the language"], "en")
    narratives = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = [text_of(narrative) for narrative in narratives]
    start = time.perf_counter()
    found = linker.extract(texts, "en", top=FIRST)
    rate = len(texts) / (time.perf_counter() - start)
    hits = 0
    for text, narrative, matches in zip(texts, narratives, found, strict=True):
        expected: Sequence[str] = narrative["expected_top_skills"]
        ids = {taxonomy.resolve(label, ConceptKind.SKILL) for label in expected}
        hit = any(match.id in ids for match in matches)
        hits += hit
        if not hit:
            print(f"missed {', '.join(expected)}: {text[:100]}")
            print("       " + "; ".join(taxonomy.label(match.id) for match in matches))
    print(f"{hits} of {len(texts)} among the first {FIRST}; {rate:.0f} texts/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
