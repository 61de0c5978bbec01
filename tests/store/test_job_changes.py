"""Every transaction notes which jobs it changed, in the order in which others can see it."""

import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, delete, event, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, load_only

from matcher.domain.offer_state import OfferState
from matcher.store.database import reading, transaction
from matcher.store.job_change_models import JobChangeRow
from matcher.store.job_changes import KEPT, Changed, Mark, append, changed_since, last_mark
from matcher.store.models import OfferRow, SourceRow, SourceRunRow
from matcher.store.sources import delete_source
from tests.databases import only_on_postgresql
from tests.store.adverts import enter_adverts

NOW = datetime(2026, 11, 23, 5, tzinfo=UTC)


def mark(engine: Engine) -> Mark:
    with reading(engine) as session:
        found = last_mark(session)
    assert found is not None
    return found


def since(engine: Engine, known: Mark) -> Changed | None:
    with reading(engine) as session:
        return changed_since(session, known)


@pytest.fixture
def start(engine: Engine) -> Mark:
    """After three adverts of one source have come."""
    with transaction(engine) as session:
        enter_adverts(session, "a", "b", "c")
    return mark(engine)


def test_before_anything_has_changed_there_is_no_mark(engine: Engine) -> None:
    with reading(engine) as session:
        assert last_mark(session) is None
        assert changed_since(session, Mark(1, NOW)) is None


def test_what_is_entered_is_noted_with_its_source(engine: Engine) -> None:
    with transaction(engine) as session:
        append(session, NOW, [], [])
    before = mark(engine)
    with transaction(engine) as session:
        source = enter_adverts(session, "a", "b")
    assert since(engine, before) == Changed(frozenset("ab"), frozenset([source]))


def test_a_row_that_stands_otherwise_is_noted_and_one_that_does_not_is_not(
    engine: Engine, start: Mark
) -> None:
    with transaction(engine) as session:
        session.get_one(OfferRow, "a").state = OfferState.HELD
        session.get_one(OfferRow, "b").state = OfferState.OPEN  # as before
        session.get_one(OfferRow, "c").times_seen = 7  # nothing that an index tells
    assert since(engine, start) == Changed(frozenset("a"))


def test_an_advert_that_is_put_to_another_job_changes_both(engine: Engine, start: Mark) -> None:
    with transaction(engine) as session:
        session.get_one(OfferRow, "b").merged_into = "a"
    joined = mark(engine)
    assert since(engine, start) == Changed(frozenset("ab"))
    with transaction(engine) as session:
        session.get_one(OfferRow, "b").merged_into = "c"
    assert since(engine, joined) == Changed(frozenset("ac"))


def test_what_changes_in_several_steps_of_one_transaction_is_noted_at_its_end(
    engine: Engine, start: Mark
) -> None:
    with transaction(engine) as session:
        session.get_one(OfferRow, "a").pay_far = "above"
        session.flush()
        session.get_one(OfferRow, "b").content_hash = "other"
    assert since(engine, start) == Changed(frozenset("ab"))
    assert mark(engine).number == start.number + 1


def test_a_rhythm_changes_how_fresh_the_adverts_of_its_source_are(
    engine: Engine, start: Mark
) -> None:
    with transaction(engine) as session:
        session.scalars(select(SourceRow)).one().rhythm_days = 30
    assert since(engine, start) == Changed(sources=frozenset([1]))
    known = mark(engine)
    with transaction(engine) as session:
        session.get_one(SourceRow, 1).checked_at = NOW
    assert mark(engine) == known


def test_a_statement_that_does_not_say_what_it_changes_is_noted_as_that(
    engine: Engine, start: Mark
) -> None:
    with transaction(engine) as session:
        session.execute(update(OfferRow).values(state=OfferState.CLOSED))
    assert since(engine, start) is None
    known = mark(engine)
    assert since(engine, known) == Changed()
    with transaction(engine) as session:
        session.execute(delete(OfferRow).where(OfferRow.id == "c"))
    assert since(engine, known) is None


def test_what_is_rolled_back_was_never_noted(engine: Engine, start: Mark) -> None:
    def broken_off() -> None:
        with transaction(engine) as session:
            session.get_one(OfferRow, "a").state = OfferState.HELD
            session.flush()
            raise OSError("power cut")

    with pytest.raises(OSError, match="power cut"):
        broken_off()
    assert mark(engine) == start


def test_a_job_that_is_not_known_any_more_is_not_passed_over(engine: Engine, start: Mark) -> None:
    """A row whose job was not loaded before it got another one."""
    with transaction(engine) as session:
        asked = select(OfferRow).options(load_only(OfferRow.state)).where(OfferRow.id == "b")
        session.scalars(asked).one().merged_into = "a"
    assert since(engine, start) is None


def test_old_notes_go_and_whoever_had_read_no_further_is_told_so(
    engine: Engine, start: Mark
) -> None:
    with transaction(engine) as session:
        append(session, datetime.now(UTC) - KEPT - timedelta(hours=1), ["a"], [])
    old = mark(engine)
    with transaction(engine) as session:
        append(session, datetime.now(UTC), ["b"], [])
    assert since(engine, old) is None
    assert mark(engine).number == old.number + 1, "numbers don't come back"


def test_the_newest_note_stays_however_old_it_is(engine: Engine) -> None:
    with transaction(engine) as session:
        append(session, NOW - 2 * KEPT, ["a"], [])
        append(session, NOW - KEPT - timedelta(1), ["b"], [])
    assert since(engine, mark(engine)) == Changed()


def test_a_database_that_was_put_back_and_went_on_is_another_one(
    engine: Engine, start: Mark
) -> None:
    assert since(engine, Mark(start.number, start.noted_at - timedelta(1))) is None
    assert since(engine, Mark(start.number + 5, start.noted_at)) is None


def test_a_source_that_goes_leaves_its_numbers(engine: Engine, start: Mark) -> None:
    with transaction(engine) as session:
        source = SourceRow(name="other", location="/other")
        session.add(source)
        session.flush()
        source.rhythm_days, id_ = 3, source.id
    known = mark(engine)
    assert known.number == start.number + 1
    with transaction(engine) as session:
        delete_source(session, session.get_one(SourceRow, id_))
    assert since(engine, known) == Changed()
    assert since(engine, start) == Changed()


WRITER = """
import sys
from matcher.domain.offer_state import OfferState
from matcher.store.database import open_database, transaction
from matcher.store.models import OfferRow
engine = open_database(sys.argv[1])
for number in range(int(sys.argv[3])):
    with transaction(engine) as session:
        session.get_one(OfferRow, sys.argv[2]).pay_far = str(number)
"""


def test_two_processes_that_write_at_once_never_let_a_reader_miss_a_note(
    engine: Engine, database: str, start: Mark
) -> None:
    """A number that becomes visible after a higher one would be passed over by whoever has read
    up to that."""
    each = 25
    command = [sys.executable, "-c", WRITER, database]
    writers = [subprocess.Popen([*command, id_, str(each)]) for id_ in "ab"]
    read: list[int] = []
    running = True
    while running:
        running = any(writer.poll() is None for writer in writers)
        last = read[-1] if read else start.number
        newer = select(JobChangeRow.id).where(JobChangeRow.id > last).order_by(JobChangeRow.id)
        with reading(engine) as session:
            read += session.scalars(newer)
    assert [writer.returncode for writer in writers] == [0, 0]
    assert read == list(range(start.number + 1, start.number + 2 * each + 1))
    assert since(engine, start) == Changed(frozenset("ab"))


@only_on_postgresql
def test_who_does_not_wait_for_his_turn_fails_instead_of_slipping_by(
    engine: Engine, start: Mark
) -> None:
    failed: list[Exception] = []
    counted = threading.Event()

    def tell(*asked: object) -> None:
        if str(asked[2]).startswith("INSERT"):
            counted.set()

    def second() -> None:
        try:
            with Session(engine) as session, session.begin():
                append(session, NOW, ["b"], [])
        except IntegrityError as error:
            failed.append(error)

    with Session(engine) as session, session.begin():
        append(session, NOW, ["a"], [])
        event.listen(engine, "before_cursor_execute", tell)
        other = threading.Thread(target=second)
        other.start()
        assert counted.wait(30)
    other.join(30)
    assert len(failed) == 1
    assert since(engine, start) == Changed(frozenset("a"))


def test_a_run_notes_its_source_even_if_no_advert_stands_otherwise(
    engine: Engine, start: Mark
) -> None:
    with transaction(engine) as session:
        run = session.scalars(select(SourceRunRow)).one()
        values = {c.key: getattr(run, c.key) for c in SourceRunRow.__table__.columns}
        session.add(SourceRunRow(**{**values, "id": None, "digest": "again"}))
    assert since(engine, start) == Changed(sources=frozenset([1]))
