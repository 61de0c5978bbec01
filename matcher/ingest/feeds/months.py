"""How long an employment lasts, of its first day and its last."""

from datetime import date

DAYS_A_MONTH = 365 / 12
LONGEST_YEARS = 10  # beyond it, an end date stands for "no end"


def months_between(first: str | None, last: str | None) -> float | None:
    """Of ISO days, both included; None where one is not said, or they are no stretch of time."""
    if first is None or last is None:
        return None
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    return round(days / DAYS_A_MONTH, 1) if 0 < days < 365 * LONGEST_YEARS else None
