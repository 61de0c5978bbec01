"""A night for each organisation, beside the others'.

The one that is there is the only organisation's that accompanies women. Where there are several,
whose it is can't be told, and it is dropped, to be made anew at night. Going back leaves the last.
"""

import sqlalchemy as sa
from alembic import op

from matcher.store.migrations.columns import text

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("nights", text("organisation", server_default=sa.text("''")))
    known = list(
        op.get_bind().scalars(sa.text("SELECT id FROM organisations WHERE kind = 'partner'"))
    )
    if len(known) > 1:
        _drop_all_but("")
    for id_ in known[:1]:
        op.get_bind().execute(sa.text("UPDATE nights SET organisation = :id"), {"id": id_})


def downgrade() -> None:
    last = "SELECT id FROM nights ORDER BY made_at DESC, id DESC LIMIT 1"
    _drop_all_but(op.get_bind().scalar(sa.text(last)) or "")
    op.drop_column("nights", "organisation")


def _drop_all_but(night: str) -> None:
    for table, column in (
        ("night_offers", "night_id"),
        ("night_lists", "night_id"),
        ("nights", "id"),
    ):
        others = sa.text(f"DELETE FROM {table} WHERE {column} != :night")  # noqa: S608
        op.get_bind().execute(others, {"night": night})
