"""Backups as the tests make them."""

import os
from pathlib import Path

from sqlalchemy import text

from matcher.store.access.case_store import CaseStore
from matcher.store.backup.keeping import case_keys_of
from matcher.store.backup.making import back_up
from matcher.store.database import transaction
from matcher.store.keys.sealing import Place
from tests.store.agency import NOW

CANARY = "Blessing Osagie"


PLACE = Place("notes", "text", "1")


def make(store: CaseStore, folder: Path, name: str = "one.backup") -> tuple[Path, Path]:
    database, keys = folder / name, case_keys_of(folder / name, None)
    back_up(store, database, keys, NOW)
    return database, keys


def url_of(store: CaseStore) -> str:
    return store.engine.url.render_as_string(hide_password=False)


def canary_of(store: CaseStore) -> str:
    """What a case holds, by its key."""
    with transaction(store.engine) as session:
        store.vault.add_key(session, "case:canary")
        sealed = store.vault.seal(session, "case:canary", PLACE, CANARY)
    return sealed.hex()


def fill(store: CaseStore) -> None:
    """Some megabytes, so that writing takes its time."""
    with transaction(store.engine) as session:
        many = [{"id": f"o{n}", "name": os.urandom(2_000).hex()} for n in range(3_000)]
        session.execute(
            text("INSERT INTO organisations VALUES (:id, :name, 'partner', '2026-01-01', NULL)"),
            many,
        )
