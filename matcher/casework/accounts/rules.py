"""`data/rules/accounts.toml`: lengths, times, and how many attempts there are."""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from matcher.errors import RulesError
from matcher.settings import data_dir

COMMON = "common_passwords.txt"
_Number = Annotated[int, Field(ge=1)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    why: str


class PasswordRules(_Section):
    shortest: _Number
    longest_bytes: _Number


class SessionRules(_Section):
    idle_minutes: _Number
    longest_hours: _Number
    half_way_minutes: _Number

    @property
    def idle(self) -> timedelta:
        return timedelta(minutes=self.idle_minutes)

    @property
    def longest(self) -> timedelta:
        return timedelta(hours=self.longest_hours)

    @property
    def half_way(self) -> timedelta:
        return timedelta(minutes=self.half_way_minutes)


class InvitationRules(_Section):
    hours: _Number
    welcome_minutes: _Number

    @property
    def holds(self) -> timedelta:
        return timedelta(hours=self.hours)

    @property
    def welcome(self) -> timedelta:
        return timedelta(minutes=self.welcome_minutes)


class ConfirmationRules(_Section):
    wait_hours: _Number

    @property
    def wait(self) -> timedelta:
        return timedelta(hours=self.wait_hours)


class AttemptRule(_Section):
    free: _Number
    first_wait_seconds: _Number
    longest_wait_minutes: _Number
    forgotten_after_hours: _Number

    @property
    def longest_wait(self) -> timedelta:
        return timedelta(minutes=self.longest_wait_minutes)

    @property
    def forgotten_after(self) -> timedelta:
        return timedelta(hours=self.forgotten_after_hours)

    def wait_after(self, failures: int) -> timedelta:
        """How long nothing is looked at after so many in a row."""
        over = failures - self.free
        if over <= 0:
            return timedelta(0)
        doubled = self.first_wait_seconds * 2 ** min(over - 1, 32)
        return min(timedelta(seconds=doubled), self.longest_wait)


class AttemptRules(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    source: AttemptRule
    network: AttemptRule
    account: AttemptRule
    second: AttemptRule
    invitation: AttemptRule
    codes: AttemptRule
    avoidances: AttemptRule


class KeepingApartRules(_Section):
    per_case: _Number


class AccountRules(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    passwords: PasswordRules
    sessions: SessionRules
    invitations: InvitationRules
    confirmation: ConfirmationRules
    attempts: AttemptRules
    keeping_apart: KeepingApartRules
    common: frozenset[str] = frozenset()  # passwords that everybody tries, in small letters


def load_account_rules(folder: Path | None = None) -> AccountRules:
    """Raises RulesError."""
    folder = folder or data_dir() / "rules"
    path = folder / "accounts.toml"
    try:
        rules = AccountRules.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        lines = (folder / COMMON).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError, ValidationError) as error:
        raise RulesError(f"{path}: {' '.join(str(error).split())}") from error
    common = frozenset(line.strip() for line in lines if line.strip() and line[0] != "#")
    return rules.model_copy(update={"common": common})
