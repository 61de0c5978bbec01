"""The anchor: the head of the trail in a file beside the keys, so that rows cut off its end, or a
database put back to an earlier day, do not go unnoticed.

It is moved after each commit. A crash in between leaves it behind, which is harmless; ahead of the
trail it can't be, for a commit is on the disk before. It is one short record, written in place:
that needs no free space, and a disk writes so little wholly or not at all.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from matcher.errors import AuditError
from matcher.store.audit.chain import Head
from matcher.store.keys.key_file import write_whole

_LENGTH = len(f"{0:020} {'0' * 64}\n")


@dataclass(frozen=True, slots=True)
class Anchor:
    path: Path

    def read(self) -> Head:
        """Raises AuditError for a file that is missing or damaged."""
        with self._locked(os.O_RDONLY, fcntl.LOCK_SH) as file:
            return self._parsed(os.pread(file, _LENGTH + 1, 0))

    def exists(self) -> bool:
        return self.path.exists()

    def create(self, head: Head) -> None:
        """Where there is none, or in its stead: `verify` the trail first. Raises AuditError."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(self.path, _text(head))
        except OSError as error:
            raise AuditError(f"{self.path}: can't be written: {error.strerror}") from error

    def move(self, head: Head) -> None:
        """Forward only: others may have been faster. Raises AuditError; it is never made anew
        here, for that would hide that it was taken away."""
        with self._locked(os.O_RDWR, fcntl.LOCK_EX) as file:
            if self._parsed(os.pread(file, _LENGTH + 1, 0)).number < head.number:
                os.pwrite(file, _text(head), 0)

    @contextmanager
    def _locked(self, way: int, lock: int) -> Iterator[int]:
        try:
            file = os.open(self.path, way)
        except OSError as error:
            raise AuditError(
                f"{self.path}: the audit trail's anchor can't be used: {error.strerror}; "
                "`matcher audit anchor` sets it anew after looking through the whole trail"
            ) from error
        try:
            fcntl.flock(file, lock)
            yield file
        except OSError as error:
            raise AuditError(f"{self.path}: {error.strerror}") from error
        finally:
            os.close(file)

    def _parsed(self, text: bytes) -> Head:
        number, _, mac = text.decode("ascii", "replace").rstrip("\n").partition(" ")
        if len(text) != _LENGTH or not number.isdecimal():
            raise AuditError(f"{self.path}: the audit trail's anchor is damaged")
        try:
            return Head(int(number), bytes.fromhex(mac))
        except ValueError:
            raise AuditError(f"{self.path}: the audit trail's anchor is damaged") from None


def _text(head: Head) -> bytes:
    return f"{head.number:020} {head.mac.hex()}\n".encode("ascii")
