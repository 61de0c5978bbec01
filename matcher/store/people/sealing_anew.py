"""What an older version wrote readably of her: which offers she was shown, answered and applied to,
and the days on which she goes somewhere. Sealed as the database is opened with its keys."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from matcher.errors import SealError
from matcher.store.access.case_file import CaseFile
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record, recorded
from matcher.store.case_models import CaseRow, CvChoiceRow, NextStepRow
from matcher.store.database import reading
from matcher.store.people.next_days import sealed_day
from matcher.store.people.next_steps import sealed_time
from matcher.store.people.offers_signed import (
    AboutOffer,
    offer_sign,
    sealed_list,
    sealed_offer,
)
from matcher.store.ranking_models import (
    AnswerRow,
    RankedOfferRow,
    RankingRow,
    ReferralRow,
    RemarkRow,
)

ACTOR = "system:sealing"
UNREADABLE = b""
"""In the place of what would have been sealed: the key of the case is not in this copy, and nobody
reads anything of it again."""


def seal_what_is_hers(store: CaseStore, now: datetime) -> int:
    """How many rows were of before. All of them in one transaction: broken off, the next opening
    does it."""
    with reading(store.engine) as session:
        if not any(session.scalar(asked.limit(1)) for asked, _ in _OF_BEFORE):
            return 0
    with recorded(store, ACTOR, now) as record:
        found = sum(_seal_all(record, asked, seal) for asked, seal in _OF_BEFORE)
        if found:  # another process may have been there first
            record.note("rows.sealed", None, rows=found)
    return found


def _seal_all(record: Record, asked: Select[Any], seal: Callable[[CaseFile, Any], None]) -> int:
    rows = record.session.scalars(asked).all()
    for row in rows:
        case = record.session.get_one(CaseRow, row.case_id)
        seal(CaseFile(case, record.session, record.vault), row)
    return len(rows)


def _seal_offer(file: CaseFile, row: AboutOffer) -> None:
    offer_id = row.offer_sign or ""
    row.offer_sign = offer_sign(file, offer_id)
    row.sealed_offer = _sealed(sealed_offer, file, row, offer_id)


def _seal_list(file: CaseFile, row: RankingRow) -> None:
    asked = select(RankedOfferRow).where(RankedOfferRow.ranking_id == row.id)
    lines = file.session.scalars(asked.order_by(RankedOfferRow.position)).all()
    offers = [line.offer_sign for line in lines]
    row.sealed_offers = _sealed(sealed_list, file, row.id, offers)
    for line, offer_id in zip(lines, offers, strict=True):
        line.offer_sign = offer_sign(file, offer_id)


def _seal_next_step(file: CaseFile, row: ReferralRow) -> None:
    row.sealed_next_step = _sealed(sealed_day, file, row.id, row.next_step_on)
    row.next_step_on = None


def _seal_time(file: CaseFile, row: NextStepRow) -> None:
    row.sealed_time = _sealed(sealed_time, file, row.id, row.day, row.minute)
    row.day = row.minute = None


def _sealed(seal: Callable[..., bytes | None], *of: object) -> bytes | None:
    try:
        return seal(*of)
    except SealError:
        return UNREADABLE


_OF_BEFORE: tuple[tuple[Select[Any], Callable[[CaseFile, Any], None]], ...] = (
    *(
        (select(kind).where(kind.sealed_offer.is_(None), kind.offer_sign.is_not(None)), _seal_offer)
        for kind in (AnswerRow, RemarkRow, ReferralRow, CvChoiceRow)
    ),
    (select(RankingRow).where(RankingRow.sealed_offers.is_(None)), _seal_list),
    (select(ReferralRow).where(ReferralRow.next_step_on.is_not(None)), _seal_next_step),
    (select(NextStepRow).where(NextStepRow.sealed_time.is_(None)), _seal_time),
)
