"""By which rules an advert was screened, so that better ones reach those that are here already.

Of adverts that are here it is not known: they are screened once more.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    there = {column["name"] for column in sa.inspect(op.get_bind()).get_columns("offers")}
    if "screened_by" not in there:  # else it was made before the history began
        with op.batch_alter_table("offers") as offers:
            offers.add_column(text("screened_by", nullable=True))
    columns = ["state", "screened_by"]
    op.create_index("offers_by_screening", "offers", columns, if_not_exists=True)


def downgrade() -> None:
    op.drop_index("offers_by_screening", "offers")
    op.drop_column("offers", "screened_by")  # in place: other tables lead to this one
