"""Her list, as the pages about her offers ask for it."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import abort, g

from matcher.casework.looking_through import LookingThrough
from matcher.casework.ranking_for_her import Made, Ranks
from matcher.casework.suggest_from_index import Asking
from matcher.casework.suggesting import Her, Suggested, read_her, suggest_for
from matcher.errors import ConflictError, TooLittleKnownError
from matcher.web.desk_market import desk_market
from matcher.web.inside import door, visitor

TOP = 40  # offers of a list: more than anybody discusses, and enough for every field of work
CONFLICT = 409
NEAR = 20  # beyond a full list, to see what stands in the way


def her_list(case_id: str, ranks: Ranks | None = None, *, beside: bool = False) -> Suggested | None:
    """`beside`: with what stands beside it. None: too little is known of her. Where others are
    faster again and again, the answer is that it was not possible just now."""
    market = desk_market()
    asked = ranks or market.ranks(market.day(g.now), TOP, NEAR)
    who = door().store, visitor().actor, case_id
    try:
        with busy_market():
            shown = suggest_for(*who, asked, market.taxonomy, g.now, beside=beside)
    except TooLittleKnownError:
        return None
    g.case = shown.her.case  # for the banner
    return shown


@contextmanager
def busy_market() -> Iterator[None]:
    """Where the offers change faster than they are asked for, it was not possible just now."""
    try:
        yield
    except ConflictError:
        abort(CONFLICT)


def looking_through(her: Her, made: Made) -> LookingThrough:
    """Of the list that is made for her, or that is only supposed."""
    return LookingThrough(made, her.barring, market_today)


def as_she_is(case_id: str) -> Her:
    """Raises TooLittleKnownError."""
    her = read_her(door().store, visitor().actor, case_id, desk_market().taxonomy, g.now)
    g.case = her.case  # for the banner
    return her


def market_today() -> Asking:
    market = desk_market()
    return market.asking(market.day(g.now), TOP, None)
