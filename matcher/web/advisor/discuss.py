"""Discussion mode: one offer, turned towards her, and her answer."""

from flask import g, render_template, request, url_for
from werkzeug.wrappers import Response

from matcher.casework.discussing import her_answers as answers_of
from matcher.casework.discussing import said_of, talked_over
from matcher.casework.these_offers import these_offers
from matcher.domain.account import Role
from matcher.domain.casework import Answer, AnswerReason
from matcher.errors import ConflictError, TooLittleKnownError
from matcher.store.people.answers import HerAnswer, Said
from matcher.web.advisor.blueprint import advisor, case_at_hand, case_page
from matcher.web.advisor.half_typed import gone_on_with
from matcher.web.advisor.her_list import as_she_is, market_today
from matcher.web.advisor.late import keep_late_words
from matcher.web.advisor.talk import talk_of
from matcher.web.advisor.two_languages import two_languages
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import NOT_RIGHT, door, typed, visitor
from matcher.web.kept import kept

GONE = 410


@advisor.get("/cases/<case_id>/discuss/<offer:offer_id>")
@inside(Role.ADVISOR)
def discuss(case_id: str, offer_id: str) -> str | tuple[str, int]:
    return _page(case_id, offer_id, None)


@advisor.post("/cases/<case_id>/discuss/<offer:offer_id>")
@inside(Role.ADVISOR, late=keep_late_words)
def keep_answer(case_id: str, offer_id: str) -> str | tuple[str, int] | Response:
    said = _said()
    if said is None:
        page = _page(case_id, offer_id, "nothing")
        return page if isinstance(page, tuple) else (page, NOT_RIGHT)
    who = door().store, visitor().actor, case_id
    offers = desk_market().load([offer_id])
    if not offers and said.answer is not Answer.NO:
        return case_page("suggestions_gone", case_id), GONE
    offer = offers[0] if offers else None
    try:
        talked_over(*who, offer_id, offer, said, desk_market().taxonomy, g.now, typed("tab"))
    except ConflictError:
        return case_page("suggestions_gone", case_id), GONE
    return kept(url_for(".answers", case_id=case_id))


def her_answers(case_id: str) -> dict[str, HerAnswer]:
    """Offer -> her last answer to it, the newest first."""
    return answers_of(door().store, visitor().actor, case_id, g.now)


def _page(case_id: str, offer_id: str, problem: str | None) -> str | tuple[str, int]:
    try:
        her = as_she_is(case_id)
    except TooLittleKnownError:
        return case_page("suggestions_empty", case_id)
    scores, courses = these_offers(her, market_today(), [offer_id])
    if not scores:
        return case_page("suggestions_gone", case_id), GONE
    two = two_languages("discussion", her.profile)
    given, begun = said_of(door().store, visitor().actor, case_id, offer_id, g.now)
    case = case_at_hand(case_id)
    g.texts = two.hers
    return render_template(
        "advisor/discuss.html", case=case, given=given, problem=problem, **two.words(),
        talk=talk_of(scores[0], courses, her.profile, two),
        begun=gone_on_with(begun, "answer", offer_id),
    )  # fmt: skip


def _said() -> Said | None:
    """None: no answer was ticked, which is an answer to nothing."""
    answer = next((each for each in Answer if each == typed("answer")), None)
    if answer is None:
        return None
    ticked = set(request.form.getlist("reason"))
    reasons = tuple(each for each in AnswerReason if each in ticked)
    return Said(answer, reasons, typed("words").strip() or None)
