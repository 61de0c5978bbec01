"""Names of skills, work and activities where the taxonomy has none in a language."""

import pytest

from matcher.wording.concept_names import concept_names, level_words
from matcher.wording.language import all_languages, language
from matcher.wording.words import load
from tests.factories import embedded
from tests.wording.languages import LANGUAGES_WITH_WORDS
from tests.wording.test_catalogues import FORBIDDEN

NAMING = [code for code, its in all_languages().items() if concept_names(its)]


def shown(concept: str, code: str) -> str:
    return load(code, embedded().label).show(concept, "concept")


def without_a_name(code: str, concepts: tuple[str, ...]) -> list[str]:
    taxonomy, names = embedded(), concept_names(language(code))
    unnamed = [i for i in concepts if not taxonomy.labels(i, code) and i not in names]
    return [i for i in unnamed if taxonomy.concept(i).skill_type != "language"]


@pytest.mark.parametrize("code", LANGUAGES_WITH_WORDS)
def test_every_skill_and_activity_has_a_name_in_a_language_with_all_words(code: str) -> None:
    taxonomy = embedded()
    assert without_a_name(code, (*taxonomy.skill_ids, *taxonomy.activity_ids)) == []


@pytest.mark.parametrize("code", all_languages())
def test_every_kind_of_work_has_a_name_in_every_language(code: str) -> None:
    assert without_a_name(code, embedded().occupation_ids) == []


@pytest.mark.parametrize("code", all_languages())
def test_every_level_is_told_to_her_in_every_language(code: str) -> None:
    told = level_words(language(code))
    silent = {at for at, said in embedded().can_do.items() if code not in said and at not in told}
    assert silent == set()


@pytest.mark.parametrize("code", NAMING)
def test_a_name_says_something_and_nothing_that_could_mark_her(code: str) -> None:
    for concept, name in concept_names(language(code)).items():
        assert concept in embedded(), concept
        assert name.strip() == name, concept
        assert name, concept
        assert not FORBIDDEN.search(name), concept


def test_a_concept_is_shown_by_its_name_a_language_by_that_of_the_language() -> None:
    assert shown("sew-pieces-of-fabric", "de") == "Stoffteile nähen"
    assert shown("language-it", "de") == "Italienisch"
    assert shown("language-it-speaking", "fr") == "italien (parler)"
    assert shown("language-it-speaking", "sv") == "italienska (tala)"
    assert shown("language-it-speaking", "it") == "parlare italiano"


def test_what_has_no_name_in_the_language_is_shown_by_the_label_of_the_taxonomy() -> None:
    assert shown("dressmaker", "ar") == "خياطة"
    assert shown("sew-pieces-of-fabric", "pcm") == "sew pieces of fabric"
