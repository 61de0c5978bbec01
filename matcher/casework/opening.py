"""A case begins: opened by its advisor, and before anything else its risks are looked at."""

import hashlib
import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from matcher.casework.case_code import RULE, is_case_code
from matcher.casework.guessing import count_avoidance, rules, taken_codes_counted
from matcher.errors import ConflictError, InputError
from matcher.ingest.problems import problems_of
from matcher.store.access.actor import Actor
from matcher.store.access.opened import CaseStore
from matcher.store.access.scope import scoped
from matcher.store.people import cases
from matcher.store.people.avoiding import avoided_codes, record_avoidance


class Screening(BaseModel):
    """What was found when the risks were looked at [domain 2.1]; None: not talked about yet."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    shares_space: Literal["yes", "no", "ask"] | None = None  # with other participants
    protected_witness: bool | None = None
    trial_under_way: bool | None = None
    threats: str | None = None
    places_to_avoid: list[str] = []


def open_case(store: CaseStore, actor: Actor, code: str, now: datetime) -> str:
    """Its id. Raises InputError for what is no case code, or one that is taken;
    TooManyAttemptsError after many of those."""
    if not is_case_code(code.strip()):
        raise InputError(RULE)
    with taken_codes_counted(store, actor, now), scoped(store, actor, now) as scope:
        return cases.open_case(scope, code)


def screen(
    store: CaseStore,
    actor: Actor,
    case_id: str,
    found: dict[str, object],
    now: datetime,
    must_not_meet: Collection[str] = (),
    why: str = "",
    seen: str | None = None,
) -> None:
    """At referral in, and again whenever something changed. `found`: as `Screening`; `seen`: the
    `fingerprint` of what stood there when somebody began to write, None: whatever it was;
    `must_not_meet`: codes of other cases, added to those that are known, and `why`, in a few words,
    where one is new. Raises InputError naming each wrong key, for no reason, and for more codes
    than a case may name; ConflictError where somebody else wrote something else meanwhile;
    TooManyAttemptsError for many of one advisor."""
    try:
        answers = Screening.model_validate(found)
    except ValidationError as error:
        problems = problems_of(error, Screening)
        raise InputError("\n".join(f"screening: {each}" for each in problems)) from error
    with scoped(store, actor, now) as scope:
        before, entered = cases.screening(scope, case_id), answers.model_dump()
        if seen is not None and fingerprint(before) not in (seen, fingerprint(entered)):
            raise ConflictError("screening: it was changed meanwhile")
        cases.record_screening(scope, case_id, entered)
        for code in must_not_meet:
            if record_avoidance(scope, case_id, code, why, rules().keeping_apart.per_case):
                count_avoidance(scope.record, actor)


def risks(
    store: CaseStore, actor: Actor, case_id: str, now: datetime
) -> tuple[Mapping[str, Any], list[str]]:
    """What was found, empty before anybody looked; and the codes of those she must not meet that
    were noted in this case."""
    with scoped(store, actor, now) as scope:
        return cases.screening(scope, case_id) or {}, avoided_codes(scope, case_id)


def fingerprint(found: Mapping[str, Any] | None) -> str:
    """Of what the risks say, in 16 hexadecimal digits: the same for the same answers."""
    told = Screening.model_validate(dict(found or {})).model_dump()
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]
