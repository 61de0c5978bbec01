"""A form that is sent after its session has ended by idleness: nothing is lost.

It becomes a draft of the same account, sealed as any other; the answer is the way to the log-in, as
for everybody who is not in. Whoever sits there then can write that draft and read nothing.
"""

from flask import g, request, session, url_for
from flask_wtf.csrf import ValidationError, validate_csrf

from matcher.casework.accounts.visiting import find_late_visitor
from matcher.casework.assessment import keep_typed
from matcher.casework.half_typed import keep_half_typed
from matcher.domain.account import Role
from matcher.errors import MatcherError
from matcher.store.people.sessions import Visitor
from matcher.web.advisor.assessing import drafted
from matcher.web.advisor.steps.all_steps import PAGES
from matcher.web.advisor.steps.typed import Typed
from matcher.web.cookies import Cookie
from matcher.web.inside import door, in_use, typed


def keep_late() -> str | None:
    """Where it can be gone on with; None where nothing was kept."""
    values = request.view_args or {}
    visitor, step, tab = _late_visitor(), str(values.get("step")), typed("tab")
    if visitor is None or step not in PAGES or not tab:
        return None
    who = door().store, visitor.actor, values["case_id"]
    question = PAGES[step].question(typed("question"))
    try:
        keep_typed(*who, step, drafted(question, Typed.of_form(request.form)), g.now, tab)
    except MatcherError:  # not theirs, not screened, or no field that is ever kept
        return None
    where = {"case_id": values["case_id"], "step": step, "tab": tab}
    if question is None:
        return url_for("advisor.assessment_step", **where)
    return url_for("advisor.assessment_question", **where, question=question.name)


FORM_OF = {
    "advisor.case_note": "note",
    "advisor.case_plan": "plan",
    "advisor.keep_answer": "answer",
}
"""By view; another one is named in its address."""


def keep_late_words() -> str | None:
    """As `keep_late`, of words that are no step's."""
    values = request.view_args or {}
    form = FORM_OF.get(request.endpoint or "") or str(values.get("form"))
    visitor, tab = _late_visitor(), typed("tab")
    if visitor is None or not tab:
        return None
    who, fields = (door().store, visitor.actor, values["case_id"]), request.form.to_dict(flat=False)
    try:
        keep_half_typed(*who, form, fields, g.now, tab)
    except MatcherError:  # not theirs, not screened, or no form
        return None
    if form == "answer" and typed("offer"):
        return url_for("advisor.discuss", case_id=values["case_id"], offer_id=typed("offer"))
    return url_for("advisor.case", case_id=values["case_id"])


def _late_visitor() -> Visitor | None:
    """Who sends it, with the token of the session that has ended: nobody is looked at for less."""
    token = in_use().cookies.read(Cookie.SESSION)
    if not token:
        return None
    found = find_late_visitor(door(), token, g.now)
    if found is None or found.role is not Role.ADVISOR or not found.confirmed:
        return None
    return found if _brings_its_token(found) else None


def _brings_its_token(visitor: Visitor) -> bool:
    session["csrf_token"] = visitor.csrf  # for this request: see `visiting`
    try:
        validate_csrf(typed("csrf_token"))
    except ValidationError:
        return False
    return True
