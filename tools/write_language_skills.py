"""Writes the table of language skills: a language, and each of its four modes.

    python tools/write_language_skills.py data/taxonomy/language_skills.tsv [ESCO_CSV]

Names of languages come from the Unicode CLDR (through Babel), the words around them from the
templates below. ESCO_CSV is `languageSkillsCollection_en.csv` of an ESCO release, for the URIs;
without it the URIs of the table as it stands are kept.
"""

import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale

HOST_AND_COMMON = ("it", "es", "bg", "de", "el", "lv", "lt", "ro", "sv", "en", "fr", "ar")
KNOWLEDGE_ONLY = (
    "pt", "ru", "uk", "pl", "sq", "sr", "tr", "fa", "ku", "ps", "ur", "hi", "bn", "pa", "ta",
    "zh", "fil", "vi", "am", "ti", "so", "sw", "ha", "yo", "ig", "pcm", "bin", "wo", "bm", "ln",
    "rom",
)  # fmt: skip
MODES = ("listening", "speaking", "reading", "writing")
TEMPLATES = {
    "en": {
        "": "{}",
        "listening": "understand spoken {}",
        "speaking": "speak {}",
        "reading": "understand written {}",
        "writing": "write {}",
    },
    "it": {
        "": "{}",
        "listening": "comprendere il parlato in {}",
        "speaking": "parlare {}",
        "reading": "comprendere testi scritti in {}",
        "writing": "scrivere in {}",
    },
    "es": {
        "": "{}",
        "listening": "comprender {} hablado",
        "speaking": "hablar {}",
        "reading": "comprender {} escrito",
        "writing": "escribir en {}",
    },
}
ESCO_WORDS = {
    "": "{}",
    "listening": "understand spoken {}",
    "speaking": "interact verbally in {}",
    "reading": "understand written {}",
    "writing": "write {}",
}
NAMED_OTHERWISE_IN_ESCO = {"bn": "Bengali", "pa": "Punjabi", "zh": "Chinese", "rom": "Romani"}


def name(language: str, in_language: str) -> str:
    """The name of a language in another: ("it", "es") -> "italiano"."""
    return str(Locale(in_language).languages[language])


def rows(uris: Mapping[str, str]) -> Iterator[list[str]]:
    for language in (*HOST_AND_COMMON, *KNOWLEDGE_ONLY):
        for mode in ("", *MODES) if language in HOST_AND_COMMON else ("",):
            concept = "-".join(filter(None, ("language", language, mode)))
            labels = [TEMPLATES[in_][mode].format(name(language, in_)) for in_ in TEMPLATES]
            yield [concept, uris.get(concept, ""), language, mode, *labels]


def uris_of_release(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        known = {row["preferredLabel"]: row["conceptUri"] for row in csv.DictReader(file)}
    found = {}
    for language in (*HOST_AND_COMMON, *KNOWLEDGE_ONLY):
        word = NAMED_OTHERWISE_IN_ESCO.get(language, name(language, "en"))
        for mode in ("", *MODES):
            if uri := known.get(ESCO_WORDS[mode].format(word)):
                found["-".join(filter(None, ("language", language, mode)))] = uri
    return found


def uris_of_table(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["uri"] for row in csv.DictReader(file, delimiter="\t")}


def main(table: Path, release: Path | None) -> None:
    uris = uris_of_release(release) if release else uris_of_table(table)
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(["id", "uri", "language", "mode", "en", "it", "es"])
        writer.writerows(rows(uris))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
