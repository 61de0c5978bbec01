"""Finding concepts by what people call them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.esco import import_release
from matcher.taxonomy.loading import load_esco
from matcher.taxonomy.model import Taxonomy
from tests.factories import embedded
from tests.taxonomy import tiny_release as tiny
from tests.taxonomy.tiny_release import write_labels, write_release


@pytest.mark.parametrize(
    "words", ["hairdresser", "  HairDresser. ", "parrucchiera", "peluquera", "Friseurin", "frisör"]
)
def test_an_occupation_is_found_by_its_labels(taxonomy: Taxonomy, words: str) -> None:
    assert taxonomy.resolve(words, ConceptKind.OCCUPATION) == "hairdresser"


def test_a_word_in_no_loaded_language_is_not_found(taxonomy: Taxonomy) -> None:
    assert taxonomy.resolve("fryzjer", ConceptKind.OCCUPATION) is None


def test_a_skill_is_found_by_its_id_written_with_spaces(taxonomy: Taxonomy) -> None:
    assert taxonomy.resolve("Cook  meat dishes", ConceptKind.SKILL) == "cook-meat-dishes"


def test_a_skill_is_found_by_its_uri(taxonomy: Taxonomy) -> None:
    uri = taxonomy.concept("cook-meat-dishes").uri
    assert uri is not None
    assert taxonomy.resolve(uri, ConceptKind.SKILL) == "cook-meat-dishes"


def test_accents_make_no_difference(taxonomy: Taxonomy) -> None:
    label = next(
        label
        for skill in taxonomy.skill_ids
        for label in taxonomy.labels(skill, "es")[:1]
        if "ó" in label and taxonomy.resolve(label, ConceptKind.SKILL) == skill
    )
    plain = label.replace("ó", "o").upper()
    assert taxonomy.resolve(plain, ConceptKind.SKILL) == taxonomy.resolve(label, ConceptKind.SKILL)


def test_a_skill_is_no_occupation(taxonomy: Taxonomy) -> None:
    assert taxonomy.resolve("cook-meat-dishes", ConceptKind.OCCUPATION) is None


@pytest.mark.parametrize("language", ["en", "it", "es"])
def test_every_preferred_label_names_some_concept(taxonomy: Taxonomy, language: str) -> None:
    for skill in taxonomy.skill_ids:
        found = taxonomy.resolve(taxonomy.label(skill, language), ConceptKind.SKILL)
        assert found is not None
        assert taxonomy.label(skill, language).lower() in map(
            str.lower, taxonomy.labels(found, language)
        )


@given(words=st.text(), kind=st.sampled_from(ConceptKind))
def test_any_words_can_be_asked_for(words: str, kind: ConceptKind) -> None:
    taxonomy = embedded()
    found = taxonomy.resolve(words, kind)
    assert found is None or taxonomy.concept(found).kind is kind


@given(words=st.text())
def test_any_words_have_nearest_labels(words: str) -> None:
    assert len(embedded().nearest(words, ConceptKind.OCCUPATION)) <= 3


def test_a_misspelt_skill_gets_its_nearest_labels(taxonomy: Taxonomy) -> None:
    nearest = taxonomy.nearest("hairdreser", ConceptKind.OCCUPATION)
    assert nearest[0] == "hairdresser"
    assert len(nearest) == 3


def test_a_label_that_is_missing_is_told_in_english(taxonomy: Taxonomy) -> None:
    assert taxonomy.label("cook-meat-dishes", "lv") == taxonomy.label("cook-meat-dishes", "en")


def test_an_unknown_id_is_an_error(taxonomy: Taxonomy) -> None:
    assert "nonsense" not in taxonomy
    with pytest.raises(KeyError):
        taxonomy.concept("nonsense")


def test_an_isco_code_or_its_beginning_finds_occupations(taxonomy: Taxonomy) -> None:
    assert "hairdresser" in taxonomy.occupations_in("5141")
    assert set(taxonomy.occupations_in("5141")) < set(taxonomy.occupations_in("51"))
    assert taxonomy.occupations_in("0999") == ()


def test_a_rare_skill_tells_more_than_a_common_one(taxonomy: Taxonomy) -> None:
    values = {skill: taxonomy.specificity(skill) for skill in taxonomy.skill_ids}
    assert all(0 < value <= 1 for value in values.values())
    assert taxonomy.specificity("dye-hair") > taxonomy.specificity("communicate-with-customers")


@pytest.fixture
def merged(tmp_path: Path, taxonomy: Taxonomy) -> Taxonomy:
    """The tiny release, of which one skill is in our tables under its real URI."""
    files = tiny.tables()
    ours = taxonomy.concept("cook-meat-dishes").uri or ""
    files["skills_en.csv"] = [
        dict(files["skills_en.csv"][0], conceptUri=ours),
        *files["skills_en.csv"][1:],
    ]
    files["occupationSkillRelations.csv"] = [
        dict(row, skillUri=ours if row["skillUri"] == tiny.COOK_MEAT else row["skillUri"])
        for row in files["occupationSkillRelations.csv"]
    ]
    labels = write_labels(
        tmp_path / "labels.tsv",
        [("conceptUri", "lang", "preferredLabel"), (ours, "sv", "laga kötträtter")],
    )
    import_release(write_release(tmp_path / "esco.zip", files), tmp_path / "esco", [labels])
    return load_esco(tmp_path / "esco", taxonomy)


def test_a_concept_in_both_keeps_our_id_and_has_both_labels(merged: Taxonomy) -> None:
    assert merged.label("cook-meat-dishes", "en") == "cook meat dishes"
    assert merged.label("cook-meat-dishes", "sv") == "laga kötträtter"
    assert merged.label("cook-meat-dishes", "it") == embedded().label("cook-meat-dishes", "it")
    assert merged.skills_of("cook-0001")[0].skill == "cook-meat-dishes"


def test_nothing_of_ours_is_lost_beside_a_release(merged: Taxonomy) -> None:
    ours = embedded()
    assert set(ours.occupation_ids) < set(merged.occupation_ids)
    assert merged.activity_ids == ours.activity_ids
    assert len(merged.skill_ids) == len(ours.skill_ids) + 5
    for occupation in ours.occupation_ids:
        assert set(merged.skills_of(occupation)) == set(ours.skills_of(occupation))


def test_a_preferred_label_of_ours_goes_before_the_releases(merged: Taxonomy) -> None:
    found = merged.resolve("taxi driver", ConceptKind.OCCUPATION)
    assert found in merged
    assert merged.resolve("cab driver", ConceptKind.OCCUPATION) is not None
    assert merged.name.startswith("esco-unknown@")
    assert merged.name.endswith(embedded().name)
