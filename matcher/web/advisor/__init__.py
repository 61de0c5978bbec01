"""The advisor's pages; each module brings the views of one part of the work."""

from matcher.web.advisor import (
    assessment,
    calendar,
    cases,
    closed_cases,
    compare,
    hands,
    her_data,
    offer,
    overview,
    paths,
    risks,
    suggestions,
)
from matcher.web.advisor.blueprint import advisor

__all__ = [
    "advisor",
    "assessment",
    "calendar",
    "cases",
    "closed_cases",
    "compare",
    "hands",
    "her_data",
    "offer",
    "overview",
    "paths",
    "risks",
    "suggestions",
]
