"""The settings as people look them up: each with its value and where it was set."""

import json
import os
import re
from collections.abc import Mapping
from functools import reduce
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from matcher.settings.model import keys_of
from matcher.settings.reading import read

HIDDEN = "***"
_PASSWORD = re.compile(r"(://[^:/@]*:)[^@]*(?=@)|([?&]password=)[^&]*")
Shown = dict[str, dict[str, Any]]


def shown_settings(environment: Mapping[str, str] = os.environ) -> Shown:
    """Name -> `value` (None: not set; secrets hidden), `variable` and `origin`."""
    made, origins = read(environment)
    return {
        key.name: {
            "value": _shown(reduce(getattr, key.path, made)),
            "variable": key.variable,
            "origin": origins.get(key.name, "default"),
        }
        for key in keys_of()
    }


def as_toml(shown: Shown) -> str:
    """What could stand in the file; what is not set, in a comment."""
    lines, section = [], ""
    for name, about in shown.items():
        above, _, last = name.rpartition(".")
        if above != section:
            lines += ["", f"[{above}]"]
            section = above
        value = about["value"]
        line = f"# {last}" if value is None else f"{last} = {json.dumps(value, ensure_ascii=False)}"
        lines.append(f"{line}  # {about['origin']}, {about['variable']}")
    return "\n".join(lines) + "\n"


def _shown(value: object) -> object:
    if isinstance(value, SecretStr):
        return HIDDEN
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, str):
        return _PASSWORD.sub(lambda found: f"{found[1] or found[2]}{HIDDEN}", value)
    return list(value) if isinstance(value, tuple) else value
