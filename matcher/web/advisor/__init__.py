"""The advisor's pages; each module brings the views of one part of the work."""

from matcher.web.advisor import (
    answers,
    applications,
    assessment,
    calendar,
    cases,
    closed_cases,
    compare,
    consents,
    discuss,
    hands,
    her_data,
    offer,
    overview,
    paths,
    risks,
    sheet,
    suggestions,
)
from matcher.web.advisor.blueprint import advisor

__all__ = [
    "advisor",
    "answers",
    "applications",
    "assessment",
    "calendar",
    "cases",
    "closed_cases",
    "compare",
    "consents",
    "discuss",
    "hands",
    "her_data",
    "offer",
    "overview",
    "paths",
    "risks",
    "sheet",
    "suggestions",
]
