"""Where things are: the data that ships with matcher, and the folder for what a machine keeps."""

import os
from pathlib import Path

from matcher.errors import MatcherError

SQLITE = "sqlite:///"

_PACKAGE = Path(__file__).resolve().parent


def data_dir() -> Path:
    """The shipped data: `data/` of the checkout, or the copy that a wheel carries."""
    for folder in (_PACKAGE / "data", _PACKAGE.parent / "data"):
        if (folder / "taxonomy").is_dir():
            return folder
    raise MatcherError(f"data folder not found beside {_PACKAGE}")


def home_dir() -> Path:
    """`$MATCHER_HOME`, or `~/.matcher`: imported taxonomies and other things that can be remade."""
    return Path(os.environ.get("MATCHER_HOME") or Path.home() / ".matcher")


def database_url() -> str:
    """`$MATCHER_DATABASE`, or an SQLite file in `home_dir`."""
    return os.environ.get("MATCHER_DATABASE") or f"sqlite:///{home_dir() / 'matcher.sqlite'}"


def keys_path() -> Path:
    """`$MATCHER_KEYS`, or a file in `home_dir`. Beside it stand the head of the audit trail and the
    list of erasures: none of them may be in the database or its backups."""
    return Path(os.environ.get("MATCHER_KEYS") or home_dir() / "keys.toml")


def index_dir(database: str | None = None) -> Path:
    """Where the index of a database is kept, by default of the usual one: `offers.sqlite.index`
    beside `offers.sqlite`; that of the usual database, or of a server, in `home_dir`."""
    database = database or database_url()
    path = Path(database.removeprefix(SQLITE)).resolve()
    if not database.startswith(SQLITE) or path == (home_dir() / "matcher.sqlite").resolve():
        return home_dir() / "index"
    return path.with_name(f"{path.name}.index")
