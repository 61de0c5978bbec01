"""An offer talked about with her: two languages, her answer, and what comes of it."""

import re
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader
from werkzeug.test import TestResponse

from matcher.store.access.scope import scoped
from matcher.store.people.answers import answers
from matcher.store.people.profiles import profile
from matcher.web.printing import can_print
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.market.stall import advert
from tests.skipping import lacking
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.house_site import logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite


@pytest.fixture
def desk(site: Flask, house: House) -> Furnished:
    browser, person = logged_in(site, house)
    return furnish(browser, house, person)


def talk(desk: Furnished) -> str:
    """Where the first offer of her list is talked about."""
    found = desk.browser.get(f"/cases/{desk.case_id}/suggestions").text
    (offer, *_) = re.findall(r"/offers/([^\"/?#]+)", found)
    return f"/cases/{desk.case_id}/discuss/{offer}"


def given(desk: Furnished) -> list[tuple[str, tuple[str, ...], str | None]]:
    with scoped(desk.house.store, desk.visitor.actor, desk.house.now) as scope:
        return [
            (one.said.answer.value, tuple(one.said.reasons), one.said.words)
            for one in answers(scope, desk.case_id)
        ]


def wishes(desk: Furnished) -> dict[str, list[str]]:
    with scoped(desk.house.store, desk.visitor.actor, desk.house.now) as scope:
        revision = profile(scope, desk.case_id)
    assert revision is not None
    return dict(revision.document.get("wishes", {}))


def test_it_is_in_her_language_with_the_advisors_below(desk: Furnished):
    page = Page(desk.browser.get(f"{talk(desk)}?with=ar").text)
    assert (page.root.get("lang"), page.root.get("dir")) == ("ar", "rtl")
    assert page.texts(".//h:*[@class='answers']//h:b")[0] == "نعم"
    assert "not said" in page.texts(".//h:*[@class='second-language']")


def test_a_draft_says_that_it_is_one(desk: Furnished):
    page = Page(desk.browser.get(f"{talk(desk)}?with=pcm").text)
    (mark,) = page.texts(".//h:p[@role='note']")
    assert "A draft by machine" in mark
    page = Page(desk.browser.get(f"{talk(desk)}?with=it").text)
    assert page.all(".//h:p[@role='note']") == []


def test_nothing_is_chosen_for_her_and_nothing_is_kept_without_an_answer(desk: Furnished):
    page = Page(desk.browser.get(talk(desk)).text)
    assert page.all(".//h:input[@checked]") in ([], page.all(".//h:input[@id='second']"))
    answer = desk.browser.post(talk(desk), words="hm")
    assert answer.status_code == 422
    assert given(desk) == []


def test_her_answer_is_kept_once_with_why_and_her_words(desk: Furnished):
    where = talk(desk)
    for _ in range(2):  # pressed twice
        sent = desk.browser.post(where, answer="maybe", reason="pay", words=" too little? ")
        assert sent.headers["Location"] == f"/cases/{desk.case_id}/answers"
    assert given(desk) == [("maybe", ("pay",), "too little?")]
    page = Page(desk.browser.get(where).text)
    assert [each.get("value") for each in page.all(".//h:form//h:input[@checked]")] == [
        "maybe",
        "pay",
    ]


def test_what_speaks_against_an_offer_counts_more_until_it_is_undone(desk: Furnished):
    named = wishes(desk).get("priorities", [])
    desk.browser.post(talk(desk), answer="no", reason="distance")
    assert wishes(desk)["priorities"] == [*named, "near"]
    shown = Page(desk.browser.get(f"/cases/{desk.case_id}/answers").text)
    assert "A short way" in shown.text
    desk.browser.post(f"/cases/{desk.case_id}/answers/undo", priority="near")
    assert wishes(desk).get("priorities", []) == named
    assert given(desk) == [("no", ("distance",), None)]


def test_work_of_a_kind_that_she_refuses_leaves_the_list(desk: Furnished):
    where = talk(desk)
    offer = where.rpartition("/")[2]
    desk.browser.post(where, answer="no", reason="kind_of_work")
    if refused := wishes(desk).get("refused_occupations"):
        assert len(refused) == 1
    assert f'/offers/{offer}"' not in desk.browser.get(f"/cases/{desk.case_id}/suggestions").text


def test_words_of_hers_that_were_not_sent_stand_in_the_answer_until_it_is(desk: Furnished):
    where = talk(desk)
    (field,) = Page(desk.browser.get(where).text).all(".//h:input[@name='offer']")
    offer = str(field.get("value"))
    typed = {"tab": "t1", "offer": offer, "answer": "maybe", "words": "If the bus"}
    draft = f"/cases/{desk.case_id}/half-typed/answer"
    assert desk.browser.post(draft, **typed).status_code == 204
    page = Page(desk.browser.get(where).text)
    (field,) = page.all(".//h:textarea[@id='words']")
    (ticked,) = page.all(".//h:input[@name='answer'][@checked]")
    assert (field.text, ticked.get("value")) == ("If the bus", "maybe")
    another = next(o for o in ("v0", "v1", "v2") if o != offer)
    other = f"/cases/{desk.case_id}/discuss/{another}"
    assert "If the bus" not in desk.browser.get(other).text
    desk.browser.post(where, answer="no", tab="t1")
    assert "If the bus" not in desk.browser.get(where).text


def test_a_yes_changes_no_weights(desk: Furnished):
    before = wishes(desk)
    desk.browser.post(talk(desk), answer="yes", reason="hours")
    assert wishes(desk) == before


def test_the_sheet_has_her_offers_and_no_word_about_her(desk: Furnished):
    empty = Page(desk.browser.get(f"/cases/{desk.case_id}/sheet").text)
    assert "No offer has been chosen yet" in empty.text
    desk.browser.post(talk(desk), answer="yes")
    page = Page(desk.browser.get(f"/cases/{desk.case_id}/sheet?with=it").text)
    (sheet,) = page.texts(".//h:article")
    assert "Un’offerta a cui pensare" in sheet
    for told in ("K1", "Casa", "Rosa"):
        assert told not in sheet


def test_what_she_needs_is_told_on_the_screen_and_not_on_the_sheet(desk: Furnished):
    desk.know("money", {"money": {"monthly_net_minimum": 3000.0}})
    poor = advert("poor", "Sarta", pay={"amount": 700, "period": "month", "gross": False})
    desk.stall.deliver(poor, source="more")
    where = f"/cases/{desk.case_id}"
    assert "less than is needed" in desk.browser.get(f"{where}/offers/poor").text
    talked = Page(desk.browser.get(f"{where}/discuss/poor?with=en").text)
    (harder,) = talked.texts(".//h:section[@aria-labelledby='hard']")
    assert "3,000" in harder
    (sheet,) = Page(desk.browser.get(f"{where}/sheet?offer=poor&with=en").text).texts(
        ".//h:article"
    )
    assert "€700 a month" in sheet
    assert "3,000" not in sheet
    assert "than is needed" not in sheet


def test_of_more_offers_than_fit_on_a_page_the_next_sheet_has_the_others(desk: Furnished):
    where, shown = f"/cases/{desk.case_id}", desk.browser.get(f"/cases/{desk.case_id}/suggestions")
    offers = list(dict.fromkeys(re.findall(r"/offers/([^\"?]+)", shown.text)))[:4]
    asked = "&".join(f"offer={each}" for each in offers)
    page = Page(desk.browser.get(f"{where}/sheet?{asked}").text)
    assert len(page.all(".//h:article/h:section")) == 2
    assert "Two offers fit on one page" in page.text
    (next_,) = [a for a in page.all(".//h:a") if "To the next sheet" in "".join(a.itertext())]
    second = Page(desk.browser.get(next_.get("href") or "").text)
    first, later = page.texts(".//h:article//h:h3"), second.texts(".//h:article//h:h3")
    assert (len(first), len(later)) == (2, len(offers) - 2)
    assert set(first).isdisjoint(later)
    assert "Two offers fit" not in second.text


def test_the_pdf_is_one_page_and_names_nobody(desk: Furnished):
    if not can_print():
        lacking("WeasyPrint can't print here (pip install 'matcher[pdf]', and the system's pango)")
    desk.browser.post(talk(desk), answer="yes")
    answer = desk.browser.get(f"/cases/{desk.case_id}/sheet.pdf?with=ar")
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == "attachment; filename=sheet.pdf"
    paper = PdfReader(BytesIO(answer.data))
    assert len(paper.pages) == 1
    said = str(paper.metadata) + paper.pages[0].extract_text()
    for told in ("K1", "Casa", "Rosa", "matcher"):
        assert told not in said


def test_somebody_else_gets_the_sheet_only_where_she_agreed_to_that_one(desk: Furnished):
    desk.browser.post(talk(desk), answer="yes")
    handed, legal = f"/cases/{desk.case_id}/sheet/handed", "Sportello legale"
    refused = desk.browser.post(handed, name=legal)
    assert (refused.status_code, refused.mimetype) == (422, "text/html")
    page = Page(refused.text)
    asks = page.all(f".//h:form[@action='/cases/{desk.case_id}/consents']//h:input")
    asked = {str(each.get("name")): each.get("value") or "" for each in asks}
    assert (asked.pop("csrf_token") != "", asked["name"]) == (True, legal)
    desk.agree(desk.case_id, **asked)
    assert desk.browser.post(handed, name="Another one").status_code == 422
    given_ = desk.browser.post(handed, name=legal)
    assert given_.status_code == 200
    said = said_on(given_)
    assert "Yes" in said
    for told in (legal, "K1", "Casa", "Rosa", "estimated", "less than"):
        assert told not in said
    assert "estimated" in desk.browser.get(f"/cases/{desk.case_id}/sheet").text
    assert desk.browser.post(handed, name=" ").status_code == 422


def said_on(sheet: TestResponse) -> str:
    """What stands on the paper, or on the page that is printed where no PDF can be made."""
    if sheet.mimetype != "application/pdf":
        return Page(sheet.text).texts(".//h:article")[0]
    paper = PdfReader(BytesIO(sheet.data))
    return str(paper.metadata) + "".join(page.extract_text() for page in paper.pages)


def test_what_she_refused_comes_last_and_says_so(desk: Furnished):
    where = talk(desk)
    before = Page(desk.browser.get(f"/cases/{desk.case_id}/suggestions").text).offers
    desk.browser.post(where, answer="no")
    page = Page(desk.browser.get(f"/cases/{desk.case_id}/suggestions").text)
    assert page.offers == [*before[1:], before[0]]
    assert "Her answer: No" in page.texts(".//h:article")[-1]
