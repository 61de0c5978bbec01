"""Numbers and days as people type them."""

from datetime import date

MOST_DIGITS = 9


def whole(text: str, least: int, most: int) -> int | None:
    """None where nothing was typed. Raises ValueError for what is no such number."""
    if not text:
        return None
    number = int(text)
    if not least <= number <= most:
        raise ValueError(text)
    return number


def counted(text: str) -> int | None:
    """What a form of ours has counted; None for all else: "²" is a digit, and no number."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def amount(text: str) -> float | None:
    """ "1200", "1200.50", "1 200,50". Raises ValueError."""
    plain = "".join(text.split()).replace(",", ".")
    if not plain:
        return None
    number = float(plain)
    if not 0 <= number < 1_000_000:  # false for what is not finite as well
        raise ValueError(text)
    return int(number) if number.is_integer() else number


def day(text: str) -> str | None:
    """As it is kept, "2026-12-01". Raises ValueError."""
    return date.fromisoformat(text).isoformat() if text else None


def as_typed(number: float | None) -> str | None:
    """Without a point that says nothing: "900", "900.5"."""
    if number is None:
        return None
    return str(int(number)) if float(number).is_integer() else str(number)
