"""What is kept of her is hers: given to her, or erased."""

from flask import current_app, g, redirect, url_for
from werkzeug.wrappers import Response

from matcher.casework.erasing import erase
from matcher.casework.exporting import export
from matcher.domain.account import Role
from matcher.web.advisor.blueprint import advisor, case_at_hand, case_page
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor

KINDS = {"page": ("text/html", "html"), "json": ("application/json", "json")}


@advisor.get("/cases/<case_id>/data")
@inside(Role.ADVISOR)
def case_data(case_id: str) -> str:
    return case_page("her_data", case_id, problem=None)


@advisor.post("/cases/<case_id>/data")
@inside(Role.ADVISOR)
def case_export(case_id: str) -> Response | tuple[str, int]:
    """As a file; nothing of it stays on the server."""
    kind = KINDS.get(typed("kind"))
    if kind is None:
        return case_page("her_data", case_id, problem="kind"), NOT_RIGHT
    made = export(door().store, visitor().actor, case_id, g.texts.words, g.now)
    mimetype, ending = kind
    answer = current_app.response_class(made.page if ending == "html" else made.json)
    answer.mimetype = mimetype
    answer.headers["Content-Disposition"] = f"attachment; filename={made.file_name}.{ending}"
    return answer


@advisor.post("/cases/<case_id>/erase")
@inside(Role.ADVISOR)
def case_erase(case_id: str) -> Response | tuple[str, int]:
    """Not by a slip of the hand: her code has to be typed."""
    if typed("code").strip() != case_at_hand(case_id).code:
        return case_page("her_data", case_id, problem="code"), NOT_RIGHT
    erase(door().store, visitor().actor, case_id, g.now)
    return redirect(url_for(".cases"), 303)
