"""One holder at a time, and no writing for those who were one."""

import multiprocessing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, text

from matcher.errors import LeaseError
from matcher.store.database import open_database, reading, transaction
from matcher.store.lease import Lease, abandoned, acquire, fence, fenced, release, renew

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def taken(engine: Engine, holder: str = "a", now: datetime = NOW) -> Lease | None:
    return acquire(engine, "source:nav", holder, now, MINUTE)


def is_refused(engine: Engine, lease: Lease) -> bool:
    try:
        with transaction(engine) as session:
            fence(session, lease)
    except LeaseError:
        return True
    return False


def write_a_copy(engine: Engine, lease: Lease) -> None:
    with transaction(engine) as session:
        session.execute(text("INSERT INTO copies VALUES (1)"))
        fence(session, lease)


def test_only_one_has_the_lease(engine: Engine):
    assert taken(engine, "a") == Lease("source:nav", "a", 1)
    assert taken(engine, "b") is None
    assert taken(engine, "a") is None
    assert acquire(engine, "source:eures", "b", NOW, MINUTE) == Lease("source:eures", "b", 1)


def test_a_lease_that_was_given_back_is_free_at_once(engine: Engine):
    release(engine, taken(engine, "a"))
    assert taken(engine, "b") == Lease("source:nav", "b", 2)


def test_a_lease_that_is_not_renewed_is_taken_over_when_it_has_run_out(engine: Engine):
    taken(engine, "a")
    assert taken(engine, "b", NOW + MINUTE - SECOND) is None
    assert taken(engine, "b", NOW + MINUTE) == Lease("source:nav", "b", 2)


def test_a_lease_that_is_renewed_is_not_taken_over(engine: Engine):
    lease = taken(engine, "a")
    assert renew(engine, lease, NOW + MINUTE / 2, MINUTE)
    assert taken(engine, "b", NOW + MINUTE) is None


def test_one_that_ran_out_can_be_renewed_while_nobody_wanted_it(engine: Engine):
    lease = taken(engine, "a")
    assert renew(engine, lease, NOW + 5 * MINUTE, MINUTE)
    assert taken(engine, "b", NOW + 5 * MINUTE) is None


def test_the_former_holder_can_neither_renew_nor_write_nor_give_back(engine: Engine):
    first = taken(engine, "a")
    second = taken(engine, "b", NOW + MINUTE)
    assert not renew(engine, first, NOW + MINUTE, MINUTE)
    assert is_refused(engine, first)
    release(engine, first)
    assert not is_refused(engine, second)


def test_the_same_holder_later_is_not_the_same_lease(engine: Engine):
    first = taken(engine, "a")
    second = taken(engine, "a", NOW + MINUTE)
    assert second.token > first.token
    assert is_refused(engine, first)


def test_nothing_is_written_after_giving_back(engine: Engine):
    lease = taken(engine)
    release(engine, lease)
    assert is_refused(engine, lease)


def test_what_was_written_beside_a_refusal_is_not_kept(engine: Engine):
    first = taken(engine, "a")
    taken(engine, "b", NOW + MINUTE)
    with transaction(engine) as session:
        session.execute(text("CREATE TABLE copies (n INTEGER)"))
    with pytest.raises(LeaseError, match="source:nav"):
        write_a_copy(engine, first)
    with transaction(engine) as session:
        assert session.scalar(text("SELECT count(*) FROM copies")) == 0


def test_an_engine_under_a_lease_commits_only_while_it_is_held(engine: Engine):
    first = taken(engine, "a")
    guarded = fenced(engine, first)
    with transaction(guarded) as session:
        session.execute(text("CREATE TABLE copies (n INTEGER)"))
    insert(guarded)
    taken(engine, "b", NOW + MINUTE)
    with pytest.raises(LeaseError, match="source:nav"):
        insert(guarded)
    with reading(guarded) as session:
        assert session.scalar(text("SELECT count(*) FROM copies")) == 1
    insert(engine)  # the lock was let go, and others are not under this lease


def insert(engine: Engine) -> None:
    with transaction(engine) as session:
        session.execute(text("INSERT INTO copies VALUES (1)"))


def test_a_clock_that_was_set_back_does_not_lock_everybody_out(engine: Engine):
    taken(engine, "a", NOW + timedelta(days=365))
    assert taken(engine, "b", NOW) == Lease("source:nav", "b", 2)


def test_clocks_that_differ_a_little_do_not_take_from_each_other(engine: Engine):
    taken(engine, "a", NOW + MINUTE / 2)
    assert taken(engine, "b", NOW) is None


def test_work_that_was_begun_and_not_given_back_is_found(engine: Engine):
    taken(engine, "a")
    release(engine, acquire(engine, "source:eures", "a", NOW, MINUTE))
    assert abandoned(engine, NOW, MINUTE) == []
    assert abandoned(engine, NOW + MINUTE, MINUTE) == ["source:nav"]


def _race(url: str, holder: str, won: object) -> None:
    engine = open_database(url)
    for round_ in range(20):
        if acquire(engine, f"round {round_}", holder, NOW, MINUTE):
            won.put(round_)
    engine.dispose()


def test_of_several_processes_that_reach_for_it_at_once_one_gets_it(database: str):
    spawning = multiprocessing.get_context("spawn")
    won = spawning.SimpleQueue()
    racers = [spawning.Process(target=_race, args=(database, name, won)) for name in "abc"]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert sorted(won.get() for _ in range(20) if not won.empty()) == list(range(20))
    assert won.empty()
