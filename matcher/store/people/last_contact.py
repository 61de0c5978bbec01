"""When something was last talked over with her, or noted about her case."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from matcher.store.access.scope import Scope
from matcher.store.case_models import NextStepRow, NoteRow, ProfileRevisionRow
from matcher.store.people.cases import CaseBrief
from matcher.store.ranking_models import AnswerRow

KINDS = (AnswerRow, NoteRow, ProfileRevisionRow, NextStepRow)
"""Each row of these is of a meeting, a call or a message."""


def last_contacts(scope: Scope, cases: Sequence[CaseBrief]) -> dict[str, datetime]:
    """Case -> that moment, or when it was opened; of cases that were entered."""
    found = {case.id: case.opened_at for case in cases}
    for kind in KINDS:
        asked = (
            select(kind.case_id, func.max(kind.made_at))
            .where(kind.case_id.in_(found))
            .group_by(kind.case_id)
        )
        for case_id, moment in scope.session.execute(asked):
            found[case_id] = max(found[case_id], moment)
    return found
