"""Which lines she wants in her CV for an offer.

Going back is refused while there are some: she chose them.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import moments, sealed, text
from matcher.store.migrations.columns import reference as of

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "cv_choices",
        of("case_id", "cases.id", primary_key=True),
        text("offer_id", primary_key=True),
        *sealed("sealed_lines"),
        of("made_by", "accounts.id"),
        *moments("made_at"),
    )


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM cv_choices")):
        raise ValueError("there are choices for CVs: they would be lost")
    op.drop_table("cv_choices")
