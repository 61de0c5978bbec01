"""What whoever looks after accounts does, from the pages: each act needs a security key, shown just
now, and is told to those whom it concerns; no case is opened or named by any of them.

She looks after the accounts of her own organisation and of employers. A new partner gets its first
administrator from her, and looks after itself from then on.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from matcher.casework.accounts.door import Door
from matcher.casework.accounts.enrolling import Newcomer, change_role, enrol
from matcher.casework.accounts.inviting import invite_again, reset
from matcher.domain.account import OrganisationKind, Role
from matcher.errors import NotPossibleError
from matcher.store.access.administrator import require_administrator
from matcher.store.access.scope import Scope, scoped
from matcher.store.people.account_changes import disable, enable
from matcher.store.people.accounts import (
    Account,
    Organisation,
    accounts,
    add_organisation,
    inhabited,
    organisations,
)
from matcher.store.people.assignments import hand_over_all
from matcher.store.people.sessions import Visitor

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Staff:
    """`organisations`: those that new accounts may be made in; `accounts` by organisation."""

    organisations: Sequence[Organisation]
    accounts: Sequence[Account]


def staff(door: Door, visitor: Visitor, now: datetime) -> Staff:
    """Raises AccessError, as all that follow."""
    with scoped(door.store, visitor.actor, now) as scope:
        scope.require(Role.ADMIN)
        return _staff(scope)


def one_account(door: Door, visitor: Visitor, account_id: str, now: datetime) -> Account:
    """Raises NotFoundError for one that is looked after elsewhere, as all that follow."""
    with scoped(door.store, visitor.actor, now) as scope:
        scope.require(Role.ADMIN)
        return _theirs(scope, account_id)


def admit_somebody(door: Door, visitor: Visitor, newcomer: Newcomer, now: datetime) -> str:
    """The code of the invitation. Raises InputError as `enrol`."""
    with _administering(door, visitor, now) as scope:
        staff = _staff(scope)
        where = next((o for o in staff.organisations if o.id == newcomer.organisation_id), None)
        if where is None:
            raise NotPossibleError("no_organisation", "no such organisation")
        elsewhere = where.kind is OrganisationKind.PARTNER and where.id != visitor.organisation_id
        if elsewhere and newcomer.role is not Role.ADMIN:
            raise NotPossibleError(
                "first_account", "a partner's first account is that of its administrator"
            )
        return enrol(scope.record, door.rules, newcomer)[1]


def invite_anew(door: Door, visitor: Visitor, account_id: str, now: datetime) -> str:
    """The code. Raises InputError for an account that is in use."""
    with _administering(door, visitor, now) as scope:
        _another(scope, account_id)
        return invite_again(scope.record, door.rules, account_id)


def reset_somebody(door: Door, visitor: Visitor, account_id: str, now: datetime) -> str:
    """The code. An advisor's account opens no case until a colleague has confirmed it."""
    with _administering(door, visitor, now) as scope:
        _another(scope, account_id)
        return reset(scope.record, door.rules, account_id)


def disable_somebody(door: Door, visitor: Visitor, account_id: str, now: datetime) -> None:
    with _administering(door, visitor, now) as scope:
        _another(scope, account_id)
        disable(scope.record, account_id, door.rules.confirmation.wait)


def enable_somebody(door: Door, visitor: Visitor, account_id: str, now: datetime) -> None:
    with _administering(door, visitor, now) as scope:
        _another(scope, account_id)
        enable(scope.record, account_id)


def give_role(door: Door, visitor: Visitor, account_id: str, role: Role, now: datetime) -> None:
    """Raises InputError for a role that can't be."""
    with _administering(door, visitor, now) as scope:
        _another(scope, account_id)
        change_role(scope.record, door.rules, account_id, role)


def hand_over_desk(
    door: Door, visitor: Visitor, account_id: str, to_account: str, reason: str, now: datetime
) -> int:
    """All cases that somebody has, to another advisor of the same organisation; how many. Raises
    InputError for one who can't have them, or for no reason."""
    with _administering(door, visitor, now) as scope:
        _another(scope, account_id)
        if account_id == to_account:
            raise NotPossibleError("desk", "a desk is handed over to somebody else")
        return hand_over_all(scope, account_id, to_account, reason)


def found_organisation(
    door: Door, visitor: Visitor, name: str, kind: OrganisationKind, now: datetime
) -> str:
    """Its id. Raises InputError for no name."""
    with _administering(door, visitor, now) as scope:
        if not 0 < len(name.strip()) <= _LONGEST_NAME or not name.strip().isprintable():
            raise NotPossibleError("organisation_name", "an organisation needs a name")
        return add_organisation(scope.record, name.strip(), kind)


@contextmanager
def _administering(door: Door, visitor: Visitor, now: datetime) -> Iterator[Scope]:
    with scoped(door.store, visitor.actor, now) as scope:
        require_administrator(scope)
        yield scope


def _staff(scope: Scope) -> Staff:
    there = [each for each in organisations(scope.record) if not each.closed]
    hers = {each.id for each in there if _looked_after(scope, each)}
    empty = {each.id for each in there} - inhabited(scope.record)
    open_to_her = [each for each in there if each.id in hers | empty]
    return Staff(open_to_her, accounts(scope.record, hers))


def _looked_after(scope: Scope, one: Organisation) -> bool:
    return one.id == scope.actor.organisation_id or one.kind is OrganisationKind.EMPLOYER


def _theirs(scope: Scope, account_id: str) -> Account:
    found = next((each for each in _staff(scope).accounts if each.id == account_id), None)
    if found is None:
        scope.refuse("account.administered", account_id)
    return found


def _another(scope: Scope, account_id: str) -> None:
    """Raises InputError for her own: what one does to oneself, another one has to do."""
    _theirs(scope, account_id)
    if account_id == scope.actor.account_id:
        raise NotPossibleError("own_account", "somebody else has to do that to your own account")
