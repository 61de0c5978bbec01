"""The CV as it leaves the house: the lines she ticked, and no marker of where it was made."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from flask import Flask
from pypdf import PdfReader

from matcher.web.printing import can_print
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.skipping import lacking
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite
MARKERS = ("matcher", "Casa", "Rosa", "python-docx", "traffick", "tratta", "victim", "survivor")
HERS = ("Milano", "Loreto", "K1", "household", "child", "2026")


@pytest.fixture
def desk(site: Flask, house: House) -> tuple[Browser, Furnished]:
    browser, person = logged_in(site, house)
    return browser, furnish(browser, house, person)


def where(furnished: Furnished, offer: str = "v0") -> str:
    return f"/cases/{furnished.case_id}/cv/{offer}"


def all_keys(page: Page) -> list[str]:
    return [str(each.get("value")) for each in page.all(".//h:input[@name='line']")]


def made(browser: Browser, address: str, keys: list[str], kind: str = "docx") -> bytes:
    token = browser.token()
    answer = browser.client.post(
        address,
        base_url=browser.base,
        data={"csrf_token": token, "line": keys, "as": kind},
        headers={"Referer": browser.base + address},
    )
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Disposition"] == "attachment; filename=cv." + kind
    return answer.data


def lines_of(file: bytes) -> list[str]:
    return [each.text for each in Document(BytesIO(file)).paragraphs]


def test_nothing_is_ticked_before_she_has_looked(desk: tuple[Browser, Furnished]):
    browser, furnished = desk
    page = Page(browser.get(where(furnished)).text)
    assert len(all_keys(page)) > 5
    assert page.all(".//h:input[@name='line'][@checked]") == []
    assert browser.post(where(furnished)).status_code == 422


@pytest.mark.parametrize("hers", ["en", "pcm", "ar"])
def test_a_line_is_said_in_another_language_but_never_twice_the_same(
    desk: tuple[Browser, Furnished], hers: str
):
    """Of a draft without names of skills the English ones are shown."""
    browser, furnished = desk
    page = Page(browser.get(f"{where(furnished)}?beside={hers}").text)
    said = [
        [each.text for each in line.findall("./{*}span/{*}span[@lang]")]
        for line in page.all(".//h:label[@class='check']")
    ]
    assert len(said) > 5
    assert all(len(words) == len(set(words)) for words in said), said
    assert hers == "en" or any(len(words) > 1 for words in said)


def ticked(browser: Browser, address: str) -> list[str]:
    page = Page(browser.get(address).text)
    return [str(each.get("value")) for each in page.all(".//h:input[@name='line'][@checked]")]


def test_what_she_ticked_is_ticked_again_for_this_offer_and_no_other(
    desk: tuple[Browser, Furnished],
):
    browser, furnished = desk
    keys = ["skill:sew-pieces-of-fabric", "language:en"]
    made(browser, where(furnished), keys)
    assert ticked(browser, where(furnished)) == keys
    assert ticked(browser, where(furnished, "v1")) == []
    assert "She went through it on 27 November 2026." in browser.get(where(furnished)).text


def test_ticks_can_be_kept_without_a_file_and_taken_back(desk: tuple[Browser, Furnished]):
    browser, furnished = desk
    asked = {"line": "language:en", "as": "kept"}
    kept = browser.post(where(furnished), **asked)
    assert kept.headers["Location"] == where(furnished, furnished.named("v0"))
    assert ticked(browser, where(furnished)) == ["language:en"]
    assert browser.post(where(furnished), **{"as": "kept"}).status_code == 303
    assert ticked(browser, where(furnished)) == []


def test_what_says_something_else_since_then_waits_until_she_has_looked_at_it(
    desk: tuple[Browser, Furnished],
):
    browser, furnished = desk
    made(browser, where(furnished), ["language:en", "language:it", "skill:sew-pieces-of-fabric"])
    furnished.know("languages", {"languages": {"en": {"speaking": "C2"}, "fr": {"speaking": "A2"}}})
    page = Page(browser.get(where(furnished)).text)
    assert ticked(browser, where(furnished)) == ["skill:sew-pieces-of-fabric"]
    assert "says something else now Before: English: C1" in page.text
    assert "new since then" in page.text
    assert "No longer known: Italian" in page.text


def test_only_the_lines_she_ticked_are_in_the_file(desk: tuple[Browser, Furnished]):
    browser, furnished = desk
    keys = ["skill:sew-pieces-of-fabric", "language:en"]
    found = lines_of(made(browser, where(furnished), [*keys, "skill:not-hers", "work:2030"]))
    assert found[0] == "Curriculum vitae"
    assert [line.partition(":")[0] for line in found[1:3]] == ["Nome", "Telefono o e-mail"]
    assert found[3:] == [
        "Che cosa so fare",
        "Cucire pezzi di stoffa: bene",
        "Lingue",
        "Inglese: C1",
    ]


def test_the_file_has_no_marker_of_the_house_and_nothing_of_her_life(
    desk: tuple[Browser, Furnished],
):
    browser, furnished = desk
    file = made(browser, where(furnished), all_keys(Page(browser.get(where(furnished)).text)))
    text = "\n".join(lines_of(file))
    for marker in (*MARKERS, *HERS, furnished.case_id):
        assert marker.casefold() not in text.casefold(), marker
    with ZipFile(BytesIO(file)) as parts:
        about = parts.read("docProps/core.xml").decode()
        for name in parts.namelist():
            inside = parts.read(name).decode("utf-8", "replace").casefold()
            for marker in (*MARKERS, furnished.case_id):
                assert marker.casefold() not in inside, (name, marker)
        assert {each.date_time[0] for each in parts.infolist()} == {1980}
    assert "2026" not in about


def test_it_says_that_she_may_work_and_until_when_and_no_more(desk: tuple[Browser, Furnished]):
    browser, furnished = desk
    text = lines_of(made(browser, where(furnished), ["work"]))
    assert text[-1] == "Può lavorare, fino al 1 gennaio 2028"


def test_an_offer_that_is_gone_gets_no_cv(desk: tuple[Browser, Furnished]):
    browser, furnished = desk
    assert browser.get(where(furnished, "gone")).status_code == 410


def test_the_pdf_holds_the_same_lines_and_no_more(desk: tuple[Browser, Furnished]):
    if not can_print():
        lacking("WeasyPrint is not installed (pip install 'matcher[pdf]')")
    browser, furnished = desk
    keys = ["skill:sew-pieces-of-fabric", "language:en"]
    file = PdfReader(BytesIO(made(browser, where(furnished), keys, "pdf")))
    found = "\n".join(page.extract_text() for page in file.pages).split("\n")
    assert [line.strip() for line in found if line.strip()] == [
        "Curriculum vitae", "Nome", "Telefono o e-mail",
        "Che cosa so fare", "Cucire pezzi di stoffa: bene", "Lingue", "Inglese: C1",
    ]  # fmt: skip
    assert not {"/Author", "/CreationDate", "/Keywords"} & set(file.metadata or {})


def test_days_off_and_the_need_of_money_leave_the_house_on_no_paper(
    desk: tuple[Browser, Furnished],
):
    """They are in the assessment, and neither in the CV nor on the sheet."""
    browser, furnished = desk
    days = {"first": "2031-03-03", "last": "2031-09-09"}
    furnished.know("time", {"time": {"away": days}})
    furnished.know("money", {"money": {"monthly_net_minimum": 713, "needed_from": "2031-05-05"}})
    summary = browser.get(f"/cases/{furnished.case_id}/assessment/summary").text
    assert all(told in summary for told in ("3 March 2031", "5 May 2031", "713"))
    cv = browser.get(where(furnished)).text
    file = made(browser, where(furnished), all_keys(Page(cv)))
    furnished.look_at_list()
    sheet = browser.get(f"/cases/{furnished.case_id}/sheet?offer=v0&offer=v1")
    assert sheet.status_code == 200
    for paper in (cv, "\n".join(lines_of(file)), sheet.text):
        assert not any(told in paper for told in ("2031", "713"))


def test_for_europass_there_is_an_xml_file_of_the_same_lines(desk: tuple[Browser, Furnished]):
    browser, furnished = desk
    keys = ["skill:sew-pieces-of-fabric", "language:en"]
    file = made(browser, where(furnished), keys, "xml").decode()
    assert "Cucire pezzi di stoffa: bene" in file
    assert ">eng<" in file
    for marker in (*MARKERS, *HERS, furnished.case_id):
        assert marker.casefold() not in file.casefold(), marker


def test_her_own_copy_asks_nothing_and_another_one_gets_it_as_she_agreed(
    desk: tuple[Browser, Furnished],
):
    browser, furnished = desk
    address, case = where(furnished), f"/cases/{furnished.case_id}"
    page = Page(browser.get(address).text)
    keys, who = all_keys(page), page.all(".//h:input[@name='for']")
    assert [(each.get("value"), each.get("checked") is not None) for each in who] == [("", True)]
    assert "Prepare an application to them first" in page.text
    made(browser, address, keys)
    prepared = {"kind": "application", "offer": "v0", "name": "Ditta v0"}
    assert browser.post(f"{case}/applications", **prepared).status_code == 303
    page = Page(browser.get(address).text)
    assert "she has not agreed yet" in page.text
    (_, theirs) = page.all(".//h:input[@name='for']")
    wanted = {"line": keys[0], "for": str(theirs.get("value"))}
    answer = browser.post(address, **wanted)
    assert answer.status_code == 422
    assert "She has not agreed to that for them. Ask her first." in answer.text
    (chosen,) = Page(answer.text).all(".//h:input[@name='for'][@checked]")
    assert chosen.get("value") == theirs.get("value")
    agree(browser, case)
    assert "she has agreed" in Page(browser.get(address).text).text
    given = browser.post(address, **wanted)
    assert given.status_code == 200
    assert given.headers["Content-Disposition"] == "attachment; filename=cv.docx"
    told = browser.post(f"{case}/data", kind="page")
    assert "CV given to an employer" in told.text


def agree(browser: Browser, case: str) -> None:
    """By the buttons of the pages."""
    shown = browser.get(f"{case}/applications")
    for action in (f"{case}/consents", f"{case}/consents/agreed"):
        inputs = Page(shown.text).all(f".//h:form[@action='{action}']//h:input")
        fields = {str(each.get("name")): each.get("value") or "" for each in inputs}
        fields.pop("csrf_token")
        shown = browser.post(action, **fields)
    assert shown.status_code == 303


def test_what_is_no_application_of_hers_gets_no_cv(desk: tuple[Browser, Furnished]):
    browser, furnished = desk
    keys = all_keys(Page(browser.get(where(furnished)).text))
    for nobody in ("nothing", furnished.case_id):
        assert browser.post(where(furnished), line=keys[0], **{"for": nobody}).status_code == 404
