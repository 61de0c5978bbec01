"""Names of skills, work and activities where the taxonomy has none in a language: `names.tsv`.

They are for showing alone. Recognising skills in texts is the taxonomy's, by its own labels, and
stays as it is. What has no name here either is shown by the taxonomy's label, English at last.
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
    path = its.folder / "names.tsv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["id"]: row["label"] for row in rows}
