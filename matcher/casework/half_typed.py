"""Words that were typed into a note, a next step or an answer and not sent: kept sealed with the
case, as steps of the assessment are, so that the end of a session loses nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from matcher.errors import InputError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import Scope, scoped
from matcher.store.people.profiles import OF_OTHER_FORMS, drop_draft, save_draft, words_begun

FORMS: Mapping[str, tuple[str, ...]] = {
    "note": ("note",),
    "plan": ("words", "day", "time", "waits_for"),
    "answer": ("words", "answer", "reason", "offer"),
}
"""Form -> its fields, the words first: without them there is nothing to keep."""
_TAB = re.compile(r"[a-z0-9]{1,20}")


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """`tab`: chance signs of the window in which it was typed; `fields`: as they stood there."""

    form: str
    tab: str
    fields: Mapping[str, Sequence[str]]

    def one(self, field: str) -> str:
        return next(iter(self.fields.get(field, ())), "")


def keep_half_typed(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    form: str,
    typed: Mapping[str, Sequence[str]],
    now: datetime,
    tab: str,
) -> None:
    """In the place of what was kept of this window; nothing of it where its words are gone. Fields
    of no such form are left out. Raises InputError for a form or window that is none."""
    name = _name(form, tab)
    fields = {field: list(typed[field]) for field in FORMS[form] if typed.get(field)}
    with scoped(store, actor, now) as scope:
        if any(words.strip() for words in fields.get(FORMS[form][0], ())):
            save_draft(scope, case_id, name, fields)
        else:
            drop_draft(scope, case_id, name)


def half_typed(store: CaseStore, actor: Actor, case_id: str, now: datetime) -> list[HalfTyped]:
    """The actor's own, the newest first."""
    with scoped(store, actor, now) as scope:
        return half_typed_in(scope, case_id)


def half_typed_in(scope: Scope, case_id: str) -> list[HalfTyped]:
    """As `half_typed`."""
    found = words_begun(scope, case_id, whose=scope.actor.account_id)
    named = ((name.removeprefix(OF_OTHER_FORMS).partition("."), said) for name, said in found)
    return [HalfTyped(form, tab, said) for (form, _, tab), said in named]


def drop_half_typed(
    store: CaseStore, actor: Actor, case_id: str, form: str, tab: str, now: datetime
) -> None:
    """Raises InputError as `keep_half_typed`."""
    name = _name(form, tab)
    with scoped(store, actor, now) as scope:
        drop_draft(scope, case_id, name)


def is_sent(scope: Scope, case_id: str, form: str, tab: str) -> None:
    """In the transaction that keeps what was sent; a window without a right name has no draft."""
    if _TAB.fullmatch(tab):
        drop_draft(scope, case_id, _name(form, tab))


def _name(form: str, tab: str) -> str:
    if form not in FORMS:
        raise InputError(f"{form!r} is none of the forms {', '.join(FORMS)}")
    if not _TAB.fullmatch(tab):
        raise InputError("a tab is named by letters and digits")
    return f"{OF_OTHER_FORMS}{form}.{tab}"
