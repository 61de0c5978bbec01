"""What the pages of the assessment share: what is kept of her, and a step's form: from what is
kept, from a draft, or as it was just sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any

from flask import abort, g, request

from matcher.casework.assessment import STEPS, TYPED, keep_typed
from matcher.casework.conversation import Conversation, look_at_conversation
from matcher.casework.profile_document import canonical
from matcher.errors import InputError, ScreeningError
from matcher.web.advisor.beside import beside, is_unread
from matcher.web.advisor.blueprint import case_at_hand, case_page
from matcher.web.advisor.steps.all_steps import PAGES
from matcher.web.advisor.steps.numbers import counted
from matcher.web.advisor.steps.question import Question
from matcher.web.advisor.steps.step import AtHand, Step, Told
from matcher.web.advisor.steps.typed import Typed
from matcher.web.desk_market import desk_market
from matcher.web.inside import door, visitor

QUESTION = "question"


@dataclass(frozen=True)
class Form:
    """A step's form on its way to the screen. `based_on`: the revision of the profile that was
    looked at; `problems`: field -> what is wrong; `meanwhile`: what somebody else has kept since,
    where that is something else. `question`: the one that its page asks, None for all of the step;
    `then`: "summary" where that comes next; `later`: a question before it was put off."""

    step: Step
    typed: Typed
    tab: str
    based_on: int | None
    problems: Mapping[str, str] = field(default_factory=dict)
    meanwhile: list[Told] | None = None
    question: Question | None = None
    then: str = ""
    later: bool = False

    def asks(self, field: str) -> bool:
        return self.question is None or self.question.asks(field)

    @property
    def place(self) -> int:
        """Of the question among those of its step, from 1."""
        return self.step.asks.index(self.question) + 1 if self.question else 0

    @property
    def is_last(self) -> bool:
        return self.question is None or self.place == len(self.step.asks)


def step_named(name: str) -> Step:
    return PAGES.get(name) or abort(404)


def conversation(case_id: str) -> Conversation:
    return look_at_conversation(door().store, visitor().actor, case_id, g.now)


def at_hand(seen: Conversation) -> AtHand:
    return AtHand(
        g.texts, desk_market(), seen.document, desk_market().day(g.now), beside(seen.document)
    )


def question_named(step: Step, name: str) -> Question:
    return step.question(name) or abort(404)


def opened_form(step: Step, seen: Conversation, question: Question | None = None) -> Form:
    """As its draft in this window stands, else as it is kept."""
    tab = request.args.get("tab", "")
    draft = seen.drafts.get((step.name, tab))
    typed = step.typed(seen.document, at_hand(seen)) if draft is None else _of(step, draft, seen)
    tab = tab if draft is not None else token_hex(4)
    return Form(step, typed, tab, seen.number, question=question, **_on_the_way(request.args))


def sent_form(step: Step, case_id: str) -> Form:
    """Of a page that asks one question, the rest is as it is kept."""
    based_on = counted(request.form.get("based_on", ""))
    tab = request.form.get("tab") or token_hex(4)
    typed, question = Typed.of_form(request.form), step.question(request.form.get("question", ""))
    if question is not None:
        typed = question.answered(kept_form(step, conversation(case_id)), typed)
    return Form(step, typed, tab, based_on, question=question, **_on_the_way(request.form))


def kept_form(step: Step, seen: Conversation) -> Typed:
    return step.typed(seen.document, at_hand(seen))


def _on_the_way(values: Mapping[str, str]) -> dict[str, Any]:
    then = values.get("then", "")
    return {"then": then if then == "summary" else "", "later": bool(values.get("later"))}


def keep_form(case_id: str, form: Form, typed: Typed | None = None) -> None:
    """As a draft. Raises InputError for what is never kept, and a window without a right name."""
    fields = drafted(form.question, typed or form.typed)
    who = door().store, visitor().actor, case_id
    keep_typed(*who, form.step.name, fields, g.now, form.tab)


def drafted(question: Question | None, typed: Typed) -> Mapping[str, Sequence[str]]:
    """Of one question, its own fields and which it is: the others may have other answers by the
    time it is gone on with."""
    if question is None:
        return typed.fields
    return {**question.only(typed).fields, QUESTION: [question.name]}


def second(seen: Conversation) -> dict[str, object]:
    """For `parts/second.html`."""
    hers = beside(seen.document)
    return {"beside": hers, "unread": hers is not None and is_unread(hers)}


def step_page(case_id: str, form: Form, seen: Conversation) -> str:
    shown = form.step.shown(form.typed, at_hand(seen))
    waiting = [tab for tab in seen.tabs(form.step.name) if tab != form.tab]
    about = {"form": form, "waiting": waiting, **second(seen)}
    return case_page(f"steps/{form.step.name}", case_id, **about, **shown)


def require_screened(case_id: str) -> None:
    """So that nobody types into a form that can't be kept. Raises ScreeningError."""
    if case_at_hand(case_id).screened_at is None:
        raise ScreeningError("the risks of this case have not been looked at yet")


def _of(step: Step, draft: Mapping[str, Any], seen: Conversation) -> Typed:
    """A draft as it was typed; one that came as keys of the profile as far as it holds together."""
    if TYPED in draft:
        typed = Typed(draft[TYPED])
        question = step.question(typed.one(QUESTION))
        return question.answered(kept_form(step, seen), typed) if question else typed
    others = {key: value for key, value in seen.document.items() if key not in STEPS[step.name]}
    at = at_hand(seen)
    try:
        return step.typed(canonical({**others, **draft}, at.market.taxonomy), at)
    except InputError:
        return step.typed(seen.document, at)
