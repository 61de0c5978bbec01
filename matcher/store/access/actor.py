"""Whoever acts: an account, and how surely it is that person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from matcher.domain.account import AuthLevel, Role
from matcher.errors import StepUpError

STEP_UP_HOLDS = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Actor:
    """`stepped_up_at`: when it was last proved anew. Role and organisation are compared with the
    account in every transaction: what changed since the log-in holds at once."""

    account_id: str
    role: Role
    organisation_id: str
    level: AuthLevel
    stepped_up_at: datetime | None = None

    def require_step_up(self, now: datetime) -> None:
        """For export, erasure, consent, unmasking. Raises StepUpError."""
        at = self.stepped_up_at
        if at is None or not timedelta(0) <= now - at <= STEP_UP_HOLDS:
            raise StepUpError("prove anew that it is you")
