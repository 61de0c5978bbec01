"""Killed at any moment, an act is done with its row in the trail, or neither is there."""

import os
import signal
import subprocess
import sys

import pytest
from sqlalchemy import select

from matcher.store.access.case_store import CaseStore, case_store
from matcher.store.audit.verifying import verify
from matcher.store.audit_models import AuditRow
from matcher.store.case_models import CaseRow
from matcher.store.database import reading
from matcher.store.keys.key_file import KeyFile
from matcher.store.people.cases import open_case
from tests.store.agency import Agency

KILLED = """
import os, signal, sys
from dataclasses import dataclass
from datetime import UTC, datetime
from sqlalchemy import event
from matcher.domain.account import AuthLevel, Role
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import opened_case_store
from matcher.store.access.scope import scoped
from matcher.store.audit.anchor import Anchor
from matcher.store.people.cases import open_case

url, account, organisation, moment = sys.argv[1:]

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

with opened_case_store(url) as store:
    actor = Actor(account, Role.ADVISOR, organisation, AuthLevel.SECOND_FACTOR)
    if moment == "before the anchor":
        Anchor.move = die
    if moment == "before the commit":
        event.listen(store.engine, "commit", die)
    with scoped(store, actor, datetime(2026, 11, 27, 10, tzinfo=UTC)) as scope:
        open_case(scope, "K-8")
        if moment == "in the middle":
            die()
"""


@pytest.mark.parametrize(
    ("moment", "done"),
    [("in the middle", False), ("before the commit", False), ("before the anchor", True)],
)
def test_an_act_that_is_killed_is_whole_or_nothing(
    agency: Agency, store: CaseStore, database: str, key_file: KeyFile, moment: str, done: bool
):
    anna = agency.actor()
    agency.does(anna, open_case, "K-7")
    anchored = store.trail.anchor.read().number
    command = [sys.executable, "-c", KILLED, database, anna.account_id, agency.casa, moment]
    killed = subprocess.run(command, capture_output=True, env=os.environ, text=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with reading(store.engine) as session:
        cases = session.scalars(select(CaseRow.id)).all()
        opened = session.scalars(select(AuditRow.object).where(AuditRow.act == "case.opened")).all()
    assert len(cases) == 1 + done
    assert {f"case:{case}" for case in cases} == set(opened)
    assert store.trail.anchor.read().number == anchored
    assert verify(store.engine, store.trail).whole
    again = Agency(case_store(store.engine, key_file), agency.casa, agency.porta, agency.hotel)
    again.does(anna, open_case, "K-9")
    assert again.store.trail.anchor.read() == verify(store.engine, store.trail).head
