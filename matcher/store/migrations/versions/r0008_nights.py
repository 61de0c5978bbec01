"""The lists of the last batch. They are made anew each night: going back drops them."""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import days, integers, moments, text, texts

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "nights",
        text("id", primary_key=True),
        *days("day"),
        *texts("weights_title", "taxonomy"),
        *integers("index_generation"),
        *moments("made_at"),
    )
    op.create_table(
        "night_lists",
        sa.Column("night_id", _text_of(), sa.ForeignKey("nights.id"), primary_key=True),
        sa.Column("woman", sa.LargeBinary(), primary_key=True),
    )
    op.create_table(
        "night_offers",
        text("night_id", primary_key=True),
        sa.Column("woman", sa.LargeBinary(), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        *texts("offer_id"),
        *integers("verdict", "value"),
        sa.ForeignKeyConstraint(
            ["night_id", "woman"], ["night_lists.night_id", "night_lists.woman"]
        ),
    )


def downgrade() -> None:
    for table in ("night_offers", "night_lists", "nights"):
        op.drop_table(table)


def _text_of() -> sa.types.TypeEngine[str]:
    return text("night_id").type
