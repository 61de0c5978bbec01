"""Numbers, money, dates and stretches of time, as a language writes them."""

import re
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

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


def day(value: object, locale: Locale) -> str:
    """A date or its ISO text: "1 December 2026"."""
    when = value if isinstance(value, date) else date.fromisoformat(str(value))
    return format_date(when, "long", locale)


def clock(value: str) -> str:
    """08:30 -> 8:30."""
    return value[1:] if value.startswith("0") and value[1:2].isdigit() else value
