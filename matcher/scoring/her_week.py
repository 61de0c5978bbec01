"""The hours of a week that are hers."""

from matcher.domain.profile import Profile
from matcher.domain.week import Week

CARED_FOR_UNTIL = 14  # years; an older child does not need somebody all the time


def free_week(profile: Profile, *, childcare: bool) -> Week | None:
    """The hours that are hers and, unless the offer has childcare, cared for. None: not asked."""
    care = [
        child.care
        for child in profile.children
        if child.care is not None and (child.age is None or child.age < CARED_FOR_UNTIL)
    ]
    free = profile.available
    for week in () if childcare else care:
        free = week if free is None else free & week
    return free
