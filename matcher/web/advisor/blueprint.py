"""The pages of an advisor, and what those of one case share."""

from flask import Blueprint, g, render_template

from matcher.casework import at_hand
from matcher.store.people.cases import CaseBrief
from matcher.web.inside import door, visitor

advisor = Blueprint("advisor", __name__)


def case_at_hand(case_id: str) -> CaseBrief:
    """The case that a page is about, which its banner names; looked up once a request. Raises
    NotFoundError for whoever has no business with it."""
    brief: CaseBrief | None = g.get("case")
    if brief is None or brief.id != case_id:
        brief = g.case = at_hand.case_at_hand(door().store, visitor().actor, case_id, g.now)
    return brief


def case_page(template: str, case_id: str, **values: object) -> str:
    """A page inside a case: `advisor/TEMPLATE.html`, which has `case` for its banner."""
    brief = case_at_hand(case_id)
    return render_template(f"advisor/{template}.html", case=brief, **values)
