"""How long she did which work, paid or informal."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from matcher.web.advisor.steps.jobs import isco_of, name_of_isco, not_known
from matcher.web.advisor.steps.numbers import whole
from matcher.web.advisor.steps.step import AtHand, Document
from matcher.web.advisor.steps.typed import Row
from matcher.web.page_words import PageWords

JOB_FIELDS = ("job", "isco", "months")
MOST_MONTHS = 720


def experience_rows(document: Document, at: AtHand) -> list[Row]:
    return [
        {
            "job": name_of_isco(isco, at, at.texts),
            "isco": isco,
            "months": str(months),
        }
        for isco, months in document.get("experience_months", {}).items()
    ]


def experience_from(rows: Sequence[Row], at: AtHand) -> tuple[dict[str, int], dict[str, str]]:
    """ISCO-08 code -> months, and field -> what is wrong. The same work told twice adds up."""
    months, wrong = Counter[str](), dict[str, str]()
    for n, row in enumerate(rows):
        if not (row["job"] or row["months"]):
            continue
        isco = row["isco"] or (isco_of(row["job"], at) if row["job"] else None)
        if isco is None:
            wrong[f"job-{n}"] = not_known(row["job"], at)
        length = _months(row["months"])
        if length is None:
            wrong[f"months-{n}"] = at.texts.say("How many months, from 0 to 720?")
        elif isco is not None:
            months[isco] += length
    return dict(months), wrong


def experience_told(
    document: Document, at: AtHand, texts: PageWords
) -> Iterator[tuple[str, object, str]]:
    told: Mapping[str, int] = document.get("experience_months", {})
    for isco, months in told.items():
        yield name_of_isco(isco, at, texts), texts.show(months, "months"), "work"


def _months(text: str) -> int | None:
    try:
        return whole(text, 0, MOST_MONTHS)
    except ValueError:
        return None
