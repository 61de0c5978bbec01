"""A token is made for one program of one organisation, shown once, and ends."""

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from matcher.casework.partners.rules import ApiRules
from matcher.domain.account import OrganisationKind
from matcher.domain.api_scope import ApiScope
from matcher.errors import InputError
from matcher.store.access.recorded import Record
from matcher.store.people.accounts import organisations
from matcher.store.people.api_tokens import add_token

_PREFIX = "matcher_"  # so that programs that look for forgotten secrets know one
_FORM = re.compile(rf"{_PREFIX}[A-Za-z0-9_-]{{43}}")
LONGEST_NAME = 60
_FOR_EMPLOYERS = frozenset({ApiScope.OFFERS_READ})


@dataclass(frozen=True, slots=True)
class NewToken:
    """`token`: shown once; a keyed digest of it is all that is kept."""

    id: str
    token: str = field(repr=False)
    until: datetime


def is_token(text: str) -> bool:
    """Whether it could be one: what could not is refused without a look."""
    return _FORM.fullmatch(text) is not None


def make_token(
    record: Record,
    rules: ApiRules,
    organisation_id: str,
    name: str,
    scopes: Collection[ApiScope],
    days: int | None = None,
) -> NewToken:
    """`name`: of the program; `days`: how long it holds. Raises InputError."""
    held = days or rules.tokens.days
    _check(record, rules, organisation_id, name, frozenset(scopes), held)
    token = _PREFIX + secrets.token_urlsafe(32)
    until = record.now + timedelta(days=held)
    id_ = add_token(record, organisation_id, name.strip(), scopes, token, until)
    return NewToken(id_, token, until)


def _check(
    record: Record,
    rules: ApiRules,
    organisation_id: str,
    name: str,
    scopes: frozenset[ApiScope],
    days: int,
) -> None:
    if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
        raise InputError(f"name {name!r}: which program is it for, in up to {LONGEST_NAME} letters")
    if not scopes:
        raise InputError(f"scope: at least one of {', '.join(ApiScope)}")
    if not 1 <= days <= rules.tokens.longest_days:
        raise InputError(f"days {days}: from 1 to {rules.tokens.longest_days}")
    kinds = {each.id: each.kind for each in organisations(record)}
    if kinds.get(organisation_id) is OrganisationKind.EMPLOYER and scopes - _FOR_EMPLOYERS:
        raise InputError("scope: an employer's program may read offers, and nothing else")
