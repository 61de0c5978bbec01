"""When a course could begin for her, and when it would be over."""

from dataclasses import dataclass
from datetime import date, timedelta

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Reason
from matcher.scoring.her_days import first_day
from matcher.scoring.stated_hours import hours_per_week

DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Dates:
    """`begins`: the first day, as far as can be told; `ends`: the day after which she can go on,
    reckoned with `usual_weeks` where the course does not say how long it takes (`weeks` is None).
    `later`: the date that is told is before she could begin, so another has to be asked for;
    `unsaid`: none is told."""

    begins: date
    ends: date
    weeks: float | None
    later: bool = False
    unsaid: bool = False

    def reason(self) -> Reason:
        values: dict[str, object] = {"start": self.begins.isoformat()}
        if self.weeks is not None:
            values |= {"end": self.ends.isoformat(), "weeks": self.weeks}
        if self.later:
            return Reason("pathway.later_edition", values)
        return Reason("pathway.begins_unsaid" if self.unsaid else "pathway.begins", values)


def earliest(profile: Profile, today: date) -> date:
    """The first day on which she could begin anything."""
    return first_day(profile, today)


def dates(course: Offer, not_before: date, usual_weeks: float) -> Dates:
    """A course in modules can be begun on any day from its first to its last; another one on its
    date."""
    weeks = weeks_of(course)
    modular = bool(course.training and course.training.modular)
    length = timedelta(days=round((usual_weeks if weeks is None else weeks) * DAYS_A_WEEK))
    begins = not_before if course.start is None else max(course.start, not_before)
    joins = modular and (weeks is None or begins < (course.start or begins) + length)
    later = course.start is not None and course.start < not_before and not joins
    return Dates(begins, begins + length, weeks, later, course.start is None)


def weeks_of(course: Offer) -> float | None:
    """As it says, or its hours over those of a week."""
    terms = course.training
    if terms is None or terms.weeks is not None:
        return terms.weeks if terms else None
    each_week = hours_per_week(course)
    if terms.hours_total is None or not each_week > 0:
        return None
    return terms.hours_total / each_week
