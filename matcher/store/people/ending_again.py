"""What was ended, and holds again in a database that was put back to an earlier day: ended again.

What is meant by that is on the list beside the keys. What the list lacks, on a machine that is new,
it learns from the database's own rows.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from matcher.domain.account import Role
from matcher.store.access.confirmed import NO_WAIT_WILL_DO, hold
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record, recorded
from matcher.store.account_models import AccountRow, WebauthnCredentialRow
from matcher.store.api_models import ApiTokenRow
from matcher.store.audit.chain import Head
from matcher.store.audit.trail import Trail
from matcher.store.case_models import AssignmentRow
from matcher.store.consent_models import ConsentRow
from matcher.store.database import reading, transaction
from matcher.store.keys.ended_list import Ended, EndedList, EndKind, Listed
from matcher.store.people.accounts import (
    DISABLED,
    change_role,
    disable_account,
    forget_proofs,
    has_proofs,
)
from matcher.store.people.api_tokens import revoke_token
from matcher.store.people.assignments import end_assignment_again, follow
from matcher.store.people.consents import withdraw_again
from matcher.store.people.learning_endings import unlisted
from matcher.store.people.logins import (
    end_password_again,
    end_recovery_code_again,
    end_recovery_codes_again,
)
from matcher.store.people.security_keys import delete_security_key, listed_name

ACTOR = "system:restore"


def end_what_was_ended(store: CaseStore, now: datetime) -> None:
    """As the database is opened. Most often there is nothing to do, and nothing is written."""
    _list_what_was_done(store)
    with reading(store.engine) as session:
        pending = _pending(session, store.trail, store.ended)
        to_learn = unlisted(session, store.ended)
    if pending:
        with recorded(store, ACTOR, now) as record:
            record.note("restore.ended_again", None, endings=len(end_again(record, store.ended)))
    if pending or to_learn:
        with transaction(store.engine) as session:
            head = store.trail.head(session)
            if head.number:  # before the first act nothing was ended
                learnt = unlisted(session, store.ended)
                store.ended.add(learnt, head.number, head.mac)
                store.ended.add_done(learnt, head.number, head.mac)


def _list_what_was_done(store: CaseStore) -> None:
    """A crash came between the commit and the line that says so; or before the commit, and nothing
    was done."""
    begun = store.ended.begun()
    with reading(store.engine) as session:
        had = store.trail.holding(session, [Head(one.number, one.mac) for one in begun])
    for one in begun:
        if Head(one.number, one.mac) in had:
            store.ended.add_done([one.ended], one.number, one.mac)


def end_again(record: Record, listed: EndedList) -> list[Ended]:
    """Those of the list that this database has not had, and that still held in it. It has had all
    of the list then."""
    every = listed.read()
    pending = _pending(record.session, record.trail, listed)
    done = [ended for ended in pending if _APPLY[ended.kind](record, ended)]
    for ended in done:
        if ended.kind is EndKind.ASSIGNMENT:
            follow(record, _last(ended, every))
    record.ended = pending
    return done


def _pending(session: Session, trail: Trail, listed: EndedList) -> list[Ended]:
    """Those whose row is none of this database's own trail."""
    every = [(one.ended, Head(one.number, one.mac)) for one in listed.read().values()]
    had = trail.holding(session, [row for _, row in every])
    return [ended for ended, row in every if row not in had]


def _last(ended: Ended, every: Mapping[tuple[EndKind, str], Listed]) -> Ended:
    """The case may have gone on to another one since, and from that to yet another."""
    seen = {ended.id}
    while (after := every.get((ended.kind, ended.then.partition("/")[0]))) is not None:
        if after.ended.id in seen:
            break
        seen.add(after.ended.id)
        ended = Ended(ended.kind, ended.id, after.ended.at, after.ended.then)
    return ended


def _account(record: Record, ended: Ended) -> bool:
    row = record.session.get(AccountRow, ended.id)
    if row is None or row.disabled_at is not None or ended.then != DISABLED:
        return False
    disable_account(record, ended.id)
    return True


def _role(record: Record, ended: Ended) -> bool:
    row = record.session.get(AccountRow, ended.id)
    if row is None or row.role is Role(ended.then):
        return False
    change_role(record, ended.id, Role(ended.then))
    hold(row, record.now, NO_WAIT_WILL_DO)
    return True


def _proofs(record: Record, ended: Ended) -> bool:
    row = record.session.get(AccountRow, ended.id)
    if row is None or not has_proofs(row):
        return False
    forget_proofs(record, ended.id)
    hold(row, record.now, NO_WAIT_WILL_DO)
    return True


def _password(record: Record, ended: Ended) -> bool:
    return end_password_again(record, ended.id)


def _spare_code(record: Record, ended: Ended) -> bool:
    return end_recovery_code_again(record, bytes.fromhex(ended.id))


def _spare_codes(record: Record, ended: Ended) -> bool:
    return end_recovery_codes_again(record, ended.id)


def _security_key(record: Record, ended: Ended) -> bool:
    for row in record.session.scalars(select(WebauthnCredentialRow)):
        if listed_name(record.vault, row.id) == ended.id:
            delete_security_key(record, row)
            return True
    return False


def _consent(record: Record, ended: Ended) -> bool:
    row = record.session.get(ConsentRow, ended.id)
    return row is not None and withdraw_again(record, row, ended.at)


def _api_token(record: Record, ended: Ended) -> bool:
    row = record.session.get(ApiTokenRow, ended.id)
    if row is None or row.revoked_at is not None:
        return False
    revoke_token(record, ended.id)
    return True


def _assignment(record: Record, ended: Ended) -> bool:
    row = record.session.get(AssignmentRow, ended.id)
    return row is not None and end_assignment_again(record, row, ended.at)


_APPLY: Mapping[EndKind, Callable[[Record, Ended], bool]] = {
    EndKind.ACCOUNT: _account,
    EndKind.ROLE: _role,
    EndKind.PROOFS: _proofs,
    EndKind.PASSWORD: _password,
    EndKind.SPARE_CODE: _spare_code,
    EndKind.SPARE_CODES: _spare_codes,
    EndKind.SECURITY_KEY: _security_key,
    EndKind.CONSENT: _consent,
    EndKind.PROGRAM: _api_token,
    EndKind.ASSIGNMENT: _assignment,
}
