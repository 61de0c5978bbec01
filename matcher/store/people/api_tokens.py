"""Tokens of partner software: made and shown once, looked up by a keyed digest, revoked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update

from matcher.domain.api_scope import ApiScope
from matcher.errors import InputError
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record
from matcher.store.account_models import OrganisationRow
from matcher.store.api_models import ApiTokenRow
from matcher.store.connecting import PASSING
from matcher.store.database import reading, single_statement
from matcher.store.ids import is_id, new_id
from matcher.store.keys.ended_list import EndKind
from matcher.store.keys.vault import Vault


@dataclass(frozen=True, slots=True)
class Caller:
    """A program whose token holds now. `spent`: of what it may ask in the minute from `minute`."""

    token_id: str
    organisation_id: str
    scopes: frozenset[ApiScope]
    minute: datetime
    spent: int

    @property
    def actor(self) -> str:
        """As the audit trail names it."""
        return token_owner(self.token_id)


@dataclass(frozen=True, slots=True)
class ApiToken:
    """As it is listed; the token itself stands nowhere."""

    id: str
    organisation_id: str
    name: str
    scopes: tuple[str, ...]
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    last_used_on: date | None


def token_owner(token_id: str) -> str:
    return f"token:{token_id}"


def add_token(
    record: Record,
    organisation_id: str,
    name: str,
    scopes: Collection[ApiScope],
    token: str,
    until: datetime,
) -> str:
    """Its id. Raises InputError where there is no such organisation, or it is closed."""
    there = record.session.get(OrganisationRow, organisation_id) if is_id(organisation_id) else None
    if there is None or there.closed_at is not None:
        raise InputError(f"no such organisation: {organisation_id!r}")
    row = ApiTokenRow(
        id=new_id(),
        organisation_id=organisation_id,
        digest=_digest(record.vault, token),
        name=name,
        scopes=" ".join(sorted(scopes)),
        made_by=record.actor or "",
        made_at=record.now,
        expires_at=until,
        minute=record.now,
        spent=0,
    )
    record.session.add(row)
    may = {f"may_{scope.name.lower()}": True for scope in scopes}
    record.note("api_token.added", token_owner(row.id), organisation=organisation_id, **may)
    return row.id


def revoke_token(record: Record, token_id: str) -> None:
    """From now on; again does nothing more. Raises InputError where there is none."""
    row = record.session.get(ApiTokenRow, token_id) if is_id(token_id) else None
    if row is None:
        raise InputError(f"no such token: {token_id!r}")
    if row.revoked_at is None:
        row.revoked_at = record.now
        record.end(EndKind.PROGRAM, token_id)
        record.note("api_token.revoked", token_owner(token_id))


def tokens(record: Record) -> list[ApiToken]:
    """All, revoked and expired ones too, the oldest first."""
    asked = select(ApiTokenRow).order_by(ApiTokenRow.made_at, ApiTokenRow.id)
    record.note("api_tokens.listed")
    return [_token(row) for row in record.session.scalars(asked)]


def find_caller(store: CaseStore, token: str, now: datetime) -> Caller | None:
    """Whose token it is, if it holds: not revoked, not expired, organisation not closed."""
    asked = (
        select(ApiTokenRow)
        .join(OrganisationRow, OrganisationRow.id == ApiTokenRow.organisation_id)
        .where(
            ApiTokenRow.digest == _digest(store.vault, token),
            ApiTokenRow.revoked_at.is_(None),
            ApiTokenRow.expires_at > now,
            OrganisationRow.closed_at.is_(None),
        )
    )
    with reading(store.engine) as session:
        row = session.scalar(asked)
        if row is None:
            return None
        scopes = frozenset(ApiScope(scope) for scope in row.scopes.split())
        return Caller(row.id, row.organisation_id, scopes, row.minute, row.spent)


def spend(store: CaseStore, token_id: str, cost: int, limit: int, now: datetime) -> bool:
    """Count `cost` in this minute, unless that would be over the limit; whether it was counted. A
    minute other than the one that is counted begins anew, also where the clock was put back. While
    another writer holds the database for long nothing is counted: it slows everybody down as it
    is."""
    minute = now.replace(second=0, microsecond=0)
    within = (ApiTokenRow.minute == minute, ApiTokenRow.spent <= limit - cost)
    try:
        return _set(
            store, token_id, within, spent=ApiTokenRow.spent + cost, last_used_on=now.date()
        ) or _set(
            store,
            token_id,
            (ApiTokenRow.minute != minute,),
            minute=minute,
            spent=cost,
            last_used_on=now.date(),
        )
    except PASSING:
        return True


def _set(
    store: CaseStore, token_id: str, where: Sequence[ColumnElement[bool]], **values: Any
) -> bool:
    change = update(ApiTokenRow).where(ApiTokenRow.id == token_id, *where).values(**values)
    with single_statement(store.engine) as session:
        done = session.execute(change.execution_options(synchronize_session=False))
        return bool(getattr(done, "rowcount", 0))


def _digest(vault: Vault, token: str) -> bytes:
    return vault.digest(f"api token|{token}")


def _token(row: ApiTokenRow) -> ApiToken:
    return ApiToken(
        id=row.id,
        organisation_id=row.organisation_id,
        name=row.name,
        scopes=tuple(row.scopes.split()),
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used_on=row.last_used_on,
    )
