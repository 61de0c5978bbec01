"""A transaction with its audit rows: both are written, or neither is.

An attempt that is refused is written in its own transaction as well, after the one that it broke
off: what an error undoes, it does not undo the trace of.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from matcher.errors import AuditError, KeysError
from matcher.store.access.opened import CaseStore
from matcher.store.audit.chain import Head
from matcher.store.audit.entry import Detail, Entry
from matcher.store.audit.trail import Trail
from matcher.store.database import transaction
from matcher.store.keys.ended_list import Ended, EndKind
from matcher.store.keys.vault import Vault

log = logging.getLogger(__name__)


@dataclass
class Record:
    """What is done and noted in one transaction. `actor`: an account's id, `system:NAME`,
    `token:ID`, or None for somebody unknown."""

    session: Session
    vault: Vault
    trail: Trail
    actor: str | None
    now: datetime
    head: Head | None = None
    refused: list[Entry] = field(default_factory=list)
    ended: list[Ended] = field(default_factory=list)

    def note(self, act: str, object_: str | None = None, **details: Detail) -> None:
        """It was done, or is about to be shown. Raises when it can't be written."""
        self._write(Entry(self.actor, act, object_, details))

    def note_refusal(self, act: str, object_: str | None = None, **details: Detail) -> None:
        """It was tried and refused: this stays written, whatever becomes of the transaction."""
        entry = Entry(self.actor, act, object_, details)
        self._write(entry)
        self.refused.append(entry)

    def end(self, kind: EndKind, id_: str, then: str = "") -> None:
        """Something ends that a backup from before would bring back: it is listed beside the keys
        before this transaction is committed. A `note` of it has to come as well."""
        self.ended.append(Ended(kind, id_, self.now, then))

    def _write(self, entry: Entry) -> None:
        self.head = self.trail.write(self.session, entry, self.now)


@contextmanager
def recorded(store: CaseStore, actor: str | None, now: datetime) -> Iterator[Record]:
    """One writer at a time: keep it short, and compute between two of them. Nothing that was read
    may be shown before it has ended. Raises AuditError when the trail can't be written, or does not
    reach its anchor: rows that go on where others were cut off would take the anchor along."""
    anchored = store.trail.anchor.read()  # without an anchor nothing is given
    record = None
    try:
        with unanchored(store, actor, now) as record:
            store.trail.require_reached(record.session, anchored)
            yield record
    except BaseException:
        if record is not None and record.refused:
            _write_refusals(store, record.refused, now)
        raise
    _move_anchor(store.trail, record.head)


@contextmanager
def unanchored(store: CaseStore, actor: str | None, now: datetime) -> Iterator[Record]:
    """As `recorded`, but whether the trail reaches its anchor is not asked, nor is that moved."""
    head = None
    with transaction(store.engine) as session:
        record = Record(session, store.vault, store.trail, actor, now)
        yield record
        if record.ended:
            session.flush()  # what the database refuses is not listed
            head = record.head or store.trail.head(session)
            store.ended.add(record.ended, head.number, head.mac)
    if head is not None:
        _list_as_done(store, record.ended, head)


def _list_as_done(store: CaseStore, ended: list[Ended], head: Head) -> None:
    """What is committed is done: a line that is missing is added at the next start."""
    try:
        store.ended.add_done(ended, head.number, head.mac)
    except KeysError:
        log.exception("what was ended was not listed as done")


def _write_refusals(store: CaseStore, refused: list[Entry], now: datetime) -> None:
    with transaction(store.engine) as session:
        for entry in refused:
            head = store.trail.write(session, entry, now)
    _move_anchor(store.trail, head)


def _move_anchor(trail: Trail, head: Head | None) -> None:
    """What is committed is done: an anchor that lags is moved by the next one."""
    if head is None:
        return
    try:
        trail.anchor.move(head)
    except AuditError:
        log.exception("the audit trail's anchor was not moved")
