"""Is the way short enough?"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.place import TravelMode, distance_km
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring import travel_time
from matcher.scoring.boxes import Boxes
from matcher.scoring.columns import Column, Columns, Floats
from matcher.scoring.criteria.credentials import lacks_licence
from matcher.scoring.criterion import (
    ASK,
    NO,
    NOT_YET,
    YES,
    Answer,
    Case,
    Criterion,
    Judgement,
    Verdicts,
    choose,
)

LONGEST_TOLD = 300  # minutes: a walk to another country is simply too far


@dataclass(frozen=True)
class Travel(Criterion):
    """The estimated way against the longest that she accepts.

    `comfortable_minutes`: up to here a way is a good one; `usual_limit`: what the degree is
    measured against when she has set no limit (no verdict hangs on it); `beyond_reach`: times
    her limit, from where no timetable or bicycle helps and the offer is set aside.
    """

    comfortable_minutes: float
    usual_limit: float
    beyond_reach: float

    name: ClassVar[str] = "travel"
    reads: ClassVar[frozenset[str]] = frozenset({"remote"})
    columns: ClassVar[tuple[Column, ...]] = travel_time.COLUMNS

    def judge(self, case: Case, offers: Columns) -> Judgement:
        minutes = travel_time.minutes(case.profile, offers)
        degrees = self._degrees(case.profile.travel_limit_minutes, minutes)
        verdicts = self._verdicts(case.profile, offers)
        limit = case.profile.travel_limit_minutes
        if limit is not None:  # on the far side of a town it may be too long after all
            most = travel_time.most_minutes(case.profile, offers)
            verdicts[(minutes <= limit) & (most > limit)] = ASK
        return Judgement(verdicts, degrees, {"minutes": minutes})

    def _verdicts(self, profile: Profile, offers: Columns) -> Verdicts:
        """As if of a town that lies within reach all houses did."""
        minutes = travel_time.minutes(profile, offers)
        least = travel_time.least_minutes(profile, offers)
        limit = np.inf if profile.travel_limit_minutes is None else profile.travel_limit_minutes
        too_long = minutes > limit
        open_question = too_long & (least <= limit) if profile.travel_modes else too_long
        return choose(
            len(offers),
            (np.isnan(minutes), ASK),
            (open_question, ASK),
            (least > limit * self.beyond_reach, NO),
            (too_long, NOT_YET),
        )

    def best(self, case: Case, boxes: Boxes) -> Verdicts | None:
        place = case.profile.place
        if place is None:
            return None
        verdicts = self._verdicts(case.profile, travel_time.points_of(case, place, boxes))
        return np.where(boxes.open, YES, verdicts)

    def _degrees(self, limit: int | None, minutes: Floats) -> Floats:
        """1 up to a comfortable way, 0.3 at the limit, 0 at twice the limit."""
        end = max(float(limit or self.usual_limit), self.comfortable_minutes + 1)
        points = [self.comfortable_minutes, end, 2 * end]
        degrees: Floats = np.interp(minutes, points, [1.0, 0.3, 0.0]).astype(np.float32)
        return degrees

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        if offer.remote:
            return Reason("travel.remote")
        if case.profile.place is None:
            return Reason("travel.her_place_unknown")
        if offer.place is None:
            return Reason("travel.place_unknown", {"city": offer.city})
        values: dict[str, object] = {
            "minutes": round(answer.details["minutes"]),
            "limit": case.profile.travel_limit_minutes,
            "mode": str(travel_time.fastest_mode(case.profile, offer)),
            "city": offer.city,
        }
        if offer.place_radius_km:
            values["to_the_centre"] = True
        match answer.verdict:
            case Verdict.YES:
                return Reason("travel.within", values)
            case Verdict.NO:
                told = values if answer.details["minutes"] <= LONGEST_TOLD else {}
                return Reason("travel.out_of_reach", told)
            case Verdict.ASK if case.profile.travel_modes or _is_within(case, answer):
                return Reason("travel.depends_on_street", values)
            case _:
                return Reason("travel.too_long", values)

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if answer.verdict != Verdict.NOT_YET or offer.place is None or case.profile.place is None:
            return []
        limit = case.profile.travel_limit_minutes or 0
        km = distance_km(case.profile.place, offer.place)
        others = [m for m in travel_time.PACES if _could_go(case.profile, m)]
        faster = [str(m) for m in others if travel_time.PACES[m].minutes(km) <= limit]
        minutes = round(answer.details["minutes"])
        return [
            Opening(
                self.name,
                "travel.other_way" if faster else "travel.longer",
                {"modes": faster, "minutes": minutes, "limit": limit},
            )
        ]


def _is_within(case: Case, answer: Answer) -> bool:
    return bool(answer.details["minutes"] <= (case.profile.travel_limit_minutes or 0))


def _could_go(profile: Profile, mode: TravelMode) -> bool:
    """A means that she does not use yet and might; a car is none without a licence."""
    if mode in profile.travel_modes:
        return False
    return mode is not TravelMode.CAR or not lacks_licence(profile, "B")
