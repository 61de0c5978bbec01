"""Rows of before, which tell readably of which offer they are and when: sealed as the database is
opened."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select, update

from matcher.domain.casework import Answer, ReferralKind, ReferralState
from matcher.domain.verdict import Verdict
from matcher.errors import ConflictError, SealError
from matcher.store.access.actor import Actor
from matcher.store.access.case_store import case_store
from matcher.store.access.recorded import Record
from matcher.store.case_models import CvChoiceRow, NextStepRow
from matcher.store.database import reading, transaction
from matcher.store.people.answers import (
    Said,
    answer_to,
    answers,
    record_answer,
    remarks,
    write_remark,
)
from matcher.store.people.avoiding import offers_not_for_her, record_avoidance
from matcher.store.people.cv_choices import cv_choice, cv_choices, keep_cv_choice
from matcher.store.people.next_steps import plan_step, steps
from matcher.store.people.profiles import save_profile
from matcher.store.people.rankings import MadeWith, RankedOffer, log_ranking, rankings
from matcher.store.people.referrals import change_referral, prepare_referral, referrals
from matcher.store.ranking_models import (
    AnswerRow,
    RankedOfferRow,
    RankingRow,
    ReferralRow,
    RemarkRow,
)
from tests.promises.canary import raw_of
from tests.store.agency import Agency

SHOWN = ["zanzibar-shown", "zanzibar-too"]
ANSWERED, REMARKED, CHOSEN, APPLIED = (
    f"zanzibar-{what}" for what in ("answered", "remarked", "chosen", "applied")
)
OFFERS = (*SHOWN, ANSWERED, REMARKED, CHOSEN, APPLIED)
DAY = date(2027, 3, 31)
MADE_WITH = MadeWith(date(2026, 11, 27), "default", "d" * 8, "embedded 3", "g1", 120)
LIST = [RankedOffer(offer, 700_000 - at, Verdict.YES) for at, offer in enumerate(SHOWN)]
ABOUT_OFFERS = (AnswerRow, RemarkRow, ReferralRow)


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def her(agency: Agency, anna: Actor) -> str:
    """With something of each kind about an offer."""
    case = agency.opens(anna, "K-7")
    agency.does(anna, save_profile, case, {"country": "IT"}, None)
    agency.does(anna, log_ranking, case, 1, MADE_WITH, LIST)
    agency.does(anna, log_ranking, case, 1, MADE_WITH, [])
    agency.does(anna, log_ranking, case, 1, MADE_WITH, LIST[:1])
    agency.does(anna, record_answer, case, ANSWERED, Said(Answer.MAYBE, words="near"))
    agency.does(anna, write_remark, case, REMARKED, "ask again")
    agency.does(anna, keep_cv_choice, case, CHOSEN, {"work": "cook"}, {})
    to = (ReferralKind.APPLICATION, "organisation:outside-abc", APPLIED)
    applied = agency.does(anna, prepare_referral, case, *to)
    agency.does(anna, change_referral, case, applied, ReferralState.WITHDRAWN, DAY)
    agency.does(anna, prepare_referral, case, ReferralKind.SERVICE, "service:legal")
    agency.does(anna, plan_step, case, DAY, "interview", 600)
    return case


def told(agency: Agency, anna: Actor, case: str) -> tuple[object, ...]:
    """All that is kept of her about offers and days."""
    looks: tuple[Callable[..., object], ...] = (
        rankings, answers, remarks, cv_choices, referrals, steps,
    )  # fmt: skip
    return tuple(agency.does(anna, look, case) for look in looks)


def as_before(agency: Agency, case: str) -> None:
    """As form 0018 had it, brought to 0019."""
    with transaction(agency.store.engine) as session:
        for kind, offer in zip(ABOUT_OFFERS, (ANSWERED, REMARKED, APPLIED), strict=True):
            about = kind.case_id == case, kind.offer_sign.is_not(None)
            session.execute(update(kind).where(*about).values(offer_sign=offer, sealed_offer=None))
        session.execute(update(CvChoiceRow).values(offer_sign=CHOSEN, sealed_offer=None))
        for place, offer in enumerate(SHOWN, start=1):
            line = RankedOfferRow.position == place
            session.execute(update(RankedOfferRow).where(line).values(offer_sign=offer))
        session.execute(update(RankingRow).values(sealed_offers=None))
        sent = ReferralRow.offer_sign.is_not(None)
        day = {"next_step_on": DAY, "sealed_next_step": None}
        session.execute(update(ReferralRow).where(sent).values(**day))
        session.execute(update(NextStepRow).values(day=DAY, minute=600, sealed_time=None))


def open_anew(agency: Agency) -> None:
    case_store(agency.store.engine, agency.store.vault.source)


def rows_of_trail(agency: Agency) -> int:
    with reading(agency.store.engine) as session:
        return agency.store.trail.head(session).number


def test_nothing_new_tells_which_offers_or_days_are_hers(agency: Agency, her: str):
    raw = raw_of(agency.store.engine)
    assert b"K-7" not in raw
    assert b"zanzibar" not in raw
    assert DAY.isoformat().encode() not in raw


def test_what_was_written_before_is_the_same_and_tells_nothing_any_more(
    agency: Agency, anna: Actor, her: str
):
    before = told(agency, anna, her)
    as_before(agency, her)
    raw = raw_of(agency.store.engine)
    assert all(offer.encode() in raw for offer in OFFERS)
    open_anew(agency)
    assert told(agency, anna, her) == before
    raw = raw_of(agency.store.engine)
    assert b"zanzibar" not in raw
    assert DAY.isoformat().encode() not in raw


def test_what_was_written_before_is_found_by_its_offer(agency: Agency, anna: Actor, her: str):
    as_before(agency, her)
    open_anew(agency)
    assert agency.does(anna, answer_to, her, ANSWERED) is not None
    assert agency.does(anna, answer_to, her, REMARKED) is None
    assert agency.does(anna, cv_choice, her, CHOSEN) is not None
    assert agency.does(anna, cv_choice, her, ANSWERED) is None


def test_two_who_must_not_meet_are_kept_apart_by_what_was_written_before(
    agency: Agency, anna: Actor, her: str
):
    other = agency.opens(anna, "K-8")
    agency.does(anna, record_avoidance, her, "K-8", "they came on one road", 6)
    as_before(agency, her)
    open_anew(agency)
    assert agency.does(anna, offers_not_for_her, other) == {SHOWN[0], ANSWERED}
    with pytest.raises(ConflictError):
        agency.does(anna, plan_step, other, DAY, "interview", 660)
    agency.does(anna, plan_step, other, DAY, "interview", 720)


def test_one_offer_has_another_sign_in_another_case(agency: Agency, anna: Actor, her: str):
    other = agency.opens(anna, "K-8")
    for case in (her, her, other):
        agency.does(anna, record_answer, case, "the same", Said(Answer.NO))
    with reading(agency.store.engine) as session:
        asked = select(AnswerRow.case_id, AnswerRow.offer_sign).where(AnswerRow.answer == Answer.NO)
        signs = session.execute(asked).all()
    assert len({sign for case, sign in signs if case == her}) == 1
    assert len({sign for _, sign in signs}) == 2


def test_an_offer_that_is_moved_to_another_row_is_refused(agency: Agency, anna: Actor, her: str):
    agency.does(anna, record_answer, her, "other", Said(Answer.NO))
    with transaction(agency.store.engine) as session:
        one, two = session.scalars(select(AnswerRow).order_by(AnswerRow.number))
        one.sealed_offer = two.sealed_offer
    with pytest.raises(SealError):
        agency.does(anna, answers, her)


def test_where_the_key_is_not_in_this_copy_it_is_made_unreadable(
    agency: Agency, anna: Actor, her: str
):
    as_before(agency, her)
    with transaction(agency.store.engine) as session:
        agency.store.vault.destroy_key(session, f"case:{her}")
    for _ in range(2):
        open_anew(agency)
        assert b"zanzibar" not in raw_of(agency.store.engine)


def test_broken_off_it_is_as_before_and_the_next_opening_does_it_all(
    agency: Agency, anna: Actor, her: str, monkeypatch: pytest.MonkeyPatch
):
    before = told(agency, anna, her)
    as_before(agency, her)
    with monkeypatch.context() as broken:
        broken.setattr(Record, "note", _killed)
        with pytest.raises(KeyboardInterrupt):
            open_anew(agency)
    with reading(agency.store.engine) as session:
        assert session.scalar(select(AnswerRow.offer_sign)) == ANSWERED
    open_anew(agency)
    assert told(agency, anna, her) == before


def test_it_is_done_once(agency: Agency, anna: Actor, her: str):
    as_before(agency, her)
    open_anew(agency)
    raw, rows = raw_of(agency.store.engine), rows_of_trail(agency)
    open_anew(agency)
    assert (raw_of(agency.store.engine), rows_of_trail(agency)) == (raw, rows)


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt
