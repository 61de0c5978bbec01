"""The advisor's pages; each module brings the views of one part of the work."""

from matcher.web.advisor import (
    answers,
    assessment,
    calendar,
    cases,
    closed_cases,
    compare,
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
    "assessment",
    "calendar",
    "cases",
    "closed_cases",
    "compare",
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
