"""One case on a page: what is next, what was noted, and the ways to pause, close and go on."""

import re
from datetime import date

from flask import g, url_for
from werkzeug.wrappers import Response

from matcher.casework.at_hand import look_inside
from matcher.casework.continuing import close, note, pause, take_up_again
from matcher.casework.planning import plan, step_done
from matcher.domain.account import Role
from matcher.domain.casework import CaseState, WaitsFor
from matcher.errors import ConflictError, InputError
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.half_typed import gone_on_with
from matcher.web.advisor.late import keep_late_words
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")
CHANGES = {"pause": pause, "close": close, "go_on": take_up_again}


@advisor.get("/cases/<case_id>")
@inside(Role.ADVISOR)
def case(case_id: str) -> str:
    return _page(case_id)


@advisor.post("/cases/<case_id>/steps")
@inside(Role.ADVISOR, late=keep_late_words)
def case_plan(case_id: str) -> tuple[str, int] | Response:
    """Who plans a step again while another one is open has two: the nearer one is next."""
    try:
        day, minute = _day(typed("day")), _minute(typed("time"))
        waits_for = WaitsFor(typed("waits_for")) if typed("waits_for") in list(WaitsFor) else None
        who = door().store, visitor().actor, case_id
        plan(*who, day, typed("words"), g.now, minute, waits_for, typed("tab"))
    except ConflictError:
        return _page(case_id, problem="taken"), NOT_RIGHT
    except InputError as error:
        return _page(case_id, problem=str(error).partition(":")[0]), NOT_RIGHT
    return _back(case_id)


@advisor.post("/cases/<case_id>/steps/done")
@inside(Role.ADVISOR)
def case_step_done(case_id: str) -> Response:
    step_done(door().store, visitor().actor, case_id, typed("step"), g.now)
    return _back(case_id)


@advisor.post("/cases/<case_id>/notes")
@inside(Role.ADVISOR, late=keep_late_words)
def case_note(case_id: str) -> tuple[str, int] | Response:
    words = typed("note").strip()
    if not words:
        return _page(case_id, problem="note"), NOT_RIGHT
    note(door().store, visitor().actor, case_id, words, g.now, typed("tab"))
    return _back(case_id)


@advisor.post("/cases/<case_id>/state")
@inside(Role.ADVISOR)
def case_state(case_id: str) -> tuple[str, int] | Response:
    change = CHANGES.get(typed("change"))
    why = typed("why").strip()
    if change is None or not why:
        return _page(case_id, problem="why"), NOT_RIGHT
    change(door().store, visitor().actor, case_id, why, g.now)
    return kept(url_for(".cases")) if change is close else _back(case_id)


def _page(case_id: str, problem: str | None = None) -> str:
    found = look_inside(door().store, visitor().actor, case_id, g.now)
    g.case = found.case  # for the banner
    begun = {name: gone_on_with(found.half_typed, name) for name in ("note", "plan")}
    form = {name: typed(name) for name in ("day", "time", "words", "waits_for", "note", "why")}
    if problem is None:
        form |= {name: one.one(name) for one in begun.values() for name in one.fields}
    return case_page(
        "case", case_id, planned=found.planned, notes=found.notes, problem=problem, form=form,
        states=CaseState, begun=begun,
    )  # fmt: skip


def _back(case_id: str) -> Response:
    return kept(url_for(".case", case_id=case_id))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise InputError(f"day: {text!r} is no day as 2027-03-31") from error


def _minute(text: str) -> int | None:
    if not text.strip():
        return None
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise InputError(f"time: {text!r} is no time of day as 14:30")
    return int(found[1]) * 60 + int(found[2])
