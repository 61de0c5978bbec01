"""Two adverts that may mean one place of work."""

import pytest

from matcher.domain.place import Place
from matcher.domain.site import may_be_same_site, site_of
from tests.factories import LORETO, north_of_loreto

HERE = site_of("Example S.r.l.", "Milano", LORETO)


@pytest.mark.parametrize(
    ("employer", "city", "point", "same"),
    [
        ("EXAMPLE SRL", "Milano", None, True),
        ("Example", "Milan (MI)", None, True),
        ("Example", "Monza / MILANO", None, True),
        ("Example", "Monza / Como / +3", None, True),
        ("Example", None, None, True),
        ("Example", "Милано", None, True),
        ("Example", "Torino", None, False),
        ("Other", "Milano", None, False),
        (None, "Milano", None, False),
        ("Other", "Milano", north_of_loreto(0.1), True),
        (None, None, north_of_loreto(0.1), True),
        ("Other", "Milano", north_of_loreto(0.3), False),
    ],
)
def test_what_can_not_be_told_apart_is_one_place(
    employer: str | None, city: str | None, point: Place | None, same: bool
):
    there = site_of(employer, city, point)
    assert may_be_same_site(HERE, there) is same
    assert may_be_same_site(there, HERE) is same


def test_of_two_adverts_that_name_nobody_and_no_house_nothing_is_said():
    assert not may_be_same_site(site_of(None, None, None), site_of(None, "Milano", None))
