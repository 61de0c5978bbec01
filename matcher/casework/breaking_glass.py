"""In need an advisor opens a case that is not hers: slowed down, for codes could be tried out."""

from datetime import datetime, timedelta

from matcher.casework.accounts.attempts import begin_attempt, require_patience
from matcher.casework.guessing import SLOWED, tried_codes
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people import breaking_glass


def break_glass(
    store: CaseStore, actor: Actor, code: str, reason: str, lasting: timedelta, now: datetime
) -> str:
    """The case's id. Counted as failed until it turned out well, so that many at once don't slip
    past. Raises TooManyAttemptsError, and as the store's own `break_glass`, which takes the count
    back."""
    on = tried_codes(actor)
    require_patience(store, on, now)
    with scoped(store, actor, now) as scope:
        begin_attempt(scope.record, on, SLOWED)
    with scoped(store, actor, now) as scope:
        return breaking_glass.break_glass(scope, code, reason, lasting)
