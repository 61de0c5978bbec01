"""Somebody new, or with another role: an account in an organisation that is right for the role."""

import re
from dataclasses import dataclass

from matcher.casework.accounts.inviting import invite
from matcher.casework.accounts.rules import AccountRules
from matcher.domain.account import OrganisationKind, Role
from matcher.errors import NotPossibleError
from matcher.store.access.recorded import Record
from matcher.store.people import account_changes
from matcher.store.people.account_changes import admit
from matcher.store.people.accounts import account, add_account, organisation
from matcher.wording.words import LANGUAGES

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LONGEST = 254


@dataclass(frozen=True, slots=True)
class Newcomer:
    organisation_id: str
    role: Role
    email: str
    name: str
    language: str


def enrol(record: Record, rules: AccountRules, newcomer: Newcomer) -> tuple[str, str]:
    """The account's id and the code of its invitation. Raises InputError for what can't be,
    NotFoundError for an organisation that is not there."""
    _require_possible(newcomer)
    where = organisation(record, newcomer.organisation_id)
    if where.closed:
        raise NotPossibleError("organisation_closed", "this organisation is closed")
    _require_right(where.kind, newcomer.role)
    id_ = add_account(
        record, where.id, newcomer.role, newcomer.email, newcomer.name, newcomer.language
    )
    record.session.flush()
    admit(record, id_, rules.confirmation.wait)
    return id_, invite(record, rules, id_)


def change_role(record: Record, rules: AccountRules, account_id: str, role: Role) -> None:
    """All that is open for the account ends. Raises as `enrol`."""
    where = organisation(record, account(record, account_id).organisation_id)
    _require_right(where.kind, role)
    account_changes.give_role(record, account_id, role, rules.confirmation.wait)


def _require_right(kind: OrganisationKind, role: Role) -> None:
    if (kind is OrganisationKind.EMPLOYER) != (role is Role.EMPLOYER):
        raise NotPossibleError("role", f"an organisation of kind {kind} has no {role}")


def _require_possible(newcomer: Newcomer) -> None:
    email, name = newcomer.email.strip(), newcomer.name.strip()
    if not _EMAIL.fullmatch(email) or len(email) > _LONGEST:
        raise NotPossibleError("email", "this is no e-mail address")
    if not name or len(name) > _LONGEST:
        raise NotPossibleError("name", "a name is needed, of no more than 254 signs")
    if newcomer.language not in LANGUAGES:
        raise NotPossibleError(
            "language", f"language {newcomer.language!r}: there are {', '.join(LANGUAGES)}"
        )
