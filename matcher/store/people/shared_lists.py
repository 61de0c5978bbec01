"""Her list for the software of an organisation: with her consent to this act for this recipient,
looked for in the very transaction, and without her words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from matcher.domain.casework import Answer, CaseState, ConsentAct
from matcher.domain.verdict import Verdict
from matcher.store.access.case_file import CaseFile, owner_of
from matcher.store.access.recorded import Record
from matcher.store.access.refusing import refuse
from matcher.store.case_models import CaseRow
from matcher.store.ids import is_id
from matcher.store.offer_sites import sites_of
from matcher.store.people.avoiding import KeptApart, kept_apart_of, last_answers_in
from matcher.store.people.consents import consent_to
from matcher.store.people.rankings import offers_of
from matcher.store.ranking_models import RankingRow

_ACT = "list.shared"


@dataclass(frozen=True, slots=True)
class SharedLine:
    """`value`: millionths; `answer`: hers, the last one about this offer, None: not asked yet."""

    offer_id: str
    value: int
    verdict: Verdict
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class SharedList:
    """`made_on`: the day of the last list that was made with her; None: none was."""

    made_on: date | None
    lines: tuple[SharedLine, ...]


def shared_list(record: Record, organisation_id: str, case_id: str) -> SharedList:
    """The last list of a case of this organisation. Raises NotFoundError, always the same: for
    what is no case, another organisation's, a closed one, one whose risks nobody looked at, and
    where she has not agreed or not any more; the attempt stays in the trail."""
    recipient = f"organisation:{organisation_id}"
    file = _file(record, organisation_id, case_id)
    consent = consent_to(file, ConsentAct.SHARE_LIST, recipient) if file else None
    if file is None or consent is None:
        refuse(record, _ACT, case_id)
    record.note(_ACT, owner_of(case_id), consent_id=consent, recipient=recipient)
    last = record.session.scalar(
        select(RankingRow)
        .where(RankingRow.case_id == case_id)
        .order_by(RankingRow.number.desc())
        .limit(1)
    )
    return SharedList(None, ()) if last is None else SharedList(last.day, tuple(_lines(file, last)))


def _file(record: Record, organisation_id: str, case_id: str) -> CaseFile | None:
    row = record.session.get(CaseRow, case_id) if is_id(case_id) else None
    if (
        row is None
        or row.organisation_id != organisation_id
        or row.state is CaseState.CLOSED
        or row.screened_at is None
    ):
        return None
    return CaseFile(row, record.session, record.vault)


def _lines(file: CaseFile, ranking: RankingRow) -> Iterator[SharedLine]:
    """Without what somebody whom she must not meet has got since the list was made."""
    apart, answers = kept_apart_of(file), last_answers_in(file)
    for line in offers_of(file, ranking):
        if not _barred(file, apart, line.offer_id):
            answer = answers.get(line.offer_id)
            yield SharedLine(line.offer_id, line.value, line.verdict, answer)


def _barred(file: CaseFile, apart: KeptApart, offer_id: str) -> bool:
    if offer_id in apart.offers:
        return True
    return bool(apart.sites) and apart.bars(sites_of(file.session, [offer_id]))
