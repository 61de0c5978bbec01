"""The cases that are an advisor's today, and a new one."""

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.opening import open_case
from matcher.domain.account import Role
from matcher.errors import InputError, TooManyAttemptsError
from matcher.store.access.scope import scoped
from matcher.store.people.cases import my_cases
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor


@advisor.get("/cases")
@inside(Role.ADVISOR)
def cases() -> str:
    return _list(None)


@advisor.post("/cases")
@inside(Role.ADVISOR)
def new_case() -> tuple[str, int] | Response:
    try:
        code = typed("code").strip()
        case_id = open_case(door().store, visitor().actor, code, g.now)
    except (InputError, TooManyAttemptsError):
        return _list("code"), NOT_RIGHT
    return redirect(url_for(".case", case_id=case_id), 303)


@advisor.get("/cases/<case_id>")
@inside(Role.ADVISOR)
def case(case_id: str) -> str:
    return case_page("case", case_id)


def _list(problem: str | None) -> str:
    with scoped(door().store, visitor().actor, g.now) as scope:
        found = my_cases(scope)
    return render_template("advisor/cases.html", cases=found, problem=problem)
