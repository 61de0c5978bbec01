"""Organisations and accounts come to be, and are disabled."""

from sqlalchemy import select, update

from matcher.domain.account import OrganisationKind, Role
from matcher.errors import InputError
from matcher.store.access.recorded import Record
from matcher.store.account_models import AccountRow, OrganisationRow, SessionRow
from matcher.store.ids import new_id
from matcher.store.keys.sealing import Place

EMAIL = Place("accounts", "sealed_email")
NAME = Place("accounts", "sealed_name")
TOTP = Place("accounts", "sealed_totp")


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
        raise InputError("there is an account with this e-mail address")
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


def disable_account(record: Record, account_id: str) -> None:
    """Whatever it has open ends now."""
    row = record.session.get_one(AccountRow, account_id)
    row.disabled_at = row.disabled_at or record.now
    record.session.execute(
        update(SessionRow)
        .where(SessionRow.account_id == account_id, SessionRow.ended_at.is_(None))
        .values(ended_at=record.now, ended_why="disabled")
    )
    record.note("account.disabled", account_owner(account_id))
