"""The sheet to take home: offers and nothing else, on one page of paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from flask import g, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from matcher.casework.handing import hand_sheet
from matcher.casework.these_offers import these_offers
from matcher.domain.account import Role
from matcher.domain.casework import Answer
from matcher.errors import ConflictError, ConsentError, InputError, TooLittleKnownError
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.discuss import her_answers
from matcher.web.advisor.her_list import as_she_is, market_today
from matcher.web.advisor.talk import Talk, talk_for_another, talk_of
from matcher.web.advisor.two_languages import TwoLanguages, two_languages
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.printing import as_pdf, can_print

MOST = 2  # offers on one page of paper
NAME = "sheet.pdf"  # whoever sees the file learns nothing by its name


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of paper, and the ids of what was chosen and has its place on the next one."""

    two: TwoLanguages
    talks: Sequence[Talk]
    later: Sequence[str]

    @property
    def ids(self) -> list[str]:
        return [talk.offer_id for talk in self.talks]


@advisor.get("/cases/<case_id>/sheet")
@inside(Role.ADVISOR)
def sheet(case_id: str) -> str:
    return _page(case_id, _talks(case_id))


@advisor.get("/cases/<case_id>/sheet.pdf")
@inside(Role.ADVISOR)
def sheet_pdf(case_id: str) -> Response:
    found = _talks(case_id)
    if found is None or not found.talks or not can_print():  # the page says what is lacking
        return redirect(url_for(".sheet", case_id=case_id), 303)
    return _paper(found)


@advisor.post("/cases/<case_id>/sheet/handed")
@inside(Role.ADVISOR)
def sheet_handed(case_id: str) -> Response | str | tuple[str, int]:
    """For somebody else, by name, as she agreed to it; who got it stands in the trail."""
    found = _talks(case_id, for_another=True)
    if found is None or not found.talks:
        return redirect(url_for(".sheet", case_id=case_id), 303)
    name = " ".join(typed("name").split())
    try:
        hand_sheet(door().store, visitor().actor, case_id, name, found.ids, g.now)
    except ConsentError:
        return _refused(case_id, "consent", name)
    except ConflictError:
        return _refused(case_id, "conflict", name)
    except InputError:
        return _refused(case_id, "name", name)
    return _paper(found) if can_print() else _page(case_id, found, "given", name)


def _refused(case_id: str, why: str, name: str) -> tuple[str, int]:
    return _page(case_id, _talks(case_id), why, name), NOT_RIGHT


def _page(
    case_id: str, found: Sheet | None, handed: str | None = None, name: str | None = None
) -> str:
    """`handed`: what became of the sheet that somebody else was to get."""
    if found is None:
        return case_page("suggestions_empty", case_id)
    return case_page(
        "sheet", case_id, **found.two.words(), talks=found.talks, ids=found.ids, later=found.later,
        printable=can_print(), handed=handed, name=name,
    )  # fmt: skip


def _paper(found: Sheet) -> Response:
    g.texts = found.two.hers
    words = found.two.words()
    paper = as_pdf(render_template("advisor/paper.html", talks=found.talks, **words))
    return send_file(BytesIO(paper), "application/pdf", as_attachment=True, download_name=NAME)


def _talks(case_id: str, *, for_another: bool = False) -> Sheet | None:
    """None: too little is known of her. `for_another`: than her, the offers alone."""
    try:
        her = as_she_is(case_id)
    except TooLittleKnownError:
        return None
    two = two_languages("sheet", her.profile)
    chosen = _chosen(case_id)
    scores, courses = these_offers(her, market_today(), chosen[:MOST])
    if for_another:
        talks = [talk_for_another(score, two) for score in scores]
    else:
        talks = [talk_of(score, courses, her.profile, two) for score in scores]
    return Sheet(two, talks, chosen[MOST:])


def _chosen(case_id: str) -> list[str]:
    """As the address says, else what she said yes or maybe to, the newest first."""
    asked = request.args.getlist("offer")
    given = her_answers(case_id).values()
    return asked or [o.offer_id for o in given if o.said.answer is not Answer.NO]
