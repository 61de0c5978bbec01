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
from matcher.store.keys.erased_list import ErasedList
from matcher.store.keys.key_file import KeySource
from matcher.store.keys.opening import identity, open_vault
from matcher.store.keys.source import key_source
from matcher.store.keys.vault import Vault
from matcher.store.people.erasing import erase_again

__all__ = ["CaseStore", "case_store", "opened_case_store", "trail_of"]


@contextmanager
def opened_case_store(url: str, source: KeySource | None = None) -> Iterator[CaseStore]:
    """Open for as long as the block runs. Raises InputError as `opened`, KeysError for wrong or
    missing keys, AuditError for a trail that does not reach its anchor."""
    with opened(url) as engine:
        yield case_store(engine, source or key_source())


def case_store(engine: Engine, source: KeySource) -> CaseStore:
    """As `opened_case_store`, of a database that is open. Cases that were erased, and came back
    with a backup or were left by a crash, are erased before anybody sees them."""
    vault = open_vault(engine, source)
    trail = trail_of(engine, vault)
    with reading(engine) as session:
        trail.make_sure_of_anchor(session)
    erased = keys_path().parent / f"erased-{trail.database}.list"
    store = CaseStore(engine, vault, trail, ErasedList(erased, vault.ring.erasures, trail.database))
    erase_again(store, datetime.now(UTC))
    return store


def trail_of(engine: Engine, vault: Vault) -> Trail:
    """Without a look at whether it reaches its anchor."""
    with reading(engine) as session:
        database = identity(session)
    folder = keys_path().parent
    return Trail(vault.ring.audit, database, Anchor(folder / f"audit-{database}.head"))
