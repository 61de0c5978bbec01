"""What she agreed to: recorded, withdrawn, and asked for again at the moment of sending."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from matcher.domain.casework import ConsentAct
from matcher.errors import ConsentError, InputError
from matcher.store.access.case_file import CaseFile, owner_of
from matcher.store.access.recorded import Record
from matcher.store.access.scope import Scope
from matcher.store.consent_models import ConsentRow
from matcher.store.ids import is_id, new_id
from matcher.store.keys.ended_list import EndKind

WITH_RECIPIENT = frozenset(ConsentAct) - {ConsentAct.ASSESSMENT, ConsentAct.STORING}


_NAMED = re.compile(r"[a-z][a-z_-]{0,39}")
_KINDS = ("organisation", "service", "channel")


@dataclass(frozen=True, slots=True)
class Shown:
    """What she was shown before she agreed: the words, in her language, of which version."""

    language: str
    words_version: str
    words: str


@dataclass(frozen=True, slots=True)
class Consent:
    """`recipient`: organisation:ID | service:ID | channel:NAME."""

    id: str
    act: ConsentAct
    recipient: str | None
    shown: Shown
    given_at: datetime
    recorded_by: str
    withdrawn_at: datetime | None


def make_sure_of_recipient(recipient: str) -> None:
    """It stays readable, in the trail for ever: an id or the name of a service or channel, and no
    telephone number or address of a person. Raises InputError."""
    kind, _, which = recipient.partition(":")
    if kind not in _KINDS or not (is_id(which) or _NAMED.fullmatch(which)):
        raise InputError("a recipient is organisation:ID, service:ID or channel:NAME")


def record_consent(
    scope: Scope, case_id: str, act: ConsentAct, recipient: str | None, shown: Shown
) -> str:
    """Its id; agreed to twice in the same words, it is kept once. Raises ConsentError where the act
    needs a recipient and none is named, or the other way round; InputError as
    `make_sure_of_recipient`; StepUpError unless the actor has just proved anew who it is."""
    scope.actor.require_step_up(scope.now)
    if (act in WITH_RECIPIENT) != bool(recipient):
        raise ConsentError(f"{act}: names " + ("nobody" if recipient else "no recipient"))
    if recipient:
        make_sure_of_recipient(recipient)
    file = scope.enter(case_id, "consent.recorded", consent=act.value, recipient=recipient)
    for row in _given(file, act, recipient):
        if (row.language, row.words_version) == (shown.language, shown.words_version):
            return row.id
    return _new(scope, file, act, recipient, shown)


def _new(scope: Scope, file: CaseFile, act: ConsentAct, recipient: str | None, shown: Shown) -> str:
    id_ = new_id()
    file.session.add(
        ConsentRow(
            id=id_,
            case_id=file.id,
            act=act,
            recipient=recipient,
            language=shown.language,
            words_version=shown.words_version,
            sealed_words=file.seal("consents", "sealed_words", shown.words, row=id_),
            given_at=scope.now,
            recorded_by=scope.actor.account_id,
        )
    )
    return id_


def withdraw_consent(scope: Scope, case_id: str, consent_id: str) -> None:
    """From now on, whatever else she signed for the same act and recipient; again does nothing
    more. Raises NotFoundError. It needs no step-up: taking back is never harder than giving."""
    file = scope.enter(case_id, "consent.withdrawn", unscreened_too=True, closed_too=True)
    row = scope.find(ConsentRow, consent_id)
    if row is None or row.case_id != case_id:
        scope.refuse("consent.withdrawn", consent_id)
    for each in _given(file, row.act, row.recipient):
        each.withdrawn_at, each.withdrawal_recorded_by = scope.now, scope.actor.account_id
        scope.record.end(EndKind.CONSENT, each.id)


def withdraw_again(record: Record, row: ConsentRow, at: datetime) -> bool:
    """In a database that was put back to a day before; whether it held. Who recorded it then is
    not known any more."""
    if row.withdrawn_at is not None:
        return False
    row.withdrawn_at = at
    record.note("consent.withdrawn", owner_of(row.case_id))
    return True


def consents(scope: Scope, case_id: str) -> list[Consent]:
    """All, withdrawn ones too, in the order in which they were given."""
    file = scope.enter(case_id, "consents.looked", unscreened_too=True, closed_too=True)
    asked = select(ConsentRow).where(ConsentRow.case_id == case_id)
    rows = file.session.scalars(asked.order_by(ConsentRow.given_at, ConsentRow.id))
    return [_consent(file, row) for row in rows]


def require_consent(file: CaseFile, act: ConsentAct, recipient: str | None = None) -> str:
    """The id of the consent that allows it now. Raises ConsentError. Call it in the transaction
    that does what is consented to: nobody withdraws it in between."""
    found = consent_to(file, act, recipient)
    if found is None:
        raise ConsentError(f"{act}: she has not agreed to it" + (" for them" if recipient else ""))
    return found


def consent_to(file: CaseFile, act: ConsentAct, recipient: str | None = None) -> str | None:
    """As `require_consent`; None: she has not agreed, or not any more."""
    return next((row.id for row in _given(file, act, recipient)), None)


def _given(file: CaseFile, act: ConsentAct, recipient: str | None) -> list[ConsentRow]:
    """What holds now, the newest first."""
    asked = select(ConsentRow).where(
        ConsentRow.case_id == file.id,
        ConsentRow.act == act,
        ConsentRow.recipient == recipient if recipient else ConsentRow.recipient.is_(None),
        ConsentRow.withdrawn_at.is_(None),
    )
    return list(file.session.scalars(asked.order_by(ConsentRow.given_at.desc())))


def _consent(file: CaseFile, row: ConsentRow) -> Consent:
    words = file.unseal("consents", "sealed_words", row.sealed_words, row=row.id)
    return Consent(
        id=row.id,
        act=row.act,
        recipient=row.recipient,
        shown=Shown(row.language, row.words_version, words),
        given_at=row.given_at,
        recorded_by=row.recorded_by,
        withdrawn_at=row.withdrawn_at,
    )
