"""ISO 8601 durations (`PT20H`, `P6M`) in hours, weeks and months."""

import re

HOURS_A_DAY, DAYS_A_WEEK, DAYS_A_MONTH, DAYS_A_YEAR = 24, 7, 365 / 12, 365
_DURATION = re.compile(
    r"P(?:(?P<Y>\d{1,6}(?:[.,]\d{1,6})?)Y)?(?:(?P<M>\d{1,6}(?:[.,]\d{1,6})?)M)?"
    r"(?:(?P<W>\d{1,6}(?:[.,]\d{1,6})?)W)?(?:(?P<D>\d{1,6}(?:[.,]\d{1,6})?)D)?"
    r"(?:T(?:(?P<h>\d{1,6}(?:[.,]\d{1,6})?)H)?(?:(?P<m>\d{1,6}(?:[.,]\d{1,6})?)M)?"
    r"(?:\d{1,6}(?:[.,]\d{1,6})?S)?)?",
    re.I,
)


def hours_in(text: str) -> float | None:
    """The hours of a duration that is said in hours and minutes only; days are no working hours."""
    parts = _parts(text)
    if parts is None or any(parts[unit] for unit in "YMWD"):
        return None
    return (parts["h"] + parts["m"] / 60) or None


def weeks_in(text: str) -> float | None:
    """The weeks of a duration that is said in days or longer."""
    parts = _parts(text)
    if parts is None:
        return None
    days = parts["Y"] * DAYS_A_YEAR + parts["M"] * DAYS_A_MONTH + parts["W"] * DAYS_A_WEEK
    return round((days + parts["D"]) / DAYS_A_WEEK, 1) or None


def months_in(text: str) -> float | None:
    weeks = weeks_in(text)
    return None if weeks is None else round(weeks * DAYS_A_WEEK / DAYS_A_MONTH, 1) or None


def _parts(text: str) -> dict[str, float] | None:
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        return None
    return {
        unit: float((value or "0").replace(",", ".")) for unit, value in match.groupdict().items()
    }
