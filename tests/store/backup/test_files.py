"""Files that are there wholly or not at all."""

import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest

from matcher.store.backup.files import (
    AT_ONCE,
    FOLDER,
    private_folder,
    sweep,
    take_place,
    written_beside,
)

PIECE = b"x" * 100_000


def test_a_file_takes_the_place_of_another_when_all_of_it_is_there(tmp_path: Path) -> None:
    path = tmp_path / "one.backup"
    path.write_bytes(b"old")
    with written_beside(path, [b"new", b"er"]) as beside:
        assert path.read_bytes() == b"old"
        take_place(beside, path)
    assert path.read_bytes() == b"newer"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    """A limit on the size of files is the full disk of one process."""
    path = tmp_path / "one.backup"
    path.write_bytes(b"old")
    with full_disk(), pytest.raises(OSError, match="File too large"):  # noqa: SIM117
        with written_beside(path, [PIECE] * 10):
            pytest.fail("it was written")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_what_breaks_off_while_it_is_written_leaves_the_old_one(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield PIECE
        raise ValueError("broken off")

    path = tmp_path / "one.backup"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="broken off"), written_beside(path, pieces()):
        pass
    assert list(tmp_path.iterdir()) == [path]


def test_all_of_a_large_file_is_on_the_disk_and_goes_there_bit_by_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda file: there.append(os.fstat(file).st_size))
    with written_beside(tmp_path / "one.backup", [PIECE] * 100) as one:
        whole = one.stat().st_size
    assert there[-1] == whole == 100 * len(PIECE) > 2 * AT_ONCE
    assert max(b - a for a, b in pairwise([0, *there])) <= AT_ONCE + len(PIECE)


def test_only_what_is_nobodys_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / ".old.backup.x1.partial").write_bytes(b"of one who was killed")
    (tmp_path / f"{FOLDER}x2").mkdir()
    (tmp_path / f"{FOLDER}x2" / "lock").touch()
    (tmp_path / f"{FOLDER}x2" / "copy.sqlite").touch()
    others = tmp_path / "others.partial"
    others.touch()
    with (
        written_beside(tmp_path / "new.backup", [b"new"]) as beside,
        private_folder(tmp_path) as folder,
    ):
        sweep(tmp_path)
        assert set(tmp_path.iterdir()) == {beside, folder, others}
        assert folder.stat().st_mode & 0o777 == 0o700
    assert set(tmp_path.iterdir()) == {others}


@contextmanager
def full_disk() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3 * len(PIECE), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, old)
