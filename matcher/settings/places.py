"""Where things are: the data that ships with matcher, and what an installation keeps."""

from pathlib import Path
from urllib.parse import quote, urlsplit

from matcher.errors import MatcherError, SettingsError
from matcher.settings.reading import settings

SQLITE = "sqlite:///"

_PACKAGE = Path(__file__).resolve().parents[1]


def data_dir() -> Path:
    """The shipped data: `data/` of the checkout, or the copy that a wheel carries."""
    for folder in (_PACKAGE / "data", _PACKAGE.parent / "data"):
        if (folder / "taxonomy").is_dir():
            return folder
    raise MatcherError(f"data folder not found beside {_PACKAGE}")


def home_dir() -> Path:
    """`$MATCHER_HOME`, or `~/.matcher`: imported taxonomies and other things that can be remade."""
    return settings().home


def database_url() -> str:
    """`$MATCHER_DATABASE`, or an SQLite file in `home_dir`; with the password that stands apart."""
    now = settings()
    url = now.database or f"{SQLITE}{now.home / 'matcher.sqlite'}"
    if now.database_password is None or url.startswith("sqlite"):
        return url
    return _with_password(url, now.database_password.get_secret_value())


def _with_password(url: str, password: str) -> str:
    """Raises SettingsError for a URL that has nobody to whom the password could belong."""
    parts = urlsplit(url)
    user, at, host = parts.netloc.rpartition("@")
    if not at or not user or ":" in user:
        raise SettingsError(
            "settings: database_password: the database's URL has to name a user, and no password"
        )
    return parts._replace(netloc=f"{user}:{quote(password, safe='')}@{host}").geturl()


def keys_path() -> Path:
    """`$MATCHER_KEYS`, or a file in `home_dir`. Beside it stand the head of the audit trail and the
    list of erasures: none of them may be in the database or its backups."""
    now = settings()
    return now.keys or now.home / "keys.toml"


def index_dir(database: str | None = None) -> Path:
    """Where the index of a database is kept, by default of the usual one: `offers.sqlite.index`
    beside `offers.sqlite`; that of the usual database, or of a server, in `home_dir`."""
    database = database or database_url()
    path = Path(database.removeprefix(SQLITE)).resolve()
    if not database.startswith(SQLITE) or path == (home_dir() / "matcher.sqlite").resolve():
        return home_dir() / "index"
    return path.with_name(f"{path.name}.index")
