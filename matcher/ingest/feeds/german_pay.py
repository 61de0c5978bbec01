"""Pay as the German job search says it: what it is paid for, and a fixed amount or a range."""

from matcher.ingest.feeds.loose import Json, number, said, words

_PERIODS = {
    "STUNDENLOHN": "hour",
    "TAGESLOHN": "day",
    "WOCHENLOHN": "week",
    "MONATSLOHN": "month",
    "MONATSGEHALT": "month",
    "JAHRESGEHALT": "year",
}
_NOTHING_SAID = ("KEINE_ANGABE", "KEINE ANGABE")


def pay_of(advert: Json) -> Json | None:
    """None without an amount, or where it isn't said what it is for: 18.5 may be an hour's."""
    period = _PERIODS.get(words(advert.get("verguetungsangabe")).upper())
    least = number(advert.get("festgehalt")) or number(advert.get("gehaltsspanneVon"))
    if period is None or not least or least < 0:
        return None
    most = number(advert.get("gehaltsspanneBis"))
    higher = most if most is not None and most > least else None
    return said({"amount": least, "amount_to": higher, "period": period})


def pay_words(advert: Json) -> list[str]:
    """What older adverts say in words: `nach Tarif, 14 Euro/Stunde`."""
    for key in ("verguetungsangabe", "verguetung"):
        text = words(advert.get(key))
        if text and text.upper() not in _PERIODS and not text.upper().startswith(_NOTHING_SAID):
            return [f"Vergütung: {text}"]
    return []
