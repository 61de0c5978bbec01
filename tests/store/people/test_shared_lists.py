"""Her list goes to the software of an organisation with her consent, and never her words."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from matcher.domain.casework import Answer, CaseState, ConsentAct
from matcher.domain.verdict import Verdict
from matcher.errors import NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.access.recorded import recorded
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading
from matcher.store.people.answers import Said, record_answer
from matcher.store.people.api_rankings import log_api_ranking
from matcher.store.people.api_tokens import Caller
from matcher.store.people.avoiding import record_avoidance
from matcher.store.people.cases import change_state, open_case
from matcher.store.people.consents import record_consent, withdraw_consent
from matcher.store.people.expiring import count_older, drop_older
from matcher.store.people.rankings import log_ranking
from matcher.store.people.shared_lists import SharedList, shared_list
from tests.store.agency import Agency
from tests.store.people.test_lists import LIST, MADE_WITH, SHOWN, anna, case, new_case

__all__ = ["anna", "case"]
SHARE = ConsentAct.SHARE_LIST
TOKEN = "token:" + "a" * 20


def shared(agency: Agency, case_id: str, organisation: str | None = None) -> SharedList:
    with recorded(agency.store, TOKEN, agency.now) as record:
        return shared_list(record, organisation or agency.casa, case_id)


def agreed(agency: Agency, anna: Actor, case: str, organisation: str | None = None) -> str:
    recipient = f"organisation:{organisation or agency.casa}"
    return str(agency.does(anna, record_consent, case, SHARE, recipient, SHOWN))


def trail(agency: Agency) -> list[tuple[str | None, str, str | None]]:
    asked = select(AuditRow.actor, AuditRow.act, AuditRow.object).order_by(AuditRow.number)
    with reading(agency.store.engine) as session:
        return [tuple(row) for row in session.execute(asked)]


def test_with_her_consent_the_list_and_what_she_said_to_it_and_not_her_words(
    agency: Agency, anna: Actor, case: str
):
    agreed(agency, anna, case)
    assert shared(agency, case) == SharedList(None, ())
    agency.does(anna, log_ranking, case, 1, MADE_WITH, LIST)
    said = Said(Answer.YES, words="ZEBRA"), Said(Answer.MAYBE, words="ZEBRA")
    for each in said:
        agency.does(anna, record_answer, case, "b", each)
    found = shared(agency, case)
    assert "ZEBRA" not in repr(found)
    assert found.made_on == MADE_WITH.day
    assert [(line.offer_id, line.verdict, line.answer) for line in found.lines] == [
        (LIST[0].offer_id, Verdict.YES, None),
        ("b", Verdict.ASK, Answer.MAYBE),
    ]
    assert trail(agency)[-1] == (TOKEN, "list.shared", f"case:{case}")


def test_without_it_there_is_nothing_and_the_attempt_stays_written(
    agency: Agency, anna: Actor, case: str
):
    agency.does(anna, log_ranking, case, 1, MADE_WITH, LIST)
    agreed(agency, anna, case, agency.porta)
    hers = f"organisation:{agency.casa}"
    agency.does(anna, record_consent, case, ConsentAct.SHARE_CV, hers, SHOWN)
    agency.does(anna, record_consent, case, ConsentAct.REFERRAL, hers, SHOWN)
    with pytest.raises(NotFoundError):
        shared(agency, case)
    assert trail(agency)[-1] == (TOKEN, "access.refused", f"case:{case}")
    consent = agreed(agency, anna, case)
    assert shared(agency, case).lines
    agency.does(anna, withdraw_consent, case, consent)
    with pytest.raises(NotFoundError):
        shared(agency, case)


def test_another_organisations_case_is_not_found_even_where_she_agreed(
    agency: Agency, anna: Actor, case: str
):
    agreed(agency, anna, case, agency.porta)
    with pytest.raises(NotFoundError):
        shared(agency, case, agency.porta)
    for nobody in ("z" * 20, "", "K-7", "x\x00"):
        with pytest.raises(NotFoundError):
            shared(agency, nobody)


def test_a_closed_case_and_one_whose_risks_nobody_looked_at_are_not_found(
    agency: Agency, anna: Actor, case: str
):
    agreed(agency, anna, case)
    agency.does(anna, change_state, case, CaseState.PAUSED, "holidays")
    assert shared(agency, case)
    agency.does(anna, change_state, case, CaseState.CLOSED, "found work")
    unscreened = str(agency.does(anna, open_case, "K-9"))
    for each in (case, unscreened):
        with pytest.raises(NotFoundError):
            shared(agency, each)


def test_what_somebody_whom_she_must_not_meet_has_in_hand_is_left_out(
    agency: Agency, anna: Actor, case: str
):
    agreed(agency, anna, case)
    agency.does(anna, log_ranking, case, 1, MADE_WITH, LIST)
    other = new_case(agency, anna, "K-8")
    agency.does(anna, record_answer, other, "b", Said(Answer.YES))
    agency.does(anna, record_avoidance, other, "K-7", "they came together", 6)
    assert [line.offer_id for line in shared(agency, case).lines] == [LIST[0].offer_id]


def test_a_list_for_a_profile_that_was_sent_along_is_logged_and_ends_by_the_rule(agency: Agency):
    caller = Caller("a" * 20, agency.casa, frozenset(), agency.now, 0)
    document = {"country": "IT", "languages": {"it": {"speaking": "B1"}}}
    with recorded(agency.store, caller.actor, agency.now) as record:
        log_api_ranking(record, caller, document, MADE_WITH, LIST)
        log_api_ranking(record, caller, document, MADE_WITH, [])
    later = agency.now + timedelta(days=1)
    assert count_older(agency.store, "api_ranking", agency.now) == 0
    assert drop_older(agency.store, "api_ranking", later, later) == 2
    with reading(agency.store.engine) as session:
        assert (
            session.connection().exec_driver_sql("SELECT count(*) FROM api_ranked_offers").scalar()
            == 0
        )
