"""The list that was made with her, where she agreed that this organisation's software gets it."""

from datetime import date

from flask import Response, g
from pydantic import Field

from matcher.casework.partners.sharing import Shared, share_list
from matcher.domain.api_scope import ApiScope
from matcher.domain.casework import Answer as HerAnswer
from matcher.scoring.scale import MILLION
from matcher.web.api.blueprint import api
from matcher.web.api.gate import caller, gate
from matcher.web.api.languages import words_of
from matcher.web.api.model import Answer
from matcher.web.api.offer_model import OfferBrief, brief
from matcher.web.api.offers import LanguageQuery
from matcher.web.api.operations import operation, said
from matcher.web.api.ranking_model import VerdictName
from matcher.web.api.reading import read_query
from matcher.web.desk_market import desk_market
from matcher.web.guard import by_token
from matcher.wording.words import Words


class SuggestionOut(Answer):
    """One offer of the list, and what she said to it; never her words."""

    offer: OfferBrief
    verdict: VerdictName
    score: float = Field(ge=0, le=1)
    answer: HerAnswer | None = Field(description="Her last answer; null: none yet.")


class SuggestionsAnswer(Answer):
    """The last list, without what is closed by now."""

    made_on: date | None = Field(description="Null: no list was made yet.")
    suggestions: list[SuggestionOut]


@api.get("/v1/cases/<case_id>/suggestions")
@by_token(ApiScope.SUGGESTIONS_READ, "suggestions")
@operation("The last list of a case whose consent names this organisation", SuggestionsAnswer,
           query=LanguageQuery, refuses=(404,))  # fmt: skip
def suggestions(case_id: str) -> Response:
    words = words_of(read_query(LanguageQuery).language)
    shared = share_list(gate().store, caller(), case_id, desk_market().load, g.now)
    return said(_told(shared, words))


def _told(shared: Shared, words: Words) -> SuggestionsAnswer:
    return SuggestionsAnswer(
        made_on=shared.made_on,
        suggestions=[
            SuggestionOut.model_validate({
                "offer": brief(shared.offers[line.offer_id], words),
                "verdict": line.verdict.name,
                "score": line.value / MILLION,
                "answer": line.answer,
            })
            for line in shared.lines
        ],
    )  # fmt: skip
