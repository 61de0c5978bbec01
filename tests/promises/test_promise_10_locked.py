"""10. Somebody else holds the database for ten seconds: what can't wait says so and has done
nothing, what can wait is done once."""

import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import func, select

from matcher.casework.applying import apply, follow
from matcher.casework.assessment import keep_draft
from matcher.casework.consenting import take_back
from matcher.casework.continuing import note
from matcher.casework.cv_choosing import keep_choice
from matcher.casework.discussing import answer, remark
from matcher.casework.leaning import lean
from matcher.casework.opening import open_case
from matcher.casework.planning import plan
from matcher.domain.casework import Answer, ReferralState
from matcher.errors import InputError
from matcher.store import postgresql
from matcher.store.access.case_store import opened_case_store
from matcher.store.audit.verifying import verify
from matcher.store.connecting import PASSING, on_postgresql
from matcher.store.consent_models import ConsentRow
from matcher.store.database import reading
from matcher.store.keys.ended_list import EndKind
from matcher.store.people.answers import Said
from matcher.store.tables import TABLES
from tests.casework.desk import Desk
from tests.casework.kill import state
from tests.casework.killing import KEYS, LINE, NEAR, At, agrees, consents
from tests.factories import TODAY, embedded

SECONDS = 10
HOLDS_SQLITE = """
import sqlite3, sys, time
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
held.execute("COMMIT")
"""
HOLDS_POSTGRESQL = f"""
import psycopg, sys, time
with psycopg.connect(sys.argv[1]) as held:
    held.execute("SELECT pg_advisory_xact_lock({postgresql.WRITERS})")
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""
Act = Callable[[At], object]
ACTS: Mapping[str, Act] = {
    "cases": lambda at: open_case(at.store, at.actor, "K-9", NOW[0]),
    "notes": lambda at: note(*at.who, "first talk", NOW[0]),
    "answers": lambda at: answer(*at.who, "b", Said(Answer.YES), NOW[0]),
    "remarks": lambda at: remark(*at.who, "b", "why not", NOW[0]),
    "assessment_drafts": lambda at: keep_draft(*at.who, "money", {"money": {}}, NOW[0]),
    "next_steps": lambda at: plan(*at.who, TODAY, "to call the school", NOW[0]),
    "profile_revisions": lambda at: lean(*at.who, [NEAR], embedded(), NOW[0]),
    "cv_choices": lambda at: keep_choice(*at.who, "b", [LINE], KEYS, NOW[0]),
    "consents": agrees,
    "withdrawn": lambda at: take_back(*at.who, at.consent, NOW[0]),
    "followed": lambda at: follow(*at.who, at.referral, ReferralState.WITHDRAWN, NOW[0]),
}
"""By the table to which each adds a row; the last two change one."""
NOW: list[datetime] = []
BY_COMMAND = "command"


@contextmanager
def held_by_another_process(desk: Desk) -> Iterator[None]:
    """For SECONDS from now; when the block ends it has let go."""
    engine = desk.agency.store.engine
    url = engine.url
    if on_postgresql(engine):
        where = url.set(drivername="postgresql").render_as_string(hide_password=False)
        program = HOLDS_POSTGRESQL
    else:
        where, program = str(url.database), HOLDS_SQLITE
    command = [sys.executable, "-c", program, where, str(SECONDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        assert holder.wait(60) == 0


def at_once(at: At, acts: Mapping[str, Act]) -> dict[str, BaseException | None]:
    """Each in a thread of its own; what became of it."""
    became: dict[str, BaseException | None] = {}

    def tried(name: str, act: Act) -> None:
        try:
            act(at)
            became[name] = None
        except (*PASSING, InputError) as error:
            became[name] = error

    threads = [threading.Thread(target=tried, args=pair) for pair in acts.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return became


def counted(desk: Desk) -> Counter[str]:
    added_to = [TABLES.tables[name] for name in ACTS if name in TABLES.tables]
    with reading(desk.agency.store.engine) as session:
        asked = {each.name: select(func.count()).select_from(each) for each in added_to}
        return Counter({name: session.scalar(count) or 0 for name, count in asked.items()})


def test_promise_10_a_database_that_is_locked_for_ten_seconds_loses_and_doubles_nothing(
    desk: Desk,
) -> None:
    NOW[:] = [desk.agency.now]
    store, hotel = desk.agency.store, desk.agency.hotel
    referral = apply(*desk.who, "b", hotel, NOW[0])
    at = At(*desk.who, hotel, referral)
    at = At(*desk.who, hotel, referral, consents(at))
    url = store.engine.url.render_as_string(hide_password=False)
    before, rows = state(url), counted(desk)
    with held_by_another_process(desk):
        began = time.monotonic()
        waits = on_postgresql(store.engine)
        became = at_once(at, ACTS if waits else {**ACTS, BY_COMMAND: noted_by_command})
        waited = time.monotonic() - began
        failed = {name for name, error in became.items() if error}
        if waits:
            assert failed == set()
        else:
            assert failed == {*ACTS, BY_COMMAND}
            assert waited < SECONDS
            assert all("locked" in str(error) for error in became.values())
            assert "nothing was half done" in str(became[BY_COMMAND])
            assert state(url) == before
    again = at_once(at, {name: act for name, act in ACTS.items() if name in failed})
    assert set(again.values()) <= {None}
    assert counted(desk) - rows == dict.fromkeys(rows, 1)
    with reading(store.engine) as session:
        ends = select(ConsentRow.id).where(ConsentRow.withdrawn_at.is_not(None))
        assert session.scalars(ends).all() == [at.consent]
    assert [key for key in store.ended.read() if key[0] is EndKind.CONSENT] == [
        (EndKind.CONSENT, at.consent)
    ]
    assert verify(store.engine, store.trail).whole


def noted_by_command(at: At) -> None:
    """As every command opens the database."""
    with opened_case_store(at.store.engine.url.render_as_string(hide_password=False)) as store:
        note(store, at.actor, at.case, "first talk", NOW[0])
