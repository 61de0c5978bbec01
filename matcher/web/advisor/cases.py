"""The cases that are an advisor's today, and a new one."""

from collections.abc import Callable, Mapping

from flask import g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.case_code import is_case_code
from matcher.casework.opening import open_case
from matcher.casework.planning import OnDesk, desk
from matcher.domain.account import Role
from matcher.domain.casework import CaseState
from matcher.errors import InputError, TooManyAttemptsError
from matcher.web.advisor.blueprint import advisor
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor

SHOWN: Mapping[str, Callable[[OnDesk], bool]] = {
    "all": lambda _: True,
    "waiting": lambda each: each.stalled is not None,
    "paused": lambda each: each.case.state is CaseState.PAUSED,
}


@advisor.get("/cases")
@inside(Role.ADVISOR)
def cases() -> str:
    return _list(None)


@advisor.post("/cases")
@inside(Role.ADVISOR)
def new_case() -> tuple[str, int] | Response:
    code = typed("code").strip()
    try:
        case_id = open_case(door().store, visitor().actor, code, g.now)
    except TooManyAttemptsError:
        return _list("wait", code), NOT_RIGHT
    except InputError:  # one that is taken says no more: perhaps by a case that is not hers
        return _list("taken" if is_case_code(code) else "code", code), NOT_RIGHT
    return redirect(url_for(".case", case_id=case_id), 303)


def _list(problem: str | None, code: str = "") -> str:
    today = desk_market().day(g.now)
    found = desk(door().store, visitor().actor, today, g.now)
    show = request.args.get("show", "all")
    chosen = SHOWN.get(show, SHOWN["all"])
    counts = {name: sum(map(fits, found)) for name, fits in SHOWN.items()}
    return render_template(
        "advisor/cases.html",
        cases=[each for each in found if chosen(each)],
        todays=[each for each in found if _is_today(each)],
        counts=counts,
        show=show if show in SHOWN else "all",
        today=today,
        problem=problem,
        code=code,
    )


def _is_today(each: OnDesk) -> bool:
    return each.step is not None and each.step.day == desk_market().day(g.now)
