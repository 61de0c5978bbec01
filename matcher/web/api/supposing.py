"""What would change, and where courses would lead, for a profile that is sent along."""

from flask import Response, g

from matcher.casework.partners.supposing import Program, paths_for_program, suppose_for_program
from matcher.casework.pathways_report import pathways_table
from matcher.casework.supposing import NAMED, Supposed
from matcher.domain.api_scope import ApiScope
from matcher.errors import InputError
from matcher.ingest.problems import Problem
from matcher.scoring.whatif import GROUPS, Moved
from matcher.web.api.blueprint import api
from matcher.web.api.gate import caller, gate
from matcher.web.api.languages import words_of
from matcher.web.api.operations import operation, said
from matcher.web.api.profile_model import EXAMPLE
from matcher.web.api.profiles import usable
from matcher.web.api.ranking import list_told
from matcher.web.api.reading import not_right, read_body
from matcher.web.api.supposing_model import (
    GroupOut,
    MovedOut,
    PathsAnswer,
    PathsQuestion,
    StandingOut,
    WhatIfAnswer,
    WhatIfQuestion,
)
from matcher.web.desk_market import desk_market
from matcher.web.guard import by_token

NOT_SAID = "--what-if "  # how the command line names a change


@api.post("/v1/what-if")
@by_token(ApiScope.RANK, "what_if")
@operation("What would change in the list if something about the profile were otherwise",
           WhatIfAnswer, asks=WhatIfQuestion,
           example={"profile": EXAMPLE, "changes": ["it=B2", "travel=60"], "top": 5})  # fmt: skip
def what_if() -> Response:
    asked, market = read_body(WhatIfQuestion, gate().rules.bodies), desk_market()
    day = market.day(g.now)
    ranks, asking = market.ranks(day, asked.top), market.asking(day, asked.top, None)
    who, document = Program(gate().store, caller(), g.now), usable(asked.profile)
    try:
        log, found = suppose_for_program(who, document, asked.changes, ranks, asking)
    except InputError as error:
        told = str(error).replace(NOT_SAID, "")
        raise not_right([Problem("changes", None, told)]) from None
    return said(_told(log, found, asked))


@api.post("/v1/paths")
@by_token(ApiScope.RANK, "paths")
@operation("Courses by what they open, and paths of a few of them", PathsAnswer,
           asks=PathsQuestion, example={"profile": EXAMPLE, "language": "it"})  # fmt: skip
def paths() -> Response:
    asked, market = read_body(PathsQuestion, gate().rules.bodies), desk_market()
    asking = market.asking(market.day(g.now), asked.top, None)
    who, document = Program(gate().store, caller(), g.now), usable(asked.profile)
    log, found = paths_for_program(who, document, asking, market.numbers())
    told = pathways_table(found, words_of(asked.language), asked.top)
    del told["profile"]
    return said(PathsAnswer.model_validate({"log": log, "day": told.pop("today"), **told}))


def _told(log: str, found: Supposed, asked: WhatIfQuestion) -> WhatIfAnswer:
    groups = [_group(name, found) for name in GROUPS if name in found.groups]
    told = list_told(log, found.made, asked.language)
    return WhatIfAnswer.model_validate({**told, "changes": asked.changes, "groups": groups})


def _group(name: str, found: Supposed) -> GroupOut:
    group = found.groups[name]
    first = [_moved(each, found) for each in group.first[:NAMED] if each.id in found.named]
    return GroupOut.model_validate({"group": name, "count": group.count, "first": first})


def _moved(moved: Moved, found: Supposed) -> MovedOut:
    return MovedOut(
        id=moved.id,
        title=found.named[moved.id].title,
        before=StandingOut.model_validate(
            {"verdict": moved.before.name, "score": moved.value_before}
        ),
        after=StandingOut.model_validate({"verdict": moved.after.name, "score": moved.value}),
    )
