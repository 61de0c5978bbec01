"""Two who must not meet: noted by one of them, kept for both, and naming nobody.

What somebody has in hand, and the place where that is, is not given to the other one: the offers
of the last list that was shown, unless the answer was no, what was answered with yes or maybe,
what was applied to, and who was asked. Closed cases are in nobody's way.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, or_, select

from matcher.domain.casework import Answer, CaseState, ReferralState
from matcher.domain.site import Site, may_be_same_site
from matcher.errors import ConflictError, NotPossibleError
from matcher.store.access.case_file import CASE, CaseFile
from matcher.store.access.scope import Scope, assigned_at
from matcher.store.case_models import AssignmentRow, AvoidanceRow, CaseRow
from matcher.store.key_models import SealingKeyRow
from matcher.store.offer_sites import sites_of
from matcher.store.people.next_days import day_of
from matcher.store.people.notices import tell_of_case
from matcher.store.people.offers_signed import offer_of, offers_of_list
from matcher.store.people.reasons import reason_of
from matcher.store.ranking_models import AnswerRow, RankingRow, ReferralRow


@dataclass(frozen=True, slots=True)
class KeptApart:
    """What is not for her: offers, places of work, and recipients of applications and referrals.
    Nothing says which case, or why."""

    offers: frozenset[str] = frozenset()
    sites: frozenset[Site] = frozenset()
    recipients: frozenset[str] = frozenset()

    def bars(self, sites: Collection[Site]) -> bool:
        return any(may_be_same_site(one, other) for one in sites for other in self.sites)


OVER = (ReferralState.REFUSED, ReferralState.WITHDRAWN, ReferralState.ENDED)


def record_avoidance(scope: Scope, case_id: str, other_code: str, why: str, at_most: int) -> bool:
    """The other one by its case code, whether or not there is such a case: nobody learns that here.
    It holds at once, for it may be urgent; what her list shows from then on tells something of the
    other one, so it is for few, with a reason, and the other one's advisors are told that it was
    done, not in which case. Whether it is new: again changes nothing. `at_most`: in one case.
    Raises InputError for her own code or one that is none, without a reason, and for too many."""
    file = scope.enter(case_id, "avoidance.recorded")
    index = scope.code_index(other_code)
    if index == file.row.code_index:
        raise NotPossibleError("own_code", "that is her own case code")
    noted = set(file.session.scalars(_noted_in(case_id)))
    if index in noted:
        return False
    _require_room(len(noted), at_most)
    file.session.add(
        AvoidanceRow(
            case_id=case_id,
            other_index=index,
            sealed_other=file.seal("avoidances", "sealed_other", other_code, index.hex()),
            sealed_why=file.seal("avoidances", "sealed_why", reason_of(why), index.hex()),
            made_by=scope.actor.account_id,
            made_at=scope.now,
        )
    )
    file.session.flush()
    _tell_the_other(scope, index)
    return True


def _require_room(named: int, at_most: int) -> None:
    if named >= at_most:
        told = f"a case names {at_most} others at most; drop one that it is not about"
        raise NotPossibleError("too_many_codes", told, n=at_most)


def drop_avoidance(scope: Scope, case_id: str, other_code: str) -> None:
    """As noted in this case. What the other one's advisor noted stays, and goes on holding."""
    scope.enter(case_id, "avoidance.dropped")
    row = scope.session.get(AvoidanceRow, (case_id, scope.code_index(other_code)))
    if row is not None:
        scope.session.delete(row)


def avoided_codes(scope: Scope, case_id: str) -> list[str]:
    """Those that were noted in this case, as they were written."""
    file = scope.enter(case_id, "avoidances.looked", unscreened_too=True)
    rows = file.session.scalars(select(AvoidanceRow).where(AvoidanceRow.case_id == case_id))
    return sorted(_code(file, row) for row in rows)


def make_sure_of_day(file: CaseFile, offers: Collection[str], recipient: str, day: date) -> None:
    """The other one may have a step on that day at the same recipient or place, whatever became of
    what it belongs to. Raises ConflictError, which names neither."""
    there = [
        (row.recipient, offer_of(other, row) if row.offer_sign else None)
        for other in files_to_avoid(file)
        for row in _dated(other)
        if day_of(other, row) == day
    ]
    taken = sites_of(file.session, {offer for _, offer in there if offer})
    same_site = taken and KeptApart(sites=taken).bars(sites_of(file.session, offers))
    if same_site or recipient in {theirs for theirs, _ in there}:
        raise ConflictError("this day can't be had there; choose another day")


def kept_apart(scope: Scope, case_id: str) -> KeptApart:
    """Before a list is made for her."""
    return kept_apart_of(scope.enter(case_id, "avoidances.applied"))


def offers_not_for_her(scope: Scope, case_id: str) -> frozenset[str]:
    """As `kept_apart`, the offers alone."""
    return kept_apart(scope, case_id).offers


def make_sure_of_distance(
    file: CaseFile, offers: Collection[str], recipient: str | None = None
) -> None:
    """In the transaction that gives her these offers: the other one may have got one of them since
    her list was made. Raises ConflictError, which names neither."""
    apart = kept_apart_of(file)
    if (
        recipient in apart.recipients
        or not apart.offers.isdisjoint(offers)
        or (apart.sites and apart.bars(sites_of(file.session, offers)))
    ):
        raise ConflictError("the offers have changed meanwhile; make the list anew")


def kept_apart_of(file: CaseFile) -> KeptApart:
    """As `kept_apart`, of a case that was entered."""
    others = files_to_avoid(file)
    offers = frozenset().union(*(_in_hand(other) for other in others))
    recipients = frozenset().union(*(_asked(other) for other in others))
    return KeptApart(offers, sites_of(file.session, offers), recipients)


def _tell_the_other(scope: Scope, index: bytes) -> None:
    """Those who have the case of this code today, if there is one."""
    asked = (
        select(AssignmentRow.case_id, AssignmentRow.account_id)
        .join(CaseRow, CaseRow.id == AssignmentRow.case_id)
        .where(
            CaseRow.organisation_id == scope.actor.organisation_id,
            CaseRow.code_index == index,
            AssignmentRow.account_id != scope.actor.account_id,
            *assigned_at(scope.now),
        )
    )
    for case_id, account_id in sorted({(row[0], row[1]) for row in scope.session.execute(asked)}):
        tell_of_case(scope, case_id, account_id, "kept_apart")


def _noted_in(case_id: str) -> Select[bytes]:
    return select(AvoidanceRow.other_index).where(AvoidanceRow.case_id == case_id)


def files_to_avoid(file: CaseFile) -> list[CaseFile]:
    """Those that are open, by id; noted in either of the two. Not those whose key did not come back
    with a backup: nobody reads what is in hand there, nor goes on with them."""
    noted_here = _noted_in(file.id)
    noted_there = select(AvoidanceRow.case_id).where(
        AvoidanceRow.other_index == file.row.code_index
    )
    asked = (
        select(CaseRow)
        .join(SealingKeyRow, SealingKeyRow.owner == CASE + CaseRow.id)
        .where(
            CaseRow.organisation_id == file.row.organisation_id,
            CaseRow.state != CaseState.CLOSED,
            or_(CaseRow.code_index.in_(noted_here), CaseRow.id.in_(noted_there)),
        )
    )
    rows = file.session.scalars(asked.order_by(CaseRow.id))
    return [CaseFile(row, file.session, file.vault) for row in rows]


def _in_hand(other: CaseFile) -> set[str]:
    answers = last_answers_in(other)
    wanted = {offer for offer, answer in answers.items() if answer is not Answer.NO}
    refused = answers.keys() - wanted
    applied = select(ReferralRow).where(
        ReferralRow.case_id == other.id,
        ReferralRow.offer_sign.is_not(None),
        ReferralRow.state.not_in(OVER),
    )
    taken = {offer_of(other, row) for row in other.session.scalars(applied)}
    return taken | wanted | (_shown_last(other) - refused)


def _shown_last(other: CaseFile) -> set[str]:
    lists = select(RankingRow).where(RankingRow.case_id == other.id)
    last = other.session.scalar(lists.order_by(RankingRow.number.desc()).limit(1))
    return set() if last is None else set(offers_of_list(other, last))


def _asked(other: CaseFile) -> set[str]:
    """Where an interview, or a talk, may be."""
    asked = select(ReferralRow.recipient).where(
        ReferralRow.case_id == other.id, ReferralRow.state.not_in(OVER)
    )
    return set(other.session.scalars(asked))


def _dated(other: CaseFile) -> Sequence[ReferralRow]:
    asked = select(ReferralRow).where(
        ReferralRow.case_id == other.id, ReferralRow.sealed_next_step.is_not(None)
    )
    return other.session.scalars(asked).all()


def last_answers_in(file: CaseFile) -> dict[str, Answer]:
    """Offer -> what she said to it last."""
    asked = select(AnswerRow).where(AnswerRow.case_id == file.id).order_by(AnswerRow.number)
    last = {row.offer_sign: row for row in file.session.scalars(asked)}
    return {offer_of(file, row): row.answer for row in last.values()}


def _code(file: CaseFile, row: AvoidanceRow) -> str:
    return file.unseal("avoidances", "sealed_other", row.sealed_other, row.other_index.hex())
