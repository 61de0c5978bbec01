"""A list for a profile that is sent along, with the reasons in words."""

from flask import Response, g

from matcher.casework.partners.ranking import rank_for_program
from matcher.casework.ranking_for_her import Made
from matcher.casework.report import as_table
from matcher.domain.api_scope import ApiScope
from matcher.errors import ConflictError
from matcher.web.api.blueprint import api
from matcher.web.api.gate import caller, gate
from matcher.web.api.languages import words_of
from matcher.web.api.operations import operation, said
from matcher.web.api.problems import problem_answer
from matcher.web.api.profile_model import EXAMPLE, RankQuestion
from matcher.web.api.profiles import usable
from matcher.web.api.ranking_model import RankAnswer
from matcher.web.api.reading import read_body
from matcher.web.desk_market import desk_market
from matcher.web.guard import by_token


@api.errorhandler(ConflictError)
def later(_: ConflictError) -> Response:
    """The offers change faster than a list can be made."""
    return problem_answer(503, "the offers change just now; try again", (), {"Retry-After": "1"})


@api.post("/v1/rank")
@by_token(ApiScope.RANK, "rank")
@operation("Rank the open offers for a profile, with reasons", RankAnswer, asks=RankQuestion,
           example={"profile": EXAMPLE, "language": "it", "top": 5})  # fmt: skip
def rank() -> Response:
    asked, market = read_body(RankQuestion, gate().rules.bodies), desk_market()
    ranks = market.ranks(market.day(g.now), asked.top)
    log, made = rank_for_program(
        gate().store,
        caller(),
        usable(asked.profile),
        ranks,
        market.taxonomy,
        g.now,
    )
    return said(RankAnswer.model_validate(list_told(log, made, asked.language)))


def list_told(log: str, made: Made, language: str) -> dict[str, object]:
    """What every answer with a list says of it (`RankAnswer`)."""
    told = as_table(made.suggestions, words_of(language), made.courses)
    return {
        "log": log,
        "day": made.suggestions.today,
        "weights": told["weights"],
        "taxonomy": told["taxonomy"],
        "index_generation": made.index_generation,
        "offers_ranked": made.offers_ranked,
        "ranked": told["ranked"],
    }
