"""The open jobs in the order of their ids."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session, aliased

from matcher.domain.offer_state import OfferState
from matcher.store.models import OfferRow


def open_jobs_after(
    session: Session, after: str, limit: int, kind: str | None = None, words: Sequence[str] = ()
) -> list[str]:
    """The first ids of jobs after this one of which an advert is open: of this kind, with all
    these words in its title. The job's own advert and those put to it are asked apart: each
    question then goes by an index."""
    follower = aliased(OfferRow)
    followed = exists().where(follower.merged_into == OfferRow.id, *_asked(follower, kind, words))
    jobs = select(OfferRow.id).where(
        OfferRow.merged_into.is_(None),
        OfferRow.id > after,
        or_(and_(*_asked(OfferRow, kind, words)), followed),
    )
    return list(session.scalars(jobs.order_by(OfferRow.id).limit(limit)))


def _asked(
    advert: type[OfferRow], kind: str | None, words: Sequence[str]
) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = [advert.state == OfferState.OPEN]
    if kind is not None:
        asked.append(advert.kind == kind)
    for word in words:
        # SQLite knows capitals of A-Z alone: the ways in which one word is usually written
        ways = {word, word.lower(), word.upper(), word.capitalize()}
        asked.append(or_(*(advert.title.icontains(way, autoescape=True) for way in sorted(ways))))
    return asked
