"""Two or three offers of hers side by side."""

from typing import Any

from flask import g, request, url_for
from werkzeug.datastructures import MultiDict

from matcher.casework.suggest import Knowledge
from matcher.casework.these_offers import these_offers
from matcher.casework.why_above import in_order
from matcher.domain.account import Role
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.her_list import her_list, market_today
from matcher.web.advisor.showing import Showing, page_in
from matcher.web.guard import inside
from matcher.web.side_by_side import side_by_side

MOST = 3


@advisor.get("/cases/<case_id>/compare")
@inside(Role.ADVISOR)
def suggestions_compare(case_id: str) -> str:
    """`?offer=ID&offer=ID`; of more than three the first three. The rest of the address is that of
    the list, for the way back."""
    shown, asked = her_list(case_id), request.args.getlist("offer")
    if shown is None:
        return case_page("suggestions_empty", case_id)
    some = list(dict.fromkeys(asked))[:MOST]
    scores, courses = these_offers(shown.her, market_today(), some)
    listed = [score.offer.id for score in shown.made.suggestions.ranked]
    ordered = in_order(scores, listed)
    page = side_by_side(ordered, courses, shown.her.profile, g.texts) if len(scores) > 1 else None
    return case_page("suggestions_compare", case_id, page=page, left_out=len(asked) - len(scores),
                     back=_back(case_id, shown.made.knowledge))  # fmt: skip


def _back(case_id: str, knowledge: Knowledge) -> str:
    """To the list as it was, with what is ticked."""
    showing = Showing.of(request.args, [field.code for field in knowledge.fields])
    page = page_in(MultiDict({"page": request.args.get("back", "1")}))
    kept: dict[str, Any] = {name: request.args.getlist(name) for name in ("if", "offer")}
    return url_for(".suggestions", case_id=case_id, **showing.address(page), **kept)
