"""What is erased is gone from the server's own folder: tables, statistics, WAL."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select, text

from matcher.store.access.actor import Actor
from matcher.store.case_models import CaseRow, NoteRow, ProfileRevisionRow
from matcher.store.connecting import connect
from matcher.store.database import reading
from matcher.store.erasing import tables_of_cases
from matcher.store.key_models import SealingKeyRow
from matcher.store.people.erasing import ASKED, erase, leave_no_traces
from matcher.store.people.notes import write_note
from matcher.store.people.profiles import save_profile
from matcher.store.postgresql_traces import leave_none
from tests.databases import only_on_postgresql
from tests.postgres_server import PostgresServer
from tests.store.agency import NOW, Agency
from tests.store.backup.making_backups import url_of

pytestmark = only_on_postgresql
SLICE = 64


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    """Beside others, so that the planner has something to sample; her profile is long enough to be
    kept beside its table."""
    for number in range(20):
        agency.does(anna, write_note, agency.opens(anna, f"O-{number}"), f"note {number}")
    case = agency.opens(anna, "K-7")
    long = {"country": "IT", "skills": [f"skill number {n}" for n in range(1_000)]}
    agency.does(anna, save_profile, case, long, None)
    agency.does(anna, write_note, case, "she likes to cook")
    return case


def sealed_of(agency: Agency, case: str) -> list[bytes]:
    with reading(agency.store.engine) as session:
        asked = select(ProfileRevisionRow.sealed_profile).where(ProfileRevisionRow.case_id == case)
        profile = session.scalars(asked).one()
        note = session.scalars(select(NoteRow.sealed_words).where(NoteRow.case_id == case)).one()
        key = session.get_one(SealingKeyRow, f"case:{case}").wrapped
        code = session.get_one(CaseRow, case).sealed_code
    assert len(profile) > 10_000
    middle = profile[5_000 : 5_000 + SLICE]
    return [profile[:SLICE], middle, profile[-SLICE:], note[:SLICE], key[:SLICE], code[:SLICE]]


def files_with(server: PostgresServer, trace: bytes) -> Iterator[str]:
    for path in server.data.rglob("*"):
        if path.is_file() and trace in path.read_bytes():
            yield path.relative_to(server.data).parts[0]


def places(server: PostgresServer, traces: list[bytes]) -> list[set[str]]:
    return [set(files_with(server, trace)) for trace in traces]


def test_no_file_of_the_server_holds_what_was_erased(
    agency: Agency, anna: Actor, case: str, postgres: PostgresServer
):
    traces = sealed_of(agency, case)
    with agency.store.engine.begin() as connection:
        connection.execute(text("ANALYZE"))
    postgres.execute("CHECKPOINT")
    before = places(postgres, traces)
    assert all("base" in found for found in before)
    assert erase(agency.store, anna, case, ASKED, NOW)
    assert places(postgres, traces) == [set()] * len(traces)


def test_the_planner_keeps_samples_of_sealed_values_until_they_are_erased(
    agency: Agency, anna: Actor, case: str
):
    """Or the test above would say nothing of them."""
    code = sealed_of(agency, case)[-1]
    sampled = text(
        "SELECT count(*) FROM pg_stats WHERE tablename = 'cases' AND attname = 'sealed_code' "
        "AND histogram_bounds::text LIKE :code"
    )
    engine, like = agency.store.engine, {"code": f"%{code.hex()}%"}
    with engine.begin() as connection:
        connection.execute(text("ANALYZE cases"))
        assert connection.scalar(sampled, like) == 1
    erase(agency.store, anna, case, ASKED, NOW)
    with engine.begin() as connection:
        assert connection.scalar(sampled, like) == 0


def test_while_somebody_reads_an_older_state_it_is_not_said_that_nothing_is_left(
    agency: Agency, anna: Actor, case: str, postgres: PostgresServer
):
    traces = sealed_of(agency, case)
    with reading(agency.store.engine) as session:
        assert session.scalar(select(CaseRow.id).where(CaseRow.id == case))
        session.connection().exec_driver_sql("SET LOCAL lock_timeout = '1s'")
        assert not erase(agency.store, anna, case, ASKED, NOW)
    assert leave_no_traces(agency.store)
    assert places(postgres, traces) == [set()] * len(traces)


def test_a_large_table_waits_for_the_night(
    agency: Agency, anna: Actor, case: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("matcher.store.postgresql_traces.LARGE_MEGABYTES", 0)
    assert not erase(agency.store, anna, case, ASKED, NOW)
    assert leave_no_traces(agency.store, large_too=True)


def test_who_may_not_ask_for_a_checkpoint_is_told_that_something_is_left(
    agency: Agency, anna: Actor, case: str, postgres: PostgresServer
):
    """The tables are written anew all the same; the WAL goes as the server works."""
    database = str(agency.store.engine.url.database)
    postgres.execute("DROP ROLE IF EXISTS owner_only; CREATE ROLE owner_only LOGIN")
    postgres.execute(f"ALTER DATABASE {database} OWNER TO owner_only")
    engine = connect(url_of(agency.store).replace("matcher@", "owner_only@"))
    try:
        assert not leave_none(engine, tables_of_cases(), large_too=True)
    finally:
        engine.dispose()
        postgres.execute(f"ALTER DATABASE {database} OWNER TO matcher; DROP ROLE owner_only")
