"""Where things are and how this installation is set up: environment, one TOML file, defaults."""

from matcher.settings.model import Settings
from matcher.settings.places import (
    SQLITE,
    data_dir,
    database_url,
    home_dir,
    index_dir,
    keys_path,
)
from matcher.settings.reading import settings

__all__ = [
    "SQLITE",
    "Settings",
    "data_dir",
    "database_url",
    "home_dir",
    "index_dir",
    "keys_path",
    "settings",
]
