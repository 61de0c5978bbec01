"""An index that is kept up: new offers, changed ones, those that are gone."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.errors import LeaseError
from matcher.scoring.index import Index
from tests.factories import case, embedded, offer, profile, weights
from tests.scoring.indexing import by_ranking, index, lines
from tests.strategies import markets, offers, profiles

SOME = settings(
    max_examples=settings.default.max_examples // 10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
PILE = [offer(id=f"v{n}", hours_per_week=float(n)) for n in range(1, 9)]


def ids(of: Index) -> set[str]:
    return {hit.id for hit in of.find(case(profile()), weights(), 100)}


def test_what_is_added_is_found_and_what_is_removed_is_not(tmp_path: Path) -> None:
    kept = index(tmp_path, PILE)
    kept.add(offer(id="new"))
    assert kept.remove("v3")
    assert not kept.remove("v3")
    assert ids(kept) == {"new", "v1", "v2", "v4", "v5", "v6", "v7", "v8"}
    assert len(kept) == 8


def test_an_offer_that_is_added_again_replaces_itself(tmp_path: Path) -> None:
    kept = index(tmp_path, PILE)
    kept.add(offer(id="v3", hours_per_week=39.0))
    kept.add(offer(id="v3", hours_per_week=38.0))
    assert len(kept) == 8


def test_an_advert_that_is_held_back_leaves_the_index(tmp_path: Path) -> None:
    kept = index(tmp_path, PILE)
    kept.add(offer(id="v3", held_back=True))
    assert "v3" not in ids(kept)


def test_a_saved_state_is_what_another_process_opens(tmp_path: Path) -> None:
    kept, other = index(tmp_path, PILE), Index(tmp_path, weights(), embedded())
    kept.add(offer(id="new"))
    kept.remove("v1")
    assert not other.refresh()
    kept.save()
    assert ids(other) == ids(kept) - {"new"} | {"v1"}, "it goes on with the generation it has"
    assert other.refresh()
    assert ids(other) == ids(kept)


def test_a_merge_leaves_one_segment_without_what_is_gone(tmp_path: Path) -> None:
    kept = index(tmp_path, PILE)
    kept.add(offer(id="new"))
    kept.remove("v1")
    before = ids(kept)
    kept.merge()
    assert ids(kept) == before
    assert [len(part.segment) for part in kept.parts()] == [8]
    assert len(list(tmp_path.glob("*.segment"))) == 1, "the old files are gone"
    assert not list(tmp_path.glob("*.dead"))


def test_whoever_is_behind_does_not_write_over_what_another_wrote(tmp_path: Path) -> None:
    first, second = index(tmp_path, PILE), Index(tmp_path, weights(), embedded())
    first.remove("v1")
    first.save()
    second.add(offer(id="new"))
    with pytest.raises(LeaseError, match="generation 2"):
        second.save()
    assert second.refresh()
    assert "v1" not in ids(second)


def test_the_last_offer_may_go(tmp_path: Path) -> None:
    kept = index(tmp_path, PILE[:1])
    kept.remove("v1")
    kept.merge()
    assert ids(kept) == set()
    kept.add(PILE[0])
    assert ids(kept) == {"v1"}


@SOME
@given(
    her=profiles,
    first=markets(most=12, said=20),
    more=st.lists(st.integers(0, 20).flatmap(lambda n: offers(n, 20)), max_size=8),
    gone=st.sets(st.integers(0, 20)),
    how=st.sampled_from(("keep", "save", "merge")),
)
def test_after_any_changes_the_list_is_that_of_the_offers_that_stand(
    tmp_path: Path, her: Profile, first: list[Offer], more: list[Offer], gone: set[int], how: str
) -> None:
    kept = index(tmp_path, first)
    standing = {each.id: each for each in first}
    for each in more:
        kept.add(each)
        standing[each.id] = each
    for number in gone:
        assert kept.remove(f"o{number}") == (standing.pop(f"o{number}", None) is not None)
    if how != "keep":
        getattr(kept, how)()
    hits = kept.find(case(her), weights(), 30)
    assert lines(hits) == by_ranking(her, list(standing.values()), 30)


@pytest.mark.parametrize("number", [0, 300])
def test_many_new_offers_are_laid_out_in_parts(tmp_path: Path, number: int) -> None:
    kept = index(tmp_path, PILE)
    for n in range(number):
        kept.add(offer(id=f"t{n}"))
    assert len(kept) == 8 + number
