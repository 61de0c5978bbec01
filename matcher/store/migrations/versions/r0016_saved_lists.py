"""Lists that are kept by name in a case. Going back is refused while there are some: people made
them."""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import moments, sealed, text
from matcher.store.migrations.columns import reference as of

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "saved_lists",
        text("id", primary_key=True),
        of("case_id", "cases.id"),
        *sealed("sealed_list"),
        of("made_by", "accounts.id"),
        *moments("made_at"),
    )
    op.create_index("ix_saved_lists_case_id", "saved_lists", ["case_id"])


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM saved_lists")):
        raise ValueError("there are saved lists of cases: they would be lost")
    op.drop_table("saved_lists")
