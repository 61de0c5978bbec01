"""Cases: who may open them, what is known of her, her consents, lists and answers.

Going back is refused while there is a case: that would be an erasure.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import (
    days,
    integers,
    jsons,
    moments,
    number,
    sealed,
    text,
    texts,
)
from matcher.store.migrations.columns import reference as of

revision = "0006"
down_revision = "0005"

CASE, ACCOUNT = "cases.id", "accounts.id"
TABLES = (
    *("cases", "assignments", "avoidances", "profile_revisions", "assessment_drafts", "notes"),
    *("notices", "erasures", "consents", "rankings", "ranked_offers", "answers", "remarks"),
    "referrals",
)


def upgrade() -> None:
    _cases()
    _who_may_open_them()
    _what_is_known()
    _notices()
    _lists()
    _answers()
    _referrals()


def downgrade() -> None:
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM cases")):
        raise ValueError("there are cases: they could never be read again")
    for table in reversed(TABLES):
        op.drop_table(table)


def _cases() -> None:
    op.create_table(
        "cases",
        text("id", primary_key=True),
        of("organisation_id", "organisations.id"),
        *sealed("code_index", "sealed_code"),
        text("state"),
        *moments("opened_at", "changed_at"),
        *sealed("sealed_reason", nullable=True),
        *moments("screened_at", nullable=True),
        *sealed("sealed_screening", nullable=True),
        sa.UniqueConstraint("organisation_id", "code_index"),
    )


def _who_may_open_them() -> None:
    op.create_table(
        "assignments",
        text("id", primary_key=True),
        of("case_id", CASE),
        of("account_id", ACCOUNT),
        text("kind"),
        *moments("since"),
        *moments("until", "ended_at", nullable=True),
        text("made_by"),
        *sealed("sealed_reason", nullable=True),
    )
    op.create_index("assignments_by_account", "assignments", ["account_id", "case_id"])
    op.create_table(
        "avoidances",
        of("case_id", CASE, primary_key=True),
        *sealed("other_index", primary_key=True),
        *sealed("sealed_other"),
        of("made_by", ACCOUNT),
        *moments("made_at"),
    )
    _index("assignments", "case_id")
    _index("avoidances", "other_index")


def _what_is_known() -> None:
    op.create_table(
        "profile_revisions",
        of("case_id", CASE, primary_key=True),
        number("number", primary_key=True),
        *sealed("sealed_profile", "digest"),
        of("made_by", ACCOUNT),
        *moments("made_at"),
    )
    op.create_table(
        "assessment_drafts",
        of("case_id", CASE, primary_key=True),
        text("step", primary_key=True),
        *sealed("sealed_draft"),
        of("made_by", ACCOUNT),
        *moments("made_at"),
    )
    _words("notes")
    _index("notes", "case_id")
    _consents()


def _notices() -> None:
    op.create_table(
        "notices",
        text("id", primary_key=True),
        of("account_id", ACCOUNT),
        of("case_id", CASE),
        text("kind"),
        text("about", nullable=True),
        *moments("made_at"),
        *moments("seen_at", nullable=True),
    )
    op.create_table("erasures", text("case_id", primary_key=True), *moments("at"), text("why"))
    _index("notices", "account_id")
    _index("notices", "case_id")


def _consents() -> None:
    op.create_table(
        "consents",
        text("id", primary_key=True),
        of("case_id", CASE),
        text("act"),
        text("recipient", nullable=True),
        *texts("language", "words_version"),
        *sealed("sealed_words"),
        *moments("given_at"),
        of("recorded_by", ACCOUNT),
        *moments("withdrawn_at", nullable=True),
        of("withdrawal_recorded_by", ACCOUNT, nullable=True),
    )
    _index("consents", "case_id")
    _index("consents", "recipient")


def _lists() -> None:
    op.create_table(
        "rankings",
        text("id", primary_key=True),
        of("case_id", CASE),
        *integers("number"),
        *days("day"),
        *integers("profile_number"),
        *sealed("profile_digest"),
        *texts("weights_title", "weights_digest", "taxonomy"),
        text("index_generation", nullable=True),
        *integers("offers_ranked"),
        text("made_by"),
        *moments("made_at"),
        sa.ForeignKeyConstraint(
            ["case_id", "profile_number"],
            ["profile_revisions.case_id", "profile_revisions.number"],
        ),
        sa.UniqueConstraint("case_id", "number"),
    )
    op.create_table(
        "ranked_offers",
        of("ranking_id", "rankings.id", primary_key=True),
        number("position", primary_key=True),
        text("offer_id"),
        *integers("value", "verdict"),
    )
    op.create_index("ranked_offers_by_offer", "ranked_offers", ["offer_id"])


def _answers() -> None:
    op.create_table(
        "answers",
        text("id", primary_key=True),
        of("case_id", CASE),
        *integers("number"),
        of("ranking_id", "rankings.id", nullable=True),
        *texts("offer_id", "answer"),
        *jsons("reasons"),
        *sealed("sealed_words", nullable=True),
        of("recorded_by", ACCOUNT),
        *moments("made_at"),
        sa.UniqueConstraint("case_id", "number"),
    )
    _words("remarks", text("offer_id"))
    op.create_index("remarks_by_case", "remarks", ["case_id", "offer_id"])
    for column in ("ranking_id", "offer_id"):
        _index("answers", column)


def _referrals() -> None:
    op.create_table(
        "referrals",
        text("id", primary_key=True),
        of("case_id", CASE),
        text("kind"),
        text("offer_id", nullable=True),
        text("recipient"),
        of("consent_id", "consents.id", nullable=True),
        text("state"),
        *days("next_step_on", nullable=True),
        *sealed("sealed_words", nullable=True),
        of("made_by", ACCOUNT),
        *moments("made_at", "changed_at"),
    )
    for column in ("case_id", "offer_id", "recipient", "consent_id"):
        _index("referrals", column)


def _words(name: str, *more: sa.Column[str]) -> None:
    op.create_table(
        name,
        text("id", primary_key=True),
        of("case_id", CASE),
        *more,
        *sealed("sealed_words"),
        of("made_by", ACCOUNT),
        *moments("made_at"),
    )


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])
