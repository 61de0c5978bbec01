"""An index as people name it: by the URL of its database, or by its folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from matcher.errors import InputError
from matcher.market.store_state import address
from matcher.scoring.index_folder import is_there, state_standing
from matcher.settings import SQLITE, database_url, index_dir
from matcher.store.database import opened


@contextmanager
def opened_index_of(named: str) -> Iterator[tuple[Engine, Path]]:
    """Its database and its folder. Raises InputError for what is neither, and for a folder whose
    index is of another database."""
    database, folder = _where(named)
    with opened(database) as engine:
        state = state_standing(folder)
        if "://" not in named and state and state.get("store") != address(engine):
            raise InputError(
                f"--index {named!r} is of {state.get('store')}, not of {address(engine)}"
            )
        yield engine, folder


def _where(named: str) -> tuple[str, Path]:
    """A folder says itself of which file it is."""
    if "://" in named:
        return named, index_dir(named)
    folder = Path(named)
    if not is_there(folder):
        raise InputError(f"--index {named!r} is no database URL and no index's folder")
    store = str((state_standing(folder) or {}).get("store", ""))
    return (store if store.startswith(SQLITE) else database_url()), folder
