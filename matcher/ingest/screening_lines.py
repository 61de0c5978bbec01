"""Adverts a line in, their signs of exploitation a line out: for `matcher screen` and pipes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypedDict

from matcher.ingest.feeds.admitting import Admitted, admit
from matcher.ingest.record import LONGEST_TITLE, OfferRecord
from matcher.ingest.rejection import At, Rejection
from matcher.ingest.screening import Signs, held_back, screen

_FILE = "standard input"


class SignRecord(TypedDict):
    code: str
    quote: str
    weight: float
    ask: str
    source: str


class ScreenedRecord(TypedDict):
    """What the command prints for one advert."""

    id: str
    held_back: bool
    signs: list[SignRecord]


def screen_lines(lines: Iterable[str], signs: Signs) -> Iterator[ScreenedRecord | Rejection]:
    """Each line is an offer of the canonical JSONL, or at least {"text": "..."}; blank ones are
    passed over. A line that can't be used is a Rejection that names line, field and value."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _screened(line, At(_FILE, number, "line"), signs)


def told(found: ScreenedRecord) -> str:
    """One advert's answer for people to read."""
    state = "held back" if found["held_back"] else "ask" if found["signs"] else "no sign"
    lines = [f"{found['id']}: {state}"]
    for sign in found["signs"]:
        lines.append(f"  {sign['code']} ({sign['weight']:g}): {_one_line(sign['quote'])}")
        lines.append(f"    {sign['ask']}")
    return "\n".join(lines)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _screened(line: str, at: At, signs: Signs) -> ScreenedRecord | Rejection:
    try:
        raw = json.loads(line)
    except json.JSONDecodeError as error:
        return Rejection(at, f"broken JSON at character {error.pos + 1}: {error.msg}")
    except (RecursionError, ValueError) as error:  # nested too deep; a number too long
        return Rejection(at, f"JSON that can't be read: {error}")
    for parsed in admit(_as_offer(raw, at) if isinstance(raw, dict) else raw, at):
        if isinstance(parsed, Rejection):
            return parsed
        if isinstance(parsed, Admitted):
            return _record(parsed.record, signs)
    return Rejection(at, "holds no advert")


def _as_offer(raw: Mapping[str, Any], at: At) -> dict[str, Any]:
    """A bare text, with a language perhaps, as an offer of the canonical form."""
    offer = dict(raw)
    if isinstance(text := offer.get("text"), str) and "description" not in offer:
        del offer["text"]
        opening = text.strip().partition("\n")[0][:LONGEST_TITLE]
        offer = {"id": str(at), "title": opening, "description": text} | offer
        if "language" in offer:
            offer["text_language"] = offer.pop("language")
    return offer


def _record(offer: OfferRecord, signs: Signs) -> ScreenedRecord:
    text = "\n".join((offer.title, offer.description, offer.employer_description))
    found = screen(text, offer.text_language, signs)
    return {
        "id": offer.id,
        "held_back": held_back(found, signs),
        "signs": [
            {
                "code": sign.code,
                "quote": sign.quote,
                "weight": sign.weight,
                "ask": sign.ask,
                "source": signs.rule(sign.code).source,
            }
            for sign in found
        ],
    }
