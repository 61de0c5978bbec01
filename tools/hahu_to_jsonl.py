"""Turn the "hahu" set of job adverts (Tabiya, CC BY 4.0) into canonical JSONL for `matcher rank`.

    python tools/hahu_to_jsonl.py hahu_542_ads_with_esco.csv.gz > hahu.jsonl

The CSV's columns: ID, title, description, esco_code ("2422.10": an ISCO-08 code, a dot and ESCO's
own number). The adverts are from Ethiopia, name no place and no employer apart from the text, and
some are internships by their title. The code is passed on as `isco`; ESCO skills are not, so that
what the adverts ask for is read from their words, as with any other feed.
"""

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

INTERN = re.compile(r"\bintern(ship)?\b", re.IGNORECASE)


def records(path: Path) -> Iterator[dict[str, object]]:
    csv.field_size_limit(10_000_000)
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            isco = row["esco_code"].split(".")[0].zfill(4)
            yield {
                "id": f"hahu-{row['ID']}",
                "kind": "internship" if INTERN.search(row["title"]) else "vacancy",
                "title": row["title"],
                "description": row["description"],
                "country": "ET",
                "isco": [isco] if isco.isdigit() else None,
                "text_language": "en",
                "source": "hahu",
            }


if __name__ == "__main__":
    for record in records(Path(sys.argv[1])):
        print(json.dumps(record, ensure_ascii=False))
