"""Tests that need a program which is not everybody's: skipped with the reason, or failed."""

import os
from typing import NoReturn

import pytest


def lacking(reason: str) -> NoReturn:
    """With MATCHER_FORBID_SKIPS=1 what is lacking is a failure."""
    if os.environ.get("MATCHER_FORBID_SKIPS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
