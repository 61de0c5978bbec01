"""Which jobs nobody is to be sent to for now: an advert of theirs waits for a person, for it shows
signs of danger, or a person has looked at it and keeps it out."""

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.store.models import OfferRow
from matcher.store.offers import batched

DOUBTED = (OfferState.HELD, OfferState.REJECTED)


def doubted_jobs(session: Session, jobs: Collection[str]) -> set[str]:
    """Those of them; by ids that they had before they turned out to be a job of several adverts,
    too."""
    return {job for some in batched(sorted(jobs)) for job in _doubted(session, some)}


def _doubted(session: Session, jobs: Collection[str]) -> set[str]:
    asked = select(OfferRow.id, OfferRow.merged_into).where(OfferRow.id.in_(jobs))
    now = {id_: job or id_ for id_, job in session.execute(asked)}
    today = set(now.values())
    doubted = select(OfferRow.id, OfferRow.merged_into).where(
        or_(OfferRow.id.in_(today), OfferRow.merged_into.in_(today)), OfferRow.state.in_(DOUBTED)
    )
    found = {job or id_ for id_, job in session.execute(doubted)}
    return {id_ for id_, job in now.items() if job in found}
