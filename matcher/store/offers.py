"""Adverts in and out of the database, many at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select
from sqlalchemy.orm import Session, defer, load_only

from matcher.domain.offer_state import SHOWN, OfferState
from matcher.store.models import OfferKeyRow, OfferRevisionRow, OfferRow

T = TypeVar("T")
AT_ONCE = 500  # values in one question; SQLite takes 32,766, older PostgreSQL drivers fewer


# Of an advert without its record and its traits.
_LIGHT = load_only(
    OfferRow.source_key,
    OfferRow.content_hash,
    OfferRow.state,
    OfferRow.last_seen,
    OfferRow.times_seen,
    OfferRow.last_run_id,
    OfferRow.signs,
    OfferRow.held_for,
    OfferRow.pay_isco,
    OfferRow.pay_country,
    OfferRow.pay_currency,
    OfferRow.pay_month,
    OfferRow.pay_hours_known,
    OfferRow.pay_far,
    OfferRow.deadline,
    OfferRow.merged_into,
    OfferRow.first_seen,
    OfferRow.closed_on,
)
# What is shown of an advert: what tells jobs apart is read by nobody who looks at it.
_SHOWN = defer(OfferRow.traits, raiseload=True)


class OpenPay(NamedTuple):
    """What an open vacancy pays for a full-time month, in `currency`."""

    job: str
    isco: str
    country: str
    currency: str
    month: float


class StandingAdverts(NamedTuple):
    """How many adverts of a source are open or held that were last seen on one day."""

    state: OfferState
    last_seen: date
    adverts: int


def adverts_by_day(session: Session) -> dict[int, list[StandingAdverts]]:
    """Source -> its adverts that are open or held, by the day on which they were last seen."""
    by = (OfferRow.source_id, OfferRow.state, OfferRow.last_seen)
    asked = select(*by, func.count()).where(OfferRow.state.in_(SHOWN)).group_by(*by)
    found: dict[int, list[StandingAdverts]] = defaultdict(list)
    for source_id, state, last_seen, adverts in session.execute(asked):
        found[source_id].append(StandingAdverts(state, last_seen, adverts))
    return found


def rows_of_source(session: Session, source_id: int) -> Sequence[OfferRow]:
    """All adverts of a source, without their records."""
    asked = select(OfferRow).options(_LIGHT).where(OfferRow.source_id == source_id)
    return session.scalars(asked.order_by(OfferRow.id)).all()


def count_of_source(session: Session, source_id: int) -> int:
    """Adverts of a source, whatever became of them."""
    asked = select(func.count()).select_from(OfferRow).where(OfferRow.source_id == source_id)
    return session.scalar(asked) or 0


def rows_by_id(session: Session, ids: Collection[str]) -> dict[str, OfferRow]:
    return {
        row.id: row
        for some in batched(sorted(ids))
        for row in session.scalars(select(OfferRow).where(OfferRow.id.in_(some)))
    }


def titles(session: Session, ids: Collection[str]) -> dict[str, str]:
    """Of the adverts that are here, whatever became of them."""
    found: dict[str, str] = {}
    for some in batched(sorted({*ids})):
        asked = select(OfferRow.id, OfferRow.title).where(OfferRow.id.in_(some))
        found |= {row.id: row.title for row in session.execute(asked)}
    return found


def light_rows_by_id(session: Session, ids: Collection[str]) -> dict[str, OfferRow]:
    """Without their records."""
    return {
        row.id: row
        for some in batched(sorted(ids))
        for row in session.scalars(select(OfferRow).options(_LIGHT).where(OfferRow.id.in_(some)))
    }


def free_ids(session: Session, keys: Sequence[str]) -> dict[str, str]:
    """A new id for each key of a source: the key itself, or with `~2`, `~3` ... behind it where
    that is used. Ids are looked up by themselves: by keys alone all adverts would be looked
    through."""
    ids: dict[str, str] = {}
    left, number = {key: key for key in keys}, 1
    while left:
        taken = _ids_among(session, [*left.values()]) | {*ids.values()}
        ids |= {key: id_ for key, id_ in left.items() if id_ not in taken}
        number += 1
        left = {key: f"{key}~{number}" for key, id_ in left.items() if id_ in taken}
    return ids


def _ids_among(session: Session, ids: Sequence[str]) -> set[str]:
    """Those of the ids that adverts have."""
    return {
        id_
        for some in batched(ids)
        for id_ in session.scalars(select(OfferRow.id).where(OfferRow.id.in_(some)))
    }


def insert_offers(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    for some in batched(rows):
        session.execute(insert(OfferRow), list(some))


def keep_revision(session: Session, row: OfferRow, replaced_on: date) -> None:
    """Put away what an advert said until today."""
    so_far = session.scalar(
        select(func.count())
        .select_from(OfferRevisionRow)
        .where(OfferRevisionRow.offer_id == row.id)
    )
    session.add(
        OfferRevisionRow(
            offer_id=row.id,
            number=(so_far or 0) + 1,
            record=row.record,
            content_hash=row.content_hash,
            replaced_on=replaced_on,
        )
    )


def replace_keys(session: Session, keys: Mapping[str, Iterable[str]]) -> None:
    """Offer id -> the keys under which its doubles are looked for."""
    for some in batched(list(keys)):
        session.execute(delete(OfferKeyRow).where(OfferKeyRow.offer_id.in_(some)))
    rows = [{"offer_id": id_, "key": key} for id_, own in keys.items() for key in sorted(own)]
    for several in batched(rows):
        session.execute(insert(OfferKeyRow), list(several))


def offers_by_key(session: Session, keys: Collection[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for some in batched(sorted(keys)):
        asked = select(OfferKeyRow.key, OfferKeyRow.offer_id).where(OfferKeyRow.key.in_(some))
        for key, offer_id in session.execute(asked):
            found[key].append(offer_id)
    return found


def adverts_of_job(session: Session, job: str) -> Sequence[OfferRow]:
    """All adverts of one job, of every source, its first one first."""
    asked = select(OfferRow).where(or_(OfferRow.id == job, OfferRow.merged_into == job))
    rows = session.scalars(asked.order_by(OfferRow.first_seen, OfferRow.id)).all()
    return sorted(rows, key=lambda row: row.id != job)


def adverts_of_jobs(session: Session, jobs: Collection[str]) -> dict[str, list[OfferRow]]:
    """Job -> all its adverts, of every source, without their records."""
    found: dict[str, list[OfferRow]] = defaultdict(list)
    for some in batched(sorted(jobs)):
        of_jobs = or_(OfferRow.id.in_(some), OfferRow.merged_into.in_(some))
        for row in session.scalars(select(OfferRow).options(_LIGHT).where(of_jobs)):
            found[row.merged_into or row.id].append(row)
    return found


def jobs_followed(session: Session, ids: Collection[str]) -> set[str]:
    """Those of the adverts to which others are put."""
    return {
        job
        for some in batched(sorted(ids))
        for job in session.scalars(
            select(OfferRow.merged_into).where(OfferRow.merged_into.in_(some)).distinct()
        )
        if job
    }


def shown_rows(session: Session, sources: Collection[int] | None = None) -> Sequence[OfferRow]:
    """The adverts that are open or held, of these sources or of all, by id, without traits."""
    asked = select(OfferRow).options(_SHOWN).where(OfferRow.state.in_(SHOWN))
    if sources is not None:
        asked = asked.where(OfferRow.source_id.in_(sources))
    return session.scalars(asked.order_by(OfferRow.id)).all()


def open_rows_screened_otherwise(
    session: Session, digest: str, after: str, limit: int
) -> Sequence[OfferRow]:
    """The first open adverts, by id, that were not screened by the rules of this digest."""
    asked = select(OfferRow).where(
        OfferRow.state == OfferState.OPEN,
        or_(OfferRow.screened_by.is_(None), OfferRow.screened_by != digest),
        OfferRow.id > after,
    )
    return session.scalars(asked.order_by(OfferRow.id).limit(limit)).all()


def shown_rows_of_jobs(session: Session, jobs: Collection[str]) -> Sequence[OfferRow]:
    """The adverts of these jobs that are open or held, by id; without their traits."""
    rows = [
        row
        for some in batched(sorted(jobs))
        for row in session.scalars(select(OfferRow).options(_SHOWN).where(shown_of_jobs(some)))
    ]
    return sorted(rows, key=lambda row: row.id)


def shown_of_jobs(jobs: Collection[str]) -> ColumnElement[bool]:
    """An open or held advert of one of these jobs: its own, or one that was put to it.

    Only what names a job is looked up. Given the states or the lack of a job as they stand, SQLite
    takes their indexes, and goes through all that are open: a fifth of a second of 100,000.
    """
    named = or_(OfferRow.id.in_(jobs), OfferRow.merged_into.in_(jobs))
    job = func.coalesce(OfferRow.merged_into, OfferRow.id)
    return and_(named, job.in_(jobs), func.coalesce(OfferRow.state, "").in_(SHOWN))


def employers_of_adverts(
    session: Session, states: Collection[OfferState]
) -> list[tuple[str, str | None]]:
    """Advert and employer, as its source writes it, by id."""
    employer = OfferRow.record["employer"].as_string()
    asked = select(OfferRow.id, employer).where(OfferRow.state.in_(states)).order_by(OfferRow.id)
    return [(id_, name) for id_, name in session.execute(asked)]


def held_jobs(session: Session) -> list[str]:
    """The jobs with an advert that waits for a person, by id."""
    job = func.coalesce(OfferRow.merged_into, OfferRow.id)
    asked = select(job).where(OfferRow.state == OfferState.HELD).distinct()
    return sorted(session.scalars(asked))


def held_rows(session: Session) -> Sequence[OfferRow]:
    """What waits for a person, the longest waiting first."""
    asked = select(OfferRow).where(OfferRow.state == OfferState.HELD)
    return session.scalars(asked.order_by(OfferRow.first_seen, OfferRow.id)).all()


def open_pay(session: Session, kinds: Collection[tuple[str, str]]) -> list[OpenPay]:
    """Of the open vacancies of these kinds (country, first two ISCO digits), by the advert's id."""
    countries, digits = {country for country, _ in kinds}, {isco for _, isco in kinds}
    asked = select(
        func.coalesce(OfferRow.merged_into, OfferRow.id),
        OfferRow.pay_isco,
        OfferRow.pay_country,
        OfferRow.pay_currency,
        OfferRow.pay_month,
    ).where(
        OfferRow.state == OfferState.OPEN,
        OfferRow.pay_month.is_not(None),
        OfferRow.pay_country.in_(sorted(countries)),
        func.substr(OfferRow.pay_isco, 1, 2).in_(sorted(digits)),
    )
    return [
        OpenPay(job, str(isco), str(country), str(currency), month or 0.0)
        for job, isco, country, currency, month in session.execute(asked.order_by(OfferRow.id))
    ]


def batched(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]
