"""A step one question a page: the same form, its fields and what is asked of them; only how one
goes through it is another. Whoever works so once, does from then on, until it is changed."""

from typing import Any

from flask import g, redirect, url_for
from werkzeug.wrappers import Response

from matcher.casework.accounts.upkeep import choose_one_by_one
from matcher.casework.conversation import Conversation
from matcher.domain.account import Role
from matcher.store.people.profiles import Talked
from matcher.web.advisor.assessing import (
    Form,
    conversation,
    kept_form,
    opened_form,
    question_named,
    require_screened,
    step_named,
    step_page,
)
from matcher.web.advisor.blueprint import advisor, case_at_hand
from matcher.web.advisor.steps.step import Step
from matcher.web.advisor.steps.typed import Typed
from matcher.web.guard import inside
from matcher.web.inside import door, typed, visitor


@advisor.get("/cases/<case_id>/assessment/<step>/<question>")
@inside(Role.ADVISOR)
def assessment_question(case_id: str, step: str, question: str) -> str:
    require_screened(case_id)
    seen, of = conversation(case_id), step_named(step)
    return step_page(case_id, opened_form(of, seen, question_named(of, question)), seen)


@advisor.post("/cases/<case_id>/assessment/way")
@inside(Role.ADVISOR)
def assessment_way(case_id: str) -> Response:
    case_at_hand(case_id)
    choose_one_by_one(door(), visitor(), typed("way") == "one", g.now)
    return redirect(url_for(".assessment", case_id=case_id), 303)


@advisor.app_template_global()
def step_address(case_id: str, step: Step | str, asked: str = "", **more: Any) -> str:
    """Of a step, or of one of its questions, as this advisor goes through them."""
    of = step_named(step) if isinstance(step, str) else step
    if not visitor().one_by_one:
        return url_for("advisor.assessment_step", case_id=case_id, step=of.name)
    question = of.question(asked) or of.asks[0]
    return _question(case_id, of, question.name, **more)


def again(case_id: str, form: Form) -> str:
    """The same page, with what was changed in its form."""
    if form.question is None:
        return url_for(".assessment_step", case_id=case_id, step=form.step.name, tab=form.tab)
    return _question(case_id, form.step, form.question.name, tab=form.tab, **_carried(form))


def onward(case_id: str, form: Form) -> str:
    """Where the next question is, or what comes after the last."""
    if form.then:
        return url_for(".assessment_summary", case_id=case_id)
    following = form.step.beside(form.question, 1) if form.question else None
    if following is None:
        return url_for(".assessment", case_id=case_id)
    return _question(case_id, form.step, following.name, **_carried(form))


def stands(form: Form, seen: Conversation, talked: Talked) -> Talked | None:
    """How it stands with a step once this is kept. It is done with its last question, unless one on
    the way there was put off; a change on the way back from the summary leaves it as it was."""
    if form.question is None:
        return talked
    if form.then:
        return None
    if form.is_last:
        return Talked.LATER if form.later else talked
    return seen.talked.get(form.step.name, Talked.LATER)


def is_new(form: Form, seen: Conversation) -> bool:
    """Was something typed that is not kept?"""
    kept = kept_form(form.step, seen)
    return form.question is None or _said(form.typed, form) != _said(kept, form)


def _said(typed: Typed, form: Form) -> dict[str, list[str]]:
    found = {name: typed.all(name) for name in typed.fields if form.asks(name)}
    return {name: values for name, values in found.items() if values}


def _carried(form: Form) -> dict[str, Any]:
    found = {"then": form.then, "later": "1" if form.later else ""}
    return {name: value for name, value in found.items() if value}


def _question(case_id: str, step: Step, question: str, **more: Any) -> str:
    name = "advisor.assessment_question"
    return url_for(name, case_id=case_id, step=step.name, question=question, **more)
