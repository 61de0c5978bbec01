"""Sums that are shared add up to those of a whole ranking."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.place import TravelMode
from matcher.domain.profile import Profile
from matcher.scoring.criteria import ALL
from matcher.scoring.standing import Standing, standing
from tests.factories import LORETO, case, north_of_loreto, offer, profile, ranked
from tests.scoring.indexing import question, segment
from tests.strategies import markets, profiles

NAMES = sorted(kind.name for kind in ALL)
FEW = settings(max_examples=settings.default.max_examples // 2, deadline=None)


def sums(found: Standing, her: Profile) -> dict[str, int]:
    total = found.sums + found.added(case(her), (*found.changing, *found.left))
    ids = (found.segment.ids[row] for row in found.rows.tolist())
    return dict(zip(ids, total.tolist(), strict=True))


@FEW
@given(her=profiles, offers=markets(most=12, said=25), changing=st.sets(st.sampled_from(NAMES)))
def test_whatever_may_change_the_sums_are_those_of_a_ranking(
    her: Profile, offers: list[Offer], changing: set[str]
) -> None:
    asked = question(her)
    no = asked.packing.no
    found = standing(asked, (segment(offers), None), changing, no, [case(her)])
    whole = ranked(her, offers)
    wanted = {
        it.id: (int(verdict), int(value))
        for it, verdict, value in zip(
            whole.market.offers, whole.verdicts, whole.values, strict=True
        )
        if verdict < 3
    }
    got = {id_: total for id_, total in sums(found, her).items() if total < no}
    assert wanted == {
        id_: (
            int(asked.packing.verdicts(np.array([total]))[0]),
            int(asked.values(np.array([total]))[0]),
        )
        for id_, total in got.items()
    }


def test_what_is_gone_does_not_stand() -> None:
    its = segment([offer(id="v1"), offer(id="v2")])
    asked = question(profile())
    found = standing(asked, (its, np.array([True, False])), ["time"], asked.packing.no, [])
    assert [its.ids[row] for row in found.rows.tolist()] == [its.ids[1]]


@pytest.mark.parametrize(("longest", "stands"), [(30, False), (200, True)])
def test_far_away_work_is_looked_at_when_one_of_the_cases_reaches_it(
    longest: int, stands: bool
) -> None:
    her, farther = (
        profile(place=LORETO, travel_modes=(TravelMode.WALK,), travel_limit_minutes=minutes)
        for minutes in (10, longest)
    )
    its, asked = segment([offer(place=north_of_loreto(8))]), question(her)
    cases = [case(her), case(farther)]
    found = standing(asked, (its, None), ["travel"], asked.packing.no, cases)
    assert bool(found.rows.size) == stands
    assert not found.only(np.zeros(0, np.int64)).rows.size
