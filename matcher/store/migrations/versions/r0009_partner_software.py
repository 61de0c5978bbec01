"""Tokens of partner software, and the lists that it asked for.

Going back ends all access by tokens. It is refused while there are lists: that log has to stay for
six months.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import days, integers, moments, number, sealed, text, texts
from matcher.store.migrations.columns import reference as of

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    _tokens()
    _rankings()
    for table in ("api_tokens", "api_rankings"):
        op.create_index(f"ix_{table}_organisation_id", table, ["organisation_id"])


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM api_rankings")):
        raise ValueError("there is a log of lists given to partner software: it would be lost")
    for table in ("api_ranked_offers", "api_rankings", "api_tokens"):
        op.drop_table(table)


def _tokens() -> None:
    op.create_table(
        "api_tokens",
        text("id", primary_key=True),
        of("organisation_id", "organisations.id"),
        *sealed("digest", unique=True),
        *texts("name", "scopes", "made_by"),
        *moments("made_at", "expires_at"),
        *moments("revoked_at", nullable=True),
        *days("last_used_on", nullable=True),
        *moments("minute"),
        *integers("spent"),
    )


def _rankings() -> None:
    op.create_table(
        "api_rankings",
        text("id", primary_key=True),
        text("token_id"),
        of("organisation_id", "organisations.id"),
        *sealed("profile_digest"),
        *days("day"),
        *texts("weights_title", "weights_digest", "taxonomy"),
        text("index_generation", nullable=True),
        *integers("offers_ranked"),
        *moments("made_at"),
    )
    op.create_table(
        "api_ranked_offers",
        text("ranking_id", primary_key=True),
        number("position", primary_key=True),
        text("offer_id"),
        *integers("value", "verdict"),
        sa.ForeignKeyConstraint(["ranking_id"], ["api_rankings.id"], ondelete="CASCADE"),
    )
