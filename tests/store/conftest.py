"""What the tests of people's data share."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from matcher.store.access.case_store import CaseStore, case_store
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from tests.store.agency import Agency, new_agency


@pytest.fixture
def key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeyFile:
    """In a folder of its own, of which the settings know."""
    made = KeyFile(tmp_path / "safe" / "keys.toml")
    made.create(new_keyring())
    monkeypatch.setenv("MATCHER_KEYS", str(made.path))
    monkeypatch.delenv("MATCHER_KEYRING", raising=False)
    return made


@pytest.fixture
def store(engine: Engine, key_file: KeyFile) -> CaseStore:
    return case_store(engine, key_file)


@pytest.fixture
def agency(store: CaseStore) -> Agency:
    return new_agency(store)
