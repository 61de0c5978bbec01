"""Values of schema.org properties: text or an item, one or several, as pages write them."""

import re
from collections.abc import Iterator

from matcher.ingest.feeds.countries import country_of
from matcher.ingest.feeds.days import day_in
from matcher.ingest.feeds.loose import Json, listed, number, said, table, words
from matcher.ingest.feeds.sites import Site
from matcher.ingest.text import plain_text

DEEPEST = 5  # names inside names; real pages have two
_NAMES = ("name", "@value", "value", "text", "description")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,'’\s]\d{3})+(?:[.,]\d{1,2})?")
_CURRENCIES = {"€": "EUR", "EURO": "EUR", "£": "GBP"}
_PERIODS = {
    "hour": ("hour", "hourly", "hur", "h", "ora", "stunde", "hora"),
    "day": ("day", "daily", "d", "giorno", "tag", "dia"),
    "week": ("week", "weekly", "wee", "wk", "settimana", "woche", "semana"),
    "month": ("month", "monthly", "mon", "mth", "mese", "monat", "mes"),
    "year": ("year", "yearly", "annual", "annually", "ann", "anno", "jahr", "ano"),
}
_PERIOD_OF = {name: period for period, names in _PERIODS.items() for name in names}
_CODE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")


def texts(value: object) -> list[str]:
    """Every text of a property: plain, or the name of an item."""
    return [text for each in listed(value) if (text := _text(each))]


def text(value: object) -> str:
    return next(iter(texts(value)), "")


def _text(value: object, deep: int = 0) -> str:
    if isinstance(value, dict | list):
        if deep == DEEPEST:
            return ""
        parts = value if isinstance(value, list) else [value.get(key) for key in _NAMES]
        return next((found for part in parts if (found := _text(part, deep + 1))), "")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return plain_text(words(value))


def link(value: object) -> str:
    """An address on the web, as it is written: unlike in text, `&copy` is no sign in it."""
    found = (words(each) for each in listed(value))
    return next((each for each in found if each.startswith(("https://", "http://"))), "")


def day(value: object) -> str | None:
    return day_in(text(value))


def count(value: object) -> int | None:
    found = number(text(value))
    return int(found) if found is not None and 1 <= found < 1_000_000 else None


def language(value: object) -> str | None:
    """`it-IT`, `{"alternateName": "it"}` -> it; a language's full name is left unknown."""
    for each in listed(value):
        code = words(table(each).get("alternateName")) or _text(each)
        if match := _CODE.match(code):
            return match[0].lower() if len(code) == len(match[0]) or len(code) <= 7 else None
    return None


def sites(places: object) -> Iterator[Site]:
    """`Place`s with an address and `geo`; a text is the name of a town."""
    for place in listed(places):
        if isinstance(place, str):
            yield Site(city=text(place))
            continue
        geo = table(table(place).get("geo"))
        address = table(place).get("address")
        address = next(iter(listed(address)), None)
        parts = table(address) or (table(place) if "addressLocality" in table(place) else {})
        lat, lon = number(geo.get("latitude")), number(geo.get("longitude"))
        whole = lat is not None and lon is not None
        yield Site(
            text(parts.get("addressLocality")) or (text(address) if not parts else ""),
            country_of(text(parts.get("addressCountry"))),
            lat if whole else None,
            lon if whole else None,
            text(parts.get("streetAddress")) or (text(address) if not parts else ""),
        )


def money(value: object) -> float | None:
    """An amount above zero. Three digits after a mark are thousands: nobody pays by the mil."""
    written = text(value)
    if _THOUSANDS.fullmatch(written):
        cents = re.search(r"[.,]\d{1,2}$", written)
        whole = written[: cents.start()] if cents else written
        written = re.sub(r"\D", "", whole) + (f".{cents[0][1:]}" if cents else "")
    found = number(written)
    return found if found is not None and found > 0 else None


def pay(value: object, currency: object) -> Json | None:
    """Pay of a `MonetaryAmount` (or of several: the first), or None where amount, period or
    currency is not said. `currency` stands in where the amount names none."""
    offered = table(next(iter(listed(value)), None))
    amount = table(next(iter(listed(offered.get("value"))), None))
    least = money(amount.get("minValue")) or money(amount.get("value"))
    least = least or money(offered.get("minValue")) or money(offered.get("value"))
    most = money(amount.get("maxValue")) or money(offered.get("maxValue"))
    unit = text(amount.get("unitText") or amount.get("unitCode") or offered.get("unitText"))
    period = _PERIOD_OF.get(unit.casefold().removeprefix("per "))
    code = text(offered.get("currency") or offered.get("priceCurrency") or currency).upper()
    code = _CURRENCIES.get(code, code)
    if least is None or period is None or not re.fullmatch("[A-Z]{3}", code):
        return None
    higher = most if most is not None and most > least else None
    return said({"amount": least, "amount_to": higher, "period": period, "currency": code})
