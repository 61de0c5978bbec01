"""Cases that are closed, and not erased yet: she may come back."""

from flask import g, render_template

from matcher.casework.at_hand import closed_cases
from matcher.domain.account import Role
from matcher.web.advisor.blueprint import advisor
from matcher.web.guard import inside
from matcher.web.inside import door, visitor


@advisor.get("/cases/closed")
@inside(Role.ADVISOR)
def cases_closed() -> str:
    closed = closed_cases(door().store, visitor().actor, g.now)
    return render_template("advisor/cases_closed.html", closed=closed)
