"""The assessment by its pages: half done or done, in any window, and nothing is lost."""

import pytest
from flask import Flask

from matcher.casework.assessment import keep_draft
from matcher.web.advisor.steps.all_steps import PAGES
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.advisor.asking import Asking, new_asking
from tests.web.advisor.test_every_page import require_whole
from tests.web.house_site import logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite


@pytest.fixture
def asking(site: Flask, house: House) -> Asking:
    return new_asking(site, house)


def test_a_case_is_asked_for_its_risks_first(asking: Asking):
    where = asking.browser.post("/cases", code="U1").headers["Location"]
    answer = asking.browser.get(f"{where}/assessment/money")
    assert answer.headers["Location"].endswith(f"{where}/risks")


def test_steps_are_done_or_still_to_talk_about(asking: Asking):
    assert set(asking.states().values()) == {"To talk about"}
    assert asking.send("money", income="900,50") == 303
    assert asking.send("travel", act="unknown") == 303
    assert asking.send("about", act="later", town="Milano") == 303
    states = asking.states()
    assert [step for step, state in states.items() if state == "Done"] == ["travel", "money"]
    assert asking.value("money", "income") == "900.5"


def test_nothing_but_the_country_is_needed(asking: Asking):
    for step in PAGES:
        assert asking.send(step) == (422 if step == "about" else 303), step
    assert asking.send("about", country="IT") == 303


def test_what_is_kept_for_later_is_offered_again(asking: Asking):
    page = asking.page("money")
    assert asking.send("money", act="later", page=page, income="about 900") == 303
    tab = asking.hidden(page, "tab")
    again = asking.page("money")
    assert "not saved yet" in again.text
    assert asking.value("money", "income") == ""
    assert asking.value("money", "income", tab) == "about 900"
    asking.browser.post(f"{asking.where}/money/thrown-away", tab=tab)
    assert "not saved yet" not in asking.page("money").text


def test_a_draft_kept_while_typing_is_gone_once_it_is_saved(asking: Asking):
    page = asking.page("money")
    tab = asking.hidden(page, "tab")
    sent = {"tab": tab, "based_on": "", "income": "90"}
    assert asking.browser.post(f"{asking.where}/money/draft", **sent).status_code == 204
    assert asking.value("money", "income", tab) == "90"
    assert asking.send("money", page=page, income="900") == 303
    assert "not saved yet" not in asking.page("money").text


def test_a_field_that_a_profile_never_has_is_kept_nowhere(asking: Asking):
    sent = {"tab": "a1", "street": "Via Roma 12"}
    assert asking.browser.post(f"{asking.where}/money/draft", **sent).status_code == 422
    assert asking.send("money", act="later", street="Via Roma 12") == 422


def test_sending_a_form_twice_is_no_conflict(asking: Asking):
    page = asking.page("money")
    assert asking.send("money", page=page, income="900") == 303
    assert asking.send("money", page=page, income="900") == 303
    assert asking.value("money", "income") == "900"


def test_of_two_windows_the_slower_one_sees_both_versions_and_decides(asking: Asking):
    slow, fast = asking.page("money"), asking.page("money")
    assert asking.send("money", page=fast, income="900") == 303
    assert asking.send("money", page=slow, income="750") == 409
    assert asking.last is not None
    both = Page(asking.last.text)
    require_whole(both, "both")
    assert "€900" in both.text
    assert asking.value("money", "income") == "900"
    assert asking.send("money", page=both, income="750") == 303
    assert asking.value("money", "income") == "750"


def test_another_s_assessment_is_not_found(asking: Asking, site: Flask, house: House):
    stranger, _ = logged_in(site, house)
    for step in ("", "/money", "/summary"):
        assert stranger.get(f"{asking.where}{step}").status_code == 404
    assert stranger.post(f"{asking.where}/money", income="1", act="save").status_code == 404
    assert stranger.post(f"{asking.where}/money/draft", income="1").status_code == 404
    assert asking.browser.get(f"{asking.where}/history").status_code == 404


def test_a_draft_of_the_profile_s_own_keys_opens_as_a_form(asking: Asking, house: House):
    """As a program would leave one, whole or not."""
    case_id = asking.where.split("/")[2]
    for draft, shown in (({"money": {"monthly_net_minimum": 650}}, "650"), ({"money": "?"}, "")):
        session = asking.browser.cookie("__Host-session")
        assert session is not None
        visitor = house.visitor(session)
        keep_draft(house.store, visitor.actor, case_id, "money", draft, house.now, "a1")
        assert asking.value("money", "income", "a1") == shown
