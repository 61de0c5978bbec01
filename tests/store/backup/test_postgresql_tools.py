"""What PostgreSQL's own tools are told."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

from matcher.store.backup.postgresql_dump import dumped


def test_the_keys_are_not_handed_to_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A tool that tells its environment, in the place of pg_dump."""
    tool = tmp_path / "pg_dump"
    tool.write_text("#!/bin/sh\n/usr/bin/env\n", encoding="ascii")
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("MATCHER_KEYRING", "canary")
    told = b"".join(dumped(make_url("postgresql://matcher:secret@localhost/matcher"), ()))
    assert b"PGPASSWORD=secret" in told
    assert b"canary" not in told
