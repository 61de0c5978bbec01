"""Referrals and consents of before, whose signs tell who is outside: signed anew as the database is
opened, so that one service is one recipient whenever it was written down.

The old sign held letters of the name and eight of its digest. The name is looked for in the sealed
words of whatever bears that sign, and is taken only where it makes that very sign.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from matcher.errors import SealError
from matcher.store.access.case_file import owner_of
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record, recorded
from matcher.store.consent_models import ConsentRow
from matcher.store.database import reading
from matcher.store.keys.ended_list import EndKind
from matcher.store.keys.sealing import Place
from matcher.store.people.consents import withdraw_again
from matcher.store.people.recipients import outside
from matcher.store.ranking_models import ReferralRow

ACTOR = "system:signing"
_DIGEST = 8  # letters
_LONGEST = 28
_LIKE = f"%-{'_' * _DIGEST}"  # ids have no hyphen, and signs of today end in more letters
_OLD = re.compile(rf"(?:organisation|service):[a-z][a-z-]*-[a-z]{{{_DIGEST}}}")


def sign_what_is_readable(store: CaseStore, now: datetime) -> int:
    """How many recipients had an old sign. All of them in one transaction: broken off, the next
    opening does it."""
    with reading(store.engine) as session:
        if not _old_signs(session):
            return 0
    with recorded(store, ACTOR, now) as record:
        found = _old_signs(record.session)
        for old in found:
            _sign_anew(record, old)
        if found:  # another process may have been there first
            record.note("recipients.signed", None, recipients=len(found))
    return len(found)


def _old_signs(session: Session) -> list[str]:
    return sorted(
        {
            recipient
            for table in (ReferralRow, ConsentRow)
            for recipient in session.scalars(
                select(table.recipient).where(table.recipient.like(_LIKE)).distinct()
            )
            if recipient and _OLD.fullmatch(recipient)
        }
    )


def _sign_anew(record: Record, old: str) -> None:
    """By its name. Where that can't be had, its key being gone, by what stood there: it tells
    nothing either, and those who were led there stay apart from each other."""
    kind, _, which = old.partition(":")
    named = (name for name in _names(record, old) if _old_sign(kind, name) == old)
    new = outside(record.vault, kind, next(named, which))
    for table in (ReferralRow, ConsentRow):
        record.session.execute(update(table).where(table.recipient == old).values(recipient=new))
    _take_back_together(record, new)


def _names(record: Record, old: str) -> Iterator[str]:
    """What may be one: the first line of the advisor's words, or any part of what she was shown."""
    referrals = select(ReferralRow).where(ReferralRow.recipient == old)
    for row in record.session.scalars(referrals):
        if row.sealed_words:
            yield _read(record, row.case_id, "referrals", row.id, row.sealed_words).split("\n")[0]
    consents = select(ConsentRow).where(ConsentRow.recipient == old)
    for each in record.session.scalars(consents):
        yield from _parts(_read(record, each.case_id, "consents", each.id, each.sealed_words))


def _read(record: Record, case_id: str, table: str, row: str, sealed: bytes) -> str:
    try:
        place = Place(table, "sealed_words", row)
        return record.vault.unseal(record.session, owner_of(case_id), place, sealed)
    except SealError:
        return ""  # its key is not in this copy


def _parts(text: str) -> Iterator[str]:
    """All that begin and end where a word does, or with a sign."""
    cuts = [
        at
        for at in range(len(text) + 1)
        if not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())
    ]
    for number, start in enumerate(cuts):
        for end in cuts[number + 1 :]:
            yield text[start:end]


def _old_sign(kind: str, name: str) -> str:
    """As it was made until this was changed."""
    plain = " ".join(name.split()).casefold()
    bare = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    readable = "-".join(re.findall("[a-z]+", bare))[:_LONGEST].strip("-") or "x"
    return f"{kind}:{readable}-{_letters(plain)}"


def _letters(text: str) -> str:
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    found = ""
    for _ in range(_DIGEST):
        number, letter = divmod(number, 26)
        found += chr(ord("a") + letter)
    return found


def _take_back_together(record: Record, recipient: str) -> None:
    """Under two signs one service looked like two, and what she took back of one held on for the
    other: she took back whatever she had signed for it by then."""
    asked = select(ConsentRow).where(ConsentRow.recipient == recipient)
    rows = record.session.scalars(asked.order_by(ConsentRow.case_id, ConsentRow.act)).all()
    for _, same in groupby(rows, lambda row: (row.case_id, row.act)):
        _take_back(record, list(same))


def _take_back(record: Record, same: Sequence[ConsentRow]) -> None:
    taken = [(row.withdrawn_at, row) for row in same if row.withdrawn_at is not None]
    for row in same:
        after = [(at, other) for at, other in taken if at >= row.given_at]
        if row.withdrawn_at is None and after:
            at, first = min(after, key=itemgetter(0))
            withdraw_again(record, row, at)
            row.withdrawal_recorded_by = first.withdrawal_recorded_by
            record.end(EndKind.CONSENT, row.id)
