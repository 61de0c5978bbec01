"""New and changed adverts are put to the job that they belong to, if it is here already."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.ingest.duplicate_keys import keys_of, keys_over_the_edge
from matcher.ingest.duplicate_rules import DuplicateRules
from matcher.ingest.duplicate_traits import Traits, from_row
from matcher.ingest.duplicates import likeness
from matcher.market.holding import LIKE_A_REJECTED_ONE
from matcher.market.limits import Limits
from matcher.store.models import OfferRow
from matcher.store.offers import (
    adverts_of_job,
    jobs_followed,
    offers_by_key,
    replace_keys,
    rows_by_id,
)

MANY = 200  # adverts under one key: it says too little ("cleaner, Berlin") to compare them all
ENDED = (OfferState.CLOSED, OfferState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Joined:
    """How many adverts joined a job; `reposted` of them one that had ended."""

    merged: int = 0
    reposted: int = 0


def join_jobs(
    session: Session,
    adverts: Mapping[str, Traits],
    rules: DuplicateRules,
    limits: Limits,
    today: date,
) -> Joined:
    """Put each advert (id -> traits, in the order delivered) to its job, or leave it its own."""
    entered = {id_: keys_of(traits) for id_, traits in adverts.items()}
    replace_keys(session, entered)
    sought = {id_: entered[id_] | keys_over_the_edge(traits) for id_, traits in adverts.items()}
    sharing = offers_by_key(session, {key for keys in sought.values() for key in keys})
    near = {id_: _sharing(id_, sought[id_], sharing) for id_ in adverts}
    rows = rows_by_id(session, {*adverts, *(other for some in near.values() for other in some)})
    known = {id_: _traits(row) for id_, row in rows.items()} | dict(adverts)
    order = {id_: place for place, id_ in enumerate(adverts)}
    followed = jobs_followed(session, adverts)
    since = today - timedelta(days=limits.reposts_within_days)
    kinds = []
    for id_ in adverts:
        rows[id_].merged_into = None
        if id_ in followed:
            _let_go(session, rows[id_], known[id_], rules)
        others = (rows[o] for o in near[id_] if o not in order or order[o] < order[id_])
        candidates = [other for other in others if _may_be(other, rows[id_], since)]
        if best := _likest(known[id_], candidates, known, rules):
            kinds.append(_join(session, rows[id_], best, followed=id_ in followed))
    return Joined(len(kinds) - kinds.count("reposted"), kinds.count("reposted"))


def _sharing(id_: str, keys: Iterable[str], sharing: Mapping[str, Sequence[str]]) -> list[str]:
    found = {other for key in keys for other in _few(sharing.get(key, ()))}
    return sorted(found - {id_})


def _few(ids: Sequence[str]) -> Sequence[str]:
    return ids if len(ids) <= MANY else ()


def _traits(row: OfferRow) -> Traits:
    return from_row(row.traits, row.title, str(row.record.get("description", "")))


def _may_be(other: OfferRow, row: OfferRow, since: date) -> bool:
    """Not its own follower, and not ended so long ago that it is another season's job."""
    return other.merged_into != row.id and (other.closed_on is None or other.closed_on >= since)


def _likest(
    traits: Traits,
    candidates: Collection[OfferRow],
    known: Mapping[str, Traits],
    rules: DuplicateRules,
) -> OfferRow | None:
    found = [(likeness(traits, known[row.id], rules), row) for row in candidates]
    same = [(-like.weight, row.id, row) for like, row in found if like.same_job]
    return min(same)[2] if same else None


def _join(session: Session, row: OfferRow, best: OfferRow, *, followed: bool) -> str:
    """Put an advert to the job of another; "reposted" if all of that job's adverts have ended."""
    job = best.merged_into or best.id
    others = [other for other in adverts_of_job(session, job) if other.id != row.id]
    followers = adverts_of_job(session, row.id) if followed else ()
    for joining in (row, *followers):
        joining.merged_into = job
    if any(o.state is OfferState.REJECTED for o in others) and row.state is OfferState.OPEN:
        row.state, row.held_for = OfferState.HELD, [LIKE_A_REJECTED_ONE]
    session.flush()
    ended = row.state not in ENDED and all(other.state in ENDED for other in others)
    return "reposted" if ended else "merged"


def _let_go(session: Session, row: OfferRow, traits: Traits, rules: DuplicateRules) -> None:
    """What followed a changed advert and is like it no more goes on without it, together."""
    followers = [other for other in adverts_of_job(session, row.id) if other.id != row.id]
    parted = [f for f in followers if not likeness(traits, _traits(f), rules).same_job]
    for follower in parted:
        follower.merged_into = parted[0].id if follower is not parted[0] else None
    session.flush()
