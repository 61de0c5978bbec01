"""What an account has to be told about a case, as that somebody broke the glass."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from matcher.store.access.scope import Scope
from matcher.store.case_models import CaseRow, NoticeRow
from matcher.store.ids import new_id


@dataclass(frozen=True, slots=True)
class Notice:
    """`kind`: glass_broken | handed_over | kept_apart; `about`: the id of what it is about."""

    id: str
    case_id: str
    kind: str
    about: str | None
    made_at: datetime


def tell_of_case(
    scope: Scope, case_id: str, account_id: str, kind: str, about: str | None = None
) -> None:
    scope.session.add(
        NoticeRow(
            id=new_id(),
            account_id=account_id,
            case_id=case_id,
            kind=kind,
            about=about,
            made_at=scope.now,
        )
    )


def unseen_notices(scope: Scope) -> list[Notice]:
    """Those of the account itself, on cases that are its own today; the oldest first."""
    rows = scope.session.scalars(
        select(NoticeRow)
        .join(CaseRow, CaseRow.id == NoticeRow.case_id)
        .where(
            NoticeRow.account_id == scope.actor.account_id,
            NoticeRow.seen_at.is_(None),
            *scope.own_cases(),
        )
        .order_by(NoticeRow.made_at, NoticeRow.id)
    )
    return [Notice(row.id, row.case_id, row.kind, row.about, row.made_at) for row in rows]


def notice_was_seen(scope: Scope, notice_id: str) -> None:
    """Raises NotFoundError for somebody else's."""
    row = scope.find(NoticeRow, notice_id)
    if row is None or row.account_id != scope.actor.account_id:
        scope.refuse("notice.seen", notice_id)
    row.seen_at = row.seen_at or scope.now
    scope.record.note("notice.seen", f"notice:{notice_id}")
