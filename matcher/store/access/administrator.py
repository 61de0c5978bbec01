"""Who may do something to accounts: an administrator who has just shown a security key."""

from sqlalchemy import exists, select

from matcher.domain.account import Role
from matcher.errors import AccessError
from matcher.store.access.scope import Scope
from matcher.store.account_models import WebauthnCredentialRow


def require_administrator(scope: Scope) -> None:
    """Raises AccessError, and the attempt stays in the trail; StepUpError. To an account that has a
    security key, nothing else proves anew (`casework.accounts.proofs`)."""
    scope.require(Role.ADMIN)
    key = exists().where(WebauthnCredentialRow.account_id == scope.actor.account_id)
    if not scope.session.scalar(select(key)):
        scope.record.note_refusal("access.denied", None, lacks="security_key")
        raise AccessError("a security key is needed for this")
    scope.actor.require_step_up(scope.now)
