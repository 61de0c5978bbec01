"""Her suggestions: the list, and what is not on it with the reasons."""

from flask import abort, g, request
from werkzeug.datastructures import MultiDict

from matcher.casework.set_aside import set_aside
from matcher.domain.account import Role
from matcher.domain.casework import Answer
from matcher.errors import InputError
from matcher.web.advisor.blueprint import advisor, case_at_hand, case_page
from matcher.web.advisor.filter_words import Choices
from matcher.web.advisor.her_list import busy_market, her_list, looking_through, market_today
from matcher.web.advisor.listed import listed
from matcher.web.advisor.refused_form import Refused
from matcher.web.advisor.saved import Saved
from matcher.web.advisor.showing import Showing, page_in
from matcher.web.advisor.ticked import Ticked
from matcher.web.advisor.what_if import what_if
from matcher.web.aside import asides, held_back
from matcher.web.guard import inside

SOME = 30  # titles with their reasons on a page


@advisor.get("/cases/<case_id>/suggestions")
@inside(Role.ADVISOR)
def suggestions(case_id: str) -> str:
    return suggestions_page(case_id, request.args)


def suggestions_page(
    case_id: str, args: "MultiDict[str, str]", keeping: Refused | None = None
) -> str:
    """As `args` ask for it. `keeping`: why it could not be kept by a name."""
    shown = her_list(case_id, beside=True)
    if shown is None or shown.beside is None:
        return case_page("suggestions_empty", case_id)
    fields = shown.made.knowledge.fields
    showing = Showing.of(args, [field.code for field in fields])
    asked = what_if(case_id, shown, args.getlist("if"), g.texts)
    said = {offer_id: one.said.answer for offer_id, one in shown.beside.answers.items()}
    refused = [offer_id for offer_id, answer in said.items() if answer is Answer.NO]
    with busy_market():
        page = listed(asked.made, showing, looking_through(shown.her, asked.made), g.texts, refused)
    choices = Choices.of(fields, g.texts)
    return case_page("suggestions", case_id, page=page, showing=showing, what_if=asked, said=said,
                     choices=choices, ticked=Ticked.of(args, page.cards),
                     saved=Saved.of(shown.beside.lists, page.found), keeping=keeping)  # fmt: skip


@advisor.get("/cases/<case_id>/suggestions/aside/<criterion>")
@inside(Role.ADVISOR)
def suggestions_aside(case_id: str, criterion: str) -> str:
    shown, page = her_list(case_id), page_in(request.args)
    if shown is None:
        return case_page("suggestions_empty", case_id)
    try:
        found = set_aside(shown.made, market_today(), criterion, (page - 1) * SOME, SOME)
    except InputError:
        abort(404)
    question = g.texts.words.question(criterion)
    told = asides(found.scores, g.texts)
    return case_page("suggestions_aside", case_id, found=found, told=told, question=question,
                     page=page, criterion=criterion)  # fmt: skip


@advisor.get("/cases/<case_id>/suggestions/held")
@inside(Role.ADVISOR)
def suggestions_held(case_id: str) -> str:
    """They are the same for all, but nobody comes here except by a case."""
    case_at_hand(case_id)
    asking, page = market_today(), page_in(request.args)
    first = (page - 1) * SOME
    told = held_back(asking.load(asking.held[first : first + SOME]), g.texts)
    count = len(asking.held)
    return case_page("suggestions_held", case_id, told=told, count=count, first=first, page=page)
