"""Codes by which somebody gets into an account for the first time, or again: once, and not for
long."""

from datetime import datetime

from sqlalchemy import exists, select, update

from matcher.store.access.recorded import Record
from matcher.store.account_models import AccountRow, InvitationRow, SessionRow
from matcher.store.people.accounts import account_owner


def add_invitation(
    record: Record, account_id: str, code: str, purpose: str, until: datetime
) -> None:
    """`purpose`: invite | reset. What was sent before will not do any more."""
    end_invitations(record, account_id)
    record.session.add(
        InvitationRow(
            token_hash=_digest(record, code),
            account_id=account_id,
            purpose=purpose,
            made_by=record.actor or "",
            made_at=record.now,
            expires_at=until,
        )
    )
    record.note("account.invited", account_owner(account_id), purpose=purpose)


def invited_account(record: Record, code: str) -> str | None:
    """The account that a code is for, if it holds now and the account is not disabled."""
    return record.session.scalar(
        select(InvitationRow.account_id)
        .join(AccountRow, AccountRow.id == InvitationRow.account_id)
        .where(
            InvitationRow.token_hash == _digest(record, code),
            InvitationRow.used_at.is_(None),
            InvitationRow.made_at <= record.now,
            InvitationRow.expires_at > record.now,
            AccountRow.disabled_at.is_(None),
        )
    )


def is_invited(record: Record, account_id: str, session: bytes) -> bool:
    """Whether the last one that was sent to this account still holds, and nobody has come with it
    since this session began."""
    asked = select(InvitationRow.token_hash).where(
        InvitationRow.account_id == account_id,
        InvitationRow.used_at.is_(None),
        InvitationRow.expires_at > record.now,
        exists().where(SessionRow.id_hash == session, SessionRow.ended_at.is_(None)),
    )
    return record.session.scalar(asked.limit(1)) is not None


def end_invitations(record: Record, account_id: str) -> None:
    """None that was sent to this account will do any more."""
    record.session.execute(
        update(InvitationRow)
        .where(InvitationRow.account_id == account_id, InvitationRow.used_at.is_(None))
        .values(used_at=record.now)
    )


def end_every_invitation(record: Record) -> None:
    """To whichever account."""
    still = update(InvitationRow).where(InvitationRow.used_at.is_(None))
    record.session.execute(still.values(used_at=record.now))


def _digest(record: Record, code: str) -> bytes:
    return record.vault.digest(f"invitation|{code}")
