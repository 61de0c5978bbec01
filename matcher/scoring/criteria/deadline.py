"""Is it still open: has the deadline passed, are there places left, was it seen lately?"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Reason, Verdict
from matcher.scoring.columns import Column, Columns, Numbers
from matcher.scoring.criterion import (
    ASK,
    NO,
    Answer,
    Case,
    Criterion,
    Judgement,
    Positive,
    choose,
    unknown,
)

UNSAID = 0  # no day: dates are kept as days since 1970-01-01
_EPOCH = date(1970, 1, 1)


def day_number(day: date | None) -> int:
    """Days since 1970-01-01; 0 for "not said"."""
    return UNSAID if day is None else (day - _EPOCH).days


START = Numbers("start", "i4", lambda offer, _: day_number(offer.start))
DEADLINE = Numbers("deadline", "i4", lambda offer, _: day_number(offer.deadline))
BEGUN = Numbers("course_begins", "i4", lambda offer, _: day_number(_lesson_one(offer)))
FRESH_UNTIL = Numbers("fresh_until", "i4", lambda offer, _: day_number(offer.fresh_until))
PLACES = Numbers(
    "places", "i4", lambda offer, _: -1 if offer.places_left is None else offer.places_left
)


def _lesson_one(offer: Offer) -> date | None:
    """The day after which a course can't simply be begun: of one in modules there is none."""
    if offer.kind is not Kind.TRAINING or (offer.training and offer.training.modular):
        return None
    return offer.start


@dataclass(frozen=True)
class Deadline(Criterion):
    """`comfortable_days`: the days to the deadline that leave time for a CV and its rehearsal."""

    comfortable_days: Positive

    name: ClassVar[str] = "deadline"
    reads: ClassVar[frozenset[str]] = frozenset({"deadline"})
    columns: ClassVar[tuple[Column, ...]] = (DEADLINE, PLACES, FRESH_UNTIL, BEGUN)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        deadline, places = offers.ints(DEADLINE), offers.ints(PLACES)
        said = deadline != UNSAID
        days = deadline - day_number(case.today)
        degrees = unknown(len(offers))
        degrees[said] = np.clip(days[said] / self.comfortable_days, 0, 1)
        degrees[places == 0] = 0
        closed = (said & (days < 0)) | (places == 0)
        fresh_until = offers.ints(FRESH_UNTIL)
        lesson_one = offers.ints(BEGUN)
        begun = (lesson_one != UNSAID) & (lesson_one < day_number(case.today)) & ~said
        stale = (fresh_until != UNSAID) & (fresh_until < day_number(case.today))
        return Judgement(choose(len(offers), (closed, NO), (stale | begun, ASK)), degrees)

    def same_for(self, case: Case) -> Hashable:
        return case.today

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        if answer.verdict == Verdict.ASK:
            return _asked(case, offer)
        if offer.deadline is None:
            full = answer.verdict == Verdict.NO
            return Reason("deadline.no_places" if full else "deadline.not_stated")
        days = (offer.deadline - case.today).days
        values = {"deadline": offer.deadline.isoformat(), "days": days}
        if days < 0:
            return Reason("deadline.passed", values)
        return Reason("deadline.no_places" if offer.places_left == 0 else "deadline.open", values)


def _asked(case: Case, offer: Offer) -> Reason:
    stale = offer.fresh_until is not None and offer.fresh_until < case.today
    if stale:
        seen = offer.last_seen.isoformat() if offer.last_seen else None
        return Reason("deadline.stale", {"last_seen": seen})
    start = offer.start.isoformat() if offer.start else None
    return Reason("deadline.has_begun", {"start": start})
