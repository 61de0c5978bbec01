"""When to try again, and after how long: politely, and not for ever."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import TypeVar

from matcher.errors import FetchError
from matcher.ingest.fetching.limits import Terms

TOO_MANY_REQUESTS = 429
SERVER_ERRORS = range(500, 600)
T = TypeVar("T")


def retried(ask: Callable[[], T], terms: Terms) -> T:
    """Ask until there is an answer. Raises the last FetchError when the error will not pass, the
    attempts are used up, or the pause would be too long for the settings or the deadline."""
    for attempt in range(1, terms.settings.attempts):
        try:
            return ask()
        except FetchError as error:
            wait = pause(error, attempt, terms)
            if wait is None or wait >= terms.deadline.left():
                raise
            terms.world.sleep(wait)
    return ask()


def pause(error: FetchError, attempt: int, terms: Terms) -> float | None:
    """Seconds before the next attempt, or None for "don't". What a server asks for is kept; one
    that asks for longer than the longest pause is left alone until the next scheduled time.

    Otherwise doubled each time, between half and all of it, so that sources that failed
    together don't come back together.
    """
    settings = terms.settings
    if not error.passing:
        return None
    if error.wait is not None:
        return error.wait if error.wait <= settings.longest_pause else None
    doubled = min(settings.first_pause * 2.0 ** (attempt - 1), settings.longest_pause)
    return doubled * (1 + terms.world.chance()) / 2


def is_passing(status: int) -> bool:
    """Too many requests, or trouble on the server's side; every other refusal is meant."""
    return status == TOO_MANY_REQUESTS or status in SERVER_ERRORS


def asked_pause(headers: Message) -> float | None:
    """Seconds of a `Retry-After`, given as a number or a date; None without or for nonsense.

    A date is compared with the answer's own `Date`, which knows the same clock.
    """
    asked = (headers.get("Retry-After") or "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    moment = _moment(asked)
    if moment is None:
        return None
    now = _moment(headers.get("Date") or "") or datetime.now(UTC)
    return max(0.0, (moment - now).total_seconds())


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
