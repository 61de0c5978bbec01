"""The directory of services, sealed.

What was entered in form 0017, which no release has had, lay readable, and is dropped: there are no
keys here to seal it. Going back is refused while something stands in it: people entered it.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import days, moments, sealed, text, texts
from matcher.store.migrations.columns import reference as of

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    _anew(text("kind"), *sealed("sealed_entry"))


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM services")):
        raise ValueError("there are services in a directory: they would be lost")
    _anew(*texts("kind", "name", "place", "hours", "languages", "phone", "cost", "note"))


def _anew(*columns: sa.Column[str] | sa.Column[bytes]) -> None:
    op.drop_index("ix_services_organisation_id", "services")
    op.drop_table("services")
    op.create_table(
        "services",
        text("id", primary_key=True),
        of("organisation_id", "organisations.id"),
        *columns,
        *days("checked_on"),
        of("checked_by", "accounts.id"),
        *moments("made_at"),
        *moments("dropped_at", nullable=True),
    )
    op.create_index("ix_services_organisation_id", "services", ["organisation_id"])
