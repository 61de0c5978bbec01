"""Her suggestions: the list from the store, what it leaves out and why, strangers' texts inert."""

from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask

from matcher.casework.discussing import answer
from matcher.casework.looking_through import LookedThrough
from matcher.casework.ranking_for_her import FromMarket
from matcher.domain.casework import Answer
from matcher.domain.language import Mode
from matcher.errors import ConflictError
from matcher.store.access.scope import scoped
from matcher.store.people import saved_lists as store_of_lists
from matcher.store.people.answers import Said
from matcher.store.people.avoiding import record_avoidance
from matcher.store.people.rankings import rankings
from matcher.store.people.saved_lists import LONGEST_NAME
from matcher.web.advisor import saved, saving
from matcher.web.advisor.listed import first_of
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.market.stall import advert
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.desk import HOSTILE
from tests.web.house_site import logged_in
from tests.web.page import Page, text_of

pytestmark = only_on_sqlite
CARDS = ".//h:article/h:header/h:h2"
DAYS = [{"days": "Mon-Fri"}]


@pytest.fixture
def desk(site: Flask, house: House) -> Furnished:
    browser, person = logged_in(site, house)
    return furnish(browser, house, person)


def look(desk: Furnished, path: str = "suggestions", status: int = 200) -> Page:
    answer = desk.browser.get(f"/cases/{desk.case_id}/{path}")
    assert answer.status_code == status, answer.status
    return Page(answer.text)


def lists_kept(desk: Furnished) -> int:
    with scoped(desk.house.store, desk.visitor.actor, desk.house.now) as scope:
        return len(rankings(scope, desk.case_id))


def test_the_list_is_kept_once_however_often_somebody_looks_or_filters(desk: Furnished):
    assert len(look(desk).offers) == 8
    look(desk, "suggestions?kind=training&fits=1&work=care")
    look(desk, "suggestions?page=2")
    assert lists_kept(desk) == 1


def test_where_others_are_faster_again_and_again_the_page_asks_to_try_once_more(
    desk: Furnished, monkeypatch: pytest.MonkeyPatch
):
    def faster(*_: object) -> None:
        raise ConflictError("the offers change while the list is made; try again")

    monkeypatch.setattr(FromMarket, "__call__", faster)
    assert "try it once more" in look(desk, status=409).text


def test_of_whom_nothing_is_known_the_page_says_what_is_needed(desk: Furnished):
    where = desk.browser.post("/cases", code="N1").headers["Location"]
    case_id = where.rpartition("/")[2]
    desk.browser.post(f"/cases/{case_id}/risks")
    for path in ("suggestions", "offers/v0", "suggestions/aside/travel"):
        page = Page(desk.browser.get(f"/cases/{case_id}/{path}").text)
        assert "No suggestions yet" in page.text
        assert "in which country she lives" in page.text


def test_languages_that_nobody_has_noted_are_asked_about_once(desk: Furnished) -> None:
    note = ".//h:p[@id='not-named']"
    asks = {"languages": [{"language": "it", "level": "A2"}]}
    desk.stall.deliver(advert("v20", **asks), advert("v21", **asks))
    assert look(desk).texts(note) == [], "she speaks some"
    desk.know("languages", {"languages": {"en": dict.fromkeys(map(str, Mode), "C1")}})
    page = look(desk)
    (said,) = page.texts(note)
    assert f"talked about: Italian (2 of {len(page.offers)})." in said
    (link,) = page.all(note + "//h:a")
    assert "languages" in desk.browser.get(str(link.get("href"))).text
    desk.know("languages", {"languages": {"it": dict.fromkeys(map(str, Mode), "A0")}})
    assert look(desk).texts(note) == []


def test_what_is_set_aside_is_counted_by_question_and_told_on_a_page_of_its_own(desk: Furnished):
    (link,) = look(desk).all(".//h:ul[@id='aside']/h:li/h:a")
    assert look(desk).texts(".//h:ul[@id='aside']/h:li") == [
        "Is it free of what she does not want? 1"
    ]
    page = look(desk, str(link.get("href")).partition(f"{desk.case_id}/")[2])
    assert "Lavapiatti di notte" in page.text
    assert "It has what she does not want: night work." in page.text
    assert "None now." in look(desk, "suggestions/aside/travel").text
    look(desk, "suggestions/aside/nonsense", 404)


def test_what_waits_for_a_person_is_on_no_list_and_told_with_its_signs(desk: Furnished):
    page = look(desk)
    assert "Hostess" not in page.text
    assert page.texts(".//h:p[@id='held']") == ["1 held back until a person has checked it"]
    held = look(desk, "suggestions/held")
    assert "Hostess" in held.text
    assert held.texts(".//h:q")
    look(desk, "offers/held", 410)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("kind=training", 0), ("kind=vacancy&kind=nonsense", 8), ("other=1", 4)],
)
def test_a_filter_shows_what_is_asked_for_and_counts_it(desk: Furnished, asked: str, shown: int):
    page = look(desk, f"suggestions?{asked}")
    assert len(page.offers) == shown
    assert page.texts(".//h:output") == [f"{shown} of 8 offers"]
    assert shown or "Other kinds of offers are there" in page.text


def test_a_short_way_is_one_that_is_known_to_be_short(desk: Furnished):
    desk.stall.deliver(
        advert("far", "Sarta", city="Sesto San Giovanni"), advert("anywhere", "Barista", city=None),
        source="more",
    )  # fmt: skip
    page = look(desk, "suggestions?way=30")
    assert page.texts(".//h:output") == ["8 of 10 offers"]
    assert "Sesto San Giovanni" not in page.text


def test_a_long_list_comes_page_by_page_and_each_offer_once(desk: Furnished):
    desk.deliver(24)
    pages = [look(desk, f"suggestions?page={n}").offers for n in (1, 2, 3)]
    assert [len(each) for each in pages] == [10, 10, 4]
    first = look(desk)
    assert "Show 10 more" in first.text
    assert look(desk, "suggestions?page=99").offers == pages[2]
    assert look(desk, "suggestions?page=-1").offers == pages[0]


def test_beyond_what_can_be_turned_to_the_page_says_how_many_there_are(desk: Furnished):
    desk.deliver(210)
    page = look(desk, "suggestions?page=20")
    assert page.texts(".//h:output") == ["210 offers"]
    assert "The best 200 of 210 can be turned to here" in page.text
    assert len(page.offers) == 10
    assert look(desk, "suggestions?page=21").offers == page.offers


def test_a_filter_looks_through_all_that_is_open_to_her_and_not_only_the_best(desk: Furnished):
    """What asks for a licence that she has not stands below all that is open."""
    desk.deliver(60)
    wired = advert("z", "Elettricista", licences=["B"], hours_per_week=12)
    desk.stall.deliver(wired, source="more")
    whole = [title for n in range(1, 7) for title in look(desk, f"suggestions?page={n}").offers]
    assert "Elettricista" not in whole[:40]
    page = look(desk, "suggestions?work=building")
    assert page.offers == ["Elettricista"]
    assert page.texts(".//h:output") == ["1 of 61 offers"]
    assert "Elettricista" in look(desk, "suggestions?hours=few").offers
    assert lists_kept(desk) == 1


def test_the_pages_of_a_list_hold_each_offer_once_also_beyond_the_first_forty(desk: Furnished):
    desk.deliver(57)
    titles = [look(desk, f"suggestions?page={n}") for n in range(1, 7)]
    ids = [each.get("value") for page in titles for each in page.all(".//h:article//h:input")]
    assert len(ids) == len(set(ids)) == 57


@pytest.mark.parametrize("asked", ["way=-1", "way=31", "work=nonsense", "hours=x", "times=%00",
                                   "fits=2", "remote=yes"])  # fmt: skip
def test_what_is_no_choice_filters_nothing(desk: Furnished, asked: str):
    assert look(desk, f"suggestions?{asked}").texts(".//h:output") == ["8 offers"]


def test_where_somebody_is_whom_she_must_not_meet_no_filter_leads(desk: Furnished):
    other = desk.new_case()
    desk.browser.post(
        f"/cases/{other}/risks", shares_space="yes", apart="K1", apart_why="a quarrel at the house"
    )
    desk.deliver(45)
    every = desk.browser.get(f"/cases/{other}/suggestions?work=textiles&page=2")
    assert Page(every.text).texts(".//h:output")


def test_a_filter_goes_with_what_is_supposed(desk: Furnished):
    needs = {"licences": ["B"], "hours_per_week": 12}
    desk.stall.deliver(*(advert(id_, "Autista", **needs) for id_ in ("d1", "d2")), source="more")
    page = look(desk, f"suggestions?{drives(desk)}&hours=few&fits=1")
    assert page.texts(".//h:output") == ["0 of 10 offers"]
    page = look(desk, f"suggestions?{drives(desk)}&hours=few")
    assert page.offers == ["Autista", "Autista"]
    assert page.texts(".//h:article//h:span[@class='tag opens']") == ["Only so", "Only so"]


def test_what_is_ticked_is_kept_from_page_to_page_and_by_filters(desk: Furnished):
    desk.deliver(24)
    first = look(desk).all(".//h:input[@name='offer']")[0].get("value")
    page = look(desk, f"suggestions?page=2&offer={first}")
    (kept,) = page.all(".//h:fieldset[@id='ticked']//h:input")
    assert (kept.get("value"), kept.get("form"), kept.get("checked")) == (first, "look", "")
    (further, back) = page.all(".//h:nav/h:button[@name='page']")
    assert {further.get("form"), back.get("form")} == {"look"}
    here = look(desk, f"suggestions?offer={first}")
    assert not here.all(".//h:fieldset[@id='ticked']")
    (box,) = here.all(".//h:input[@name='offer'][@checked]")
    assert box.get("value") == first
    assert "not on this page" in look(desk, f"suggestions?kind=training&offer={first}").text


def test_what_is_ticked_and_no_longer_there_or_held_back_is_not_told(desk: Furnished):
    page = look(desk, "suggestions?offer=gone&offer=held")
    assert "Hostess" not in page.text
    assert not page.all(".//h:fieldset[@id='ticked']")


def test_from_a_comparison_one_comes_back_to_the_page_one_came_from(desk: Furnished):
    page = look(desk, "compare?offer=v0&offer=v1&kind=vacancy&way=30&back=2&work=nonsense")
    (back,) = [a.get("href", "") for a in page.all(".//h:div[@class='intro']/h:a")]
    asked = back.partition("?")[2].split("&")
    ticked = {f"offer={desk.named(offer)}" for offer in ("v0", "v1")}
    assert set(asked) == {"kind=vacancy", "way=30", "page=2", *ticked}


def test_rows_of_a_comparison_say_where_they_are_the_same(desk: Furnished):
    page = look(desk, "compare?offer=v0&offer=v1")
    assert "the same" in page.texts(".//h:tbody//h:th[@scope='row']/h:span")


def test_the_page_of_an_offer_tells_reasons_weighing_advert_and_questions(desk: Furnished):
    desk.stall.deliver(
        advert("w", "Sarta", description="Dal lunedì al venerdì, dalle 9 alle 14.30.",
               url="https://example.org/w", text_language="it"), source="more",
    )  # fmt: skip
    page = look(desk, "offers/w")
    assert page.texts(".//h:h1") == ["Sarta"]
    assert "Dal lunedì al venerdì, dalle 9 alle 14.30." in page.text
    assert page.all(".//h:table//h:meter")
    (letter,) = page.all(".//h:textarea")
    assert letter.get("lang") == "it"
    assert "?" in "".join(letter.itertext())
    (outward,) = [a for a in page.all(".//h:a") if a.get("href", "").startswith("http")]
    assert "noreferrer" in outward.get("rel", "")


def test_an_offer_whose_id_is_an_address_has_its_page(desk: Furnished):
    strange = "https://x.example/a?b=c&d#1"
    desk.stall.deliver(advert(strange, "Sarta"), source="more")
    (link,) = {
        a.get("href", "")
        for a in look(desk).all(".//h:article//h:footer/h:a")
        if f"/offers/{desk.named(strange)}" in a.get("href", "")
    }
    typed = f"/cases/{desk.case_id}/offers/{quote(quote(strange, safe=''), safe='')}"
    for address in (link, typed):
        assert Page(desk.browser.get(address).text).texts(".//h:h1") == ["Sarta"]


def test_an_offer_that_is_gone_says_so(desk: Furnished):
    assert "This offer is no longer there" in look(desk, "offers/none", 410).text


def test_an_offer_where_somebody_is_whom_she_must_not_meet_names_nobody(desk: Furnished):
    other = desk.new_case()
    assert look(desk).offers
    desk.browser.post(
        f"/cases/{other}/risks", shares_space="yes", apart="K1", apart_why="a quarrel at the house"
    )
    page = desk.browser.get(f"/cases/{other}/offers/v0").text
    assert "K1" not in page
    assert "What stands in the way" in page
    assert "It is not a place for her at present." in page


@pytest.mark.parametrize("path", ["suggestions", "offers/x", "suggestions/held",
                                  "suggestions/aside/preferences"])  # fmt: skip
def test_a_hostile_advert_stays_text(desk: Furnished, path: str):
    danger = f"{HOSTILE} Paghi 300 euro prima di iniziare e ci lasci il passaporto."
    desk.stall.deliver(
        _hostile("x"), _hostile("y", description=danger), _hostile("z", night=True), source="more"
    )
    page = look(desk, path)
    assert HOSTILE in page.text
    assert not page.all(".//h:img")
    assert not [s for s in page.all(".//h:script") if not s.get("src", "").startswith("/static/")]
    assert not [a for a in page.all(".//h:a") if "javascript" in a.get("href", "")]


def _hostile(id_: str, **facts: object) -> dict[str, object]:
    """From every field that a stranger fills."""
    strange = {"description": f"{HOSTILE} {id_}", "employer": f"{HOSTILE} {id_}"}
    return advert(id_, HOSTILE, **strange | {"url": f"javascript:alert('{id_}')"} | facts)


def drives(desk: Furnished) -> str:
    """What an address says where it is supposed that she had the licence."""
    for switch in look(desk).all(".//h:label[@class='switch']"):
        if "driving licence B" in text_of(switch):
            return f"if={switch[0].get('value')}"
    raise AssertionError("her list does not offer it")


def _needs_a_licence(desk: Furnished, *ids: str) -> None:
    desk.stall.deliver(*(advert(id_, "Autista", licences=["B"]) for id_ in ids), source="more")


def test_what_stands_in_the_way_is_a_switch_and_pressing_it_tells_what_would_open(desk: Furnished):
    _needs_a_licence(desk, "d1", "d2")
    page = look(desk)
    (switch,) = page.all(".//h:label[@class='switch']/h:input")
    assert (switch.get("name"), switch.get("form")) == ("if", "look")
    assert "2 wait for it" in page.text
    so = look(desk, f"suggestions?{drives(desk)}")
    assert "This list supposes: she had this: driving licence B." in so.text
    assert "2 more would be open: Autista; Autista" in so.text
    assert so.texts(".//h:p[@id='supposed']//h:b") == ["2 more would be open"]
    assert so.texts(".//h:article//h:span[@class='tag opens']") == ["Only so", "Only so"]
    assert lists_kept(desk) == 1


def test_a_supposition_that_her_list_does_not_offer_changes_nothing(desk: Furnished):
    for asked in ("licence=B", "permit=refugee", "x", "it=Z9|%00", "0" * 16):
        page = look(desk, f"suggestions?if={asked}")
        assert "This list supposes" not in page.text
        assert len(page.offers) == 8


def test_filters_pages_and_languages_keep_what_is_supposed(desk: Furnished):
    _needs_a_licence(desk, *(f"d{n}" for n in range(8)))
    asked = drives(desk)
    page = look(desk, f"suggestions?{asked}&kind=vacancy")
    (further,) = page.all(".//h:nav/h:button")
    assert (further.get("form"), further.get("name"), further.get("value")) == ("look", "page", "2")
    sent = {each.get("name") for each in page.all(".//h:input[@checked]")}
    assert sent == {"if", "kind"}
    (spanish,) = page.all(".//h:nav[@class='languages']//h:a[@lang='es']")
    assert asked in spanish.get("href", "")


def test_offers_are_compared_in_the_order_of_her_list(desk: Furnished):
    first = look(desk).offers[:2]
    values = [b.get("value") for b in look(desk).all(".//h:input[@name='offer']")][:3]
    page = look(desk, f"compare?offer={values[1]}&offer={values[0]}")
    assert page.texts(".//h:thead//h:h2") == first
    assert "Why is this above that?" in page.text
    three = look(desk, "compare?" + "&".join(f"offer={v}" for v in values))
    assert len(three.texts(".//h:thead//h:h2")) == 3


@pytest.mark.parametrize("asked", ["", "?offer=v0", "?offer=v0&offer=v0", "?offer=none&offer=held"])
def test_fewer_than_two_are_not_compared(desk: Furnished, asked: str):
    assert "Which two or three?" in look(desk, f"compare{asked}").text


def test_what_is_left_out_of_a_comparison_is_said(desk: Furnished):
    page = look(desk, "compare?offer=v0&offer=v1&offer=v2&offer=v3&offer=gone")
    assert "2 are left out" in page.text


def keep(desk: Furnished, name: str, **asked: str) -> Page:
    answer = desk.browser.post(f"/cases/{desk.case_id}/lists", name=name, **asked)
    assert answer.status_code == 303
    return Page(desk.browser.get(answer.headers["Location"]).text)


def keep_refused(desk: Furnished, name: str, **asked: str) -> tuple[str, Page]:
    """What is said beside the name; the name and the filters are as they were sent."""
    answer = desk.browser.post(f"/cases/{desk.case_id}/lists", name=name, **asked)
    assert answer.status_code == 422
    page = Page(answer.text)
    (field,) = page.all(".//h:details[@id='keep'][@open]//h:input[@id='list-name']")
    assert (field.get("value"), field.get("aria-invalid")) == (name, "true")
    (said,) = page.texts(f".//h:span[@id='{field.get('aria-describedby')}']")
    return said, page


def since(page: Page) -> list[str]:
    return page.texts(".//h:section[@id='since']//h:li")


def test_a_list_is_kept_with_its_filters_and_opened_again_with_what_changed(desk: Furnished):
    desk.stall.deliver(
        advert("short", "Sarta per orli", hours_per_week=12),
        advert("gone", "Barista", hours_per_week=12), source="more",
    )  # fmt: skip
    page = keep(desk, "Few hours", hours="few")
    assert page.texts(".//h:output") == ["2 of 10 offers"]
    assert since(page) == ["Nothing: the first offers are the same."]
    desk.stall.deliver(
        advert("short", "Sarta per orli", hours_per_week=12, licences=["B"]),
        advert("fresh", "Commessa", hours_per_week=10), source="more",
    )  # fmt: skip
    (link,) = look(desk).all(".//h:section[@aria-labelledby='lists']//h:a")
    again = Page(desk.browser.get(link.get("href", "")).text)
    assert again.texts(".//h:output") == ["2 of 10 offers"]
    new, turned, gone = since(again)
    assert (new, gone) == ("1 new: Commessa", "No longer there: Barista")
    assert turned.startswith("Sarta per orli: ")


def test_a_list_without_a_name_is_not_kept_and_its_filters_stay(desk: Furnished):
    said, page = keep_refused(desk, " ", hours="few")
    assert said == "Give it a name first."
    assert page.all(".//h:select[@name='hours']/h:option[@selected][@value='few']")
    assert not page.all(".//h:section[@aria-labelledby='lists']")


def test_a_name_that_is_too_long_says_so(desk: Furnished):
    said, _ = keep_refused(desk, "x" * (LONGEST_NAME + 1))
    assert said == f"This is too long: {LONGEST_NAME} signs at most."


def test_one_list_too_many_is_not_kept_says_why_and_the_name_stays(
    desk: Furnished, monkeypatch: pytest.MonkeyPatch
):
    for module in (store_of_lists, saved):
        monkeypatch.setattr(module, "MOST", 2)
    for name in ("one", "two"):
        keep(desk, name)
    full = "2 lists are kept already: delete one first."
    assert look(desk).texts(".//h:span[@id='list-name-problem']") == [full]
    said, page = keep_refused(desk, "three", hours="few")
    assert said == full
    assert len(page.all(".//h:section[@aria-labelledby='lists']//h:li")) == 2


def test_where_one_of_the_offers_is_not_for_her_any_more_the_list_is_made_anew_and_nobody_named(
    desk: Furnished, monkeypatch: pytest.MonkeyPatch
):
    """While it was about to be kept, a colleague noted whom she must not meet: one who wants the
    first of them."""
    who = desk.house.store, desk.visitor.actor
    other, before = desk.new_case(), look(desk).offers

    def meanwhile(*asked: Any) -> LookedThrough:
        found = first_of(*asked)
        answer(*who, other, found.ids[0], Said(Answer.YES), desk.house.now)
        with scoped(*who, desk.house.now) as scope:
            record_avoidance(scope, desk.case_id, "K2", "they came on one road", 6)
        return found

    monkeypatch.setattr(saving, "first_of", meanwhile)
    said, page = keep_refused(desk, "Near")
    assert said == "The list has changed meanwhile. Look at it once more, then keep it."
    assert "K2" not in page.text
    assert page.offers == before[1:]
    monkeypatch.undo()
    keep(desk, "Near")


def test_a_list_is_deleted_and_never_seen_from_another_case(desk: Furnished):
    page = keep(desk, "All")
    (form,) = page.all(".//h:section[@id='since']//h:form")
    other = desk.new_case()
    there = Page(desk.browser.get(f"/cases/{other}/suggestions").text)
    assert not there.all(".//h:section[@aria-labelledby='lists']")
    action = form.get("action", "")
    (kept,) = [each.get("value", "") for each in form.iter() if each.get("name") == "list"]
    elsewhere = action.replace(desk.case_id, other)
    assert desk.browser.post(elsewhere, list=kept).status_code == 404
    assert desk.browser.post(action, list=kept).status_code == 303
    assert not look(desk).all(".//h:section[@aria-labelledby='lists']")


def test_a_supposed_list_is_not_offered_to_be_kept(desk: Furnished):
    _needs_a_licence(desk, "d1")
    assert look(desk).all(".//h:details[@id='keep']")
    assert not look(desk, f"suggestions?{drives(desk)}").all(".//h:details[@id='keep']")


def test_courses_are_told_by_what_they_open(desk: Furnished):
    asked = {"languages": [{"language": "it", "level": "C1"}]}
    desk.stall.deliver(
        advert("i1", "Segretaria", **asked),
        advert("t1", "Italiano C1", kind="training", gives=asked), source="more",
    )  # fmt: skip
    page = look(desk, "suggestions/courses")
    assert "Italiano C1" in page.text
    assert "opens 1" in page.text
    assert "For example: Segretaria" in page.text
