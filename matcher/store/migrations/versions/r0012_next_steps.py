"""What is to be done next in a case, and when.

Going back is refused while there are some: people entered them.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import days, moments, sealed, text
from matcher.store.migrations.columns import reference as of

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "next_steps",
        text("id", primary_key=True),
        of("case_id", "cases.id"),
        *days("day"),
        sa.Column("minute", sa.Integer(), nullable=True),
        text("waits_for", nullable=True),
        *sealed("sealed_words"),
        of("made_by", "accounts.id"),
        *moments("made_at"),
        *moments("ended_at", nullable=True),
    )
    op.create_index("ix_next_steps_case_id", "next_steps", ["case_id"])


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM next_steps")):
        raise ValueError("there are next steps of cases: they would be lost")
    op.drop_table("next_steps")
