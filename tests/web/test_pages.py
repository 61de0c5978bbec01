"""Every page answers, is valid, says who may keep it, and gives nothing away."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from matcher.errors import InputError
from matcher.web.app import create_app
from matcher.wording.words import LANGUAGES
from tests.web import desk
from tests.web.page import NAMES, Page, text_of

LIST = "/cases/K7/suggestions"
ADDRESSES = (
    "/",
    LIST,
    f"{LIST}?all=1",
    "/cases/R5/suggestions",
    "/left",
    "/cases/none/suggestions",
)
HISTORY = re.compile(
    r"victim|traffick|surviv|vittim|sopravvissut|tratta di|víctim|supervivient|trata de"
    r"|opfer|überleb|menschenhandel|survivante|жертв|трафик|оцелял|ضحية|ضحايا|اتجار|ناجية",
    re.I,
)


@pytest.fixture(params=[(a, lang) for a in ADDRESSES for lang in LANGUAGES], ids=str)
def page(request: pytest.FixtureRequest, client: FlaskClient) -> Page:
    address, language = request.param
    mark = "&" if "?" in address else "?"
    status = 404 if "none" in address else 200
    return Page.of(client, f"{address}{mark}language={language}", status)


def test_every_address_that_the_desk_knows_answers(app: Flask, client: FlaskClient) -> None:
    for rule in app.url_map.iter_rules():
        with app.test_request_context():
            values = {"code": "K7", "filename": "matcher.css"}
            address = rule.build({name: values[name] for name in rule.arguments})
        assert address is not None
        with client.get(address[1]) as answer:
            assert answer.status_code in (200, 303), rule


def test_a_page_has_one_heading_unique_ids_and_a_title(page: Page) -> None:
    assert len(page.all(".//h:h1")) == 1
    ids = [element.get("id") for element in page.root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert page.title


def test_a_page_uses_only_icons_that_it_has(page: Page) -> None:
    has = {f"#{symbol.get('id')}" for symbol in page.all(".//s:symbol")}
    assert {use.get("href") for use in page.all(".//s:use")} <= has


def test_a_page_names_no_history_and_no_case_in_its_title(page: Page) -> None:
    assert not HISTORY.search(page.html)
    assert not re.search(r"K7|R5", page.title)


def test_a_page_has_no_script_no_inline_style_and_loads_nothing_from_elsewhere(page: Page) -> None:
    assert not page.all(".//h:script")
    assert not page.all(".//h:style")
    for element in page.root.iter():
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]
    loaded = [e.get("href") for e in page.all(".//h:link")] + [
        e.get("src") for e in page.all(".//*[@src]")
    ]
    assert all(address and address.startswith(("/static/", "data:,")) for address in loaded)


def test_a_table_cell_row_adds_up_to_the_columns(page: Page) -> None:
    for table in page.all(".//h:table"):
        widths = {
            sum(int(cell.get("colspan", "1")) for cell in row)
            for row in table.iterfind(".//h:tr", NAMES)
        }
        assert len(widths) == 1, text_of(table)


def test_the_page_language_is_told(client: FlaskClient) -> None:
    for language in LANGUAGES:
        root = Page.of(client, f"{LIST}?language={language}").root
        right_to_left = "rtl" if language == "ar" else "ltr"
        assert (root.get("lang"), root.get("dir")) == (language, right_to_left)


def test_a_range_of_times_is_said_in_words_from_right_to_left(client: FlaskClient) -> None:
    text = Page.of(client, f"{LIST}?language=ar").text
    assert "من 9:00 إلى 14:00" in text
    assert not re.search(r"\d:\d\d ?[-\u2013]", text)


def test_a_language_that_is_not_there_is_answered_in_english(client: FlaskClient) -> None:
    assert Page.of(client, f"{LIST}?language=xx").root.get("lang") == "en"


def test_links_keep_the_language_and_the_switch_keeps_the_filter(client: FlaskClient) -> None:
    page = Page.of(client, f"{LIST}?language=it&kind=training&fits=1")
    links = [a.get("href", "") for a in page.all(".//h:a")]
    inner = [a for a in links if a.startswith("/") and "language=" not in a]
    assert inner == []
    spanish = next(a for a in links if "language=es" in a)
    assert "kind=training" in spanish
    assert "fits=1" in spanish
    hidden = page.all(".//h:form//h:input[@type='hidden']")
    assert [(h.get("name"), h.get("value")) for h in hidden] == [("language", "it")]


def test_every_answer_forbids_what_a_page_does_not_need(client: FlaskClient) -> None:
    for address in (*ADDRESSES, "/static/matcher.css", "/healthz", "/exit"):
        with client.get(address) as answer:
            headers = answer.headers
        assert headers["Content-Security-Policy"] == (
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"
        )
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "geolocation=()" in headers["Permissions-Policy"]
        kept = "no-store" not in headers.get("Cache-Control", "")
        assert kept == address.startswith("/static/")


def test_an_unknown_case_is_not_found_and_says_nothing_of_the_others(client: FlaskClient) -> None:
    for address in ("/cases/K8/suggestions", "/cases/k7/suggestions", "/cases//suggestions"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "K7" not in answer.text


def test_a_page_that_only_reads_refuses_a_post(client: FlaskClient) -> None:
    assert client.post(LIST).status_code == 405


def test_the_desk_answers_only_to_its_own_names(client: FlaskClient) -> None:
    answer = client.get("/", headers={"Host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "K7" not in answer.text


def test_a_fault_shows_a_quiet_page_without_its_cause() -> None:
    def broken(_: str) -> desk.Words:
        raise RuntimeError("K7 secret")

    answer = create_app(desk.desk(), broken).test_client().get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text


def test_exit_leads_to_a_page_that_names_nothing_and_says_that_the_history_stays(
    client: FlaskClient,
) -> None:
    answer = client.get("/exit")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/left")
    page = Page.of(client, "/left")
    assert "history of the browser stays" in page.text
    assert not re.search(r"matcher|case|offer", page.text, re.I)


def test_two_cases_with_one_code_are_refused() -> None:
    twice = [desk.desk()[0], desk.desk()[0]]
    with pytest.raises(InputError, match="'K7' is there twice"):
        create_app(twice, desk.words_of)


def test_the_desk_counts_what_each_case_has(client: FlaskClient) -> None:
    page = Page.of(client, "/")
    rows = page.texts(".//h:tbody/h:tr")
    assert rows[0] == "K7 Milano 2 Fits now 2 Ask first 2 Not yet 1 set aside 1 held back"
    assert rows[2].startswith("R5 София")


def test_a_desk_without_cases_says_so() -> None:
    page = Page.of(create_app([], desk.words_of).test_client(), "/")
    assert "No cases yet" in page.text
