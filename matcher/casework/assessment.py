"""The assessment in steps: each is saved by itself, half done or done, in any order."""

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from matcher.casework.private_keys import private_keys
from matcher.casework.profile_document import Document, canonical
from matcher.errors import ConflictError, InputError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import Scope, scoped
from matcher.store.people.profiles import (
    ProfileRevision,
    Talked,
    drafts,
    drop_draft,
    mark_step,
    profile,
    save_draft,
    save_profile,
)
from matcher.taxonomy.model import Taxonomy

STEPS: Mapping[str, tuple[str, ...]] = {
    "about": ("country", "age", "place"),
    "residence": ("residence",),
    "skills": ("skills", "experience_months"),
    "languages": ("languages", "literacy", "digital"),
    "education": ("education", "licences", "certificates"),
    "time": ("time", "children"),
    "travel": ("travel",),
    "money": ("money",),
    "wishes": ("wishes",),
    "safety": ("safety",),
}
"""Step -> the keys of the profile that it asks for; each key is in one step."""
TYPED = "typed"
"""In a draft: the fields of the form as they were typed, field -> values, right or wrong."""
_TAB = re.compile(r"[a-z0-9]{1,20}")


def save_step(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    step: str,
    entered: Mapping[str, Any],
    based_on: int | None,
    taxonomy: Taxonomy,
    now: datetime,
    tab: str = "",
    talked: Talked | None = Talked.DONE,
) -> int:
    """The number of the profile with this step as entered; its other steps stay as they are today,
    whoever saved them since `based_on`, the revision on the screen. `talked`: how it stands now;
    None: as before. Sending a form twice makes one revision. Raises InputError naming each wrong
    key, and ConflictError where this very step was changed meanwhile: yours is a draft then."""
    _make_sure_of(step, entered)
    while True:
        with scoped(store, actor, now) as scope:
            today = profile(scope, case_id)
            seen = profile(scope, case_id, based_on) if based_on else None
        document = canonical(_with_step(today, step, entered), taxonomy)
        if _is_conflict(step, today, seen, document):
            keep_draft(store, actor, case_id, step, entered, now, tab or secrets.token_hex(4))
            raise ConflictError(f"{step}: was changed meanwhile; yours is kept as a draft")
        with scoped(store, actor, now) as scope:
            if _number(profile(scope, case_id)) == _number(today):
                drop_draft(scope, case_id, _draft(step, tab))
                _mark(scope, case_id, step, talked)
                return _saved(scope, case_id, step, document, today)


def keep_draft(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    step: str,
    entered: Mapping[str, Any],
    now: datetime,
    tab: str = "",
) -> None:
    """A step half done, whatever stands in it so far. `tab`: chance signs of the window in which it
    is being filled in: two of them don't overwrite each other. Raises InputError for a key that a
    profile never has."""
    _make_sure_of(step, entered)
    with scoped(store, actor, now) as scope:
        save_draft(scope, case_id, _draft(step, tab), entered)


def keep_typed(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    step: str,
    typed: Mapping[str, Sequence[str]],
    now: datetime,
    tab: str,
) -> None:
    """As `keep_draft`, for a form as it was typed: what can't be understood yet is kept as well."""
    _make_sure_of(step, {})
    fields = {name: list(values) for name, values in typed.items()}
    _refuse_private(fields)
    with scoped(store, actor, now) as scope:
        save_draft(scope, case_id, _draft(step, tab), {TYPED: fields})


def put_off(store: CaseStore, actor: Actor, case_id: str, step: str, now: datetime) -> None:
    """ "Not now": it is still to be talked about."""
    _make_sure_of(step, {})
    with scoped(store, actor, now) as scope:
        mark_step(scope, case_id, step, Talked.LATER)


def kept_drafts(
    store: CaseStore, actor: Actor, case_id: str, now: datetime
) -> dict[tuple[str, str], Mapping[str, Any]]:
    """(step, tab) -> what was entered so far."""
    with scoped(store, actor, now) as scope:
        return by_step(drafts(scope, case_id))


def by_step(drafts: Mapping[str, Mapping[str, Any]]) -> dict[tuple[str, str], Mapping[str, Any]]:
    named = ((key.partition("."), entered) for key, entered in drafts.items())
    return {(step, tab): entered for (step, _, tab), entered in named}


def throw_draft_away(
    store: CaseStore, actor: Actor, case_id: str, step: str, now: datetime, tab: str = ""
) -> None:
    with scoped(store, actor, now) as scope:
        drop_draft(scope, case_id, _draft(step, tab))


def _make_sure_of(step: str, entered: Mapping[str, Any]) -> None:
    if step not in STEPS:
        raise InputError(f"{step!r} is none of the steps {', '.join(STEPS)}")
    _refuse_private(entered)
    if others := sorted(set(entered) - set(STEPS[step])):
        raise InputError(f"{step}: {', '.join(others)}: not of this step")


def _refuse_private(entered: Mapping[str, Any]) -> None:
    if refused := [f"{key}: {why}" for key, why in private_keys(dict(entered))]:
        raise InputError("\n".join(refused))


def _draft(step: str, tab: str) -> str:
    if tab and not _TAB.fullmatch(tab):
        raise InputError("a tab is named by letters and digits")
    return f"{step}.{tab}" if tab else step


def _with_step(today: ProfileRevision | None, step: str, entered: Mapping[str, Any]) -> Document:
    kept = dict(today.document) if today else {}
    others = {key: value for key, value in kept.items() if key not in STEPS[step]}
    return others | dict(entered)


def _saved(
    scope: Scope, case_id: str, step: str, document: Document, today: ProfileRevision | None
) -> int:
    """As a new revision, unless today's says the same."""
    if today is not None and _part(document, step) == _part(today.document, step):
        return today.number
    return save_profile(scope, case_id, document, _number(today))


def _is_conflict(
    step: str, today: ProfileRevision | None, seen: ProfileRevision | None, document: Document
) -> bool:
    """Somebody has changed this step since it was seen, and into something else."""
    says = _part(_said(today), step)
    return says not in (_part(_said(seen), step), _part(document, step))


def _said(revision: ProfileRevision | None) -> Mapping[str, Any]:
    return revision.document if revision else {}


def _part(said: Mapping[str, Any], step: str) -> str:
    """What a profile says in this step, so that two can be compared."""
    return json.dumps({key: said.get(key) for key in STEPS[step]}, sort_keys=True)


def _mark(scope: Scope, case_id: str, step: str, talked: Talked | None) -> None:
    if talked is not None:
        mark_step(scope, case_id, step, talked)


def _number(revision: ProfileRevision | None) -> int | None:
    return revision.number if revision else None
