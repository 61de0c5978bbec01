"""What stands half typed in a note, a next step or an answer: kept while it is typed, and when its
session has ended."""

from collections.abc import Mapping
from secrets import token_hex

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.half_typed import HalfTyped, drop_half_typed, keep_half_typed
from matcher.domain.account import Role
from matcher.errors import InputError
from matcher.web.advisor.blueprint import advisor, case_at_hand
from matcher.web.advisor.late import keep_late_words
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor


@advisor.post("/cases/<case_id>/half-typed/<form>")
@inside(Role.ADVISOR, late=keep_late_words)
def half_typed(case_id: str, form: str) -> tuple[str, int]:
    """While it is being typed; the page stays as it is."""
    who = door().store, visitor().actor, case_id
    fields: Mapping[str, list[str]] = request.form.to_dict(flat=False)
    try:
        keep_half_typed(*who, form, fields, g.now, typed("tab"))
    except InputError:
        case_at_hand(case_id)  # another's is not found, whatever was sent
        return "", NOT_RIGHT
    return "", 204


@advisor.post("/cases/<case_id>/half-typed/<form>/thrown-away")
@inside(Role.ADVISOR)
def half_typed_thrown_away(case_id: str, form: str) -> tuple[str, int] | Response:
    try:
        drop_half_typed(door().store, visitor().actor, case_id, form, typed("tab"), g.now)
    except InputError:
        case_at_hand(case_id)  # another's is not found, whatever was sent
        return "", NOT_RIGHT
    return redirect(url_for(".case", case_id=case_id), 303)


def gone_on_with(found: list[HalfTyped], form: str, offer: str = "") -> HalfTyped:
    """The newest of a form (of the answers, to this offer); else a window of its own."""
    fitting = (one for one in found if one.form == form and one.one("offer") == offer)
    return next(fitting, HalfTyped(form, token_hex(4), {}))
