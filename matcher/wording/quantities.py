"""Numbers, money, dates and stretches of time, as a language writes them."""

import re
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from matcher.wording.language import Language

NO_BREAK = "\xa0"  # a space at which no line ends
LONG_MINUTES = 100  # from here on, minutes are told as hours and minutes


def number(value: float, locale: Locale) -> str:
    """At most one decimal: 27.5, "27,5"."""
    return format_decimal(round(value, 1), format="#,##0.#", locale=locale)


def money(amount: float, currency: str, locale: Locale) -> str:
    """Cents only where there are some: "985 €", "9,50 €"."""
    pattern = locale.currency_formats["standard"].pattern
    if round(amount, 2) == round(amount):
        pattern = pattern.replace(".00", "")
    text = format_currency(amount, currency, pattern, locale, currency_digits=False)
    return re.sub(r"(?<=[A-Z])(?=\d)", NO_BREAK, text)  # RON 9.50, where a sign would touch


def day(value: object, its: Language) -> str:
    """A date or its ISO text: "1 December 2026"."""
    when = value if isinstance(value, date) else date.fromisoformat(str(value))
    text = format_date(when, its.date, its.locale)
    return f"1er{text[1:]}" if its.code == "fr" and when.day == 1 else text


def clock(value: str, its: Language) -> str:
    """08:30 -> 8:30, or "8 h 30"."""
    hour, _, minute = value.partition(":")
    return its.clock.format(hour=hour.removeprefix("0") or "0", minute=minute)
