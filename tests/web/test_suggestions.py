"""The page of a case: her list, what it leaves out and why, and strangers' texts made harmless."""

import re

import pytest
from flask.testing import FlaskClient

from matcher.web.app import create_app
from tests.web import desk
from tests.web.page import Page

LIST = "/cases/K7/suggestions"


def test_the_page_shows_the_list_in_the_order_of_the_ranking(client: FlaskClient) -> None:
    ranked = [score.offer.title for score in desk.listed().ranked]
    assert Page.of(client, LIST).offers == ranked


def test_every_offer_is_on_the_page_once(client: FlaskClient) -> None:
    page = Page.of(client, LIST)
    aside = page.texts(".//h:details[@id='aside']//h:li/h:b")
    held = page.texts(".//h:details[@id='held']/h:ul/h:li/h:b")
    assert sorted(page.offers + aside + held) == sorted(o.title for o in desk.offers())


def test_what_is_set_aside_says_why(client: FlaskClient) -> None:
    aside = Page.of(client, LIST).texts(".//h:details[@id='aside']")[0]
    assert aside.startswith("1 set aside: why")
    assert "Lavapiatti di notte: It has what she does not want: night work." in aside


def test_what_is_held_back_quotes_the_sign(client: FlaskClient) -> None:
    page = Page.of(client, LIST)
    assert page.texts(".//h:details[@id='held']//h:q") == ["il documento resta in ufficio"]
    assert all(q.get("lang") == "it" for q in page.all(".//h:details[@id='held']//h:q"))


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("kind=training", ["Italiano B1, parlare"]),
        ("kind=internship", ["Tirocinio: orli e riparazioni in sartoria"]),
        ("kind=internship&fits=1", []),
        ("fits=1", ["Aiuto cuoca in mensa scolastica", "Italiano B1, parlare"]),
        ("kind=vacancy&kind=nonsense&fits=1", ["Aiuto cuoca in mensa scolastica"]),
    ],
)
def test_the_filter_shows_what_is_asked_for(
    client: FlaskClient, asked: str, shown: list[str]
) -> None:
    page = Page.of(client, f"{LIST}?{asked}")
    assert page.offers == shown
    assert page.texts(".//h:output") == [f"{len(shown)} of 6 shown"]


def test_a_filter_that_leaves_nothing_says_so(client: FlaskClient) -> None:
    assert "Nothing in this list now" in Page.of(client, f"{LIST}?kind=internship&fits=1").text


def test_the_filter_keeps_its_ticks(client: FlaskClient) -> None:
    page = Page.of(client, f"{LIST}?kind=training&fits=1")
    ticked = [box.get("value") for box in page.all(".//h:input[@checked]")]
    assert ticked == ["training", "1"]


def test_a_long_list_shows_twenty_and_then_all() -> None:
    client = create_app(desk.many(), desk.words_of).test_client()
    first = Page.of(client, LIST)
    assert len(first.offers) == 20
    more = next(a for a in first.all(".//h:a") if "Show 5 more" in "".join(a.itertext()))
    assert len(Page.of(client, more.get("href", "")).offers) == 25


def test_a_course_that_opens_an_offer_stands_beside_the_list(client: FlaskClient) -> None:
    page = Page.of(client, LIST)
    beside = page.texts(".//h:section[@aria-labelledby='trainings']//h:li")
    assert len(beside) == 1
    assert beside[0].startswith("Italiano B1, parlare opens 1 12 weeks.")
    link = page.all(".//h:section[@aria-labelledby='trainings']//h:a")[0].get("href", "")
    target = Page.of(client, link.partition("#")[0])
    heading = target.texts(f".//*[@id='{link.partition('#')[2]}']")
    assert heading == ["Italiano B1, parlare"]


def test_titles_and_texts_carry_the_language_of_the_advert(client: FlaskClient) -> None:
    headings = Page.of(client, f"{LIST}?language=es").all(".//h:article/h:header/h:h2")
    told = {"".join(h.itertext()): h.get("lang") for h in headings}
    assert told["Aiuto cuoca in mensa scolastica"] == "it"
    assert told["Aiuto in cucina per la sera"] == ""  # not known, and not the page's


@pytest.mark.parametrize("address", ["/", LIST, f"{LIST}?language=it"])
def test_a_hostile_advert_stays_text(address: str) -> None:
    client = create_app(desk.hostile(), desk.words_of).test_client()
    page = Page.of(client, address)
    assert desk.HOSTILE in page.text
    assert not page.all(".//h:script")
    assert not page.all(".//h:img")


def test_a_link_that_is_no_web_address_is_inert() -> None:
    client = create_app(desk.hostile(), desk.words_of).test_client()
    page = Page.of(client, LIST)
    assert "javascript:alert(document.domain)" in page.text
    assert not [a for a in page.all(".//h:a") if re.match(r"\s*javascript", a.get("href", ""))]


def test_a_link_to_the_advert_tells_the_other_side_nothing(client: FlaskClient) -> None:
    page = Page.of(client, LIST)
    outward = [a for a in page.all(".//h:a") if a.get("href", "").startswith("http")]
    assert outward
    assert all("noreferrer" in a.get("rel", "") for a in outward)
