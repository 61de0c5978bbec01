"""Her profile, revision by revision, and the steps of the assessment: half done, talked about, put
off."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, select

from matcher.errors import InputError
from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.case_models import AssessmentDraftRow, ProfileRevisionRow


class Talked(StrEnum):
    """Of a step: it was talked about; she does not know; not now."""

    DONE = "done"
    UNKNOWN = "unknown"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class ProfileRevision:
    """`document`: the profile as JSON; `digest`: 32 bytes, of the document, not to be guessed."""

    number: int
    document: Mapping[str, Any]
    digest: bytes
    made_by: str
    made_at: datetime


def save_profile(
    scope: Scope, case_id: str, document: Mapping[str, Any], based_on: int | None
) -> int:
    """The new revision's number. `based_on`: the one that was changed, None for her first profile.
    Raises InputError when somebody saved another one meanwhile: nothing is lost unseen."""
    file = scope.enter(case_id, "profile.saved")
    last = _last(file)
    if (last.number if last else None) != based_on:
        raise InputError("the profile was changed meanwhile; look at it again")
    number = (based_on or 0) + 1
    file.session.add(
        ProfileRevisionRow(
            case_id=case_id,
            number=number,
            sealed_profile=file.seal_document(*_PLACE, dict(document), row=str(number)),
            digest=file.vault.digest(json.dumps(document, sort_keys=True)),
            made_by=scope.actor.account_id,
            made_at=scope.now,
        )
    )
    return number


def profile(
    scope: Scope, case_id: str, number: int | None = None, *, closed_too: bool = False
) -> ProfileRevision | None:
    """Today's, or an older one. None: there is none."""
    file = scope.enter(case_id, "profile.looked", unscreened_too=True, closed_too=closed_too)
    row = _last(file) if number is None else numbered(file, number)
    return None if row is None else revision_of(file, row)


def save_draft(scope: Scope, case_id: str, step: str, draft: Mapping[str, Any]) -> None:
    """In the place of the last one of this step."""
    file = scope.enter(case_id, "draft.saved", step=step)
    _keep(file, scope, step, draft)


def drafts(scope: Scope, case_id: str, *, closed_too: bool = False) -> dict[str, Mapping[str, Any]]:
    """Step -> what was entered so far."""
    file = scope.enter(case_id, "drafts.looked", unscreened_too=True, closed_too=closed_too)
    return _of_steps(_kept(file))


def mark_step(scope: Scope, case_id: str, step: str, talked: Talked) -> None:
    """How it stands with a step. The marks are kept beside the drafts, and end as they do."""
    file = scope.enter(case_id, "step.marked", step=step, talked=str(talked))
    row = file.session.get(AssessmentDraftRow, (case_id, _MARKS))
    marks = {} if row is None else file.unseal_document(*_DRAFT, row.sealed_draft, row=_MARKS)
    _keep(file, scope, _MARKS, {**marks, step: talked})


def drafts_and_marks(
    scope: Scope, case_id: str
) -> tuple[dict[str, Mapping[str, Any]], dict[str, Talked]]:
    """As `drafts`; and step -> how it stands, for those of which somebody has said so."""
    file = scope.enter(case_id, "drafts.looked", unscreened_too=True)
    found = _kept(file)
    marks = found.get(_MARKS, {})
    return _of_steps(found), {step: Talked(talked) for step, talked in marks.items()}


def words_begun(
    scope: Scope, case_id: str, *, whose: str | None = None, closed_too: bool = False
) -> list[tuple[str, Mapping[str, Any]]]:
    """Of forms that are no step: under which name, and what was typed and not sent, the newest
    first. `whose`: an account; None: anybody's."""
    file = scope.enter(case_id, "drafts.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(AssessmentDraftRow).where(
        AssessmentDraftRow.case_id == case_id,
        AssessmentDraftRow.step.startswith(OF_OTHER_FORMS),
        AssessmentDraftRow.step != _MARKS,
    )
    if whose is not None:
        asked = asked.where(AssessmentDraftRow.made_by == whose)
    newest = AssessmentDraftRow.made_at.desc(), AssessmentDraftRow.step
    return [(row.step, _said(file, row)) for row in file.session.scalars(asked.order_by(*newest))]


def drop_draft(scope: Scope, case_id: str, step: str) -> None:
    """Its step is done. It may be missing."""
    file = scope.enter(case_id, "draft.dropped", step=step)
    file.session.execute(
        delete(AssessmentDraftRow).where(
            AssessmentDraftRow.case_id == case_id, AssessmentDraftRow.step == step
        )
    )


_LAST_NUMBER = 2**31 - 1
_PLACE = ("profile_revisions", "sealed_profile")
_DRAFT = ("assessment_drafts", "sealed_draft")
OF_OTHER_FORMS = ":"  # begins the names of what is no step's: a step's has a dot at most
_MARKS = f"{OF_OTHER_FORMS}talked"


def revision_of(file: CaseFile, row: ProfileRevisionRow) -> ProfileRevision:
    document = file.unseal_document(*_PLACE, row.sealed_profile, row=str(row.number))
    return ProfileRevision(row.number, document, row.digest, row.made_by, row.made_at)


def _keep(file: CaseFile, scope: Scope, step: str, said: Mapping[str, Any]) -> None:
    file.session.merge(
        AssessmentDraftRow(
            case_id=file.id,
            step=step,
            sealed_draft=file.seal_document(*_DRAFT, dict(said), row=step),
            made_by=scope.actor.account_id,
            made_at=scope.now,
        )
    )


def _kept(file: CaseFile) -> dict[str, Mapping[str, Any]]:
    asked = select(AssessmentDraftRow).where(AssessmentDraftRow.case_id == file.id)
    rows = file.session.scalars(asked)
    return {row.step: _said(file, row) for row in rows}


def _said(file: CaseFile, row: AssessmentDraftRow) -> Mapping[str, Any]:
    found: Mapping[str, Any] = file.unseal_document(*_DRAFT, row.sealed_draft, row=row.step)
    return found


def _of_steps(found: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {name: said for name, said in found.items() if not name.startswith(OF_OTHER_FORMS)}


def last_revision(file: CaseFile) -> ProfileRevision | None:
    """Today's, of a case that was entered, or that the night's batch reads."""
    row = _last(file)
    return None if row is None else revision_of(file, row)


def _last(file: CaseFile) -> ProfileRevisionRow | None:
    by = ProfileRevisionRow.number
    asked = select(ProfileRevisionRow).where(ProfileRevisionRow.case_id == file.id)
    return file.session.scalar(asked.order_by(by.desc()).limit(1))


def numbered(file: CaseFile, number: int) -> ProfileRevisionRow | None:
    """None too for a number that can be none: not every database takes any for a question."""
    if not 1 <= number <= _LAST_NUMBER:
        return None
    return file.session.get(ProfileRevisionRow, (file.id, number))
