"""Files that are there wholly or not at all, and private folders for what is in between.

Whoever is killed leaves such a thing behind. It is locked for as long as its maker lives, so the
next one to come sees that it belongs to nobody any more, and removes it.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

PARTIAL = ".partial"
FOLDER = ".matcher-copy-"
AT_ONCE = 4 << 20  # bytes
_LOCK = "lock"


@contextmanager
def written_beside(path: Path, pieces: Iterable[bytes]) -> Iterator[Path]:
    """A file of mode 600 with all the pieces, on the disk, in the path's folder: to be put in the
    path's place by `take_place`. What is not is removed. Some megabytes go to the disk at a time:
    all at once kept everybody waiting there whose page is to be on it. Raises OSError."""
    sweep(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=PARTIAL)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            new = 0
            for piece in pieces:
                new += file.write(piece)
                if new >= AT_ONCE:
                    _to_disk(file)
                    new = 0
            _to_disk(file)
            yield beside
    finally:
        beside.unlink(missing_ok=True)


def take_place(beside: Path, path: Path) -> None:
    """Raises OSError."""
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextmanager
def private_folder(parent: Path) -> Iterator[Path]:
    """In the parent, for as long as the block runs. Raises OSError."""
    sweep(parent)
    folder = Path(tempfile.mkdtemp(dir=parent, prefix=FOLDER))
    try:
        with (folder / _LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what others, who are no more, have left."""
    for partial in folder.glob(f".*{PARTIAL}"):
        if _is_nobodys(partial):
            partial.unlink(missing_ok=True)
    for copy in folder.glob(f"{FOLDER}*"):
        if _is_nobodys(copy / _LOCK):
            shutil.rmtree(copy, ignore_errors=True)


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _is_nobodys(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
