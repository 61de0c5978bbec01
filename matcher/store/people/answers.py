"""What she says to an offer, in her words; and, apart from it, what the advisor thinks."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from matcher.domain.casework import Answer, AnswerReason
from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.ids import new_id
from matcher.store.people.avoiding import make_sure_of_distance
from matcher.store.people.offers_signed import offer_of, offer_sign, put_offer
from matcher.store.ranking_models import AnswerRow, RankingRow, RemarkRow


@dataclass(frozen=True, slots=True)
class Said:
    """`words`: hers, None where she said no more."""

    answer: Answer
    reasons: tuple[AnswerReason, ...] = ()
    words: str | None = None


@dataclass(frozen=True, slots=True)
class HerAnswer:
    """`ranking_id`: the list on which the offer stood."""

    id: str
    offer_id: str
    ranking_id: str | None
    said: Said
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Remark:
    id: str
    offer_id: str
    words: str
    made_by: str
    made_at: datetime


def record_answer(
    scope: Scope, case_id: str, offer_id: str, said: Said, ranking_id: str | None = None
) -> str:
    """Its id; the last one holds, older ones are kept. Raises NotFoundError for a list that is not
    hers, ConflictError as `log_ranking` where she does not say no."""
    file = scope.enter(case_id, "answer.recorded", answer=said.answer.value)
    if said.answer is not Answer.NO:
        make_sure_of_distance(file, [offer_id])
    if ranking_id is not None:
        ranking = scope.find(RankingRow, ranking_id)
        if ranking is None or ranking.case_id != case_id:
            scope.refuse("answer.recorded", ranking_id)
    id_, words = new_id(), said.words
    row = AnswerRow(
        id=id_,
        case_id=case_id,
        number=file.next_number(AnswerRow.number),
        ranking_id=ranking_id,
        answer=said.answer,
        reasons=[reason.value for reason in said.reasons],
        sealed_words=file.seal("answers", "sealed_words", words, id_) if words else None,
        recorded_by=scope.actor.account_id,
        made_at=scope.now,
    )
    put_offer(file, row, offer_id)
    file.session.add(row)
    return id_


def answer_to(scope: Scope, case_id: str, offer_id: str) -> HerAnswer | None:
    """The one that holds."""
    file = scope.enter(case_id, "answer.looked", unscreened_too=True)
    about = AnswerRow.offer_sign == offer_sign(file, offer_id)
    asked = select(AnswerRow).where(AnswerRow.case_id == case_id, about)
    row = file.session.scalar(asked.order_by(AnswerRow.number.desc()).limit(1))
    return None if row is None else _answer(file, row)


def answers(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[HerAnswer]:
    """All, in the order in which she gave them."""
    file = scope.enter(case_id, "answers.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(AnswerRow).where(AnswerRow.case_id == case_id)
    rows = file.session.scalars(asked.order_by(AnswerRow.number))
    return [_answer(file, row) for row in rows]


def write_remark(scope: Scope, case_id: str, offer_id: str, words: str) -> str:
    """Its id."""
    file = scope.enter(case_id, "remark.written")
    id_ = new_id()
    row = RemarkRow(
        id=id_,
        case_id=case_id,
        sealed_words=file.seal("remarks", "sealed_words", words, id_),
        made_by=scope.actor.account_id,
        made_at=scope.now,
    )
    put_offer(file, row, offer_id)
    file.session.add(row)
    return id_


def remarks(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[Remark]:
    file = scope.enter(case_id, "remarks.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(RemarkRow).where(RemarkRow.case_id == case_id)
    return [
        Remark(
            id=row.id,
            offer_id=offer_of(file, row),
            words=file.unseal("remarks", "sealed_words", row.sealed_words, row.id),
            made_by=row.made_by,
            made_at=row.made_at,
        )
        for row in file.session.scalars(asked.order_by(RemarkRow.made_at, RemarkRow.id))
    ]


def _answer(file: CaseFile, row: AnswerRow) -> HerAnswer:
    sealed = row.sealed_words
    words = file.unseal("answers", "sealed_words", sealed, row.id) if sealed else None
    reasons = tuple(AnswerReason(reason) for reason in row.reasons)
    return HerAnswer(
        id=row.id,
        offer_id=offer_of(file, row),
        ranking_id=row.ranking_id,
        said=Said(row.answer, reasons, words),
        made_at=row.made_at,
    )
