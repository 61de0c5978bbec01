"""She decides: an application is prepared, sent only as she agreed, and followed to its end."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import update

from matcher.domain.offer_state import OfferState
from matcher.store.access.scope import scoped
from matcher.store.database import transaction
from matcher.store.models import OfferRow
from matcher.store.people.next_steps import steps
from matcher.store.people.referrals import Referral, referrals
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite


@dataclass
class AtDesk:
    browser: Browser
    house: House
    furnished: Furnished

    @property
    def where(self) -> str:
        return f"/cases/{self.furnished.case_id}/applications"

    def page(self, ask: str = "") -> Page:
        return Page(self.browser.get(self.where + ask).text)

    def prepare(self, **fields: str) -> int:
        return self.browser.post(self.where, **fields).status_code

    def kept(self) -> list[Referral]:
        with scoped(self.house.store, self.furnished.visitor.actor, self.house.now) as scope:
            return referrals(scope, self.furnished.case_id)

    def follows(self, state: str, offer: str | None = None, **fields: str) -> int:
        (id_,) = [each.id for each in self.kept() if offer in (None, each.offer_id)]
        answer = self.browser.post(f"{self.where}/state", referral=id_, state=state, **fields)
        return answer.status_code

    def she_agrees(self) -> None:
        """By the button beside the application, and then by hers."""
        asked = _fields(self.page(), self.where.replace("applications", "consents"))
        words = Page(
            self.browser.post(self.where.replace("applications", "consents"), **asked).text
        )
        agreed = self.where.replace("applications", "consents/agreed")
        answer = self.browser.post(agreed, **_fields(words, agreed))
        assert answer.headers["Location"] == self.where


def _fields(page: Page, action: str) -> dict[str, str]:
    inputs = page.all(f".//h:form[@action='{action}']//h:input")
    found = {str(each.get("name")): each.get("value") or "" for each in inputs}
    return {name: value for name, value in found.items() if name != "csrf_token"}


@pytest.fixture
def desk(site: Flask, house: House) -> AtDesk:
    browser, person = logged_in(site, house)
    return AtDesk(browser, house, furnish(browser, house, person))


def test_from_an_offer_to_an_employer_outside_with_her_consent_and_not_before(desk: AtDesk):
    page = desk.page("?offer=v0")
    assert "Aiuto cuoca" in page.text
    fields = _fields(page, desk.where)
    assert fields["name"] == "Ditta v0" or "Ditta v0" in page.text
    assert desk.prepare(kind="application", offer="v0", name="Ditta v0", words="by mail") == 303
    assert desk.follows("sent") == 422
    assert desk.kept()[0].state == "prepared"
    assert "She has not agreed that Ditta v0 gets it" in desk.page().text
    desk.she_agrees()
    assert desk.follows("sent") == 303
    assert desk.kept()[0].state == "sent"
    assert "by mail" in desk.page().text


def test_her_consent_for_one_employer_sends_nothing_to_another(desk: AtDesk):
    desk.prepare(kind="application", offer="v0", name="Ditta v0")
    desk.she_agrees()
    desk.prepare(kind="application", offer="v1", name="Ditta v1")
    assert desk.follows("sent", offer="v1") == 422
    assert desk.follows("sent", offer="v0") == 303


def test_an_employer_of_ours_is_found_by_its_id(desk: AtDesk):
    hotel = desk.house.agency.hotel
    assert desk.prepare(kind="application", offer="v0", which=hotel, name="somebody") == 303
    assert desk.kept()[0].recipient == f"organisation:{hotel}"


def test_the_next_step_stands_on_the_desk(desk: AtDesk):
    desk.prepare(kind="service", name="Scuola serale", words="Italian in the evening")
    desk.she_agrees()
    day = desk.house.now.date() + timedelta(days=4)
    assert desk.follows("sent", day=str(day), step="Call the school") == 303
    with scoped(desk.house.store, desk.furnished.visitor.actor, desk.house.now) as scope:
        (step,) = steps(scope, desk.furnished.case_id)
    assert (step.day, step.words) == (day, "Call the school")
    assert "Scuola serale" in desk.page().text


@pytest.mark.parametrize("state", ["interview", "accepted", "refused", "withdrawn"])
def test_each_end_can_be_told(desk: AtDesk, state: str):
    desk.prepare(kind="service", name="Scuola serale")
    desk.she_agrees()
    desk.follows("sent")
    assert desk.follows(state) == 303
    assert desk.kept()[0].state == state
    assert desk.page().all(".//h:input[@name='state']")


def test_what_can_not_be_kept_comes_back_as_typed(desk: AtDesk):
    assert desk.prepare(kind="application", offer="v0", name=" ") == 422
    assert desk.prepare(kind="application", offer="gone", name="Ditta") == 422
    assert desk.prepare(kind="service", name="") == 422
    desk.prepare(kind="service", name="Scuola serale")
    assert desk.follows("lost") == 422
    assert desk.follows("withdrawn", day="tomorrow") == 422
    assert desk.kept()[0].state == "prepared"


def refused(desk: AtDesk, **fields: str) -> Page:
    (kept,) = desk.kept()
    answer = desk.browser.post(f"{desk.where}/state", referral=kept.id, **fields)
    assert answer.status_code == 422
    return Page(answer.text)


def test_a_refused_follow_up_comes_back_with_what_was_typed_and_what_is_wrong(desk: AtDesk):
    desk.prepare(kind="service", name="Scuola serale")
    page = refused(desk, state="withdrawn", day="tomorrow", step="Ring the school")
    (day,) = page.all(".//h:input[@name='day']")
    assert (day.get("value"), day.get("aria-invalid")) == ("tomorrow", "true")
    assert page.texts(f".//h:p[@id='{day.get('aria-describedby')}']") == [
        "Which day? Write it as 2027-03-31."
    ]
    (step,) = page.all(".//h:input[@name='step']")
    assert step.get("value") == "Ring the school"
    (chosen,) = page.all(".//h:input[@name='state'][@checked]")
    assert chosen.get("value") == "withdrawn"


def test_without_her_consent_the_form_says_so_beside_what_was_chosen(desk: AtDesk):
    desk.prepare(kind="service", name="Scuola serale")
    page = refused(desk, state="sent", day="2026-12-01", step="Ring the school")
    (fieldset,) = page.all(".//h:fieldset[@aria-invalid]")
    told = page.texts(f".//h:p[@id='{fieldset.get('aria-describedby')}']")
    assert told == ["She has not agreed to that for them. Ask her first."]
    (day,) = page.all(".//h:input[@name='day']")
    assert (day.get("type"), day.get("value")) == ("date", "2026-12-01")


def test_a_step_without_a_day_is_asked_about_and_not_dropped(desk: AtDesk):
    desk.prepare(kind="service", name="Scuola serale")
    page = refused(desk, state="withdrawn", step="Ring the school")
    assert page.all(".//h:input[@name='day'][@aria-invalid]")
    assert desk.kept()[0].state == "prepared"


def test_only_the_form_that_was_refused_is_filled(desk: AtDesk):
    desk.prepare(kind="service", name="Scuola serale")
    desk.prepare(kind="service", name="Sportello lavoro")
    first = desk.kept()[0]
    page = Page(
        desk.browser.post(f"{desk.where}/state", referral=first.id, state="x", step="S").text
    )
    steps_typed = sorted(each.get("value") or "" for each in page.all(".//h:input[@name='step']"))
    assert steps_typed == ["", "S"]
    (name,) = page.all(".//h:input[@id='service-name']")
    assert not name.get("value")


def test_a_refused_application_keeps_the_employer_that_was_chosen(desk: AtDesk):
    answer = desk.browser.post(
        desk.where, kind="application", offer="v0", which="", name=" ", words="by hand"
    )
    page = Page(answer.text)
    (name,) = page.all(".//h:input[@id='name']")
    assert name.get("aria-invalid") == "true"
    assert page.texts(".//h:textarea") == ["by hand"]


def test_pressed_twice_it_is_prepared_once(desk: AtDesk):
    for _ in range(2):
        assert desk.prepare(kind="application", offer="v0", name="Ditta v0") == 303
    assert len(desk.kept()) == 1


def test_nobody_applies_to_what_waits_for_a_person_by_its_address(desk: AtDesk):
    """An advert with signs of danger is on no list; whoever knew its id could apply to it, and
    talk it over, as if it were one of hers."""
    held = desk.page("?offer=held")
    assert "Hostess" not in held.text
    assert desk.prepare(kind="application", offer="held", which="", name="Ditta held") == 422
    assert desk.kept() == []
    where = f"/cases/{desk.furnished.case_id}"
    assert desk.browser.post(f"{where}/discuss/held", answer="yes").status_code == 410
    assert desk.browser.get(f"{where}/discuss/held").status_code == 410
    assert "Hostess" not in Page(desk.browser.get(f"{where}/answers").text).text


def hold_back(desk: AtDesk, state: OfferState = OfferState.HELD) -> None:
    """What is found out about an advert once it was applied to."""
    with transaction(desk.house.store.engine) as session:
        session.execute(update(OfferRow).where(OfferRow.id == "v0").values(state=state))


@pytest.mark.parametrize("state", [OfferState.HELD, OfferState.REJECTED])
def test_what_was_prepared_before_its_advert_was_held_back_is_not_sent(
    desk: AtDesk, state: OfferState
):
    desk.prepare(kind="application", offer="v0", name="Ditta v0")
    desk.she_agrees()
    hold_back(desk, state)
    page = desk.page()
    assert "Send nothing there" in page.text
    assert "Aiuto cuoca" not in page.text
    choices = {each.get("value") for each in page.all(".//h:input[@name='state']")}
    assert choices == {"withdrawn"}
    for told in ("sent", "interview", "accepted"):
        answer = desk.browser.post(f"{desk.where}/state", referral=desk.kept()[0].id, state=told)
        assert answer.status_code == 422
        assert "Ask whoever checks such adverts" in answer.text
    assert desk.kept()[0].state == "prepared"
    assert desk.follows("withdrawn") == 303


def test_what_was_sent_before_its_advert_was_held_back_is_followed_with_a_warning(desk: AtDesk):
    desk.prepare(kind="application", offer="v0", name="Ditta v0")
    desk.she_agrees()
    assert desk.follows("sent") == 303
    assert "Talk with her before she goes there" not in desk.page().text
    hold_back(desk)
    assert "Talk with her before she goes there" in desk.page().text
    assert desk.follows("interview") == 303


def test_an_advert_that_a_person_let_go_is_sent_to_again(desk: AtDesk):
    desk.prepare(kind="application", offer="v0", name="Ditta v0")
    desk.she_agrees()
    hold_back(desk)
    assert desk.follows("sent") == 422
    hold_back(desk, OfferState.OPEN)
    assert desk.follows("sent") == 303


def test_another_advert_of_the_same_job_that_is_held_back_holds_it_back(desk: AtDesk):
    desk.prepare(kind="application", offer="v0", name="Ditta v0")
    desk.she_agrees()
    with transaction(desk.house.store.engine) as session:
        double = update(OfferRow).where(OfferRow.id == "v1")
        session.execute(double.values(state=OfferState.HELD, merged_into="v0"))
    assert desk.follows("sent") == 422
