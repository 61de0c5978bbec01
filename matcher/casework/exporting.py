"""All that is kept of her, for her: as JSON for software, and as a page that people read."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from matcher.casework.export_page import as_page
from matcher.casework.kept_words import papers_in_words
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import Scope, scoped
from matcher.store.offers import titles
from matcher.store.people.access_log import access_log, note_export
from matcher.store.people.answers import answers, remarks
from matcher.store.people.assignments import assignments
from matcher.store.people.cases import look_at_case, screening
from matcher.store.people.consents import consents
from matcher.store.people.cv_choices import cv_choices
from matcher.store.people.next_steps import steps
from matcher.store.people.notes import notes
from matcher.store.people.profiles import ProfileRevision, drafts, profile, words_begun
from matcher.store.people.rankings import rankings
from matcher.store.people.referrals import referrals
from matcher.store.people.saved_lists import saved_lists
from matcher.wording.words import Words


@dataclass(frozen=True)
class Export:
    """`file_name` tells nothing of her, and lacks its ending."""

    file_name: str
    json: str
    page: str


def export(store: CaseStore, actor: Actor, case_id: str, words: Words, now: datetime) -> Export:
    """Of one moment, in one transaction, of a closed case too. Whom she must not meet is not in
    it: that is about somebody else. Raises StepUpError, NotFoundError."""
    actor.require_step_up(now)
    with scoped(store, actor, now) as scope:
        note_export(scope, case_id)
        kept = {part: _plain(value) for part, value in _everything(scope, case_id).items()}
    told = papers_in_words(kept, words)
    return Export(
        file_name=f"data-{now:%Y-%m-%d}",
        json=json.dumps(told, ensure_ascii=False, indent=1),
        page=as_page(told, words),
    )


def _everything(scope: Scope, case_id: str) -> dict[str, object]:
    lists, said = (
        rankings(scope, case_id, closed_too=True),
        answers(scope, case_id, closed_too=True),
    )
    named = {line.offer_id for ranking in lists for line in ranking.offers}
    chosen = cv_choices(scope, case_id, closed_too=True)
    applied = referrals(scope, case_id, closed_too=True)
    named |= {answer.offer_id for answer in said} | {choice.offer_id for choice in chosen}
    named |= {each.offer_id for each in applied if each.offer_id}
    return {
        "case": look_at_case(scope, case_id, closed_too=True),
        "screening": screening(scope, case_id, closed_too=True),
        "profile": _revisions(scope, case_id),
        "drafts": drafts(scope, case_id, closed_too=True),
        "half_typed": [said for _, said in words_begun(scope, case_id, closed_too=True)],
        "consents": consents(scope, case_id),
        "lists": lists,
        "saved_lists": saved_lists(scope, case_id, closed_too=True),
        "offers": titles(scope.session, named),
        "answers": said,
        "remarks": remarks(scope, case_id, closed_too=True),
        "next_steps": steps(scope, case_id, closed_too=True),
        "notes": notes(scope, case_id, closed_too=True),
        "cvs": chosen,
        "applications": applied,
        "advisors": assignments(scope, case_id),
        "access_log": access_log(scope, case_id),
    }


def _revisions(scope: Scope, case_id: str) -> list[ProfileRevision]:
    """Today's first."""
    last = profile(scope, case_id, closed_too=True)
    older = range(last.number - 1, 0, -1) if last else ()
    found = [last, *(profile(scope, case_id, number, closed_too=True) for number in older)]
    return [revision for revision in found if revision]


def _plain(value: Any) -> Any:
    """As JSON has it; digests, which say nothing to anybody, are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        fields = asdict(value).items()
        return {name: _plain(each) for name, each in fields if not isinstance(each, bytes)}
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, IntEnum):
        return value.name.lower()
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value
