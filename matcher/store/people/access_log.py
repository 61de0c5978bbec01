"""Who did what with a case: hers to see, and to be given with her data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from matcher.store.access.scope import Scope
from matcher.store.audit.entry import Detail
from matcher.store.audit_models import AuditRow


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """`actor`: an account's id, `system:NAME`, `token:ID`, or None for somebody unknown. Attempts
    that were refused are `access.refused`, with what was tried among the details."""

    number: int
    at: datetime
    actor: str | None
    act: str
    details: Mapping[str, Detail]


def note_export(scope: Scope, case_id: str) -> None:
    """All that is kept of her is about to be given to her. Raises NotFoundError."""
    scope.enter(case_id, "case.exported", closed_too=True, unscreened_too=True)


def access_log(scope: Scope, case_id: str) -> list[LoggedAct]:
    """In the order in which it was done, this look at it included."""
    file = scope.enter(case_id, "access_log.looked", unscreened_too=True, closed_too=True)
    asked = select(AuditRow).where(AuditRow.object == file.owner).order_by(AuditRow.number)
    return [
        LoggedAct(row.number, row.at, row.actor, row.act, json.loads(row.details))
        for row in scope.session.scalars(asked)
    ]
