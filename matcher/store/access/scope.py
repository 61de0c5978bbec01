"""The one way to people's data: a scope, which shows an account what is its own and nothing else.

Every function of `store` that reads or writes a case takes a Scope, asks it to let the account
in, and so leaves a row in the audit trail. Another's case and one that does not exist answer alike.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn, TypeVar

from sqlalchemy import ColumnElement, exists, false, or_, select
from sqlalchemy.orm import Session

from matcher.domain.account import AuthLevel, Role
from matcher.domain.casework import AssignmentKind, CaseState
from matcher.errors import AccessError, NotPossibleError, ScreeningError
from matcher.store.access.actor import Actor
from matcher.store.access.case_file import CaseFile, owner_of
from matcher.store.access.confirmed import is_confirmed
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record, recorded
from matcher.store.access.refusing import refuse
from matcher.store.account_models import AccountRow
from matcher.store.audit.entry import Detail
from matcher.store.case_models import AssignmentRow, CaseRow
from matcher.store.ids import is_id
from matcher.store.keys.vault import Vault
from matcher.store.models import Base

Row = TypeVar("Row", bound=Base)


@dataclass(frozen=True)
class Scope:
    """Get one by `scoped`; it is good for that transaction alone. `confirmed`: whether the account
    may open cases now."""

    actor: Actor
    record: Record
    confirmed: bool

    @property
    def session(self) -> Session:
        return self.record.session

    @property
    def vault(self) -> Vault:
        return self.record.vault

    @property
    def now(self) -> datetime:
        return self.record.now

    def enter(
        self,
        case_id: str,
        act: str,
        *,
        closed_too: bool = False,
        main_only: bool = False,
        unscreened_too: bool = False,
        **details: Detail,
    ) -> CaseFile:
        """Her case, with `act` noted; only for an advisor to whom it is assigned now. `main_only`:
        not for a substitute, nor behind a broken glass. Raises NotFoundError, and the attempt stays
        in the trail; ScreeningError before the risks were looked at, unless `unscreened_too`, which
        only what looks, gives into other hands, pauses, closes or erases may say."""
        case = self._own(case_id, closed_too, main_only) if is_id(case_id) else None
        if case is None:
            self.refuse(act, case_id)
        if case.screened_at is None and not unscreened_too:
            raise ScreeningError("look at her risks first: may she share a room, is there a threat")
        self.record.note(act, owner_of(case_id), **details)
        return CaseFile(case, self.session, self.vault)

    def files(self, act: str, *, closed_too: bool = False) -> list[CaseFile]:
        """All cases that are hers or his today, by id, with `act` noted once for all."""
        asked = select(CaseRow).where(*self.own_cases()).order_by(CaseRow.id)
        if not closed_too:
            asked = asked.where(CaseRow.state != CaseState.CLOSED)
        rows = self.session.scalars(asked).all()
        self.vault.fetch_keys(self.session, [owner_of(row.id) for row in rows])
        self.record.note(act, cases=len(rows))
        return [CaseFile(row, self.session, self.vault) for row in rows]

    def _own(self, case_id: str, closed_too: bool, main_only: bool) -> CaseRow | None:
        asked = select(CaseRow).where(CaseRow.id == case_id, *self.own_cases(main_only))
        if not closed_too:
            asked = asked.where(CaseRow.state != CaseState.CLOSED)
        return self.session.scalar(asked)

    def own_cases(self, main_only: bool = False) -> tuple[ColumnElement[bool], ...]:
        """The conditions on CaseRow, closed ones included; none fits for whoever is no advisor, or
        one whom nobody has confirmed."""
        if self.actor.role is not Role.ADVISOR or not self.confirmed:
            return (false(),)
        kinds = [AssignmentKind.MAIN] if main_only else list(AssignmentKind)
        assigned = exists().where(
            AssignmentRow.case_id == CaseRow.id,
            AssignmentRow.account_id == self.actor.account_id,
            AssignmentRow.kind.in_(kinds),
            *assigned_at(self.now),
        )
        return CaseRow.organisation_id == self.actor.organisation_id, assigned

    def code_index(self, code: str) -> bytes:
        """By which a case of the actor's organisation is found. Raises InputError."""
        try:
            return self.vault.blind(self.actor.organisation_id, code)
        except ValueError as error:
            raise NotPossibleError("case_code", str(error)) from error

    def require(self, *roles: Role) -> None:
        """Raises AccessError for any other role, and for an advisor whom nobody has confirmed; the
        attempt stays in the trail."""
        if self.actor.role not in roles or not self.confirmed:
            self.record.note_refusal("access.denied", None, role=self.actor.role.value)
            raise AccessError(f"{self.actor.role} may not do this")

    def find(self, kind: type[Row], id_: str) -> Row | None:
        """The row of this id, whoever's it is; None as well for what can't be an id."""
        return self.session.get(kind, id_) if is_id(id_) else None

    def refuse(self, act: str, about: str) -> NoReturn:
        """Raises NotFoundError, as `refusing.refuse`."""
        refuse(self.record, act, about)


@contextmanager
def scoped(store: CaseStore, actor: Actor, now: datetime) -> Iterator[Scope]:
    """One transaction, as `recorded`. Raises AccessError for an account that is disabled, has
    another role by now, or came with its password alone."""
    with recorded(store, actor.account_id, now) as record:
        yield Scope(actor, record, is_confirmed(record.session, _account_of(actor, record), now))


def assigned_at(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """The conditions on AssignmentRow. None is made for a later day, so its beginning matters only
    where the clock was put back: that locks no advisor out, but a broken glass stays no longer."""
    broken = AssignmentRow.kind == AssignmentKind.BREAK_GLASS
    return (
        or_(~broken, AssignmentRow.since <= now),
        AssignmentRow.ended_at.is_(None),
        or_(AssignmentRow.until.is_(None), AssignmentRow.until > now),
    )


def _account_of(actor: Actor, record: Record) -> AccountRow:
    account = record.session.get(AccountRow, actor.account_id)
    if (
        account is None
        or account.disabled_at is not None
        or (account.role, account.organisation_id) != (actor.role, actor.organisation_id)
        or actor.level < AuthLevel.SECOND_FACTOR
    ):
        record.note_refusal("access.denied")
        raise AccessError("this account may not act")
    return account
