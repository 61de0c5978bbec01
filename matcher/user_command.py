"""`matcher user` and `matcher organisation`: by whoever has the server; in the trail as such."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from matcher.casework.accounts.enrolling import Newcomer, change_role, enrol
from matcher.casework.accounts.inviting import invite_again, reset
from matcher.casework.accounts.rules import AccountRules, load_account_rules
from matcher.database_command import DatabaseCommand
from matcher.domain.account import OrganisationKind, Role
from matcher.errors import InputError
from matcher.store.access.case_store import opened_case_store
from matcher.store.access.recorded import Record, recorded
from matcher.store.people.account_changes import confirm, disable, enable
from matcher.store.people.accounts import (
    Account,
    account,
    account_by_email,
    accounts,
    add_organisation,
    organisations,
)

ACTOR = "system:command_line"


class Users(DatabaseCommand):
    def add(self, where: str, role: Role, email: str, name: str, language: str) -> None:
        rules = load_account_rules()
        with self._recorded() as record:
            id_, code = enrol(record, rules, Newcomer(where, role, email, name, language))
        self._tell_code(id_, code, rules.invitations.hours)

    def invite(self, who: str) -> None:
        self._let_in(who, invite_again)

    def reset(self, who: str) -> None:
        self._let_in(who, reset)

    def disable(self, who: str) -> None:
        with self._recorded() as record:
            id_ = _id_of(record, who)
            disable(record, id_, load_account_rules().confirmation.wait)
        self._say({"id": id_, "disabled": True}, f"{id_}: disabled; nothing of it is open any more")

    def enable(self, who: str) -> None:
        with self._recorded() as record:
            id_ = _id_of(record, who)
            enable(record, id_)
        self._say({"id": id_, "disabled": False}, f"{id_}: enabled")

    def confirm(self, who: str) -> None:
        with self._recorded() as record:
            id_ = _id_of(record, who)
            confirm(record, id_)
        self._say({"id": id_, "confirmed": True}, f"{id_}: opens its cases again")

    def change_role(self, who: str, role: Role) -> None:
        with self._recorded() as record:
            id_ = _id_of(record, who)
            change_role(record, load_account_rules(), id_, role)
        self._say({"id": id_, "role": role.value}, f"{id_}: {role} from now on")

    def list(self) -> None:
        with self._recorded() as record:
            found = accounts(record)
            names = {each.id: each.name for each in organisations(record)}
        known = [
            {
                "id": each.id,
                "email": each.email,
                "name": each.name,
                "role": each.role.value,
                "organisation": each.organisation_id,
                "state": _state(each),
            }
            for each in found
        ]
        lines = [
            f"{each.id}  {each.role:9} {_state(each):8} {each.email} ({each.name}), "
            f"{names[each.organisation_id]}"
            for each in found
        ]
        self._say(known, "\n".join(lines) or "no accounts yet; `matcher user add` makes one")

    def add_organisation(self, name: str, kind: OrganisationKind) -> None:
        if not name.strip():
            raise InputError("an organisation needs a name")
        with self._recorded() as record:
            id_ = add_organisation(record, name.strip(), kind)
        self._say({"id": id_, "name": name.strip(), "kind": kind.value}, id_)

    def list_organisations(self) -> None:
        with self._recorded() as record:
            found = organisations(record)
        known = [{"id": each.id, "name": each.name, "kind": each.kind.value} for each in found]
        lines = [f"{each.id}  {each.kind:8} {each.name}" for each in found]
        self._say(known, "\n".join(lines) or "none yet; `matcher organisation add` makes one")

    def _let_in(self, who: str, by: Callable[[Record, AccountRules, str], str]) -> None:
        rules = load_account_rules()
        with self._recorded() as record:
            id_ = _id_of(record, who)
            code = by(record, rules, id_)
        self._tell_code(id_, code, rules.invitations.hours)

    def _tell_code(self, id_: str, code: str, hours: int) -> None:
        self._say(
            {"id": id_, "code": code, "hours": hours},
            f"{id_}\ncode: {code}\nIt does once, within {hours} hours, at /account/invitation. "
            "Give it to nobody but the owner.",
        )

    @contextmanager
    def _recorded(self) -> Iterator[Record]:
        with (
            opened_case_store(self._url) as store,
            recorded(store, ACTOR, datetime.now(UTC)) as record,
        ):
            yield record


def _id_of(record: Record, who: str) -> str:
    return account_by_email(record, who) if "@" in who else account(record, who).id


def _state(found: Account) -> str:
    if found.disabled:
        return "disabled"
    if not found.ready:
        return "invited"
    return "ready" if found.confirmed else "waits"
