"""Where the taxonomy is silent in a language: `names.tsv` of its folder names skills, work and
activities, `levels.tsv` says what a level means.

They are for showing alone. Recognising skills in texts is the taxonomy's, by its own labels, and
stays as it is. What has no name here either is shown by the taxonomy's label, English at last. A
level is said as the folder says it, before the taxonomy: whose Italian and Spanish say *tu*.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache

from matcher.wording.language import Language

LANGUAGE_SKILL = re.compile(r"language-(?P<language>[a-z]+)(?:-(?P<mode>[a-z]+))?")


@cache
def concept_names(its: Language) -> Mapping[str, str]:
    """Concept id -> name; empty where the folder has none."""
    return {row["id"]: row["label"] for row in _rows(its, "names.tsv")}


@cache
def concepts_by_name(its: Language) -> Mapping[str, str]:
    """Name, without capitals -> concept id."""
    return {name.casefold(): concept for concept, name in concept_names(its).items()}


@cache
def level_words(its: Language) -> Mapping[tuple[str, str], str]:
    """(CEFR level, mode) -> what it means, said to her; empty where the folder does not say."""
    return {(row["level"], row["mode"]): row["label"] for row in _rows(its, "levels.tsv")}


def _rows(its: Language, name: str) -> list[dict[str, str]]:
    path = its.folder / name
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
