"""New and changed adverts are put to the job that they belong to, if it is here already."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.ingest.duplicate_marks import Marks
from matcher.ingest.duplicate_rules import DuplicateRules
from matcher.ingest.duplicate_traits import Traits, from_row
from matcher.ingest.duplicates import likeness
from matcher.market.holding import LIKE_A_REJECTED_ONE
from matcher.market.limits import Limits
from matcher.store.models import OfferRow
from matcher.store.offers import (
    adverts_of_jobs,
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
    adverts: Mapping[str, Marks],
    own: Mapping[str, OfferRow],
    rules: DuplicateRules,
    limits: Limits,
    today: date,
) -> Joined:
    """Put each advert (id -> marks, in the order delivered) to its job, or leave it its own; `own`:
    their rows."""
    replace_keys(session, {id_: marks.keys for id_, marks in adverts.items()})
    near = _near(session, adverts)
    there = rows_by_id(session, {o for some in near.values() for o in some} - adverts.keys())
    rows = {**there, **own}
    known = {id_: _traits(row) for id_, row in there.items()}
    known |= {id_: marks.traits for id_, marks in adverts.items()}
    order = {id_: place for place, id_ in enumerate(adverts)}
    jobs = _Jobs(session, rows, jobs_followed(session, adverts), rules)
    since = today - timedelta(days=limits.reposts_within_days)
    kinds = []
    for id_ in adverts:
        jobs.take_out(rows[id_], known[id_])
        others = (rows[o] for o in near[id_] if o not in order or order[o] < order[id_])
        candidates = [other for other in others if _may_be(other, rows[id_], since)]
        if best := _likest(known[id_], candidates, known, rules):
            kinds.append(jobs.join(rows[id_], best))
    session.flush()
    return Joined(len(kinds) - kinds.count("reposted"), kinds.count("reposted"))


def _near(session: Session, adverts: Mapping[str, Marks]) -> dict[str, list[str]]:
    """The adverts with which each has to be compared, by id."""
    sharing = offers_by_key(session, {key for marks in adverts.values() for key in marks.sought})
    return {id_: _sharing(id_, marks.sought, sharing) for id_, marks in adverts.items()}


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


class _Jobs:
    """Which adverts stand together, as far as the delivery reaches: read once, kept while adverts
    move, and in the end written at once."""

    def __init__(
        self,
        session: Session,
        rows: Mapping[str, OfferRow],
        followed: Collection[str],
        rules: DuplicateRules,
    ) -> None:
        asked = {row.merged_into or row.id for row in rows.values()} | set(followed)
        self._adverts = defaultdict(list, adverts_of_jobs(session, asked))
        self._rules = rules

    def take_out(self, row: OfferRow, traits: Traits) -> None:
        """A changed advert leaves its job; what followed it and is like it no more goes on without
        it, together."""
        self._move(row, None)
        followers = self._others(row.id, row)
        parted = [f for f in followers if not likeness(traits, _traits(f), self._rules).same_job]
        for follower in parted:
            self._move(follower, parted[0].id if follower is not parted[0] else None)

    def join(self, row: OfferRow, best: OfferRow) -> str:
        """Put an advert, and what follows it, to the job of another; "reposted" if all of that
        job's adverts have ended."""
        job = best.merged_into or best.id
        others = self._others(job, row)
        for joining in list(self._adverts[row.id]):
            self._move(joining, job)
        if any(o.state is OfferState.REJECTED for o in others) and row.state is OfferState.OPEN:
            row.state, row.held_for = OfferState.HELD, [LIKE_A_REJECTED_ONE]
        ended = row.state not in ENDED and all(other.state in ENDED for other in others)
        return "reposted" if ended else "merged"

    def _others(self, job: str, row: OfferRow) -> list[OfferRow]:
        """The other adverts of a job, the longest known first."""
        others = (other for other in self._adverts[job] if other is not row)
        return sorted(others, key=lambda other: (other.first_seen, other.id))

    def _move(self, row: OfferRow, job: str | None) -> None:
        if row.merged_into == job:
            return
        self._adverts[row.merged_into or row.id].remove(row)
        self._adverts[job or row.id].append(row)
        row.merged_into = job
