"""Names of skills in languages that the taxonomy does not speak."""

import pytest

from matcher.wording.catalogue import read
from matcher.wording.formats import Formats
from matcher.wording.language import all_languages, language
from matcher.wording.skill_names import skill_names
from tests.factories import embedded
from tests.wording.test_catalogues import FORBIDDEN

NAMING = [code for code, its in all_languages().items() if skill_names(its)]


def shown(concept: str, code: str) -> str:
    return Formats(read(code), code, embedded().label).show(concept, "concept")


@pytest.mark.parametrize("code", NAMING)
def test_a_language_that_names_skills_names_them_all(code: str) -> None:
    taxonomy, names = embedded(), skill_names(language(code))
    spoken = {i for i in taxonomy.skill_ids if taxonomy.concept(i).skill_type == "language"}
    assert set(taxonomy.skill_ids) - spoken - set(names) == set()
    assert set(names) - set(taxonomy.skill_ids) == set()


@pytest.mark.parametrize("code", NAMING)
def test_a_name_says_something_and_nothing_that_could_mark_her(code: str) -> None:
    for concept, name in skill_names(language(code)).items():
        assert name.strip() == name, concept
        assert name, concept
        assert not FORBIDDEN.search(name), concept


def test_a_skill_is_shown_by_its_name_a_language_by_that_of_the_language() -> None:
    assert shown("sew-pieces-of-fabric", "de") == "Stoffteile nähen"
    assert shown("language-it", "de") == "Italienisch"
    assert shown("language-it-speaking", "fr") == "italien (parler)"
    assert shown("language-it-speaking", "it") == "parlare italiano"


def test_what_has_no_name_in_the_language_is_shown_by_the_label_of_the_taxonomy() -> None:
    assert shown("dressmaker", "ar") == "خياطة"
    assert shown("sew-pieces-of-fabric", "pcm") == "sew pieces of fabric"
