"""What an advert pays, so that pay far from the usual is seen, and all signs that its words showed.

Of adverts that are here already the pay is not known until their source changes them; of their
signs those for which they are held. Going back forgets both: they are read from the adverts again.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import text

revision = "0002"
down_revision = "0001"

BY_PAY = ("state", "pay_country", "pay_isco", "pay_currency", "pay_month", "merged_into", "id")

PAY_TEXTS = ("pay_isco", "pay_country", "pay_currency", "pay_far")


def upgrade() -> None:
    there = {column["name"] for column in sa.inspect(op.get_bind()).get_columns("offers")}
    if "pay_month" not in there:  # else it was made before the history began
        _add_columns()
    has_pay = sa.text("pay_month IS NOT NULL")
    op.create_index(
        "offers_by_pay",
        "offers",
        list(BY_PAY),
        sqlite_where=has_pay,
        postgresql_where=has_pay,
        if_not_exists=True,
    )


def downgrade() -> None:
    op.drop_index("offers_by_pay", "offers")
    for column in ("signs", *PAY_TEXTS, "pay_month", "pay_hours_known"):
        op.drop_column("offers", column)


def _add_columns() -> None:
    with op.batch_alter_table("offers") as offers:
        offers.add_column(sa.Column("signs", sa.JSON(), nullable=False, server_default="[]"))
        for name in PAY_TEXTS:
            offers.add_column(text(name, nullable=True))
        offers.add_column(sa.Column("pay_month", sa.Double()))
        offers.add_column(sa.Column("pay_hours_known", sa.Boolean()))
    op.execute("UPDATE offers SET signs = held_for")
    with op.batch_alter_table("offers") as offers:
        offers.alter_column("signs", server_default=None)
