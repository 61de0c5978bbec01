"""The steps of the database's history lead to what the models say, on either database."""

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from matcher.store.database import reading
from matcher.store.form import REVISIONS
from matcher.store.migrating import FOLDER
from matcher.store.tables import TABLES
from tests.databases import only_on_postgresql


def differences(engine: Engine) -> list[object]:
    """What a further step would have to change."""
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), TABLES))


def test_models_and_steps_agree(engine: Engine):
    """Else a table was changed without its step: write `migrations/versions/r<number>_<name>.py`
    and add its number to `form.REVISIONS`."""
    assert differences(engine) == []


def test_the_numbers_that_are_known_are_those_of_the_steps():
    steps = list(ScriptDirectory(str(FOLDER)).walk_revisions())
    assert tuple(step.revision for step in reversed(steps)) == REVISIONS
    assert all(step.doc for step in steps)


@only_on_postgresql
def test_all_text_that_is_sorted_is_sorted_by_code_points(engine: Engine):
    asked = text(
        "SELECT table_name || '.' || column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND data_type = 'character varying' "
        "AND collation_name IS DISTINCT FROM 'C'"
    )
    with reading(engine) as session:
        assert set(session.scalars(asked)) == {"offers.state", "alembic_version.version_num"}
