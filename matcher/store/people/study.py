"""What programme staff study: rows without a person, under a pseudonym that opens nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, select

from matcher.domain.account import Role
from matcher.domain.casework import Answer, AnswerReason, CaseState
from matcher.domain.verdict import Verdict
from matcher.store.access.case_file import CASE, CaseFile, owner_of
from matcher.store.access.scope import Scope
from matcher.store.case_models import CaseRow
from matcher.store.key_models import SealingKeyRow
from matcher.store.people.offers_signed import offers_of_list
from matcher.store.ranking_models import AnswerRow, RankedOfferRow, RankingRow


@dataclass(frozen=True, slots=True)
class StudiedCase:
    """`opened_in`: the first of the month; a day could be known to somebody."""

    pseudonym: str
    state: CaseState
    opened_in: date
    screened: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """An offer of a list and what she said to it; None: nothing yet. `value`: millionths."""

    pseudonym: str
    ranking_id: str
    weights: str
    day: date
    position: int
    offer_id: str
    value: int
    verdict: Verdict
    answer: Answer | None
    reasons: tuple[AnswerReason, ...]


def studied_cases(scope: Scope) -> list[StudiedCase]:
    """Of the own organisation, by pseudonym: no order of theirs shows through. Raises AccessError
    for whoever is not of the programme. Small cells are for the caller to suppress."""
    scope.require(Role.PROGRAMME)
    asked = select(CaseRow).where(CaseRow.organisation_id == scope.actor.organisation_id)
    rows = scope.session.scalars(asked).all()
    scope.record.note("study.cases_looked", cases=len(rows))
    studied = (
        StudiedCase(
            scope.vault.pseudonym(row.id),
            row.state,
            row.opened_at.date().replace(day=1),
            row.screened_at is not None,
        )
        for row in rows
    )
    return sorted(studied, key=lambda case: case.pseudonym)


def decisions(scope: Scope, since: date) -> list[Decision]:
    """All lines of all lists from that day on, each with what she said to it on that list last."""
    scope.require(Role.PROGRAMME)
    same = and_(
        AnswerRow.ranking_id == RankedOfferRow.ranking_id,
        AnswerRow.offer_sign == RankedOfferRow.offer_sign,
    )
    rows = scope.session.execute(
        select(RankingRow, RankedOfferRow, AnswerRow)
        .join(CaseRow, CaseRow.id == RankingRow.case_id)
        .join(SealingKeyRow, SealingKeyRow.owner == CASE + CaseRow.id)
        .join(RankedOfferRow, RankedOfferRow.ranking_id == RankingRow.id)
        .outerjoin(AnswerRow, same)
        .where(CaseRow.organisation_id == scope.actor.organisation_id, RankingRow.day >= since)
        .order_by(RankingRow.id, RankedOfferRow.position, AnswerRow.number)
    )
    last = {(ranking.id, line.position): (ranking, line, said) for ranking, line, said in rows}
    scope.record.note("study.decisions_looked", lines=len(last))
    offers = _offers(scope, {ranking.id: ranking for ranking, _, _ in last.values()})
    return [_decision(scope, offers, *found) for found in last.values()]


def _offers(scope: Scope, rankings: Mapping[str, RankingRow]) -> dict[str, list[str]]:
    """List -> its offers, in its order."""
    of_cases = {ranking.case_id for ranking in rankings.values()}
    scope.vault.fetch_keys(scope.session, [owner_of(case_id) for case_id in of_cases])
    cases = select(CaseRow).where(CaseRow.organisation_id == scope.actor.organisation_id)
    files = {
        row.id: CaseFile(row, scope.session, scope.vault) for row in scope.session.scalars(cases)
    }
    return {id_: offers_of_list(files[row.case_id], row) for id_, row in rankings.items()}


def _decision(
    scope: Scope,
    offers: Mapping[str, list[str]],
    ranking: RankingRow,
    line: RankedOfferRow,
    said: AnswerRow | None,
) -> Decision:
    return Decision(
        pseudonym=scope.vault.pseudonym(ranking.case_id),
        ranking_id=scope.vault.pseudonym(ranking.id),
        weights=ranking.weights_title,
        day=ranking.day,
        position=line.position,
        offer_id=offers[ranking.id][line.position - 1],
        value=line.value,
        verdict=Verdict(line.verdict),
        answer=said.answer if said else None,
        reasons=tuple(AnswerReason(reason) for reason in said.reasons) if said else (),
    )
