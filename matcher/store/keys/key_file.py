"""Where the keyring is kept: in a file that nobody else may read, or in the environment."""

import base64
import binascii
import fcntl
import os
import stat
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from matcher.errors import KeysError
from matcher.store.keys.keyring import Keyring

MODE = 0o600
OTHERS = 0o077
HEAD = """\
# The keys of matcher. Without this file nobody, you included, can read a case again: keep a copy
# apart from the database and its backups, and show it to nobody.
"""


class KeySource(Protocol):
    def load(self) -> Keyring:
        """Raises KeysError for keys that are missing, damaged, or lie open to others."""

    def replace(self, ring: Keyring) -> None:
        """Raises KeysError where it can't be written. Only while `alone`."""

    def alone(self) -> AbstractContextManager[None]:
        """Nobody else changes the keys meanwhile: of two new master keys one would be lost, and
        with it whatever it wraps already."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    path: Path

    def load(self) -> Keyring:
        try:
            mode = stat.S_IMODE(self.path.stat().st_mode)
            text = self.path.read_text(encoding="ascii")
        except FileNotFoundError:
            raise KeysError(
                f"{self.path}: no key file; `matcher keys new` makes one, and a database that was "
                "sealed already needs the one of then"
            ) from None
        except (OSError, UnicodeDecodeError) as error:
            raise KeysError(f"{self.path}: can't be read: {error}") from error
        if mode & OTHERS:
            raise KeysError(f"{self.path}: others may read it (mode {mode:o}); chmod 600 it")
        return keyring_of(text, str(self.path))

    def create(self, ring: Keyring) -> None:
        """Raises KeysError if there is one: what it sealed could never be read again."""
        with self.alone():
            if self.path.exists():
                raise KeysError(f"{self.path}: is there already, and is left as it is")
            self.replace(ring)

    def replace(self, ring: Keyring) -> None:
        """Wholly or not at all, whatever happens meanwhile."""
        try:
            write_whole(self.path, text_of(ring).encode("ascii"))
        except OSError as error:
            raise KeysError(f"{self.path}: can't be written: {error}") from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder = os.open(self.path.parent, os.O_RDONLY)
        except OSError as error:
            raise KeysError(f"{self.path}: can't be written: {error}") from error
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)


@dataclass(frozen=True, slots=True)
class KeyVariable:
    """The text of a key file in an environment variable, for machines that hand out secrets so."""

    name: str

    def load(self) -> Keyring:
        return keyring_of(os.environ.get(self.name, ""), f"${self.name}")

    def replace(self, ring: Keyring) -> None:  # noqa: ARG002
        raise KeysError(f"${self.name}: change the keys there yourself; matcher can't")

    def alone(self) -> AbstractContextManager[None]:
        return nullcontext()


def write_whole(path: Path, content: bytes) -> None:
    """A private file that has all of its content or the one of before. Raises OSError."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def text_of(ring: Keyring) -> str:
    masters = "".join(f'{n} = "{_text(key)}"\n' for n, key in sorted(ring.masters.items()))
    return f'{HEAD}\nroot = "{_text(ring.root)}"\n\n[master]\n{masters}'


def keyring_of(text: str, where: str) -> Keyring:
    """Raises KeysError, which names `where` but never what stands there."""
    try:
        table = tomllib.loads(text)
        masters = {int(version): _bytes(key) for version, key in table["master"].items()}
        return Keyring(_bytes(table["root"]), masters)
    except KeysError as error:
        raise KeysError(f"{where}: {error}") from error
    except (KeyError, AttributeError) as error:
        raise KeysError(f"{where}: root and [master] have to be there") from error
    except (ValueError, binascii.Error):  # its message would quote the secret
        raise KeysError(f"{where}: is damaged: not TOML with keys in base64") from None


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def _bytes(text: object) -> bytes:
    return base64.b64decode(str(text), validate=True)
