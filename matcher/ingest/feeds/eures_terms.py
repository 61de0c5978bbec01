"""The code lists of EURES -> ours. Codes are compared without case: the XML writes `FullTime`, the
portal `fulltime`, the older search answers `F`.

Source: the code lists that the EURES API publishes (GetCodeLists), HR-XML 3.2, Europass schema
documentation 3.18 (OfferedRemunerationPackage).
"""

from collections.abc import Iterable
from typing import Any, TypeVar

Raw = dict[str, Any]
T = TypeVar("T")

# DirectHire only says who hires; partners write it for fixed and open-ended work alike, so it
# stays unknown. Volunteer and RecruitmentReserve are no contract.
CONTRACTS = {
    "temporary": "fixed_term",
    "temporarytohire": "fixed_term",
    "contract": "fixed_term",
    "contracttohire": "fixed_term",
    "seasonal": "fixed_term",
    "internship": "internship",
    "apprenticeship": "apprenticeship",
    "oncall": "on_call",
    "selfemployed": "self_employed",
    "p": "permanent",  # of the older search answers
}
FULL_TIME = {"fulltime": True, "parttime": False, "f": True, "p": False}
FLEXIBLE = "flextime"
EDUCATION = {str(level): level for level in range(9)} | {  # 9 is "other": not known
    "bachelor": 6,
    "master": 7,
    "doctoral": 8,
}
MONTHS_OF_EXPERIENCE = {"year": 12.0, "month": 1.0, "week": 12 / 52, "day": 12 / 365}
# The band's lower end: what she needs at least. "Up to a year" (B) has none but more than nothing.
EXPERIENCE_BANDS = {"a": 0, "c": 12, "d": 24, "e": 60}
MODES = {
    "cef-understanding-listening": "listening",
    "cef-understanding-reading": "reading",
    "cef-speaking-interaction": "speaking",
    "cef-speaking-production": "speaking",
    "cef-writing-interaction": "writing",
    "cef-writing-production": "writing",
}
# Interval -> our period, and how many of it the amount is for.
INTERVALS = {
    "hour": ("hour", 1.0),
    "hourly": ("hour", 1.0),
    "day": ("day", 1.0),
    "daily": ("day", 1.0),
    "week": ("week", 1.0),
    "weekly": ("week", 1.0),
    "twoweeks": ("week", 2.0),
    "fourweeks": ("week", 4.0),
    "halfmonth": ("month", 0.5),
    "month": ("month", 1.0),
    "monthly": ("month", 1.0),
    "twomonths": ("month", 2.0),
    "quarter": ("month", 3.0),
    "halfyear": ("month", 6.0),
    "year": ("year", 1.0),
    "yearly": ("year", 1.0),
    "annual": ("year", 1.0),
    "seasonalterm": ("total", 1.0),
    "once": ("total", 1.0),
}
BASE_PAY = frozenset({"", "basepay"})  # the others (commission, bonus ...) come on top, or may not
COMMISSION_ONLY = "commissiononly"
_ACCOMMODATION = {
    "bg": "Осигурена квартира",
    "de": "Unterkunft inklusive",
    "el": "Παρέχεται διαμονή",
    "en": "Accommodation included",
    "es": "Alojamiento incluido",
    "fr": "Logement inclus",
    "it": "Alloggio incluso",
    "lt": "Suteikiamas apgyvendinimas",
    "lv": "Nodrošināta dzīvesvieta",
    "ro": "Cazare inclusă",
    "sv": "Boende ingår",
}
_BENEFITS = {
    "2": "meals",
    "3": "help with moving",
    "4": "travel costs",
    "5": "medical insurance",
    "6": "dental insurance",
    "7": "vision insurance",
    "8": "life insurance",
    "9": "short-term disability insurance",
    "10": "long-term disability insurance",
    "11": "retirement plan",
    "12": "company car possible",
    "13": "help with moving",
    "14": "expatriate benefits",
    "15": "other benefits",
}
_ESCO_OCCUPATION = "http://data.europa.eu/esco/occupation/"
_ESCO_ISCO = "http://data.europa.eu/esco/isco/C"


def kind_of(offerings: Iterable[str]) -> str:
    return "internship" if contract_of(offerings) == "internship" else "vacancy"


def contract_of(offerings: Iterable[str]) -> str | None:
    """None where several contracts are named: it isn't said which one she gets."""
    return _only({CONTRACTS[each] for each in _folded(offerings) if each in CONTRACTS})


def full_time_of(schedules: Iterable[str]) -> bool | None:
    """None where both can be had: `FullTime` and `PartTime`, `FlexTime`, `Any`."""
    return _only({FULL_TIME[each] for each in _folded(schedules) if each in FULL_TIME})


def flexible_of(schedules: Iterable[str]) -> bool | None:
    return True if FLEXIBLE in _folded(schedules) else None


def benefit_lines(codes: Iterable[str], language: str) -> list[str]:
    """Benefits in words. Housing is told in the advert's language, so that it is read and asked
    about as if the text had said it."""
    codes = set(codes)
    others = [_BENEFITS[code] for code in sorted(codes & set(_BENEFITS), key=int)]
    lines = [_ACCOMMODATION.get(language, _ACCOMMODATION["en"])] if "1" in codes else []
    return lines + ([f"Benefits: {', '.join(dict.fromkeys(others))}"] if others else [])


def trade_of(codes: Iterable[str]) -> Raw:
    """Job categories: ESCO occupations by their address, ISCO-08 groups by address or number."""
    codes = list(codes)
    occupation = next((code for code in codes if code.startswith(_ESCO_OCCUPATION)), None)
    isco = [code.removeprefix(_ESCO_ISCO) for code in codes]
    numbers = [code for code in isco if code.isascii() and code.isdigit() and len(code) <= 4]
    return {"occupation": occupation, "isco": list(dict.fromkeys(numbers))}


def pay_of(least: float | None, most: float | None, interval: str, currency: str) -> Raw | None:
    """None without a least amount (0 is a form left blank), or for an unknown stretch of time."""
    period, many = INTERVALS.get(interval.casefold(), ("", 1.0))
    if not period or least is None or least <= 0:
        return None
    pay: Raw = {"amount": least / many, "period": period}
    if most is not None and most > least:
        pay["amount_to"] = most / many
    return pay | ({"currency": currency} if currency else {})


def _folded(codes: Iterable[str]) -> set[str]:
    return {code.strip().casefold() for code in codes}


def _only(found: set[T]) -> T | None:
    return found.pop() if len(found) == 1 else None
