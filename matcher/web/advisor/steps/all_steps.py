"""The steps in the order in which they are listed; she talks about them in hers."""

from collections.abc import Mapping

from matcher.web.advisor.steps import (
    about,
    education,
    languages,
    money,
    residence,
    safety,
    skills,
    time,
    travel,
    wishes,
)
from matcher.web.advisor.steps.step import Step

PAGES: Mapping[str, Step] = {
    page.STEP.name: page.STEP
    for page in (
        *(about, skills, languages, education, residence),
        *(time, travel, money, wishes, safety),
    )
}
