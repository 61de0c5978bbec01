"""The pages of getting in, and of the own account."""

from matcher.web.account import entering, keys, leaving, own, proving, welcoming
from matcher.web.account.blueprint import account

__all__ = ["account", "entering", "keys", "leaving", "own", "proving", "welcoming"]
