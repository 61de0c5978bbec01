"""Accounts that open no case until they are confirmed, and what people are told of accounts.

Going back is refused while an account waits: it would open its cases again.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import moments, text, texts
from matcher.store.migrations.columns import reference as of

revision = "0010"
down_revision = "0009"

ACCOUNT = "accounts.id"


def upgrade() -> None:
    op.add_column("accounts", *moments("unconfirmed_until", nullable=True))
    op.create_table(
        "account_notices",
        text("id", primary_key=True),
        of("account_id", ACCOUNT),
        of("about_id", ACCOUNT),
        *texts("kind", "by"),
        *moments("made_at"),
        *moments("seen_at", nullable=True),
    )
    op.create_index("ix_account_notices_account_id", "account_notices", ["account_id"])


def downgrade() -> None:
    waiting = "SELECT count(*) FROM accounts WHERE unconfirmed_until IS NOT NULL"
    if op.get_bind().scalar(sa.text(waiting)):
        raise ValueError("there are unconfirmed accounts: they would open their cases")
    op.drop_table("account_notices")
    op.drop_column("accounts", "unconfirmed_until")
