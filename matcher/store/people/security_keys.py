"""Security keys (WebAuthn): all that is kept of them is public, but for the owner's name for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from matcher.errors import InputError, NotFoundError
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record
from matcher.store.account_models import WebauthnCredentialRow
from matcher.store.database import reading
from matcher.store.keys.ended_list import EndKind
from matcher.store.keys.sealing import Place
from matcher.store.keys.vault import Vault
from matcher.store.people.accounts import account_owner

_NAME_SIGNS = 40


@dataclass(frozen=True, slots=True)
class SecurityKey:
    """`handle`: names it to its owner."""

    id: bytes
    label: str
    public_key: bytes
    sign_count: int
    made_at: datetime
    used_at: datetime | None

    @property
    def handle(self) -> str:
        return self.id.hex()


def key_ids(store: CaseStore, account_id: str) -> list[bytes]:
    """Keeps no writer waiting."""
    asked = select(WebauthnCredentialRow.id).where(WebauthnCredentialRow.account_id == account_id)
    with reading(store.engine) as session:
        return list(session.scalars(asked.order_by(WebauthnCredentialRow.made_at)))


def security_keys(record: Record, account_id: str) -> list[SecurityKey]:
    """In the order in which they came."""
    return [
        SecurityKey(
            row.id,
            record.vault.unseal(
                record.session, account_owner(account_id), _label_of(row.id), row.sealed_label
            ),
            row.public_key,
            row.sign_count,
            row.made_at,
            row.used_at,
        )
        for row in _rows(record, account_id)
    ]


def add_security_key(
    record: Record, account_id: str, id_: bytes, public_key: bytes, sign_count: int, label: str
) -> None:
    """Raises InputError for one that is here already, whosever it is."""
    if record.session.get(WebauthnCredentialRow, id_) is not None:
        raise InputError("this security key is in use")
    owner = account_owner(account_id)
    record.session.add(
        WebauthnCredentialRow(
            id=id_,
            account_id=account_id,
            public_key=public_key,
            sign_count=sign_count,
            sealed_label=record.vault.seal(record.session, owner, _label_of(id_), label),
            made_at=record.now,
        )
    )
    record.note("account.security_key_added", owner)


def security_key_was_used(record: Record, id_: bytes, sign_count: int) -> None:
    row = record.session.get_one(WebauthnCredentialRow, id_)
    row.sign_count, row.used_at = sign_count, record.now


def remove_security_key(record: Record, account_id: str, handle: str) -> None:
    """One of the account's own. Raises NotFoundError."""
    for row in _rows(record, account_id):
        if row.id.hex() == handle:
            delete_security_key(record, row)
            return
    record.note_refusal("account.security_key_not_found", account_owner(account_id))
    raise NotFoundError("not found")


def delete_security_key(record: Record, row: WebauthnCredentialRow) -> None:
    name = listed_name(record.vault, row.id)
    record.session.delete(row)
    record.note("account.security_key_removed", account_owner(row.account_id), key=name)
    record.end(EndKind.SECURITY_KEY, name)


def listed_name(vault: Vault, id_: bytes) -> str:
    """By which the trail and the list of endings know a key: its id may be too long for them."""
    return vault.digest(f"security key|{id_.hex()}").hex()[:_NAME_SIGNS]


def _rows(record: Record, account_id: str) -> Sequence[WebauthnCredentialRow]:
    asked = select(WebauthnCredentialRow).where(WebauthnCredentialRow.account_id == account_id)
    return record.session.scalars(asked.order_by(WebauthnCredentialRow.made_at)).all()


def _label_of(id_: bytes) -> Place:
    return Place("webauthn_credentials", "sealed_label", id_.hex())
