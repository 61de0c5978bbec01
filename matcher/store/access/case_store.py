"""The database as it is opened for people's data: with its keys, its audit trail and its anchor."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Engine

from matcher.settings import keys_path
from matcher.store.access.opened import CaseStore
from matcher.store.audit.anchor import Anchor
from matcher.store.audit.trail import Trail
from matcher.store.database import opened, reading
from matcher.store.decision_words import seal_what_is_readable
from matcher.store.keys.ended_list import EndedList
from matcher.store.keys.erased_list import ErasedList
from matcher.store.keys.key_file import KeySource
from matcher.store.keys.opening import identity, open_vault
from matcher.store.keys.source import key_source
from matcher.store.keys.vault import Vault
from matcher.store.people.ending_again import end_what_was_ended
from matcher.store.people.erasing import erase_again, leave_no_traces
from matcher.store.people.sealing_anew import seal_what_is_hers
from matcher.store.people.signing_anew import sign_what_is_readable

__all__ = ["CaseStore", "case_store", "opened_case_store", "trail_of", "unanchored_store"]


@contextmanager
def opened_case_store(url: str, source: KeySource | None = None) -> Iterator[CaseStore]:
    """Open for as long as the block runs. Raises InputError as `opened`, KeysError for wrong or
    missing keys, AuditError for a trail that does not reach its anchor."""
    with opened(url) as engine:
        yield case_store(engine, source or key_source())


def case_store(engine: Engine, source: KeySource) -> CaseStore:
    """As `opened_case_store`, of a database that is open. Cases that were erased, and came back
    with a backup or were left by a crash, are erased before anybody sees them; so is ended again
    what was ended, and sealed or signed what an older version wrote readably."""
    store = unanchored_store(engine, source)
    with reading(engine) as session:
        store.trail.make_sure_of_anchor(session)
    now = datetime.now(UTC)
    erase_again(store, now)
    end_what_was_ended(store, now)
    found = (
        sign_what_is_readable(store, now),
        seal_what_is_hers(store, now),
        seal_what_is_readable(engine, store.vault),
    )
    if any(found):
        leave_no_traces(store)
    return store


def unanchored_store(engine: Engine, source: KeySource) -> CaseStore:
    """For `anchor_anew`: without a look at whether its trail reaches the anchor, and with what was
    erased or ended as it is."""
    vault = open_vault(engine, source)
    trail = trail_of(engine, vault)
    folder, database = keys_path().parent, trail.database
    erased = ErasedList(folder / f"erased-{database}.list", vault.ring.erasures, database)
    ended = EndedList(folder / f"ended-{database}.list", vault.ring.endings, database)
    return CaseStore(engine, vault, trail, erased, ended)


def trail_of(engine: Engine, vault: Vault) -> Trail:
    """Without a look at whether it reaches its anchor."""
    with reading(engine) as session:
        database = identity(session)
    folder = keys_path().parent
    return Trail(vault.ring.audit, database, Anchor(folder / f"audit-{database}.head"))
