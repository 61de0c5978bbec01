"""A list of a case gets a name, or is dropped."""

from collections.abc import Mapping
from typing import Any

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.keeping_lists import drop_list, keep_list
from matcher.casework.saved_lists import kept_as
from matcher.domain.account import Role
from matcher.errors import ConflictError, InputError
from matcher.web.advisor.blueprint import advisor, case_at_hand
from matcher.web.advisor.her_list import busy_market, her_list, looking_through
from matcher.web.advisor.listed import first_of
from matcher.web.advisor.refused_form import Refused
from matcher.web.advisor.showing import Showing
from matcher.web.advisor.suggestions import suggestions_page
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor


@advisor.post("/cases/<case_id>/lists")
@inside(Role.ADVISOR)
def suggestions_keep(case_id: str) -> tuple[str, int] | Response:
    """The list that the form names by its filters, as it is now. Refused, it comes back made anew,
    by no redirect: what she calls it stands in no address."""
    shown = her_list(case_id)
    if shown is None:
        return _to_list(case_id, {})
    made = shown.made
    showing = Showing.of(request.form, [field.code for field in made.knowledge.fields])
    with busy_market():
        found = first_of(made, showing, looking_through(shown.her, made))
    kept = kept_as(typed("name"), showing.asked(), found, desk_market().load)
    try:
        saved = keep_list(door().store, visitor().actor, case_id, kept, g.now)
    except ConflictError:
        return _refused(case_id, Refused.of_new("changed", "name"))
    except InputError as error:
        return _refused(case_id, Refused.of(error))
    return _to_list(case_id, showing.asked() | {"saved": saved})


@advisor.post("/cases/<case_id>/lists/drop")
@inside(Role.ADVISOR)
def suggestions_drop(case_id: str) -> Response:
    case_at_hand(case_id)
    drop_list(door().store, visitor().actor, case_id, typed("list"), g.now)
    return _to_list(case_id, {})


def _refused(case_id: str, refused: Refused) -> tuple[str, int]:
    return suggestions_page(case_id, request.form, refused), NOT_RIGHT


def _to_list(case_id: str, asked: Mapping[str, Any]) -> Response:
    return redirect(url_for(".suggestions", case_id=case_id, **asked), 303)
