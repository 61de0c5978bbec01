"""What logging in works with: the store, the rules and the hashing."""

from dataclasses import dataclass, field

from matcher.casework.accounts.passwords import Hashing
from matcher.casework.accounts.rules import AccountRules, load_account_rules
from matcher.store.access.opened import CaseStore


@dataclass(frozen=True)
class Door:
    """One for the whole process: its making hashes once."""

    store: CaseStore
    rules: AccountRules = field(default_factory=load_account_rules)
    hashing: Hashing = field(default_factory=Hashing)
