"""A request with a token: whose it is, and whether it may ask this now."""

from dataclasses import dataclass, field
from datetime import datetime

from matcher.casework.accounts.attempts import Counted, begin_attempt, require_patience
from matcher.casework.accounts.source import Source
from matcher.casework.partners.rules import ApiRules, load_api_rules
from matcher.casework.partners.tokens import is_token
from matcher.domain.api_scope import ApiScope
from matcher.errors import AccessError, LoginRefusedError, TooManyAttemptsError
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.people.api_tokens import Caller, find_caller, spend

_MINUTE_SECONDS = 60


@dataclass(frozen=True)
class Gate:
    """One for the whole process."""

    store: CaseStore
    rules: ApiRules = field(default_factory=load_api_rules)


def let_in(
    gate: Gate, token: str, scope: ApiScope, cost: int, source: Source, now: datetime
) -> Caller:
    """Raises LoginRefusedError for a token that does not hold, AccessError for one that may not do
    this, TooManyAttemptsError. A flood writes nothing: whoever has to wait is refused after a
    look."""
    caller = find_caller(gate.store, token, now) if is_token(token) else None
    if caller is None:
        _refuse(gate, token, source, now)
        raise LoginRefusedError("this token does not hold")
    if scope not in caller.scopes:
        _note_scope(gate, caller, scope, now)
        raise AccessError(f"this token may not do that: {scope} is lacking")
    _spend(gate, caller, cost, now)
    return caller


def _refuse(gate: Gate, token: str, source: Source, now: datetime) -> None:
    """Only what could be a token is counted and noted: anything else is no attempt at one."""
    if not is_token(token):
        return
    on = [Counted(f"api token|network {source.network}", gate.rules.attempts)]
    require_patience(gate.store, on, now)
    with recorded(gate.store, None, now) as record:
        begin_attempt(record, on)
        record.note("api_token.refused")


def _note_scope(gate: Gate, caller: Caller, scope: ApiScope, now: datetime) -> None:
    _spend(gate, caller, 1, now)
    with recorded(gate.store, caller.actor, now) as record:
        record.note_refusal("access.route_refused", scope=scope.value)


def _spend(gate: Gate, caller: Caller, cost: int, now: datetime) -> None:
    limit = gate.rules.requests.a_minute
    minute = now.replace(second=0, microsecond=0)
    full = caller.minute == minute and caller.spent + cost > limit
    if full or not spend(gate.store, caller.token_id, cost, limit, now):
        raise TooManyAttemptsError(_MINUTE_SECONDS - now.second)
