"""Keys: each owner's own, wrapped, and what tells the right master key.

Going back is refused while a key is there: what it seals could never be read again.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import integers, moments, text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "sealing_keys",
        text("owner", primary_key=True),
        *integers("master_version"),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        *moments("made_at"),
    )
    op.create_index("ix_sealing_keys_master_version", "sealing_keys", ["master_version"])
    op.create_table(
        "key_checks",
        text("name", primary_key=True),
        sa.Column("value", sa.LargeBinary(), nullable=False),
    )
    op.create_table("database_identity", text("id", primary_key=True))


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM sealing_keys")):
        raise ValueError("there are keys: what they seal could never be read again")
    for table in ("database_identity", "key_checks", "sealing_keys"):
        op.drop_table(table)
