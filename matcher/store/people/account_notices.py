"""What people are told of accounts: of their own, and of their colleagues'. Nothing of it says
which cases there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import exists, select

from matcher.domain.account import Role
from matcher.store.access.recorded import Record
from matcher.store.access.scope import Scope
from matcher.store.account_models import AccountNoticeRow, AccountRow
from matcher.store.case_models import NoticeRow
from matcher.store.ids import new_id
from matcher.store.keys.sealing import Place

SERVER = "server"  # whoever has the machine, by the command line


class AccountNews(StrEnum):
    ADMITTED = "admitted"  # a new account
    INVITED_AGAIN = "invited_again"
    RESET = "reset"
    DISABLED = "disabled"
    ENABLED = "enabled"
    ROLE_CHANGED = "role_changed"
    CONFIRMED = "confirmed"
    WAITED = "waited"  # confirmed by nobody: the wait is over
    DESK_HANDED_OVER = "desk_handed_over"  # all cases of somebody, to this account
    GLASS_BROKEN = "glass_broken"  # by this account, of a case that nobody had


@dataclass(frozen=True, slots=True)
class AccountNotice:
    """`about_name`: the name of the account that it is about; `own`: it is one's own account;
    `by`: a role, or `server`."""

    id: str
    kind: AccountNews
    about_name: str
    own: bool
    by: str
    made_at: datetime


def tell(record: Record, kind: AccountNews, about: AccountRow, more: Iterable[str] = ()) -> None:
    """Whom it concerns: its owner, the organisation's advisors where it is one of theirs, and those
    who look after its accounts. `more`: account ids beside. Not whoever did it."""
    roles = {Role.ADMIN} | ({about.role} & {Role.ADVISOR})
    concerned = {about.id, *more, *in_organisation(record, about.organisation_id, *roles)}
    if kind is AccountNews.ADMITTED:
        concerned.discard(about.id)  # she has just come in by it
    tell_these(record, kind, about.id, concerned)


def tell_these(record: Record, kind: AccountNews, about_id: str, told: Iterable[str]) -> None:
    by = _by(record)
    for account_id in sorted(set(told) - {record.actor}):
        record.session.add(
            AccountNoticeRow(
                id=new_id(),
                account_id=account_id,
                about_id=about_id,
                kind=kind.value,
                by=by,
                made_at=record.now,
            )
        )


def in_organisation(record: Record, organisation_id: str, *roles: Role) -> list[str]:
    """Ids of the accounts that are not disabled."""
    asked = select(AccountRow.id).where(
        AccountRow.organisation_id == organisation_id,
        AccountRow.role.in_(roles),
        AccountRow.disabled_at.is_(None),
    )
    return list(record.session.scalars(asked.order_by(AccountRow.id)))


def has_news(record: Record, account_id: str) -> bool:
    """Of accounts, or of a case that it has or had."""
    return any(
        record.session.scalar(
            select(exists().where(table.account_id == account_id, table.seen_at.is_(None)))
        )
        for table in (AccountNoticeRow, NoticeRow)
    )


def unseen_account_notices(scope: Scope) -> list[AccountNotice]:
    """Those of the account itself, the oldest first."""
    rows = scope.session.execute(
        select(AccountNoticeRow, AccountRow)
        .join(AccountRow, AccountRow.id == AccountNoticeRow.about_id)
        .where(
            AccountNoticeRow.account_id == scope.actor.account_id,
            AccountNoticeRow.seen_at.is_(None),
        )
        .order_by(AccountNoticeRow.made_at, AccountNoticeRow.id)
    )
    return [_notice(scope, row, about) for row, about in rows]


def account_notice_was_seen(scope: Scope, notice_id: str) -> None:
    """Raises NotFoundError for somebody else's."""
    row = scope.find(AccountNoticeRow, notice_id)
    if row is None or row.account_id != scope.actor.account_id:
        scope.refuse("notice.seen", notice_id)
    row.seen_at = row.seen_at or scope.now
    scope.record.note("notice.seen", f"notice:{notice_id}")


def _notice(scope: Scope, row: AccountNoticeRow, about: AccountRow) -> AccountNotice:
    place = Place("accounts", "sealed_name")
    return AccountNotice(
        id=row.id,
        kind=AccountNews(row.kind),
        about_name=scope.vault.unseal(
            scope.session, f"account:{about.id}", place, about.sealed_name
        ),
        own=about.id == scope.actor.account_id,
        by=row.by,
        made_at=row.made_at,
    )


def on_server(record: Record) -> bool:
    """Whether it is done by whoever has the machine, not by an account."""
    return _by(record) == SERVER


def _by(record: Record) -> str:
    actor = record.session.get(AccountRow, record.actor) if record.actor else None
    return actor.role.value if actor else SERVER
