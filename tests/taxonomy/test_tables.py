"""The embedded taxonomy holds together and is as wide as it should be."""

from collections import Counter

import pytest

from matcher.settings import data_dir
from matcher.taxonomy.checks import check
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.tables import Tables, read_tables

# cleaning, kitchens, personal and household care, where women are pushed into
THE_THREE_SECTORS = ("911", "912", "9411", "9412", "5120", "3434", "516", "531", "532")
FURTHER_LANGUAGES = ("de", "bg", "el", "lv", "lt", "ro", "sv", "fr", "ar")
SOFT_SKILLS = {
    "communication",
    "critical thinking",
    "leadership",
    "positive attitude",
    "teamwork",
    "work ethic",
}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(data_dir() / "taxonomy")[0]


def test_the_tables_hold_together(tables: Tables) -> None:
    assert list(check(tables)) == []


def test_occupations_reach_over_all_fields_of_work(taxonomy: Taxonomy) -> None:
    groups = {(taxonomy.concept(i).isco or "")[0] for i in taxonomy.occupation_ids}
    assert len(taxonomy.occupation_ids) >= 150
    assert set("23456789") <= groups


def test_at_most_a_third_of_occupations_clean_care_or_cook(taxonomy: Taxonomy) -> None:
    inside = [
        occupation
        for occupation in taxonomy.occupation_ids
        if (taxonomy.concept(occupation).isco or "").startswith(THE_THREE_SECTORS)
    ]
    assert len(inside) <= len(taxonomy.occupation_ids) / 3


def test_there_are_skills_of_every_type(taxonomy: Taxonomy) -> None:
    types = Counter(taxonomy.concept(skill).skill_type for skill in taxonomy.skill_ids)
    assert types.total() >= 700
    assert set(types) == {"knowledge", "skill", "transversal", "language", "digital"}


def test_every_occupation_asks_for_at_least_eight_skills(taxonomy: Taxonomy) -> None:
    few = [i for i in taxonomy.occupation_ids if len(taxonomy.skills_of(i)) < 8]
    assert few == []


def test_every_occupation_has_something_essential(taxonomy: Taxonomy) -> None:
    assert all(taxonomy.skills_of(i)[0].essential for i in taxonomy.occupation_ids)


def test_there_are_enough_activities_and_each_shows_skills(taxonomy: Taxonomy) -> None:
    assert len(taxonomy.activity_ids) >= 60
    assert all(taxonomy.shown_by(activity) for activity in taxonomy.activity_ids)


@pytest.mark.parametrize("language", ["en", "it", "es"])
def test_everything_has_a_label_and_everyday_words(taxonomy: Taxonomy, language: str) -> None:
    ids = (*taxonomy.occupation_ids, *taxonomy.skill_ids, *taxonomy.activity_ids)
    assert [i for i in ids if not taxonomy.labels(i, language)] == []
    described = [i for i in ids if taxonomy.concept(i).skill_type != "language"]
    more = sum(len(taxonomy.labels(i, language)) > 1 for i in described)
    assert more / len(described) > 0.9


@pytest.mark.parametrize("language", FURTHER_LANGUAGES)
def test_occupations_have_a_label_in_every_further_language(
    taxonomy: Taxonomy, language: str
) -> None:
    assert [i for i in taxonomy.occupation_ids if not taxonomy.labels(i, language)] == []


def test_the_soft_skills_are_skills(taxonomy: Taxonomy) -> None:
    assert set(taxonomy.soft_skills) == SOFT_SKILLS
    assert all(skill in taxonomy for skills in taxonomy.soft_skills.values() for skill in skills)


def test_every_cefr_level_is_told_for_every_mode(tables: Tables) -> None:
    told = {(row["level"], row["mode"]) for row in tables["cefr"]}
    levels = ("A0", "A1", "A2", "B1", "B2", "C1", "C2")
    modes = ("listening", "speaking", "reading", "writing")
    assert told == {(level, mode) for level in levels for mode in modes}


def test_reading_a_language_stands_below_the_language(taxonomy: Taxonomy) -> None:
    assert taxonomy.broader("language-it-reading") == ("language-it",)
    assert taxonomy.label("language-it-speaking", "es") == "hablar italiano"
