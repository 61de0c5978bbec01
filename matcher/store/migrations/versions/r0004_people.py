"""Accounts, cases, consents, lists with their answers, and the audit trail.

Going back is refused while there is a case or a row of the trail: that would be an erasure.
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

revision = "0004"
down_revision = "0003"

CASE, ACCOUNT = "cases.id", "accounts.id"
TABLES = (
    *("organisations", "accounts", "invitations", "recovery_codes", "webauthn_credentials"),
    *("login_counters", "sessions", "cases", "assignments", "avoidances", "profile_revisions"),
    *("assessment_drafts", "notes", "notices", "erasures", "consents", "rankings"),
    *("ranked_offers", "answers", "remarks", "referrals", "audit"),
)


def upgrade() -> None:
    _accounts()
    _logging_in()
    _cases()
    _what_is_known()
    _lists()
    _answers()
    _audit()


def downgrade() -> None:
    for table in ("cases", "audit"):
        if op.get_bind().scalar(sa.text(f"SELECT count(*) FROM {table}")):  # noqa: S608
            raise ValueError(f"there are {table}: they could never be read again")
    for table in reversed(TABLES):
        op.drop_table(table)


def _accounts() -> None:
    op.create_table(
        "organisations",
        text("id", primary_key=True),
        *texts("name", "kind"),
        *moments("made_at"),
        *moments("closed_at", nullable=True),
    )
    op.create_table(
        "accounts",
        text("id", primary_key=True),
        of("organisation_id", "organisations.id"),
        text("role"),
        *sealed("login_index", unique=True),
        *sealed("sealed_email", "sealed_name"),
        text("language"),
        text("password_hash", nullable=True),
        *moments("password_set_at", nullable=True),
        *sealed("sealed_totp", nullable=True),
        number("totp_last_step", nullable=True),
        *moments("made_at"),
        *moments("disabled_at", nullable=True),
    )
    _index("accounts", "organisation_id")


def _logging_in() -> None:
    op.create_table(
        "invitations",
        *sealed("token_hash", primary_key=True),
        of("account_id", ACCOUNT),
        *texts("purpose", "made_by"),
        *moments("made_at", "expires_at"),
        *moments("used_at", nullable=True),
    )
    op.create_table(
        "recovery_codes",
        *sealed("code_hash", primary_key=True),
        of("account_id", ACCOUNT),
        *moments("made_at"),
        *moments("used_at", nullable=True),
    )
    op.create_table(
        "webauthn_credentials",
        *sealed("id", primary_key=True),
        of("account_id", ACCOUNT),
        *sealed("public_key"),
        *integers("sign_count"),
        *sealed("sealed_label"),
        *moments("made_at"),
        *moments("used_at", nullable=True),
    )
    op.create_table(
        "login_counters",
        *sealed("key", primary_key=True),
        *integers("failures"),
        *moments("first_at", "last_at"),
        *moments("locked_until", nullable=True),
    )
    op.create_table(
        "sessions",
        *sealed("id_hash", primary_key=True),
        of("account_id", ACCOUNT),
        *integers("level"),
        text("csrf"),
        *sealed("sealed_agent"),
        *moments("made_at", "seen_at", "expires_at"),
        *moments("stepped_up_at", "ended_at", nullable=True),
        text("ended_why", nullable=True),
    )
    for table in ("invitations", "recovery_codes", "webauthn_credentials", "sessions"):
        _index(table, "account_id")


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
    for table, column in (("notes", "case_id"), ("notices", "account_id"), ("notices", "case_id")):
        _index(table, column)
    _consents()


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
    )
    op.create_index("rankings_by_case", "rankings", ["case_id", "made_at"])
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
        of("ranking_id", "rankings.id", nullable=True),
        *texts("offer_id", "answer"),
        *jsons("reasons"),
        *sealed("sealed_words", nullable=True),
        of("recorded_by", ACCOUNT),
        *moments("made_at"),
    )
    _words("remarks", text("offer_id"))
    for table in ("answers", "remarks"):
        op.create_index(f"{table}_by_case", table, ["case_id", "offer_id"])
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
    for column in ("ranking_id", "offer_id"):
        _index("answers", column)
    for column in ("case_id", "offer_id", "recipient", "consent_id"):
        _index("referrals", column)


def _audit() -> None:
    op.create_table(
        "audit",
        number("number", primary_key=True),
        *moments("at"),
        text("actor", nullable=True),
        text("act"),
        text("object", nullable=True),
        text("details"),
        *sealed("mac"),
    )
    _index("audit", "actor")
    _index("audit", "object")


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
