"""What a paper itself says about work: boxes and figures <-> the statements of `parse_paper`."""

from matcher.web.advisor.steps.typed import Typed

ALLOWED, FORBIDDEN, PERMIT = "work_allowed", "work_not_allowed", "employer_permit"
FIGURES = {"says_hours": "hours_cap", "says_sectors": "sectors", "says_from": "from"}
"""Field -> the statement that it fills."""


def paper_fields(text: str | None) -> dict[str, object]:
    """Field -> what stands in it."""
    if not text:
        return {}
    parts = [part.strip() for part in text.split(";")]
    told = dict(part.split(":", 1) for part in parts if ":" in part)
    fields: dict[str, object] = {field: told.get(word) for field, word in FIGURES.items()}
    fields["says"] = FORBIDDEN if FORBIDDEN in parts else ALLOWED
    fields["says_permit"] = "yes" if PERMIT in parts else None
    return fields


def paper_text(typed: Typed) -> str:
    """ "" where nothing is said. Whether it holds together, `parse_paper` says."""
    limits = [PERMIT] if typed.one("says_permit") else []
    limits += [f"{word}:{typed.one(field)}" for field, word in FIGURES.items() if typed.one(field)]
    if typed.one("says") == FORBIDDEN:
        return "; ".join([FORBIDDEN, *limits])
    return "; ".join(limits) or (ALLOWED if typed.one("says") == ALLOWED else "")
