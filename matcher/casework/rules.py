"""The right-to-work rules, read from the file that programme staff edit."""

import tomllib
from pathlib import Path

from matcher.domain.permit import WorkRule, parse_rules
from matcher.errors import RulesError


def load_work_rules(path: Path) -> tuple[WorkRule, ...]:
    """Raises RulesError naming the file, the rule, the key and the value."""
    try:
        return parse_rules(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:  # TOML and encoding errors are ValueErrors
        raise RulesError(f"{path}: {error}") from error
