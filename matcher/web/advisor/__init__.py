"""The advisor's pages."""

from matcher.web.advisor.cases import advisor

__all__ = ["advisor"]
