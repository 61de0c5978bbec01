"""In whose hands a case is: handed over, given to a substitute for a while, or taken in need."""

from datetime import UTC, date, datetime, time, timedelta

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.colleagues import colleagues
from matcher.casework.breaking_glass import break_glass
from matcher.casework.in_hands import hand_over, in_whose_hands, lend, take_away
from matcher.domain.account import Role
from matcher.domain.casework import AssignmentKind
from matcher.errors import InputError, NotFoundError, TooManyAttemptsError
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept

NEEDED = timedelta(hours=2)  # for what can't wait until its advisor is there


@advisor.get("/cases/<case_id>/hands")
@inside(Role.ADVISOR)
def case_hands(case_id: str) -> str:
    return _page(case_id)


@advisor.post("/cases/<case_id>/hands")
@inside(Role.ADVISOR)
def case_give(case_id: str) -> str | tuple[str, int] | Response:
    """For good, or until a day: to a substitute."""
    who, until = (door().store, visitor().actor, case_id), typed("until").strip()
    try:
        if until:
            lend(*who, typed("to"), typed("why"), _end_of(until), g.now)
        else:
            hand_over(*who, typed("to"), typed("why"), g.now)
    except InputError as error:
        return _page(case_id, str(error)), NOT_RIGHT
    where = url_for(".case_hands", case_id=case_id) if until else url_for(".cases")
    return kept(where)


@advisor.post("/cases/<case_id>/hands/end")
@inside(Role.ADVISOR)
def case_take_back(case_id: str) -> str | tuple[str, int] | Response:
    try:
        take_away(door().store, visitor().actor, case_id, typed("assignment"), g.now)
    except InputError as error:
        return _page(case_id, str(error)), NOT_RIGHT
    return kept(url_for(".case_hands", case_id=case_id))


@advisor.get("/cases/in-need")
@inside(Role.ADVISOR)
def cases_in_need() -> str:
    return render_template("advisor/in_need.html", problem=None, code="", why="")


@advisor.post("/cases/in-need")
@inside(Role.ADVISOR)
def cases_take_in_need() -> tuple[str, int] | Response:
    """What is not there and what may not be opened are told alike."""
    code, why = typed("code").strip(), typed("why")
    try:
        case_id = break_glass(door().store, visitor().actor, code, why, NEEDED, g.now)
    except TooManyAttemptsError:
        problem = "wait"
    except InputError:
        problem = "why"
    except NotFoundError:
        problem = "code"
    else:
        return redirect(url_for(".case", case_id=case_id), 303)
    page = render_template("advisor/in_need.html", problem=problem, code=code, why=why)
    return page, NOT_RIGHT


def _page(case_id: str, problem: str | None = None) -> str:
    given = in_whose_hands(door().store, visitor().actor, case_id, g.now)
    here = {each.id: each for each in colleagues(door(), visitor(), g.now)}
    others = [each for each in here.values() if each.id != visitor().account_id]
    return case_page(
        "hands", case_id, given=given, names=here, others=others, problem=problem,
        own=visitor().account_id, kinds=AssignmentKind, why=typed("why"), until=typed("until"),
    )  # fmt: skip


def _end_of(day: str) -> datetime:
    """The end of that day. Raises InputError."""
    try:
        ends = datetime.combine(date.fromisoformat(day), time.max, UTC)
    except ValueError as error:
        raise InputError(f"until: {day!r} is no day as 2027-03-31") from error
    if ends <= g.now:
        raise InputError("until: that day is over")
    return ends
