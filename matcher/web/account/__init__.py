"""The pages of getting in, of the own account, and of looking after accounts."""

from matcher.web.account import colleagues, entering, keys, leaving, news, own, proving, welcoming
from matcher.web.account.administering import administration
from matcher.web.account.blueprint import account

__all__ = [
    "account",
    "administration",
    "colleagues",
    "entering",
    "keys",
    "leaving",
    "news",
    "own",
    "proving",
    "welcoming",
]
