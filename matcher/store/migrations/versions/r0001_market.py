"""The market: sources, their runs, adverts with their history, decisions, leases and jobs.

The tables were made without a history before this one began: what is there already stays. Going
back is refused while there are sources or decisions: people entered them.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from matcher.store.migrations.columns import days, integers, jsons, key, moments, text, texts

revision = "0001"
down_revision = None

COUNTS = "seen new changed unchanged held rejected closed expired merged reposted".split()  # noqa: SIM905

TABLES = (  # those first that lead to others
    *("banned_employers", "screening_decisions", "offer_revisions", "offer_keys", "offers"),
    *("source_runs", "sources", "worker_jobs", "leases"),
)


def upgrade() -> None:
    _sources()
    _offers()
    _history_of_offers()
    _decisions()
    _work()


def downgrade() -> None:
    for table in ("sources", "screening_decisions"):
        if op.get_bind().scalar(sa.text(f"SELECT count(*) FROM {table}")):  # noqa: S608
            raise ValueError(f"there are rows of {table} that people entered: they would be lost")
    for table in TABLES:
        op.drop_table(table)


def _sources() -> None:
    _table(
        "sources",
        *(key(), text("name", unique=True), text("location", unique=True)),
        *texts("format", "schedule", "country", "licence_note", nullable=True),
        sa.Column("rhythm_days", sa.Integer()),
        sa.Column("lists_all", sa.Boolean(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        *texts("etag", "last_modified", nullable=True),
        *moments("checked_at", nullable=True),
        text("failure", nullable=True),
    )
    _table(
        "source_runs",
        *(key(), _of("source_id", "sources.id", sa.Integer())),
        *(*days("day"), *moments("started_at", "finished_at"), text("digest")),
        *(*integers(*COUNTS), *jsons("reasons", "rejections"), text("alarm", nullable=True)),
    )
    _index("source_runs_by_source", "source_runs", "source_id", "id")


def _offers() -> None:
    _table(
        "offers",
        text("id", primary_key=True),
        _of("source_id", "sources.id", sa.Integer()),
        *texts("source_key", "kind", "title"),
        *(*jsons("record"), text("content_hash"), *jsons("traits")),
        sa.Column("state", sa.String(10), nullable=False),
        *(*jsons("held_for"), *days("deadline", nullable=True), *days("first_seen", "last_seen")),
        *(*integers("times_seen"), _of("last_run_id", "source_runs.id", sa.Integer())),
        *(*days("closed_on", nullable=True), _of_offer("merged_into", nullable=True)),
        sa.UniqueConstraint("source_id", "source_key"),
    )
    _index("offers_by_state", "offers", "state", "merged_into")
    _index("offers_by_job", "offers", "merged_into")


def _history_of_offers() -> None:
    _table("offer_keys", text("key", primary_key=True), _of_offer(primary_key=True))
    _index("offer_keys_by_offer", "offer_keys", "offer_id")
    _table(
        "offer_revisions",
        _of_offer(primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        *(*jsons("record"), text("content_hash"), *days("replaced_on")),
    )


def _decisions() -> None:
    _table(
        "screening_decisions",
        *(key(), text("act"), _of_offer(nullable=True), text("employer", nullable=True)),
        *jsons("signs"),
        *texts("who", "why"),
        *moments("at"),
    )
    _index("screening_decisions_by_offer", "screening_decisions", "offer_id")
    _table(
        "banned_employers",
        *(text("plain_name", primary_key=True), text("name")),
        _of("decision_id", "screening_decisions.id", sa.Integer()),
    )


def _work() -> None:
    _table(
        "leases",
        text("name", primary_key=True),
        *integers("token"),
        text("holder", nullable=True),
        *moments("renewed_at", "expires_at"),
    )
    _table(
        "worker_jobs",
        text("id", 191, primary_key=True),
        sa.Column("next_run_time", sa.Float(25)),
        sa.Column("job_state", sa.LargeBinary(), nullable=False),
    )
    _index("ix_worker_jobs_next_run_time", "worker_jobs", "next_run_time")


def _table(name: str, *parts: SchemaItem) -> None:
    op.create_table(name, *parts, if_not_exists=True)


def _index(name: str, table: str, *columns: str) -> None:
    op.create_index(name, table, list(columns), if_not_exists=True)


def _of(name: str, column: str, kind: sa.Integer) -> sa.Column[int]:
    return sa.Column(name, kind, sa.ForeignKey(column), nullable=False)


def _of_offer(name: str = "offer_id", **rest: bool) -> sa.Column[str]:
    column = text(name, **rest)
    column.append_foreign_key(sa.ForeignKey("offers.id"))
    return column
