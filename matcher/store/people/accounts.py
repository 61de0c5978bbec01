"""Organisations and accounts come to be, change and are disabled."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from matcher.domain.account import OrganisationKind, Role
from matcher.errors import NotFoundError, NotPossibleError
from matcher.store.access.confirmed import is_confirmed
from matcher.store.access.recorded import Record
from matcher.store.account_models import (
    AccountRow,
    OrganisationRow,
    RecoveryCodeRow,
    SessionRow,
    WebauthnCredentialRow,
)
from matcher.store.ids import new_id
from matcher.store.keys.ended_list import EndKind
from matcher.store.keys.sealing import Place

EMAIL = Place("accounts", "sealed_email")
NAME = Place("accounts", "sealed_name")
TOTP = Place("accounts", "sealed_totp")
DISABLED, ENABLED = "disabled", "enabled"  # as the list of endings says it


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    name: str
    kind: OrganisationKind
    closed: bool


@dataclass(frozen=True, slots=True)
class Account:
    """`ready`: a password and a second factor are set; `confirmed`: it may open cases, if it is an
    advisor's."""

    id: str
    organisation_id: str
    role: Role
    email: str
    name: str
    language: str
    made_at: datetime
    ready: bool
    disabled: bool
    confirmed: bool = True


def account_owner(account_id: str) -> str:
    """As keys and the audit trail name an account."""
    return f"account:{account_id}"


def add_organisation(record: Record, name: str, kind: OrganisationKind) -> str:
    """Its id."""
    row = OrganisationRow(id=new_id(), name=name, kind=kind, made_at=record.now)
    record.session.add(row)
    record.note("organisation.added", f"organisation:{row.id}", kind=kind.value)
    return row.id


def add_account(
    record: Record, organisation_id: str, role: Role, email: str, name: str, language: str = "en"
) -> str:
    """Its id; nobody can log in with it yet. Raises InputError for an address that is taken."""
    index = record.vault.login_index(email)
    if record.session.scalar(select(AccountRow.id).where(AccountRow.login_index == index)):
        raise NotPossibleError("email_taken", "there is an account with this e-mail address")
    id_ = new_id()
    owner = account_owner(id_)
    record.vault.add_key(record.session, owner)
    row = AccountRow(
        id=id_,
        organisation_id=organisation_id,
        role=role,
        login_index=index,
        sealed_email=record.vault.seal(record.session, owner, EMAIL, email.strip()),
        sealed_name=record.vault.seal(record.session, owner, NAME, name),
        language=language,
        made_at=record.now,
    )
    record.session.add(row)
    record.note("account.added", owner, role=role.value)
    return id_


def ask_one_by_one(record: Record, account_id: str, wanted: bool) -> None:
    """How its owner goes through an assessment. Raises NotFoundError."""
    account_row(record, account_id).one_by_one = wanted
    record.note("account.one_by_one", account_owner(account_id), wanted=wanted)


def disable_account(record: Record, account_id: str) -> None:
    """Whatever it has open ends now. Raises NotFoundError, as those that follow; none of them tells
    anybody: whoever does it to somebody's account calls `account_changes`."""
    row = account_row(record, account_id)
    row.disabled_at = row.disabled_at or record.now
    record.end(EndKind.ACCOUNT, account_id, DISABLED)
    _end_all(record, account_id, "disabled")
    record.note("account.disabled", account_owner(account_id))


def enable_account(record: Record, account_id: str) -> None:
    """With the password and the second factor that it had."""
    account_row(record, account_id).disabled_at = None
    record.end(EndKind.ACCOUNT, account_id, ENABLED)
    record.note("account.enabled", account_owner(account_id))


def change_role(record: Record, account_id: str, role: Role) -> None:
    """Whatever it has open, with the rights of before, ends now."""
    account_row(record, account_id).role = role
    record.end(EndKind.ROLE, account_id, role.value)
    _end_all(record, account_id, "rights")
    record.note("account.role_changed", account_owner(account_id), role=role.value)


def forget_proofs(record: Record, account_id: str, act: str = "account.reset") -> None:
    """Password, second factor and recovery codes will do no more, and all it has open ends."""
    row = account_row(record, account_id)
    if has_proofs(row):
        record.end(EndKind.PROOFS, account_id)
    row.password_hash = row.password_set_at = row.sealed_totp = row.totp_last_step = None
    for proof in (RecoveryCodeRow, WebauthnCredentialRow):
        record.session.execute(delete(proof).where(proof.account_id == account_id))
    _end_all(record, account_id, "reset")
    record.note(act, account_owner(account_id))


def has_proofs(row: AccountRow) -> bool:
    """Whether something is set that could let its owner in."""
    return row.password_hash is not None or row.sealed_totp is not None


def account_by_email(record: Record, email: str) -> str:
    """Its id. Raises NotFoundError."""
    index = record.vault.login_index(email)
    id_ = record.session.scalar(select(AccountRow.id).where(AccountRow.login_index == index))
    if id_ is None:
        raise NotFoundError("there is no account with this e-mail address")
    return id_


def account(record: Record, account_id: str) -> Account:
    return _account(record, account_row(record, account_id))


def accounts(record: Record, of: Collection[str] | None = None) -> list[Account]:
    """All, by organisation and the day they were made; `of`: those of these organisations alone."""
    order = (AccountRow.organisation_id, AccountRow.made_at, AccountRow.id)
    asked = select(AccountRow).order_by(*order)
    if of is not None:
        asked = asked.where(AccountRow.organisation_id.in_(of))
    rows: Sequence[AccountRow] = record.session.scalars(asked).all()
    record.vault.fetch_keys(record.session, [account_owner(row.id) for row in rows])
    listed = [_account(record, row) for row in rows]
    record.note("accounts.listed", accounts=len(rows))
    return listed


def inhabited(record: Record) -> set[str]:
    """Ids of the organisations that have an account, disabled or not."""
    return set(record.session.scalars(select(AccountRow.organisation_id).distinct()))


def organisation(record: Record, organisation_id: str) -> Organisation:
    """Raises NotFoundError."""
    row = record.session.get(OrganisationRow, organisation_id)
    if row is None:
        raise NotFoundError("there is no such organisation")
    return _organisation(row)


def organisations(record: Record) -> list[Organisation]:
    rows = record.session.scalars(select(OrganisationRow).order_by(OrganisationRow.name))
    return [_organisation(row) for row in rows]


def _organisation(row: OrganisationRow) -> Organisation:
    return Organisation(row.id, row.name, row.kind, row.closed_at is not None)


def _account(record: Record, row: AccountRow) -> Account:
    owner = account_owner(row.id)
    return Account(
        id=row.id,
        organisation_id=row.organisation_id,
        role=row.role,
        email=record.vault.unseal(record.session, owner, EMAIL, row.sealed_email),
        name=record.vault.unseal(record.session, owner, NAME, row.sealed_name),
        language=row.language,
        made_at=row.made_at,
        ready=row.password_hash is not None and row.totp_last_step is not None,
        disabled=row.disabled_at is not None,
        confirmed=is_confirmed(record.session, row, record.now),
    )


def _end_all(record: Record, account_id: str, why: str) -> None:
    record.session.execute(
        update(SessionRow)
        .where(SessionRow.account_id == account_id, SessionRow.ended_at.is_(None))
        .values(ended_at=record.now, ended_why=why)
    )


def account_row(record: Record, account_id: str) -> AccountRow:
    """Raises NotFoundError."""
    row = record.session.get(AccountRow, account_id)
    if row is None:
        raise NotFoundError("there is no such account")
    return row
