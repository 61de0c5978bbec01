"""Her CV for one offer: she approves each line, and nothing else is in the file."""

from collections.abc import Iterable
from io import BytesIO
from typing import cast

from flask import current_app, g, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from matcher.casework.conversation import look_at_conversation
from matcher.casework.cv import CvLine, approved, cv_lines
from matcher.casework.cv_choosing import Remembered, keep_choice, remembered
from matcher.casework.following import applications_to
from matcher.casework.handing import hand_her_cv
from matcher.casework.profile_document import profile_from
from matcher.domain.account import Role
from matcher.domain.offer import Offer
from matcher.domain.permit import work_right
from matcher.errors import ConflictError, ConsentError, HeldBackError, InputError
from matcher.web.advisor.beside import beside, is_unread
from matcher.web.advisor.blueprint import advisor, case_at_hand, case_page
from matcher.web.advisor.cv_europass import LANGUAGES as EUROPASS
from matcher.web.advisor.cv_europass import cv_europass
from matcher.web.advisor.cv_words import cv_heading, cv_sheet, line_words
from matcher.web.cv_docx import cv_docx
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept
from matcher.web.page_words import PageWords, WordsOf
from matcher.web.printing import as_pdf, can_print
from matcher.wording.words import LANGUAGES

GONE = 410
NAME = "cv"  # whoever sees the file learns nothing by its name
PDF, XML = "application/pdf", "application/xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@advisor.get("/cases/<case_id>/cv/<offer:offer_id>")
@inside(Role.ADVISOR)
def cv(case_id: str, offer_id: str) -> str | tuple[str, int]:
    return _page(case_id, offer_id)


@advisor.post("/cases/<case_id>/cv/<offer:offer_id>")
@inside(Role.ADVISOR)
def cv_file(case_id: str, offer_id: str) -> Response | str | tuple[str, int]:
    """What she ticked is kept, and made a file of unless it is only to be kept: for herself, or for
    whom she agreed to, by the application that was prepared."""
    case_at_hand(case_id)
    offer = _offer(offer_id)
    if offer is None:
        return _page(case_id, offer_id)
    lines, wanted = _lines(case_id, offer)[0], frozenset(request.form.getlist("line"))
    her = door().store, visitor().actor, case_id
    keep_choice(*her, offer_id, lines, wanted, g.now)
    if typed("as") == "kept":
        return kept(url_for(".cv", case_id=case_id, offer_id=offer_id))
    if not (chosen := approved(lines, wanted)):
        return _page(case_id, offer_id, "nothing")
    if problem := _handed(case_id):
        return _page(case_id, offer_id, problem)
    return _file(chosen, _language_of(offer))


def _handed(case_id: str) -> str | None:
    """To whom the form says, unless it is her own copy; what is wrong with that."""
    if not typed("for"):
        return None
    try:
        hand_her_cv(door().store, visitor().actor, case_id, typed("for"), g.now)
    except ConsentError:
        return "consent"
    except HeldBackError:
        return "held"
    except ConflictError:
        return "conflict"
    return None


def _file(lines: tuple[CvLine, ...], its: PageWords) -> Response:
    """As PDF or XML where that is asked for and can be had, else as DOCX."""
    sheet, asked = cv_sheet(lines, its), typed("as")
    if asked == "pdf" and can_print():
        whole, kind, end = as_pdf(render_template("advisor/cv_paper.html", sheet=sheet)), PDF, "pdf"
    elif asked == "xml" and its.language in EUROPASS:
        whole, kind, end = cv_europass(lines, its), XML, "xml"
    else:
        whole, kind, end = cv_docx(sheet), DOCX, "docx"
    return send_file(BytesIO(whole), kind, as_attachment=True, download_name=f"{NAME}.{end}")


def _page(case_id: str, offer_id: str, problem: str | None = None) -> str | tuple[str, int]:
    case_at_hand(case_id)
    offer = _offer(offer_id)
    if offer is None:
        return case_page("cv", case_id, offer=None), GONE
    lines, hers = _lines(case_id, offer)
    its = _language_of(offer)
    said = {each.language: each for each in (its, g.texts, hers) if each}
    rows = [(cv_heading(each, g.texts), each.key, _said(each, said.values())) for each in lines]
    who = door().store, visitor().actor, case_id, offer_id
    chosen = remembered(*who, lines, g.now)
    page = case_page(
        "cv", case_id, offer=offer, rows=rows, its=its, problem=problem, unread=is_unread(its),
        printable=can_print(), europass=its.language in EUROPASS, chosen=chosen, **_since(chosen),
        others=applications_to(*who, g.now), asked=typed("for") if problem else "",
    )  # fmt: skip
    return (page, NOT_RIGHT) if problem else page


def _said(line: CvLine, languages: Iterable[PageWords]) -> list[tuple[PageWords, str]]:
    """In each of the languages, but what one says as another did before it only once."""
    told: dict[str, PageWords] = {}
    for texts in languages:
        told.setdefault(line_words(line, texts), texts)
    return [(texts, words) for words, texts in told.items()]


def _since(chosen: Remembered | None) -> dict[str, object]:
    """What has changed since she chose, in the advisor's words."""
    if chosen is None:
        return {"before": {}, "gone": []}
    before = {key: line_words(line, g.texts) for key, line in chosen.before.items()}
    return {"before": before, "gone": [line_words(line, g.texts) for line in chosen.gone]}


def _offer(offer_id: str) -> Offer | None:
    return next(iter(desk_market().load([offer_id])), None)


def _lines(case_id: str, offer: Offer) -> tuple[tuple[CvLine, ...], PageWords | None]:
    """What may stand in it, none where too little is known; and her language."""
    market = desk_market()
    seen = look_at_conversation(door().store, visitor().actor, case_id, g.now)
    try:
        her = profile_from(seen.document, "case", market.taxonomy)
    except InputError:
        return (), beside(seen.document)
    rules = market.knowledge().work_rules
    right = work_right(rules, her.country, her.residence, market.day(g.now))
    return cv_lines(her, offer, right), beside(seen.document)


def _language_of(offer: Offer) -> PageWords:
    """The advert's, where we have all words of it; else the one on the screen."""
    code = offer.text_language
    if code is None or code not in LANGUAGES:
        return cast(PageWords, g.texts)
    return PageWords(code, cast(WordsOf, current_app.extensions["words_of"])(code))
