"""What may lead to a place of work is found in an index, and nothing else is looked at."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.employer import plain_name
from matcher.domain.offer import Offer
from matcher.domain.place import Place
from matcher.domain.site import SAME_HOUSE_KM, Site, may_be_same_site, site_of
from matcher.scoring.places_of_work import ids_at
from tests.factories import LORETO, north_of_loreto, offer
from tests.scoring.indexing import LAYOUT, segment

NAMES = (None, "Ditta Rossi", "DITTA ROSSI S.r.l.", "Hotel Sole")
TOWNS = (None, "Milano", "Milan", "Roma", "Milano / Monza / +3")
POINTS = (None, LORETO, north_of_loreto(0.1), north_of_loreto(0.4))
places = st.tuples(st.sampled_from(NAMES), st.sampled_from(TOWNS), st.sampled_from(POINTS))
RADII = st.sampled_from((0.0, 9.0))


def exact(each: Offer) -> Site:
    return site_of(each.employer, each.city, None if each.place_radius_km else each.place)


@given(here=st.lists(st.tuples(places, RADII), min_size=1, max_size=12), there=st.lists(places))
def test_every_offer_that_may_be_at_one_of_the_sites_is_found(
    here: list[tuple[tuple[str | None, str | None, Place | None], float]],
    there: list[tuple[str | None, str | None, Place | None]],
) -> None:
    offers = [
        offer(id=f"v{n}", employer=name, city=town, place=point, place_radius_km=radius)
        for n, ((name, town, point), radius) in enumerate(here)
    ]
    sites = [site_of(*place) for place in there]
    wanted = {
        each.id for each in offers if any(may_be_same_site(exact(each), site) for site in sites)
    }
    employers = {site.employer for site in sites if site.employer}
    points = {site.point for site in sites if site.point}
    parts = [(segment(offers), None)]
    assert wanted <= set(ids_at(parts, LAYOUT, employers, points, 2 * SAME_HOUSE_KM))


def test_others_are_not_and_what_is_gone_is_not() -> None:
    offers = [
        offer(id="a", employer="Ditta Rossi"),
        offer(id="b", employer="Hotel Sole", place=north_of_loreto(0.1)),
        offer(id="c", employer="Hotel Sole", place=north_of_loreto(0.4)),
        offer(id="d", employer="Hotel Sole", place=LORETO, place_radius_km=9),
        offer(id="e"),
    ]
    one = segment(offers)
    asked = LAYOUT, {plain_name("Ditta Rossi srl")}, {LORETO}, 2 * SAME_HOUSE_KM
    assert set(ids_at([(one, None)], *asked)) == {"a", "b"}
    dead = np.array([id_ == "a" for id_ in one.ids])
    assert ids_at([(one, dead)], *asked) == ["b"]
