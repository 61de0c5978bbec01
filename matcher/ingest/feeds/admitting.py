"""The door of all feeds: a raw object becomes an OfferRecord, or a rejection that says why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic import ValidationError

from matcher.ingest.problems import Problem, problems_of
from matcher.ingest.record import LONGEST_DESCRIPTION, LONGEST_TITLE, OfferRecord
from matcher.ingest.rejection import At, Rejection, Remark
from matcher.ingest.text import plain_text


@dataclass(frozen=True, slots=True)
class Admitted:
    """A record that is used, and where it stands. `brief`: a hit of a search, the short form of
    an advert; the whole advert of the same id takes its place."""

    record: OfferRecord
    at: At
    brief: bool = False


Parsed: TypeAlias = Admitted | Rejection | Remark

_LONGEST = {
    "title": LONGEST_TITLE,
    "description": LONGEST_DESCRIPTION,
    "employer_description": LONGEST_DESCRIPTION,
}
_MARKUP = re.compile(
    r"</?(?:p|br|div|ul|ol|li|b|i|em|strong|span|a|table|tr|td|h[1-6])\b[^<>]*>|&#?\w{2,8};", re.I
)


def admit(raw: object, at: At, *, brief: bool = False) -> Iterator[Parsed]:
    """The record (after a remark for each text that had to be cut), or its rejection."""
    if not isinstance(raw, dict):
        yield Rejection(at, "is not an object with keys and values")
        return
    offer_id = _id_of(raw)
    kept = dict(raw)
    for field, most in _LONGEST.items():
        if isinstance(text := raw.get(field), str):
            kept[field] = _shortened(text, most)
            if len(text) > most:
                length = f"{len(text):,} characters"
                yield Remark(at, f"field {field}: cut to {most:,} of its {length}", offer_id)
    try:
        yield Admitted(OfferRecord.model_validate(kept), at, brief)
    except ValidationError as error:
        yield _rejection(problems_of(error, OfferRecord), at, offer_id)


def _shortened(text: str, most: int) -> str:
    cut = text[:most]
    return plain_text(cut) if _MARKUP.search(cut) else cut


def _rejection(problems: list[Problem], at: At, offer_id: str | None) -> Rejection:
    first, others = problems[0], problems[1:]
    message = first.message
    if others:
        message += f" (and {'; '.join(f'{p.field}: {p.message}' for p in others)})"
    return Rejection(at, message, offer_id, first.field or None, first.value)


def _id_of(raw: dict[str, Any]) -> str | None:
    value = raw.get("id")
    return str(value)[:80] if isinstance(value, str | int) and str(value).strip() else None
