"""Data ends by a rule, not by luck: `data/rules/retention.toml`, kept once a day."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from matcher.errors import InputError, RulesError
from matcher.settings import data_dir
from matcher.store.access.opened import CaseStore
from matcher.store.people.expiring import (
    API_RANKING,
    CLOSED_CASE,
    EXPIRES,
    TRAIL,
    closed_before,
    count_older,
    count_trail,
    cut_trail,
    drop_older,
    erase_closed_before,
    last_kept,
    note_kept,
)

LONGEST_LEAP = timedelta(days=31)
LOGS_STAY = timedelta(days=183)  # AI Act, article 26(6): six months at least
_LOGS = (CLOSED_CASE, API_RANKING, TRAIL)
_EVERY = (CLOSED_CASE, TRAIL, *EXPIRES)


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """`what` is deleted when `days` have gone by since the event `after`."""

    what: str
    after: str
    days: int
    why: str
    source: str


def load_retention(path: Path | None = None) -> tuple[RetentionRule, ...]:
    """One rule for each thing that ends. Raises RulesError, which names rule and field."""
    path = path or data_dir() / "rules" / "retention.toml"
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["rule"]
        rules = tuple(RetentionRule(**row) for row in rows)
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    for rule in rules:
        _check(rule, path.name)
    if sorted(rule.what for rule in rules) != sorted(_EVERY):
        raise RulesError(f"{path.name}: one rule each for {', '.join(_EVERY)}")
    return rules


def keep_retention(
    store: CaseStore, rules: Sequence[RetentionRule], now: datetime, *, accepted: bool = False
) -> dict[str, int]:
    """What was deleted, and how much of it. Raises InputError when the clock has leapt since the
    last time, for a wrong one would delete what is not over its time; `accepted`: it is right. The
    first time there is nothing to compare it with: that is noted, and it begins with the next.
    Raises AuditError, after all else was done, where the trail's old rows are not as written."""
    before = last_kept(store)
    if before is None and not accepted:
        note_kept(store, now)
        raise InputError(
            f"the clock says {now:%Y-%m-%d}, and the rules were never kept here: that is noted, "
            "and they are kept from the next time on"
        )
    if before and not accepted and not timedelta(0) <= now - before <= LONGEST_LEAP:
        raise InputError(
            f"the clock says {now:%Y-%m-%d}, and the rules were last kept on {before:%Y-%m-%d}: "
            "nothing is deleted until somebody says that it is right"
        )
    done = {rule.what: _keep(store, rule, now) for rule in rules if rule.what != TRAIL}
    note_kept(store, now)
    return done | {rule.what: _keep(store, rule, now) for rule in rules if rule.what == TRAIL}


def would_end(store: CaseStore, rules: Sequence[RetentionRule], now: datetime) -> dict[str, int]:
    """What `keep_retention` would delete, and how much of it; nothing is."""
    return {rule.what: _count(store, rule, now) for rule in rules}


def _count(store: CaseStore, rule: RetentionRule, now: datetime) -> int:
    moment = now - timedelta(days=rule.days)
    if rule.what == TRAIL:
        return count_trail(store, moment)
    if rule.what == CLOSED_CASE:
        return len(closed_before(store, moment))
    return count_older(store, rule.what, moment)


def _keep(store: CaseStore, rule: RetentionRule, now: datetime) -> int:
    moment = now - timedelta(days=rule.days)
    if rule.what == TRAIL:
        return cut_trail(store, moment, now)
    if rule.what == CLOSED_CASE:
        return erase_closed_before(store, moment, now)
    return drop_older(store, rule.what, moment, now)


def _check(rule: RetentionRule, where: str) -> None:
    if not isinstance(rule.days, int) or rule.days < 1:
        raise RulesError(f"{where}: {rule.what}: days = {rule.days!r} is no number of days")
    if rule.what in _LOGS and timedelta(days=rule.days) < LOGS_STAY:
        raise RulesError(f"{where}: {rule.what}: lists stay for {LOGS_STAY.days} days at least")
    if not rule.why or not rule.source:
        raise RulesError(f"{where}: {rule.what}: why and source have to be there")
