"""Why two must not meet: of those noted before it is not known. Going back forgets it."""

from alembic import op

from matcher.store.migrations.columns import sealed

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("avoidances", *sealed("sealed_why", nullable=True))


def downgrade() -> None:
    op.drop_column("avoidances", "sealed_why")
