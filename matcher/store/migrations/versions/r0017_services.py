"""The directory of services of each organisation. Going back is refused while something stands in
it: people entered it."""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import days, moments, text, texts
from matcher.store.migrations.columns import reference as of

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "services",
        text("id", primary_key=True),
        of("organisation_id", "organisations.id"),
        *texts("kind", "name", "place", "hours", "languages", "phone", "cost", "note"),
        *days("checked_on"),
        of("checked_by", "accounts.id"),
        *moments("made_at"),
        *moments("dropped_at", nullable=True),
    )
    op.create_index("ix_services_organisation_id", "services", ["organisation_id"])


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM services")):
        raise ValueError("there are services in a directory: they would be lost")
    op.drop_table("services")
