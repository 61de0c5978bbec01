"""What she thinks of the offers that were talked about, and what counts more for her since."""

from dataclasses import dataclass

from flask import abort, g, redirect, url_for
from werkzeug.wrappers import Response

from matcher.casework.leaning import Leaning, leanings_today, take_back
from matcher.domain.account import Role
from matcher.domain.casework import Answer
from matcher.domain.offer import Offer
from matcher.store.people.answers import HerAnswer
from matcher.web.advisor.blueprint import advisor, case_at_hand, case_page
from matcher.web.advisor.discuss import her_answers
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.inside import door, typed, visitor


@dataclass(frozen=True, slots=True)
class Answered:
    """`offer` None: it is no longer there."""

    given: HerAnswer
    offer: Offer | None


@advisor.get("/cases/<case_id>/answers")
@inside(Role.ADVISOR)
def answers(case_id: str) -> str:
    case_at_hand(case_id)
    given = her_answers(case_id)
    offers = {offer.id: offer for offer in desk_market().load(list(given))}
    found = [Answered(one, offers.get(one.offer_id)) for one in given.values()]
    wanted = [each for each in found if each.given.said.answer is not Answer.NO]
    refused = [each for each in found if each.given.said.answer is Answer.NO]
    who = door().store, visitor().actor, case_id
    leanings = leanings_today(*who, given.values(), offers, g.now)
    return case_page("answers", case_id, wanted=wanted, refused=refused, leanings=leanings)


@advisor.post("/cases/<case_id>/answers/undo")
@inside(Role.ADVISOR)
def answers_undo(case_id: str) -> Response:
    """What came of an answer, which itself stays hers."""
    case_at_hand(case_id)
    one = Leaning(typed("priority") or None, typed("refused") or None)
    if (one.priority is None) == (one.refused is None):
        abort(400)
    who = door().store, visitor().actor, case_id
    take_back(*who, one, desk_market().taxonomy, g.now)
    return redirect(url_for(".answers", case_id=case_id), 303)
