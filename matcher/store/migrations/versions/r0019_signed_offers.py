"""Which offers she was shown, answered and applied to, and when she goes where: sealed.

The last night's lists, found by the sign that finds the case, go: they are made anew each night.
There are no keys here: rows of before keep what they say until the database is next opened with its
keys (`people.sealing_anew`). Going back is refused once that was done: it could not be read again.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import sealed

revision = "0019"
down_revision = "0018"

ABOUT_OFFERS = ("answers", "remarks", "referrals", "cv_choices")
OF_NIGHTS = ("night_offers", "night_lists", "nights")
SEALED = (
    *((table, "sealed_offer") for table in ABOUT_OFFERS),
    ("rankings", "sealed_offers"),
    ("referrals", "sealed_next_step"),
    ("next_steps", "sealed_time"),
)


def upgrade() -> None:
    op.drop_index("ix_answers_offer_id", "answers")
    op.drop_index("ix_referrals_offer_id", "referrals")
    op.drop_index("ranked_offers_by_offer", "ranked_offers")
    op.drop_index("remarks_by_case", "remarks")
    for table in (*ABOUT_OFFERS, "ranked_offers"):
        _rename(table, "offer_id", "offer_sign")
    op.create_index("remarks_by_case", "remarks", ["case_id"])
    for table, column in SEALED:
        op.add_column(table, *sealed(column, nullable=True))
    _day(may_be_missing=True)
    _drop_nights()


def downgrade() -> None:
    for table, column in SEALED:
        if op.get_bind().scalar(sa.text(f"SELECT count({column}) FROM {table}")):  # noqa: S608
            raise ValueError(f"{table}: what is sealed there would be lost")
    _drop_nights()
    _day(may_be_missing=False)
    for table, column in SEALED:
        op.drop_column(table, column)
    op.drop_index("remarks_by_case", "remarks")
    for table in (*ABOUT_OFFERS, "ranked_offers"):
        _rename(table, "offer_sign", "offer_id")
    op.create_index("remarks_by_case", "remarks", ["case_id", "offer_id"])
    op.create_index("ranked_offers_by_offer", "ranked_offers", ["offer_id"])
    op.create_index("ix_answers_offer_id", "answers", ["offer_id"])
    op.create_index("ix_referrals_offer_id", "referrals", ["offer_id"])


def _drop_nights() -> None:
    for table in OF_NIGHTS:
        op.execute(sa.text(f"DELETE FROM {table}"))  # noqa: S608


def _rename(table: str, before: str, after: str) -> None:
    op.execute(sa.text(f"ALTER TABLE {table} RENAME COLUMN {before} TO {after}"))


def _day(*, may_be_missing: bool) -> None:
    with op.batch_alter_table("next_steps") as steps:
        steps.alter_column("day", existing_type=sa.Date(), nullable=may_be_missing)
