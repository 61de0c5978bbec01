"""The open jobs in the order of their ids."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session, aliased

from matcher.domain.offer_state import OfferState
from matcher.store.models import OfferRow


def open_jobs_after(
    session: Session, after: str, limit: int, kind: str | None = None, words: Sequence[str] = ()
) -> list[str]:
    """The first ids of jobs after this one of which an advert is open: of this kind, with all
    these words in its title."""
    advert = aliased(OfferRow)
    asked: list[ColumnElement[bool]] = [
        or_(advert.id == OfferRow.id, advert.merged_into == OfferRow.id),
        advert.state == OfferState.OPEN,
    ]
    if kind is not None:
        asked.append(advert.kind == kind)
    for word in words:
        # SQLite knows capitals of A-Z alone: the ways in which one word is usually written
        ways = {word, word.lower(), word.upper(), word.capitalize()}
        asked.append(or_(*(advert.title.icontains(way, autoescape=True) for way in sorted(ways))))
    jobs = select(OfferRow.id).where(
        OfferRow.merged_into.is_(None), OfferRow.id > after, exists().where(*asked)
    )
    return list(session.scalars(jobs.order_by(OfferRow.id).limit(limit)))
