"""The assessment: a task list, a page for each step, and what was said, to be checked together."""

from contextlib import suppress
from dataclasses import replace

from flask import g, redirect, url_for
from werkzeug.wrappers import Response

from matcher.casework.assessment import put_off, save_step, throw_draft_away
from matcher.domain.account import Role
from matcher.errors import ConflictError, InputError
from matcher.store.people.profiles import Talked
from matcher.web.advisor.assessing import (
    Form,
    at_hand,
    conversation,
    keep_form,
    opened_form,
    require_screened,
    second,
    sent_form,
    step_named,
    step_page,
)
from matcher.web.advisor.beside import besides
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.her_week import her_week
from matcher.web.advisor.late import keep_late
from matcher.web.advisor.one_by_one import again, is_new, onward, stands
from matcher.web.advisor.steps.all_steps import PAGES
from matcher.web.advisor.steps.wishes import matters_most
from matcher.web.advisor.summing_up import said_twice, summed_up
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept

MEANWHILE = 409  # somebody else was faster
Answer = str | tuple[str, int] | Response


@advisor.get("/cases/<case_id>/assessment")
@inside(Role.ADVISOR)
def assessment(case_id: str) -> str:
    seen = conversation(case_id)
    shown = {
        "steps": [*PAGES.values()],
        "finished": {name for name in PAGES if seen.is_done(name)},
        "can": said_twice(PAGES["skills"], seen),
        "week": her_week(seen.document, g.texts),
        "matters": matters_most(seen.document, g.texts),
    }
    return case_page("assessment", case_id, **shown, **second(seen))


@advisor.get("/cases/<case_id>/assessment/summary")
@inside(Role.ADVISOR)
def assessment_summary(case_id: str) -> str:
    seen = conversation(case_id)
    parts = [summed_up(page, seen) for page in PAGES.values()]
    return case_page("assessment_summary", case_id, parts=parts, besides=besides(), **second(seen))


@advisor.get("/cases/<case_id>/assessment/<step>")
@inside(Role.ADVISOR)
def assessment_step(case_id: str, step: str) -> str:
    require_screened(case_id)
    seen = conversation(case_id)
    return step_page(case_id, opened_form(step_named(step), seen), seen)


@advisor.post("/cases/<case_id>/assessment/<step>")
@inside(Role.ADVISOR, late=keep_late)
def assessment_sent(case_id: str, step: str) -> Answer:
    """Saved, kept for later, or only changed: what a button in the form does to it."""
    form, act = sent_form(step_named(step), case_id), typed("act")
    try:
        if act in ("", "save", "unknown"):
            return _save(case_id, form, Talked.UNKNOWN if act == "unknown" else Talked.DONE)
        if act == "later":
            return _put_off(case_id, form)
        seen = conversation(case_id)
        keep_form(case_id, form, form.step.acted(form.typed, act, at_hand(seen)))
    except InputError:
        return _asked_again(case_id, form, {"": g.texts.say("This can’t be kept as it is.")})
    return redirect(again(case_id, form), 303)


@advisor.post("/cases/<case_id>/assessment/<step>/draft")
@inside(Role.ADVISOR, late=keep_late)
def assessment_draft(case_id: str, step: str) -> tuple[str, int]:
    """While it is being typed; the page stays as it is."""
    try:
        keep_form(case_id, sent_form(step_named(step), case_id))
    except InputError:
        return "", NOT_RIGHT
    return "", 204


@advisor.post("/cases/<case_id>/assessment/<step>/thrown-away")
@inside(Role.ADVISOR)
def assessment_thrown_away(case_id: str, step: str) -> Answer:
    who = door().store, visitor().actor, case_id
    with suppress(InputError):  # a window without a right name has no draft
        throw_draft_away(*who, step_named(step).name, g.now, typed("tab"))
    return redirect(url_for(".assessment_step", case_id=case_id, step=step), 303)


def _save(case_id: str, form: Form, talked: Talked) -> Answer:
    seen = conversation(case_id)
    entered = form.step.entered(form.typed, at_hand(seen))
    if entered.problems:
        return _asked_again(case_id, form, entered.problems)
    entry = form.step.name, entered.document, form.based_on, desk_market().taxonomy, g.now
    try:
        save_step(
            door().store, visitor().actor, case_id, *entry, form.tab, stands(form, seen, talked)
        )
    except ConflictError:
        return _meanwhile(case_id, form)
    return kept(onward(case_id, form))


def _put_off(case_id: str, form: Form) -> Response:
    if form.question is None or is_new(form, conversation(case_id)):
        keep_form(case_id, form)
    put_off(door().store, visitor().actor, case_id, form.step.name, g.now)
    return kept(onward(case_id, replace(form, later=True)))


def _asked_again(case_id: str, form: Form, problems: dict[str, str]) -> tuple[str, int]:
    """What was typed stays on the screen."""
    seen = conversation(case_id)
    return step_page(case_id, replace(form, problems=problems), seen), NOT_RIGHT


def _meanwhile(case_id: str, form: Form) -> tuple[str, int]:
    """Both versions, and the choice: hers is sent again on top of the other one, or dropped."""
    keep_form(case_id, form)
    seen = conversation(case_id)
    theirs = form.step.told(seen.document, at_hand(seen), g.texts)
    both = replace(form, based_on=seen.number, meanwhile=theirs)
    return step_page(case_id, both, seen), MEANWHILE
