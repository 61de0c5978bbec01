"""How an account proves who it is: its password's hash, its second factor and its spare codes.

Hashing is not done here: it takes longer than a transaction may be held.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, func, select, update

from matcher.domain.account import Role
from matcher.errors import NotFoundError
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record
from matcher.store.account_models import AccountRow, RecoveryCodeRow
from matcher.store.database import reading
from matcher.store.keys.ended_list import EndKind
from matcher.store.people.accounts import TOTP, account_owner


@dataclass(frozen=True, slots=True)
class Login:
    """`totp_last_step`: None until a code was accepted; `email_digest`: by which it is found.
    Nothing in it is unsealed: to look up somebody known takes no longer than to find nobody."""

    account_id: str
    role: Role
    organisation_id: str
    language: str
    email_digest: bytes
    password_hash: str | None = field(repr=False)
    password_set_at: datetime | None
    totp_last_step: int | None
    disabled: bool

    @property
    def ready(self) -> bool:
        """Whether it can be entered at all: enabled, with a password and a second factor."""
        proven = self.password_hash is not None and self.totp_last_step is not None
        return proven and not self.disabled


def email_digest(store: CaseStore, email: str) -> bytes:
    return store.vault.login_index(email)


def look_up_login(store: CaseStore, email: str) -> Login | None:
    """Keeps no writer waiting, and leaves no row in the trail: the attempt that follows does."""
    with reading(store.engine) as session:
        asked = select(AccountRow).where(AccountRow.login_index == store.vault.login_index(email))
        row = session.scalar(asked)
        return None if row is None else _login(row)


def look_at_login(store: CaseStore, account_id: str) -> Login:
    """As `look_up_login`, of an account that is there."""
    with reading(store.engine) as session:
        return _login(session.get_one(AccountRow, account_id))


def login_of(record: Record, account_id: str) -> Login:
    """As it is in this transaction. Raises NotFoundError."""
    return _login(_row(record, account_id))


def totp_secret(record: Record, account_id: str) -> str | None:
    """Of the app that was offered last, whether a code of it was accepted yet or not."""
    sealed, owner = _row(record, account_id).sealed_totp, account_owner(account_id)
    return None if sealed is None else record.vault.unseal(record.session, owner, TOTP, sealed)


def set_password(record: Record, account_id: str, password_hash: str) -> None:
    """The one of before, if there was one, opens nothing any more, after a restore neither."""
    row = _row(record, account_id)
    again = row.password_hash is not None
    if again:
        record.end(EndKind.PASSWORD, account_id)
    row.password_hash, row.password_set_at = password_hash, record.now
    record.note("account.password_set", account_owner(account_id), again=again)


def end_password_again(record: Record, account_id: str) -> bool:
    """In a database that was put back to a day before; whether there was one. Its owner needs an
    invitation: which one she has chosen since is not known."""
    row = record.session.get(AccountRow, account_id)
    if row is None or row.password_hash is None:
        return False
    row.password_hash = row.password_set_at = None
    record.note("account.password_ended", account_owner(account_id))
    return True


def renew_hash(record: Record, account_id: str, old: str, new: str) -> None:
    """The same password, hashed as it is done today."""
    record.session.execute(
        update(AccountRow)
        .where(AccountRow.id == account_id, AccountRow.password_hash == old)
        .values(password_hash=new)
    )


def offer_totp(record: Record, account_id: str, secret: str) -> None:
    """A second factor in place of any other; it holds once `accept_step` has seen a code of it."""
    row, owner = _row(record, account_id), account_owner(account_id)
    row.sealed_totp = record.vault.seal(record.session, owner, TOTP, secret)
    row.totp_last_step = None
    record.note("account.totp_offered", owner)


def accept_step(record: Record, account_id: str, step: int) -> None:
    """The code of this step was shown; neither it nor an older one will do again."""
    _row(record, account_id).totp_last_step = step


def replace_recovery_codes(record: Record, account_id: str, codes: Collection[str]) -> None:
    """Only these will do from now on, each once."""
    again = _drop_recovery_codes(record, account_id)
    if again:
        record.end(EndKind.SPARE_CODES, account_id)
    for code in codes:
        digest = _code_digest(record, account_id, code)
        record.session.add(
            RecoveryCodeRow(code_hash=digest, account_id=account_id, made_at=record.now)
        )
    owner = account_owner(account_id)
    record.note("account.recovery_codes_made", owner, codes=len(codes), again=again)


def use_recovery_code(record: Record, account_id: str, code: str) -> bool:
    """Whether it was one of this account that was not used yet."""
    row = record.session.get(RecoveryCodeRow, _code_digest(record, account_id, code))
    if row is None or row.used_at is not None:
        return False
    row.used_at = record.now
    record.end(EndKind.SPARE_CODE, row.code_hash.hex())
    record.note("account.spare_code_used", account_owner(account_id))
    return True


def end_recovery_code_again(record: Record, digest: bytes) -> bool:
    """In a database that was put back to a day before; whether it would have done."""
    row = record.session.get(RecoveryCodeRow, digest)
    if row is None or row.used_at is not None:
        return False
    row.used_at = record.now
    record.note("account.spare_code_ended", account_owner(row.account_id))
    return True


def end_recovery_codes_again(record: Record, account_id: str) -> bool:
    """As `end_recovery_code_again`, all that an account has: they are of an older sheet."""
    if not _drop_recovery_codes(record, account_id):
        return False
    record.note("account.spare_codes_ended", account_owner(account_id))
    return True


def recovery_codes_left(record: Record, account_id: str) -> int:
    of_account = (RecoveryCodeRow.account_id == account_id, RecoveryCodeRow.used_at.is_(None))
    return record.session.scalar(select(func.count()).where(*of_account)) or 0


def _drop_recovery_codes(record: Record, account_id: str) -> bool:
    """Whether there were any."""
    of_account = delete(RecoveryCodeRow).where(RecoveryCodeRow.account_id == account_id)
    gone = record.session.execute(of_account.returning(RecoveryCodeRow.code_hash))
    return bool(gone.all())


def _code_digest(record: Record, account_id: str, code: str) -> bytes:
    """Keyed: such a code is short enough to be tried out by who has the table."""
    return record.vault.digest(f"recovery code|{account_id}|{code}")


def _login(row: AccountRow) -> Login:
    return Login(
        account_id=row.id,
        role=row.role,
        organisation_id=row.organisation_id,
        language=row.language,
        email_digest=row.login_index,
        password_hash=row.password_hash,
        password_set_at=row.password_set_at,
        totp_last_step=row.totp_last_step,
        disabled=row.disabled_at is not None,
    )


def _row(record: Record, account_id: str) -> AccountRow:
    row = record.session.get(AccountRow, account_id)
    if row is None:
        raise NotFoundError("not found")
    return row
