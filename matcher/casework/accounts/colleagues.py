"""Who else works here, as advisors see it: who was admitted, whose account waits for a colleague to
say that it is hers; and what an account is told at the next log-in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from matcher.casework.accounts.door import Door
from matcher.domain.account import Role
from matcher.store.access.scope import scoped
from matcher.store.people.account_changes import confirm_colleague
from matcher.store.people.account_notices import (
    AccountNotice,
    account_notice_was_seen,
    unseen_account_notices,
)
from matcher.store.people.accounts import Account, account_owner, accounts
from matcher.store.people.cases import look_at_case
from matcher.store.people.notices import Notice, notice_was_seen, unseen_notices
from matcher.store.people.sessions import Visitor


@dataclass(frozen=True, slots=True)
class News:
    """`of_cases`: with the code of the case, which is the account's own today."""

    of_accounts: Sequence[AccountNotice]
    of_cases: Sequence[tuple[Notice, str]]

    def __bool__(self) -> bool:
        return bool(self.of_accounts or self.of_cases)


def colleagues(door: Door, visitor: Visitor, now: datetime) -> Sequence[Account]:
    """All advisors of the organisation, whoever they are. Raises AccessError."""
    with scoped(door.store, visitor.actor, now) as scope:
        here = accounts(scope.record, [visitor.organisation_id])
        return [each for each in here if each.role is Role.ADVISOR]


def confirm(door: Door, visitor: Visitor, account_id: str, now: datetime) -> None:
    """Raises as `confirm_colleague`."""
    with scoped(door.store, visitor.actor, now) as scope:
        confirm_colleague(scope, account_id)


def news(door: Door, visitor: Visitor, now: datetime) -> News:
    """What the account has not said yet that it has read."""
    with scoped(door.store, visitor.actor, now) as scope:
        scope.record.note("account.news_looked", account_owner(visitor.account_id))
        of_cases = [
            (each, look_at_case(scope, each.case_id, closed_too=True).code)
            for each in unseen_notices(scope)
        ]
        return News(unseen_account_notices(scope), of_cases)


def news_was_read(door: Door, visitor: Visitor, now: datetime, ids: Sequence[str]) -> None:
    """`ids`: those that the page showed. Raises NotFoundError for somebody else's."""
    with scoped(door.store, visitor.actor, now) as scope:
        of_cases = {each.id for each in unseen_notices(scope)}
        for id_ in ids:
            seen = notice_was_seen if id_ in of_cases else account_notice_was_seen
            seen(scope, id_)
