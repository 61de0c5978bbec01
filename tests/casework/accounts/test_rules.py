"""The file of rules says everything, or is refused by name."""

from pathlib import Path

import pytest

from matcher.casework.accounts.rules import COMMON, load_account_rules
from matcher.errors import RulesError
from matcher.settings import data_dir


def test_a_rule_that_is_missing_or_unknown_is_named(tmp_path: Path):
    text = (data_dir() / "rules" / "accounts.toml").read_text(encoding="utf-8")
    (tmp_path / COMMON).write_text("password1234\n", encoding="utf-8")
    for broken, name in [
        (text.replace("shortest = 12\n", ""), "shortest"),
        (text.replace("shortest", "shortness"), "shortness"),
        (text.replace("idle_minutes = 20", "idle_minutes = 0"), "idle_minutes"),
        (text.replace("[attempts.second]", "[attempts.third]"), "third"),
    ]:
        (tmp_path / "accounts.toml").write_text(broken, encoding="utf-8")
        with pytest.raises(RulesError, match=name):
            load_account_rules(tmp_path)
