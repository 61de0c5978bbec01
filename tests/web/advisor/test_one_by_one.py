"""One question a page: the step's own form, with the fields of the others left out."""

import pytest
from flask import Flask

from matcher.web.advisor.steps.all_steps import PAGES
from tests.casework.accounts.house import MINUTE, House
from tests.databases import only_on_sqlite
from tests.web.advisor.asking import HELD, Asking, filled_in
from tests.web.advisor.test_steps_answered import Told, new_case
from tests.web.advisor.test_steps_answered import asking as told
from tests.web.house_site import Browser, enter, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite
asking = told
OF_THE_PAGE = HELD | {"question", "then", "later"}


def fields(page: Page) -> set[str]:
    """What stands in the form to be filled in, without the numbers of rows."""
    inputs = page.all(".//h:form[@id='step']//*[@name]")
    return {str(each.get("name")).partition("-")[0] for each in inputs} - OF_THE_PAGE


def answer(asking: Asking, question: str, act: str = "save", **typed: object) -> str:
    """Where it leads."""
    page = asking.page(question)
    held = {name: asking.hidden(page, name) for name in ("tab", "based_on", *sorted(ON_PAGE))}
    step = question.partition("/")[0]
    asking.last = asking.browser.post(
        f"{asking.where}/{step}", act=act, **held, **filled_in_here(page) | typed
    )
    assert asking.last.status_code == 303, asking.last.text
    return asking.last.headers["Location"].removeprefix(asking.where + "/")


ON_PAGE = {"question", "then", "later"}


def filled_in_here(page: Page) -> dict[str, object]:
    return {name: said for name, said in filled_in(page).items() if name not in ON_PAGE}


@pytest.mark.parametrize("step", PAGES)
def test_the_questions_of_a_step_ask_each_field_of_its_form_once(asking: Told, step: str):
    tab = asking.press("time", "add-child-") if step == "time" else ""
    asked = [field for each in PAGES[step].asks for field in each.fields]
    assert len(asked) == len(set(asked))
    whole, found = fields(asking.page(step, tab)), set[str]()
    assert whole <= set(asked)
    for question in PAGES[step].asks:
        here = fields(asking.page(f"{step}/{question.name}", tab))
        assert here == whole & set(question.fields), question.name
        found |= here
    assert found == whole


def test_every_page_says_why_it_asks_and_lets_her_not_know_and_not_now(asking: Told):
    for step in PAGES.values():
        for question in step.asks:
            page = asking.page(f"{step.name}/{question.name}")
            (form,) = page.all(".//h:form[@id='step']")
            acts = [each.get("value") for each in page.all(".//h:form[@id='step']//h:button")]
            assert {"save", "unknown", "later"} <= set(acts)
            assert len(page.texts(".//h:h1")) == 1
            place, why = page.texts(".//h:div[@class='intro']//h:p")
            assert f"of {len(step.asks)}" in place
            assert len(why) > 20
            assert form.get("method") == "post"


def test_each_answer_is_kept_at_once_and_leads_to_the_next(asking: Told):
    assert answer(asking, "about/country", country="IT") == "about/place"
    assert asking.kept == {"country": "IT"}
    assert asking.states()["about"] == "To talk about"
    assert answer(asking, "about/place", town="Milano") == "about/age"
    assert answer(asking, "about/age", age="27") == asking.where
    assert (asking.kept["country"], asking.kept["age"]) == ("IT", 27)
    assert asking.kept["place"]["name"] == "Milano"
    assert asking.states()["about"] == "Done"


def test_an_answer_changes_no_other_question_of_its_step(asking: Told):
    asking.save("about", country="IT", town="Milano", age="27")
    answer(asking, "about/age", age="28")
    assert (asking.kept["age"], asking.kept["place"]["name"]) == (28, "Milano")
    answer(asking, "about/age", age="")
    assert "age" not in asking.kept
    assert asking.kept["country"] == "IT"


def test_what_is_wrong_is_asked_again_with_what_was_typed(asking: Told):
    page = asking.page("about/age")
    held = {name: asking.hidden(page, name) for name in ("tab", "based_on", "question")}
    wrong = asking.browser.post(f"{asking.where}/about", act="save", **held, age="old")
    assert wrong.status_code == 422
    again = Page(wrong.text)
    assert again.all(".//h:input[@name='age']")[0].get("value") == "old"
    # the country is compulsory and asked on another page: the way there is told
    leads = [each.get("href") for each in again.all(".//*[@id='problem']//h:a")]
    assert leads == [f"{asking.where}/about/country", "#age"]


def test_not_now_goes_on_and_the_step_stays_to_be_talked_about(asking: Told):
    assert answer(asking, "money/income", "later").startswith("money/needed_from?later=1")
    page = asking.page("money/needed_from?later=1")
    held = {name: asking.hidden(page, name) for name in ("tab", "based_on", *ON_PAGE)}
    asking.browser.post(f"{asking.where}/money", act="save", **held, needed_from="2027-01-01")
    assert asking.kept["money"] == {"needed_from": "2027-01-01"}
    assert asking.states()["money"] == "To talk about"


def test_not_now_keeps_what_was_begun_and_leaves_no_draft_of_nothing(asking: Told):
    answer(asking, "money/income", "later")
    assert "not saved yet" not in asking.page("money/income").text
    answer(asking, "money/income", "later", income="8")
    assert "not saved yet" in asking.page("money/income").text


def test_a_draft_of_one_question_holds_nothing_of_the_others(asking: Told):
    """Else it would bring old answers back when it is gone on with."""
    page = asking.page("about/age")
    tab = asking.hidden(page, "tab")
    held = {"tab": tab, "question": "age", "age": "31"}
    assert asking.browser.post(f"{asking.where}/about/draft", **held).status_code == 204
    asking.save("about", country="ES", town="", age="")
    assert asking.value("about", "age", tab) == "31"
    page = asking.page("about", tab)
    (chosen,) = page.all(".//h:select[@name='country']/h:option[@selected]")
    assert chosen.get("value") == "ES"


def test_a_button_that_only_changes_the_form_stays_with_its_question(asking: Told):
    asking.save("wishes", refuses=["night"])
    where = answer(asking, "wishes/priority", "choose-hours")
    assert where.startswith("wishes/priority?tab=")
    assert answer(asking, where) == "wishes/dream"
    assert asking.kept["wishes"] == {"refuses": ["night"], "priorities": ["hours"]}


def test_from_the_summary_a_change_leads_back_to_it_and_leaves_the_step_as_it_was(asking: Told):
    asking.save("about", country="IT", age="27")
    asking.browser.post(f"{asking.where}/way", way="one")
    page = asking.page("summary")
    (change,) = page.all(f".//h:a[@href='{asking.where}/about/age?then=summary']")
    assert change.text == "Change"
    assert answer(asking, "about/age?then=summary", age="28") == "summary"
    asking.browser.post(f"{asking.where}/way", way="whole")
    assert asking.states()["about"] == "Done"


def test_the_way_is_remembered_for_the_advisor_and_can_be_changed_back(
    asking: Told, site: Flask, house: House
):
    assert asking.browser.post(f"{asking.where}/way", way="one").status_code == 303
    first = [f"{asking.where}/{step.name}/{step.asks[0].name}" for step in PAGES.values()]
    assert links(asking.page()) == first
    page = asking.page()
    assert page.all(f".//h:a[@href='{asking.where}/skills/done']")
    whole = {f"{asking.where}/{step}" for step in PAGES}
    assert not whole & {each.get("href") for each in page.all(".//h:a")}
    again = Browser(site)
    house.passes(MINUTE)
    enter(again, house, asking.person)
    assert links(Page(again.get(asking.where).text)) == first  # in another session as well
    colleague, _ = logged_in(site, house)
    other = Asking(colleague, new_case(colleague, "K8"))
    assert links(other.page())[0] == f"{other.where}/about"  # and nobody else's
    asking.browser.post(f"{asking.where}/way", way="whole")
    assert links(asking.page()) == [f"{asking.where}/{step}" for step in PAGES]


def links(page: Page) -> list[str]:
    return [str(each.get("href")) for each in page.all(".//h:ul[@class='tasks']/h:li/h:a")]


def test_a_question_that_there_is_not_is_not_found(asking: Told):
    assert asking.browser.get(f"{asking.where}/about/income").status_code == 404


def test_an_answer_that_somebody_else_changed_meanwhile_is_not_written_over(asking: Told):
    page = asking.page("about/age")
    asking.save("about", country="IT", age="40")
    held = {name: asking.hidden(page, name) for name in ("tab", "based_on", "question")}
    late = asking.browser.post(f"{asking.where}/about", act="save", **held, age="27")
    assert late.status_code == 409
    assert asking.kept["age"] == 40
