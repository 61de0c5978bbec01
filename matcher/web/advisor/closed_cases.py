"""Cases that are closed, and not erased yet: she may come back."""

from flask import g, render_template

from matcher.domain.account import Role
from matcher.domain.casework import CaseState
from matcher.store.access.scope import scoped
from matcher.store.people.cases import my_cases
from matcher.web.advisor.blueprint import advisor
from matcher.web.guard import inside
from matcher.web.inside import door, visitor


@advisor.get("/cases/closed")
@inside(Role.ADVISOR)
def cases_closed() -> str:
    with scoped(door().store, visitor().actor, g.now) as scope:
        found = my_cases(scope, closed_too=True)
    closed = [case for case in found if case.state is CaseState.CLOSED]
    return render_template("advisor/cases_closed.html", closed=closed)
