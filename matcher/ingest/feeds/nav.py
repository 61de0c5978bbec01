"""NAV (Norway): adverts as JSON: a page of the API (`content`), a list, or a single advert.

Norwegian words of the source's closed lists are turned into ours; its free words ("as soon as
possible") say nothing.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.decoding import whole_text
from matcher.ingest.feeds.norwegian import country_of, day_of
from matcher.ingest.feeds.occupation_schemes import coded
from matcher.ingest.rejection import At, Rejection

Json: TypeAlias = dict[str, Any]

CONTRACTS = {
    "fast": "permanent",
    "vikariat": "fixed_term",
    "engasjement": "fixed_term",
    "prosjekt": "fixed_term",
    "sesong": "fixed_term",
    "åremål": "fixed_term",
    "feriejobb": "fixed_term",
    "lærling": "apprenticeship",
    "selvstendig næringsdrivende": "self_employed",
}
# NAV's classifier guesses a code from whatever there is, down to the advertiser's line of business
# ("crafts" became "blacksmiths" for electricians, at .64), and says how sure it is.
SURE_CODE = 0.8
FULL_TIME = {"heltid": True, "deltid": False}
_MARKS = (b'"adtext"', b'"STYRK08', b'"businessName"', b'"categoryList"')
_LICENCE = re.compile(r"\bKl\.?\s*(AM|A[12]?|BE?|B1|C1E?|CE?|D1E?|DE?|T)\b")


def sniff(data: bytes) -> bool:
    start = data[:100_000]
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and any(
        mark in start for mark in _MARKS
    )


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    try:
        page = json.loads(whole_text(data))
    except json.JSONDecodeError as error:
        message = f"broken JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        yield Rejection(At(name), message)
        return
    except (RecursionError, ValueError) as error:
        yield Rejection(At(name), f"JSON that can't be read: {error}")
        return
    for number, advert in enumerate(_adverts(page), 1):
        raw = _raw_of(advert) if isinstance(advert, dict) else advert
        yield from admit(raw, At(name, number))


def _adverts(page: object) -> list[object]:
    if isinstance(page, dict):
        content = page.get("content")
        return content if isinstance(content, list) else [page]
    return page if isinstance(page, list) else [page]


def _raw_of(advert: Json) -> Json:
    said = _object(advert.get("properties"))
    raw = {
        "id": advert.get("uuid") or advert.get("id"),
        "title": advert.get("title"),
        "description": _words(said.get("adtext")),
        "employer": _employer(advert, said),
        "employer_description": _words(said.get("employerdescription")),
        "occupation_codes": _occupation_codes(advert) if _is_sure(said) else [],
        "contract": CONTRACTS.get(_words(said.get("engagementtype")).casefold()),
        "full_time": FULL_TIME.get(_words(said.get("extent")).casefold()),
        "start": day_of(said.get("starttime")),
        "deadline": day_of(said.get("applicationdue")) or day_of(advert.get("expires")),
        "licences": _LICENCE.findall(_words(said.get("certificate"))),
        "source": "nav",
        "url": _words(said.get("sourceurl")),
        **_place(advert, said),
        **_times(said),
    }
    return {key: value for key, value in raw.items() if value not in (None, "", [])}


def _employer(advert: Json, said: Json) -> object:
    registered = _object(advert.get("employer")).get("name")
    return advert.get("businessName") or said.get("employer") or registered


def _is_sure(said: Json) -> bool:
    """The code was chosen by a person (no score), or the classifier is sure of it."""
    score = said.get("classification_styrk08_score")
    try:
        return score is None or float(score) >= SURE_CODE
    except (TypeError, ValueError):
        return False


def _occupation_codes(advert: Json) -> list[str]:
    """STYRK-08 codes (`7411.01`), where the category says that it is one."""
    categories = advert.get("categoryList")
    codes = [
        coded(_words(category.get("categoryType")), _words(category.get("code")))
        for category in (categories if isinstance(categories, list) else [])
        if isinstance(category, dict)
    ]
    return list(dict.fromkeys(code for code in codes if code))


def _place(advert: Json, said: Json) -> Json:
    """Where the work is. The employer's own point stands in where it is in the same town; the work
    may be in another house, as it may where a point has no street (that of its postal code)."""
    location = _object(advert.get("location"))
    city = _words(location.get("city") or location.get("municipal") or said.get("location"))
    office = _object(_object(advert.get("employer")).get("location"))
    street = _words(location.get("address")).casefold()
    if location.get("latitude") is None and city and office.get("city") == location.get("city"):
        location = location | {key: office.get(key) for key in ("latitude", "longitude")}
        street = street if street == _words(office.get("address")).casefold() else ""
    point = {"lat": location.get("latitude"), "lon": location.get("longitude")}
    rough = {} if street else {"exact_place": False}
    return {
        "country": country_of(_words(location.get("country"))),
        "city": city.title() if city.isupper() else city,
        **(point | rough if None not in point.values() else {}),
    }


def _times(said: Json) -> Json:
    """Day, evening, night and weekend work, where the advert ticked the boxes."""
    hours, days = _words(said.get("workhours")).casefold(), _words(said.get("workday")).casefold()
    return {
        "night": "natt" in hours if hours else None,
        "weekend": "lørdag" in days or "søndag" in days if days else None,
    }


def _words(value: object) -> str:
    """A property as text; some exports hold lists of words instead."""
    if isinstance(value, list):
        return ", ".join(word for word in value if isinstance(word, str))
    return value.strip() if isinstance(value, str) else ""


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}
