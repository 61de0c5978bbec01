"""Two or three offers of hers side by side."""

from flask import g, request

from matcher.casework.these_offers import these_offers
from matcher.casework.why_above import in_order
from matcher.domain.account import Role
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.her_list import her_list, market_today
from matcher.web.desk_market import desk_market
from matcher.web.guard import inside
from matcher.web.side_by_side import side_by_side

MOST = 3


@advisor.get("/cases/<case_id>/compare")
@inside(Role.ADVISOR)
def suggestions_compare(case_id: str) -> str:
    """`?offer=ID&offer=ID`; of more than three the first three."""
    shown, asked = her_list(case_id), request.args.getlist("offer")
    if shown is None:
        return case_page("suggestions_empty", case_id)
    some = list(dict.fromkeys(asked))[:MOST]
    scores, courses = these_offers(shown.her, market_today(), desk_market().places(), some)
    listed = [score.offer.id for score in shown.made.suggestions.ranked]
    ordered = in_order(scores, listed)
    page = side_by_side(ordered, courses, shown.her.profile, g.texts) if len(scores) > 1 else None
    return case_page("suggestions_compare", case_id, page=page, left_out=len(asked) - len(scores))
