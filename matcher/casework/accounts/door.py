"""What logging in works with: the store, the rules and the hashing."""

from dataclasses import dataclass, field

from matcher.casework.accounts.passwords import Hashing, too_long
from matcher.casework.accounts.rules import AccountRules, load_account_rules
from matcher.store.access.opened import CaseStore


@dataclass(frozen=True)
class Door:
    """One for the whole process: its making hashes once."""

    store: CaseStore
    rules: AccountRules = field(default_factory=load_account_rules)
    hashing: Hashing = field(default_factory=Hashing)

    @property
    def form_secret(self) -> bytes:
        """By which the tokens of forms are signed."""
        return self.store.vault.digest("forms")

    def fits(self, kept: str | None, password: str) -> bool:
        """As `Hashing.fits`; one that is too long is not looked at, for the same work."""
        long = too_long(password, self.rules)
        return self.hashing.fits(kept, "" if long else password) and not long
