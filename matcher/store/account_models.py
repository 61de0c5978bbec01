"""The tables of accounts: who works with matcher, and how they prove it.

That somebody works with these women is nobody's business either: names and e-mail addresses are
sealed with the account's own key, and found by a keyed digest alone.
"""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from matcher.domain.account import OrganisationKind, Role
from matcher.store.coded import code_of, plain
from matcher.store.models import Base


class OrganisationRow(Base):
    __tablename__ = "organisations"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = plain("an organisation, not a person")
    kind: Mapped[OrganisationKind] = code_of(OrganisationKind)
    made_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class AccountRow(Base):
    """Sealed with the key of `account:ID`, which goes with the account."""

    __tablename__ = "accounts"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    role: Mapped[Role] = code_of(Role)
    login_index: Mapped[bytes] = mapped_column(unique=True)  # `Vault.login_index` of the e-mail
    sealed_email: Mapped[bytes]
    sealed_name: Mapped[bytes]
    language: Mapped[str] = plain("a code, for the words of the log-in page")
    password_hash: Mapped[str | None] = plain("argon2id; None: not set yet")
    password_set_at: Mapped[datetime | None]
    sealed_totp: Mapped[bytes | None]  # the shared secret
    totp_last_step: Mapped[int | None]  # of the last code that was accepted: none works twice
    made_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]
    one_by_one: Mapped[bool | None]  # asks one question a page; None: has not chosen
    unconfirmed_until: Mapped[datetime | None]  # opens no case; `access.confirmed` says until when


class AccountNoticeRow(Base):
    """Something that an account has to be told about an account, its own or a colleague's."""

    __tablename__ = "account_notices"

    id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)  # who is told
    about_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    kind: Mapped[str] = plain("a code")
    by: Mapped[str] = plain("a role, or server: who did it")
    made_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]


class InvitationRow(Base):
    """A link by which somebody sets a password: once, and not for long."""

    __tablename__ = "invitations"

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)  # `Vault.digest` of the code
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    purpose: Mapped[str] = plain("a code: invite | reset")
    made_by: Mapped[str] = plain("an account's id, or system:NAME")
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class RecoveryCodeRow(Base):
    __tablename__ = "recovery_codes"

    code_hash: Mapped[bytes] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class WebauthnCredentialRow(Base):
    __tablename__ = "webauthn_credentials"

    id: Mapped[bytes] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    public_key: Mapped[bytes]
    sign_count: Mapped[int]
    sealed_label: Mapped[bytes]  # what she calls the device
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class LoginCounterRow(Base):
    """Attempts that failed, for one name, one network, or both together. Here and not in the
    memory of a process, for each of several would start counting afresh."""

    __tablename__ = "login_counters"

    key: Mapped[bytes] = mapped_column(primary_key=True)  # `Vault.digest` of what is counted
    failures: Mapped[int]
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
    locked_until: Mapped[datetime | None]


class SessionRow(Base):
    """Somebody is logged in. The cookie's own value is not here: who reads this table can't enter
    with it."""

    __tablename__ = "sessions"

    id_hash: Mapped[bytes] = mapped_column(primary_key=True)  # SHA-256 of the cookie's value
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    level: Mapped[int]  # AuthLevel
    csrf: Mapped[str] = plain("random; worth nothing without the cookie")
    sealed_agent: Mapped[bytes]  # the browser, for the list of sessions
    made_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]  # however busy
    stepped_up_at: Mapped[datetime | None]  # when she last proved anew that it is her
    ended_at: Mapped[datetime | None]
    ended_why: Mapped[str | None] = plain("a code: logout | idle | expired | password | rights ...")
