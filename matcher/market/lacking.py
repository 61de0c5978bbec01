"""What an index lacks of its store: told by the changes that the store has noted since, or, where
those don't reach back, by a comparison of all jobs."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from matcher.market.freshness import Freshness
from matcher.market.job_table import (
    Changes,
    Jobs,
    JobTable,
    changes,
    days_of,
    key_of,
    keys_of,
    other_days,
)
from matcher.market.refresh import Market
from matcher.market.store_state import mark_in, state_of
from matcher.store.database import reading
from matcher.store.job_changes import Changed, changed_since
from matcher.store.standing_adverts import all_standing, seen_of_sources, standing_of_jobs


@dataclass(frozen=True, slots=True)
class Lacking:
    """`state`: of the store, when it was asked; `table`: of its jobs then; `gone`: ids, as far as
    they are known, or else `changes.gone` keys have to be looked for among all."""

    state: Mapping[str, Any]
    changes: Changes
    table: JobTable
    gone: tuple[str, ...] | None


def standing(market: Market) -> tuple[Mapping[str, Any], Jobs]:
    """The state and all jobs of one moment."""
    with _asked(market) as (session, freshness):
        return state_of(session, market), Jobs.standing(all_standing(session), freshness)


def lacking(market: Market, made_of: Mapping[str, Any], before: JobTable) -> Lacking:
    """`made_of`, `before`: the state that an index was made of, and its table."""
    with _asked(market) as (session, freshness):
        state, changed = state_of(session, market), _changed(session, made_of)
        if changed is None:
            jobs = Jobs.standing(all_standing(session), freshness)
            return Lacking(state, changes(before, jobs), jobs.table, None)
        jobs = Jobs.standing(standing_of_jobs(session, changed.jobs), freshness)
        seen = days_of(seen_of_sources(session, changed.sources), freshness)
    keys = keys_of(changed.jobs)
    found = changes(before.among(keys), jobs)
    days = {id_: day for id_, day in other_days(before, seen).items() if id_ not in changed.jobs}
    gone = tuple(id_ for id_ in sorted(changed.jobs) if key_of(id_) in found.gone)
    table = before.with_days(days).replaced(keys, jobs.table)
    return Lacking(state, Changes(found.read, {**found.days, **days}, found.gone), table, gone)


def still_sure(
    market: Market, state: Mapping[str, Any], table: JobTable, missing: list[str]
) -> JobTable:
    """The table without what may have changed while offers were read for it: that is read again
    the next time. `missing`: ids that were there no more, or are held back."""
    with reading(market.engine) as session:
        if state_of(session, market) == state:
            return table.forgetting(missing)
        changed = _changed(session, state)
        if changed is None:
            freshness = Freshness(session, market.rules.limits)
            others = Jobs.standing(all_standing(session), freshness).table
            return table.forgetting_others(others).forgetting(missing)
        seen = {row.job for row in seen_of_sources(session, changed.sources)}
    return table.forgetting({*changed.jobs, *missing}, seen)


def _changed(session: Session, made_of: Mapping[str, Any]) -> Changed | None:
    mark = mark_in(made_of)
    return changed_since(session, mark) if mark else None


@contextmanager
def _asked(market: Market) -> Iterator[tuple[Session, Freshness]]:
    with reading(market.engine) as session:
        yield session, Freshness(session, market.rules.limits)
