"""Codes of cases that are not one's own: whoever tries them out is slowed down, account by account,
as failed log-ins are."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache

from matcher.casework.accounts.attempts import Counted, begin_attempt, require_patience
from matcher.casework.accounts.rules import AccountRules, load_account_rules
from matcher.errors import CodeTakenError
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record, recorded
from matcher.store.people.breaking_glass import codes_tried

SLOWED = "codes.slowed"


@cache
def rules() -> AccountRules:
    return load_account_rules()


def tried_codes(actor: Actor) -> list[Counted]:
    """`shared`: a code that is right takes back only itself, for everybody knows one that is."""
    return [Counted(codes_tried(actor.account_id), rules().attempts.codes, shared=True)]


def count_avoidance(record: Record, actor: Actor) -> None:
    """One more code was named, right or wrong: that is not to be seen from how it is counted.
    Raises TooManyAttemptsError."""
    on = [Counted(f"avoidances|{actor.account_id}", rules().attempts.avoidances)]
    begin_attempt(record, on, SLOWED)


@contextmanager
def taken_codes_counted(store: CaseStore, actor: Actor, now: datetime) -> Iterator[None]:
    """That a code can't be used says that there is such a case. Raises TooManyAttemptsError."""
    on = tried_codes(actor)
    require_patience(store, on, now)
    try:
        yield
    except CodeTakenError:
        with recorded(store, actor.account_id, now) as record:
            begin_attempt(record, on, SLOWED)
        raise
