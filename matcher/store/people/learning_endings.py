"""What the list of endings lacks, on a machine that is new to a database: read from its rows.

Which proofs were forgotten or changed, which roles changed and which security keys were taken away
only the trail says; it is gone through where there is no list at all.
"""

import json
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from matcher.store.account_models import AccountRow, RecoveryCodeRow
from matcher.store.api_models import ApiTokenRow
from matcher.store.audit_models import AuditRow
from matcher.store.case_models import AssignmentRow
from matcher.store.consent_models import ConsentRow
from matcher.store.keys.ended_list import Ended, EndedList, EndKind
from matcher.store.people.accounts import DISABLED

_OF_TRAIL = {
    "account.reset": EndKind.PROOFS,
    "account.role_changed": EndKind.ROLE,
    "account.security_key_removed": EndKind.SECURITY_KEY,
    "account.password_set": EndKind.PASSWORD,
    "account.recovery_codes_made": EndKind.SPARE_CODES,
}


def unlisted(session: Session, listed: EndedList) -> list[Ended]:
    """In the order in which they are to be listed."""
    known = {key: one.ended.then for key, one in listed.read().items()}
    found = [*([] if listed.exists() else _of_trail(session)), *_of_rows(session)]
    return [
        ended
        for ended in found
        if (ended.kind, ended.id) not in known
        or (ended.kind is EndKind.ACCOUNT and known[ended.kind, ended.id] != ended.then)
    ]


def _of_rows(session: Session) -> Iterator[Ended]:
    account, consent, assignment, token = AccountRow, ConsentRow, AssignmentRow, ApiTokenRow
    for column, id_, kind, then in (
        (account.disabled_at, account.id, EndKind.ACCOUNT, DISABLED),
        (consent.withdrawn_at, consent.id, EndKind.CONSENT, ""),
        (token.revoked_at, token.id, EndKind.PROGRAM, ""),
        (assignment.ended_at, assignment.id, EndKind.ASSIGNMENT, ""),
    ):
        asked = select(id_, column).where(column.is_not(None)).order_by(column, id_)
        for found, at in session.execute(asked):
            if at is not None:
                yield Ended(kind, found, at, then)
    code, used_at = RecoveryCodeRow.code_hash, RecoveryCodeRow.used_at
    used = select(code, used_at).where(used_at.is_not(None)).order_by(used_at, code)
    for digest, at in session.execute(used):
        if at is not None:
            yield Ended(EndKind.SPARE_CODE, digest.hex(), at)


def _of_trail(session: Session) -> Iterator[Ended]:
    asked = select(AuditRow).where(AuditRow.act.in_(_OF_TRAIL)).order_by(AuditRow.number)
    for row in session.scalars(asked):
        kind, details = _OF_TRAIL[row.act], json.loads(row.details)
        account = (row.object or "").partition(":")[2]
        if kind is EndKind.ROLE:
            yield Ended(kind, account, row.at, details["role"])
        elif kind is EndKind.SECURITY_KEY:
            if "key" in details:  # rows of before it was noted don't say which
                yield Ended(kind, details["key"], row.at)
        elif kind is EndKind.PROOFS or details.get("again"):  # the first ones ended nothing
            yield Ended(kind, account, row.at)
