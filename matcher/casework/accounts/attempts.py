"""How often somebody may try: counted in the database before anything is hashed or compared.

An attempt counts as failed until it turns out well, so that many at once don't slip past. What is
waited for grows with each failure, from one place; from a browser that has been in the account
before it is counted apart. So nobody can lock out the owner by failing in her name: her own browser
knows nothing of it, and an unknown one of hers waits a quarter of an hour at the worst.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from matcher.casework.accounts.rules import AttemptRule
from matcher.errors import TooManyAttemptsError
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record
from matcher.store.people.login_counters import (
    Count,
    counted,
    counts,
    drop_counts,
    set_count,
    take_back,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """`shared`: others are counted with it, so one good attempt takes back only itself."""

    name: str
    rule: AttemptRule
    shared: bool = False


def require_patience(store: CaseStore, on: Sequence[Counted], now: datetime) -> None:
    """A look that keeps no writer waiting and writes nothing: a flood costs little. Raises
    TooManyAttemptsError."""
    there = counts(store, [each.name for each in on])
    _require([(each, there.get(each.name)) for each in on], now)


def begin_attempt(record: Record, on: Sequence[Counted], act: str = "login.slowed") -> None:
    """Raises TooManyAttemptsError, and counts nothing then. `act`: as the trail names a wait."""
    there = [(each, counted(record, each.name)) for each in on]
    _require(there, record.now)
    for each, count in there:
        failures = 1 + _standing(each.rule, count, record.now)
        wait = each.rule.wait_after(failures)
        until = record.now + wait if wait else None
        set_count(record, each.name, failures, until)
        if until:
            record.note(act, seconds=int(wait.total_seconds()), failures=failures)


def attempt_was_good(record: Record, on: Sequence[Counted]) -> None:
    drop_counts(record, [each.name for each in on if not each.shared])
    for each in on:
        if each.shared:
            take_back(record, each.name)


def _require(there: Sequence[tuple[Counted, Count | None]], now: datetime) -> None:
    waits = [_left(each.rule, count, now) for each, count in there if count]
    longest = max(waits, default=timedelta(0))
    if longest > timedelta(0):
        raise TooManyAttemptsError(math.ceil(longest.total_seconds()))


def _left(rule: AttemptRule, count: Count, now: datetime) -> timedelta:
    """Nothing where it would be longer than any wait is: the clock was put back."""
    if count.locked_until is None:
        return timedelta(0)
    left = count.locked_until - now
    return left if left <= rule.longest_wait else timedelta(0)


def _standing(rule: AttemptRule, count: Count | None, now: datetime) -> int:
    if count is None or now - count.last_at > rule.forgotten_after:
        return 0
    return count.failures
