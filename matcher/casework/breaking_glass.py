"""In need an advisor opens a case that is not hers: slowed down, for codes could be tried out."""

from datetime import datetime, timedelta

from matcher.casework.accounts.attempts import attempt_was_good, begin_attempt, require_patience
from matcher.casework.guessing import SLOWED, tried_codes
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people import assignments


def break_glass(
    store: CaseStore, actor: Actor, code: str, reason: str, lasting: timedelta, now: datetime
) -> str:
    """The case's id. Counted as failed until it turned out well, so that many at once don't slip
    past. Raises TooManyAttemptsError, and as `assignments.break_glass`."""
    on = tried_codes(actor)
    require_patience(store, on, now)
    with scoped(store, actor, now) as scope:
        begin_attempt(scope.record, on, SLOWED)
    with scoped(store, actor, now) as scope:
        case_id = assignments.break_glass(scope, code, reason, lasting)
        attempt_was_good(scope.record, on)
    return case_id
