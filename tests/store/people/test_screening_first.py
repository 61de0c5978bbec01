"""Before the risks were looked at, nothing is done in a case but looking, giving it into other
hands, pausing, closing and erasing."""

import ast
from pathlib import Path

import pytest

from matcher.domain.casework import Answer, CaseState, ConsentAct, ReferralKind
from matcher.errors import ScreeningError
from matcher.store import people
from matcher.store.people.answers import Said, record_answer
from matcher.store.people.avoiding import record_avoidance
from matcher.store.people.cases import change_state, look_at_case, open_case, record_screening
from matcher.store.people.consents import Shown, record_consent
from matcher.store.people.erasing import ASKED, erase
from matcher.store.people.notes import write_note
from matcher.store.people.profiles import save_draft, save_profile
from matcher.store.people.referrals import prepare_referral
from tests.store.agency import NOW, Agency

ALLOWED = {  # acts that may come before the screening, wherever they are called
    *("case.looked", "screening.looked", "profile.looked", "drafts.looked", "answers.looked"),
    *("remarks.looked", "notes.looked", "rankings.looked", "referrals.looked", "consents.looked"),
    *("avoidances.looked", "access_log.looked", "case.assignments_looked", "steps.looked"),
    *("saved_lists.looked", "answer.looked", "cv.looked", "cvs.looked"),
    *("case.assigned", "case.handed_over", "case.assignment_ended", "consent.withdrawn"),
    *("case.exported", "screening.recorded", "case.state_changed", "case.erasure_begun"),
}


def entered() -> dict[str, bool]:
    """Every act with which a case is entered -> whether the screening may be missing."""
    trees = (ast.parse(file.read_text("utf-8")) for file in Path(people.__path__[0]).glob("*.py"))
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        ast.literal_eval(call.args[1]): any(word.arg == "unscreened_too" for word in call.keywords)
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "enter"
    }


def test_no_other_act_may_come_before_the_screening():
    acts = entered()
    assert len(acts) > 30
    assert {act for act, unscreened in acts.items() if unscreened} == ALLOWED


@pytest.mark.parametrize(
    ("act", "arguments"),
    [
        (save_profile, ({"country": "IT"}, None)),
        (save_draft, ("time", {})),
        (record_consent, (ConsentAct.STORING, None, Shown("it", "storing-1", "Possiamo?"))),
        (record_answer, ("a", Said(Answer.NO))),
        (prepare_referral, (ReferralKind.SERVICE, "service:crib")),
        (record_avoidance, ("K-8", "they came together", 6)),
        (write_note, ("first talk",)),
    ],
)
def test_a_case_is_screened_before_anything_else(agency: Agency, act, arguments):
    anna = agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    with pytest.raises(ScreeningError, match="look at her risks first"):
        agency.does(anna, act, case, *arguments)
    agency.does(anna, record_screening, case, {"threats": "none"})
    agency.does(anna, act, case, *arguments)


def test_an_unscreened_case_is_looked_at_paused_closed_and_erased(agency: Agency):
    anna = agency.actor()
    case = str(agency.does(anna, open_case, "K-7"))
    for state in (CaseState.PAUSED, CaseState.CLOSED, CaseState.OPEN):
        agency.does(anna, change_state, case, state, "as she wishes")
    assert agency.does(anna, look_at_case, case).screened_at is None
    assert erase(agency.store, anna, case, ASKED, NOW)
