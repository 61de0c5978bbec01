"""All offers of a market that are not for her because of others, found before any counting."""

from matcher.casework.keeping_apart import Barring, divided
from matcher.casework.suggest_from_index import Asking
from matcher.domain.site import SAME_HOUSE_KM
from matcher.domain.verdict import Reason
from matcher.scoring.places_of_work import ids_at

NEAR_KM = 2 * SAME_HOUSE_KM  # what is nearer is looked at exactly


def barred_in(asking: Asking, barring: Barring) -> dict[str, Reason]:
    """Id -> why. What she herself avoids is not looked for here: the ranking tells that."""
    apart = barring.apart
    if not apart.offers and not apart.sites:
        return {}
    parts = asking.index.parts_without(())
    employers = {site.employer for site in apart.sites if site.employer}
    points = {site.point for site in apart.sites if site.point}
    ids = {*apart.offers, *ids_at(parts, asking.index.layout, employers, points, NEAR_KM)}
    return divided(asking.load(sorted(ids)), barring)[1]
