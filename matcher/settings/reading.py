"""Reading the settings: the environment over one TOML file over the defaults."""

import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from matcher.errors import SettingsError
from matcher.settings.model import Key, Settings, keys_of

CONFIG = "MATCHER_CONFIG"
OTHERS = {CONFIG, "MATCHER_KEYRING", "MATCHER_FORBID_SKIPS"}
"""Variables that are no settings: where they are, the keys themselves, what the tests are told."""
FROM_FILE = "_FILE"  # a secret's variable with this after it names a file that holds the secret
_OTHERS_READ = 0o077


def settings(**said: str | None) -> Settings:
    """As they are now; `said` on the command line, by the names of variables, goes before all else.
    Raises SettingsError, which names all that is wrong or unknown, where it stands, and its value
    unless that is a secret."""
    spoken = {name: value for name, value in said.items() if value is not None}
    return read({**os.environ, **spoken})[0]


def read(environment: Mapping[str, str]) -> tuple[Settings, dict[str, str]]:
    """The settings, and where each one that was set stands: its name -> a variable or a file."""
    found = _Found()
    if config := environment.get(CONFIG):
        _take_file(Path(config), found)
    _take_variables(environment, found)
    try:
        made = Settings.model_validate(found.values)
    except ValidationError as error:
        found.problems += [_told(dict(each), found) for each in error.errors()]
    if found.problems:
        raise SettingsError("settings: " + "; ".join(found.problems))
    return made, found.origins


@dataclass
class _Found:
    """`values`: nested as in the TOML file; `origins`: name of a setting -> where it stands."""

    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def put(self, key: Key, value: Any, origin: str) -> None:
        section = self.values
        for name in key.path[:-1]:
            section = section.setdefault(name, {})
        section[key.path[-1]] = value
        self.origins[key.name] = origin


def _take_file(path: Path, found: _Found) -> None:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        mode = stat.S_IMODE(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise SettingsError(f"settings: ${CONFIG}: {path}: {error}") from error
    known = {key.path: key for key in keys_of()}
    for parts, value in _leaves(table):
        key = known.get(parts)
        if key is None:
            found.problems.append(f"{path}: {'.'.join(parts)}: there is no such setting")
            continue
        if key.secret and mode & _OTHERS_READ:
            found.problems.append(f"{path}: {key.name}: others may read it; chmod 600 the file")
        found.put(key, _placed(key, value, path.resolve().parent), str(path))


def _leaves(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> Any:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*above, name))
        else:
            yield (*above, name), value


def _take_variables(environment: Mapping[str, str], found: _Found) -> None:
    keys = {key.variable: key for key in keys_of()}
    from_file = {name + FROM_FILE: key for name, key in keys.items() if key.secret}
    for name, value in sorted(environment.items()):
        if not name.startswith("MATCHER_") or name in OTHERS or not value:
            continue
        if key := keys.get(name):
            found.put(key, _parsed(key, value), f"${name}")
        elif key := from_file.get(name):
            found.put(key, _secret_in(Path(value), name), f"${name}")
        else:
            found.problems.append(f"${name}: there is no such setting")


def _parsed(key: Key, value: str) -> Any:
    if key.many:
        return [part.strip() for part in value.split(",") if part.strip()]
    return _placed(key, value, Path())


def _placed(key: Key, value: Any, folder: Path) -> Any:
    """A path in the file is one from the file's folder."""
    if key.is_path and isinstance(value, str):
        return folder / Path(value).expanduser()
    return tuple(value) if isinstance(value, list) else value


def _secret_in(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"settings: ${name}: {path}: {error}") from error


def _told(error: Mapping[str, Any], found: _Found) -> str:
    """The first parts of a problem's place are the setting; what follows is a place in a list."""
    key = next(key for key in keys_of() if error["loc"][: len(key.path)] == key.path[:])
    origin = found.origins.get(key.name, "defaults")
    what = f"{origin}: {key.name}" if not origin.startswith("$") else origin
    cause = str(error["msg"]).removeprefix("Value error, ")
    value = error["input"]
    hidden = key.secret or (isinstance(value, str) and "@" in value)  # a URL with a password
    return f"{what}: {cause}" if hidden else f"{what}: {value!r}: {cause}"
