"""Which jobs each transaction changed, so that an index reads no others again.

What was changed before is not known: an index from then compares all jobs once.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import moments

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "job_changes",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        *moments("noted_at"),
        sa.Column("source_id", sa.Integer(), sa.ForeignKey("sources.id")),
        sa.Column("jobs", sa.JSON()),
    )


def downgrade() -> None:
    op.drop_table("job_changes")
