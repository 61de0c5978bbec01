"""What is looked at before anything else is done in a case, and again whenever it changes."""

from typing import Any

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.opening import screen
from matcher.domain.account import Role
from matcher.errors import InputError, ScreeningError, TooManyAttemptsError
from matcher.store.access.scope import scoped
from matcher.store.people.avoiding import avoided_codes
from matcher.store.people.cases import screening
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.refusal_words import refusal_told

TRUTH = {"yes": True, "no": False}


@advisor.get("/cases/<case_id>/risks")
@inside(Role.ADVISOR)
def risks(case_id: str) -> str:
    with scoped(door().store, visitor().actor, g.now) as scope:
        found = screening(scope, case_id) or {}
        apart = avoided_codes(scope, case_id)
    return case_page("risks", case_id, found=found, apart=apart, problem=None)


@advisor.post("/cases/<case_id>/risks")
@inside(Role.ADVISOR)
def save_risks(case_id: str) -> tuple[str, int] | Response:
    found, others = _entered(), _lines("apart")
    try:
        screen(door().store, visitor().actor, case_id, found, g.now, others, typed("apart_why"))
    except (InputError, TooManyAttemptsError) as error:
        told = refusal_told(error, g.texts)
        return case_page("risks", case_id, found=found, apart=others, problem=told), NOT_RIGHT
    return redirect(url_for(".case", case_id=case_id), 303)


def look_at_risks_first(error: ScreeningError) -> Response:
    """Wherever in the case somebody wanted to go."""
    case_id = (request.view_args or {}).get("case_id")
    if case_id is None:
        raise error
    return redirect(url_for("advisor.risks", case_id=case_id), 303)


def _entered() -> dict[str, Any]:
    """What was not talked about stays unknown."""
    return {
        "shares_space": typed("shares_space") or None,
        "protected_witness": TRUTH.get(typed("protected_witness")),
        "trial_under_way": TRUTH.get(typed("trial_under_way")),
        "threats": typed("threats").strip() or None,
        "places_to_avoid": _lines("places_to_avoid"),
    }


def _lines(name: str) -> list[str]:
    return [line.strip() for line in typed(name).splitlines() if line.strip()]
