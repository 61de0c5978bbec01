"""One offer, as it is for her."""

from flask import g

from matcher.casework.these_offers import these_offers
from matcher.domain.account import Role
from matcher.errors import TooLittleKnownError
from matcher.web.advisor.blueprint import advisor, case_page
from matcher.web.advisor.her_list import as_she_is, market_today
from matcher.web.advisor.one_offer import one_offer
from matcher.web.guard import inside

GONE = 410


@advisor.get("/cases/<case_id>/offers/<offer:offer_id>")
@inside(Role.ADVISOR)
def suggestions_offer(case_id: str, offer_id: str) -> str | tuple[str, int]:
    try:
        her = as_she_is(case_id)
    except TooLittleKnownError:
        return case_page("suggestions_empty", case_id)
    scores, courses = these_offers(her, market_today(), [offer_id])
    if not scores:
        return case_page("suggestions_gone", case_id), GONE
    page = one_offer(scores[0], courses, her.profile, g.texts)
    return case_page("suggestions_offer", case_id, page=page, card=page.card,
                     today=g.now.date())  # fmt: skip
