"""The adverts that are open or held, without their records: enough to tell what an index lacks."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from matcher.domain.offer_state import SHOWN, OfferState
from matcher.store.models import OfferRow
from matcher.store.offers import batched, shown_of_jobs

_JOB = func.coalesce(OfferRow.merged_into, OfferRow.id)
_ARE_SHOWN = OfferRow.state.in_(SHOWN)


class ShownAdvert(NamedTuple):
    """An open or held advert without its record; `job`: its own id, or that of its first double."""

    id: str
    job: str
    source_id: int
    content_hash: str
    state: OfferState
    pay_far: str | None
    last_seen: date


class SeenAdvert(NamedTuple):
    """On which day an advert of a job was last seen."""

    job: str
    source_id: int
    last_seen: date


def all_standing(session: Session) -> Iterator[ShownAdvert]:
    """Some at a time."""
    yield from _told(session, _asked().where(_ARE_SHOWN))


def standing_of_jobs(session: Session, jobs: Collection[str]) -> Iterator[ShownAdvert]:
    """All that there are of each of these jobs."""
    for some in batched(sorted(jobs)):
        yield from _told(session, _asked().where(shown_of_jobs(some)))


def seen_of_sources(session: Session, sources: Collection[int]) -> Iterator[SeenAdvert]:
    """Those of these sources, and those of other sources that are of the same jobs."""
    theirs, others = OfferRow.source_id.in_(sources), OfferRow.source_id.not_in(sources)
    jobs = select(_JOB).where(theirs, _ARE_SHOWN)
    heads = select(OfferRow.merged_into).where(theirs, _ARE_SHOWN, OfferRow.merged_into != "")
    seen = select(_JOB, OfferRow.source_id, OfferRow.last_seen).where(_ARE_SHOWN)
    for asked in (
        seen.where(theirs),
        seen.where(others, OfferRow.merged_into.in_(jobs)),
        seen.where(others, OfferRow.merged_into.is_(None), OfferRow.id.in_(heads)),
    ):
        for row in session.execute(asked.execution_options(yield_per=10_000)):
            yield SeenAdvert(*row)


def _asked() -> Select[*tuple[Any, ...]]:
    return select(
        OfferRow.id,
        _JOB,
        OfferRow.source_id,
        OfferRow.content_hash,
        OfferRow.state,
        OfferRow.pay_far,
        OfferRow.last_seen,
    )


def _told(session: Session, asked: Select[*tuple[Any, ...]]) -> Iterator[ShownAdvert]:
    for row in session.execute(asked.execution_options(yield_per=10_000)):
        yield ShownAdvert(*row)
