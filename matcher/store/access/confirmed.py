"""An advisor's account that came into other hands, or may have, opens no case until a colleague has
confirmed whose it is.

Whoever looks after accounts could otherwise let herself into cases: by a second account of hers,
be it the first one of a house, or by the code of one that she has reset. Where nobody else is there
who could confirm, whoever has the server does. What was done on the server itself a wait makes good
as well, in which the owner finds out; disabling a colleague begins it anew.
"""

from datetime import datetime, timedelta

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from matcher.domain.account import Role
from matcher.store.account_models import AccountRow

NO_WAIT_WILL_DO = timedelta(days=36_500)
"""A colleague has to confirm it, or whoever has the server (`matcher user confirm`): after what an
administrator did, and after a restore, for who had confirmed it since the backup is not known."""


def is_confirmed(session: Session, account: AccountRow, now: datetime) -> bool:
    """Whether it may open cases now; what is no advisor's has none to open."""
    until = account.unconfirmed_until
    if until is None or account.role is not Role.ADVISOR:
        return True
    return now >= until and not _has_a_colleague(session, account)


def hold(account: AccountRow, now: datetime, wait: timedelta) -> None:
    """From now on it opens no case. What waits for longer goes on waiting."""
    until = now + wait
    account.unconfirmed_until = max(until, account.unconfirmed_until or until)


def begin_waits_anew(session: Session, organisation_id: str, until: datetime) -> None:
    """One who could have confirmed, or objected, is there no more. No wait gets shorter."""
    session.execute(
        update(AccountRow)
        .where(AccountRow.organisation_id == organisation_id, AccountRow.unconfirmed_until < until)
        .values(unconfirmed_until=until)
    )


def _has_a_colleague(session: Session, account: AccountRow) -> bool:
    """Who is confirmed, and can come in to say so."""
    return bool(
        session.scalar(
            select(
                exists().where(
                    AccountRow.organisation_id == account.organisation_id,
                    AccountRow.role == Role.ADVISOR,
                    AccountRow.id != account.id,
                    AccountRow.disabled_at.is_(None),
                    AccountRow.unconfirmed_until.is_(None),
                    AccountRow.password_hash.is_not(None),
                    AccountRow.totp_last_step.is_not(None),
                )
            )
        )
    )
