"""`matcher keys`: making the keys, changing the master key, and what uses which."""

from pathlib import Path

from matcher.database_command import DatabaseCommand
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from matcher.store.keys.opening import open_vault
from matcher.store.keys.rotation import KeysStatus, forget, keys_status, rotate
from matcher.store.keys.source import key_source


class Keys(DatabaseCommand):
    def new(self, path: Path) -> None:
        KeyFile(path).create(new_keyring())
        self._say(
            {"path": str(path)}, f"{path}: made. Keep a copy apart from the database's backups."
        )

    def status(self) -> None:
        with self._open() as engine:
            self._tell(keys_status(engine, key_source()))

    def rotate(self) -> None:
        """Tells how far it is on the way: it may be long, and may be broken off."""
        source, done = key_source(), 0

        def told(wrapped: int) -> None:
            nonlocal done
            done += wrapped
            if not self._as_json:
                self._say(None, f"{done} keys wrapped anew")

        with self._open() as engine:
            open_vault(engine, source)
            self._tell(rotate(engine, source, told))

    def forget(self, version: int) -> None:
        source = key_source()
        with self._open() as engine:
            forget(engine, source, version)
            self._tell(keys_status(engine, source))

    def _tell(self, status: KeysStatus) -> None:
        known = {
            "newest": status.newest,
            "rotating": status.rotating,
            "uses": {str(version): number for version, number in status.uses.items()},
        }
        lines = [_line(status, version) for version in status.uses]
        if status.rotating:
            lines.append("a rotation was begun and not ended; `matcher keys rotate` ends it")
        self._say(known, "\n".join(lines))


def _line(status: KeysStatus, version: int) -> str:
    number = status.uses[version]
    use = f"wraps {number} keys" if number else "wraps no key"
    if version == status.newest:
        return f"master key {version}: {use}; the newest"
    return f"master key {version}: {use}" + (
        "" if number else "; only backups from before the rotation need it"
    )
