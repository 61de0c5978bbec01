"""Accounts, how they log in, and the audit trail.

Going back is refused while there is a row of the trail: that would be an erasure.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import integers, moments, number, sealed, text, texts
from matcher.store.migrations.columns import reference as of

revision = "0005"
down_revision = "0004"

ACCOUNT = "accounts.id"
TABLES = (
    *("organisations", "accounts", "invitations", "recovery_codes", "webauthn_credentials"),
    *("login_counters", "sessions", "audit"),
)


def upgrade() -> None:
    _accounts()
    _logging_in()
    _sessions()
    _audit()


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM audit")):
        raise ValueError("there is an audit trail: it would be lost")
    for table in reversed(TABLES):
        op.drop_table(table)


def _accounts() -> None:
    op.create_table(
        "organisations",
        text("id", primary_key=True),
        *texts("name", "kind"),
        *moments("made_at"),
        *moments("closed_at", nullable=True),
    )
    op.create_table(
        "accounts",
        text("id", primary_key=True),
        of("organisation_id", "organisations.id"),
        text("role"),
        *sealed("login_index", unique=True),
        *sealed("sealed_email", "sealed_name"),
        text("language"),
        text("password_hash", nullable=True),
        *moments("password_set_at", nullable=True),
        *sealed("sealed_totp", nullable=True),
        number("totp_last_step", nullable=True),
        *moments("made_at"),
        *moments("disabled_at", nullable=True),
    )
    _index("accounts", "organisation_id")


def _logging_in() -> None:
    op.create_table(
        "invitations",
        *sealed("token_hash", primary_key=True),
        of("account_id", ACCOUNT),
        *texts("purpose", "made_by"),
        *moments("made_at", "expires_at"),
        *moments("used_at", nullable=True),
    )
    op.create_table(
        "recovery_codes",
        *sealed("code_hash", primary_key=True),
        of("account_id", ACCOUNT),
        *moments("made_at"),
        *moments("used_at", nullable=True),
    )
    op.create_table(
        "webauthn_credentials",
        *sealed("id", primary_key=True),
        of("account_id", ACCOUNT),
        *sealed("public_key"),
        *integers("sign_count"),
        *sealed("sealed_label"),
        *moments("made_at"),
        *moments("used_at", nullable=True),
    )
    for table in ("invitations", "recovery_codes", "webauthn_credentials"):
        _index(table, "account_id")


def _sessions() -> None:
    op.create_table(
        "login_counters",
        *sealed("key", primary_key=True),
        *integers("failures"),
        *moments("first_at", "last_at"),
        *moments("locked_until", nullable=True),
    )
    op.create_table(
        "sessions",
        *sealed("id_hash", primary_key=True),
        of("account_id", ACCOUNT),
        *integers("level"),
        text("csrf"),
        *sealed("sealed_agent"),
        *moments("made_at", "seen_at", "expires_at"),
        *moments("stepped_up_at", "ended_at", nullable=True),
        text("ended_why", nullable=True),
    )
    _index("sessions", "account_id")


def _audit() -> None:
    op.create_table(
        "audit",
        number("number", primary_key=True),
        *moments("at"),
        text("actor", nullable=True),
        text("act"),
        text("object", nullable=True),
        text("details"),
        *sealed("mac"),
    )
    _index("audit", "actor")
    _index("audit", "object")


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])
