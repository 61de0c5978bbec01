"""Where this installation keeps its keys, by its settings."""

import os

from matcher.settings import keys_path
from matcher.store.keys.key_file import KeyFile, KeySource, KeyVariable

VARIABLE = "MATCHER_KEYRING"


def key_source() -> KeySource:
    """`$MATCHER_KEYRING`, the text of a key file, where it is set; else the settings' file."""
    return KeyVariable(VARIABLE) if os.environ.get(VARIABLE) else KeyFile(keys_path())
