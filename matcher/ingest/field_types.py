"""Field types that offers and profiles share: each refuses a wrong value and names it."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal

from babel import Locale
from babel.core import get_global
from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer

from matcher.domain.language import Cefr
from matcher.domain.permit import Document
from matcher.domain.week import Week
from matcher.ingest.national_codes import SCHEMES, well_formed

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_ISCO = re.compile(r"[0-9]{1,4}")
_CERTIFICATE = re.compile(r"[\s\-]+")
# Written forms that feeds use for one language or country; ISO has one code for each.
_SAME_LANGUAGE = {
    "nb": "no",
    "nn": "no",
    "nob": "no",
    "nno": "no",
    "iw": "he",
    "in": "id",
    "mo": "ro",
    "bh": "bih",  # withdrawn, and still in lists
}
_SAME_COUNTRY = {"UK": "GB", "EL": "GR"}


def clean(text: str) -> str:
    """Text without control characters, half characters (surrogates) and direction overrides."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _clean_if_text(value: Any) -> Any:
    return one_line(value) if isinstance(value, str) else value


def _not_a_boolean(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValueError(f"{value!r} is not a number")
    return value


def cefr_level(value: Any) -> Cefr:
    if isinstance(value, Cefr):
        return value
    name = value.strip().upper() if isinstance(value, str) else ""
    if name not in Cefr.__members__:
        raise ValueError(f"{_shown(value)} is not a CEFR level ({' '.join(Cefr.__members__)})")
    return Cefr[name]


def _language(value: Any) -> str:
    code = value.strip().lower() if isinstance(value, str) else ""
    code = _SAME_LANGUAGE.get(code, code)
    if len(code) == 3:
        # Rare languages have a three-letter code that CLDR does not list; they are hers all the
        # same, so any three letters pass once the long forms (ita) became the short ones (it).
        code = get_global("language_aliases").get(code, code)
    if re.fullmatch("[a-z]{3}", code) or (len(code) == 2 and code in _languages()):
        return code
    raise ValueError(f"{_shown(value)} is not an ISO 639 language code (it, en, pcm)")


def _country(value: Any) -> str:
    code = value.strip().upper() if isinstance(value, str) else ""
    code = _SAME_COUNTRY.get(code, code)
    if code not in _countries():
        raise ValueError(f"{_shown(value)} is not an ISO 3166-1 country code of two letters")
    return code


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value.strip()[:10])
    except (AttributeError, ValueError) as error:
        raise ValueError(f"{_shown(value)} is not a date of the form 2026-12-01") from error


def _isco(value: Any) -> str:
    code = str(value).strip()
    if isinstance(value, bool) or not _ISCO.fullmatch(code):
        raise ValueError(f"{_shown(value)} is not an ISCO-08 code of one to four digits")
    return code


def _occupation_code(value: Any) -> str:
    code = well_formed(value) if isinstance(value, str) else None
    if code is None:
        known = " ".join(SCHEMES)
        raise ValueError(
            f"{_shown(value)} is not a scheme and its code, e.g. kldb_2010:29302 ({known})"
        )
    return code


def _document(value: Any) -> Document:
    # The known names are not listed: one of them would tell who sees the message too much.
    try:
        return Document(value)
    except ValueError as error:
        raise ValueError(f"{_shown(value)} is no residence document that is known") from error


def _licence(value: str) -> str:
    return value.replace(" ", "").upper() if len(value) <= 4 else value


def _certificate(value: str) -> str:
    return _CERTIFICATE.sub("_", value).casefold()


def _free_time(spans: Sequence[str]) -> Sequence[str]:
    Week.parse(spans)
    return spans


def _shift_times(spans: Sequence[str]) -> Sequence[str]:
    Week.parse(spans, outward=True)
    return spans


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."


@cache
def _languages() -> frozenset[str]:
    return frozenset(Locale("en").languages)


@cache
def _countries() -> frozenset[str]:
    codes = Locale("en").territories
    return frozenset(code for code in map(str, codes) if re.fullmatch("[A-Z]{2}", code)) - {
        "EU",
        "ZZ",
        "EZ",
    }


Words = Annotated[str, BeforeValidator(_clean_if_text), Field(min_length=1, max_length=2_000)]
LanguageCode = Annotated[str, BeforeValidator(_language)]
CountryCode = Annotated[str, BeforeValidator(_country)]
CefrName = Literal["A0", "A1", "A2", "B1", "B2", "C1", "C2"]
Level = Annotated[
    Cefr,
    BeforeValidator(cefr_level, json_schema_input_type=CefrName),
    PlainSerializer(lambda level: level.name),
]
Day = Annotated[date, BeforeValidator(_day)]
IscoCode = Annotated[str, BeforeValidator(_isco)]
OccupationCode = Annotated[str, BeforeValidator(_occupation_code)]
ResidenceDocument = Annotated[Document, BeforeValidator(_document, json_schema_input_type=str)]
Licence = Annotated[Words, AfterValidator(_licence)]
Certificate = Annotated[Words, AfterValidator(_certificate)]
FreeTime = Annotated[list[Words], AfterValidator(_free_time)]
ShiftTimes = Annotated[list[Words], AfterValidator(_shift_times)]

Number = Annotated[float, BeforeValidator(_not_a_boolean), Field(allow_inf_nan=False)]
Whole = Annotated[int, BeforeValidator(_not_a_boolean)]
Latitude = Annotated[Number, Field(ge=-90, le=90)]
Longitude = Annotated[Number, Field(ge=-180, le=180)]
Isced = Annotated[Whole, Field(ge=0, le=8)]
Months = Annotated[Whole, Field(ge=0, le=720)]
Age = Annotated[Whole, Field(ge=14, le=99)]
