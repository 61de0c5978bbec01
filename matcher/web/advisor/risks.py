"""What is looked at before anything else is done in a case, and again whenever it changes."""

from collections.abc import Mapping
from typing import Any

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.opening import fingerprint, screen
from matcher.casework.opening import risks as risks_of
from matcher.domain.account import Role
from matcher.errors import ConflictError, InputError, ScreeningError, TooManyAttemptsError
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept
from matcher.web.refusal_words import refusal_told

TRUTH = {"yes": True, "no": False}
CHANGED = 409


@advisor.get("/cases/<case_id>/risks")
@inside(Role.ADVISOR)
def risks(case_id: str) -> str:
    found, apart = _kept(case_id)
    return _page(case_id, found, apart, fingerprint(found))


@advisor.post("/cases/<case_id>/risks")
@inside(Role.ADVISOR)
def save_risks(case_id: str) -> tuple[str, int] | Response:
    found, others, seen = _entered(), _lines("apart"), typed("seen") or None
    who = door().store, visitor().actor, case_id
    try:
        screen(*who, found, g.now, others, typed("apart_why"), seen)
    except ConflictError:
        now, _ = _kept(case_id)
        return _page(case_id, found, others, fingerprint(now), meanwhile=now), CHANGED
    except (InputError, TooManyAttemptsError) as error:
        told = refusal_told(error, g.texts)
        return _page(case_id, found, others, typed("seen"), problem=told), NOT_RIGHT
    return kept(url_for(".case", case_id=case_id))


def _kept(case_id: str) -> tuple[Mapping[str, Any], list[str]]:
    return risks_of(door().store, visitor().actor, case_id, g.now)


def _page(
    case_id: str,
    found: Mapping[str, Any],
    apart: list[str],
    seen: str,
    problem: str | None = None,
    meanwhile: Mapping[str, Any] | None = None,
) -> str:
    """`seen`: of what stands there now, or stood when the form was begun."""
    values = {"found": found, "apart": apart, "seen": seen}
    return case_page("risks", case_id, **values, problem=problem, meanwhile=meanwhile)


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
