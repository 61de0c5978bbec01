"""Whether an advisor asks one question a page."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("accounts", sa.Column("one_by_one", sa.Boolean(), nullable=True))


def downgrade() -> None:
    op.drop_column("accounts", "one_by_one")
