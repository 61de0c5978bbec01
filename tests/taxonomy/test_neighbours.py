"""How near skills and occupations are to each other."""

import random

import pytest

from matcher.settings import data_dir
from matcher.taxonomy.loading import load_embedded
from matcher.taxonomy.model import Taxonomy


def some(ids: tuple[str, ...]) -> list[str]:
    return random.Random(7).sample(ids, 120)  # noqa: S311 - a fixed sample, not a secret


@pytest.mark.parametrize("kind", ["skill_ids", "occupation_ids"])
def test_nearness_is_mutual_and_between_0_and_1(taxonomy: Taxonomy, kind: str) -> None:
    ids = getattr(taxonomy, kind)
    for concept in some(ids):
        for other, value in taxonomy.similar(concept).items():
            assert 0 < value <= 1
            assert (value == 1) == (other == concept)
            assert taxonomy.similar(other)[concept] == pytest.approx(value)


@pytest.mark.parametrize("kind", ["skill_ids", "occupation_ids"])
def test_a_concept_has_few_neighbours_of_its_kind(taxonomy: Taxonomy, kind: str) -> None:
    for concept in some(getattr(taxonomy, kind)):
        near = taxonomy.similar(concept)
        assert next(iter(near)) == concept
        assert len(near) <= 40
        assert {taxonomy.concept(other).kind for other in near} == {taxonomy.concept(concept).kind}


def test_a_concept_has_the_same_neighbours_whoever_is_asked_about_beside_it() -> None:
    alone, together = (load_embedded(data_dir() / "taxonomy") for _ in range(2))
    ids = [*some(together.skill_ids), together.activity_ids[0], *some(together.occupation_ids)]
    together.near(ids)
    assert all(alone.similar(concept) == together.similar(concept) for concept in ids)


def test_a_barber_is_nearer_to_a_hairdresser_than_a_baker_is(taxonomy: Taxonomy) -> None:
    near = taxonomy.similar("hairdresser")
    assert near["barber"] > 0.5 > near.get("baker", 0)


def test_speaking_a_language_is_near_to_knowing_it(taxonomy: Taxonomy) -> None:
    near = taxonomy.similar("language-it-speaking")
    assert near["language-it"] > near["language-it-writing"] > 0
    assert "language-es-speaking" not in near


def test_an_activity_is_like_nothing_but_itself(taxonomy: Taxonomy) -> None:
    activity = taxonomy.activity_ids[0]
    assert taxonomy.similar(activity) == {activity: 1.0}
