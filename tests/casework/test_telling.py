"""What she tells of is heard: unpaid and informal work first, and she says what is true."""

import pytest

from matcher.casework.telling import MEANINGS, may_mean
from matcher.domain.profile import Origin
from matcher.taxonomy.linking import Linker
from tests.factories import embedded


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(embedded())


@pytest.mark.parametrize(
    ("words", "language", "skill", "origin"),
    [
        ("I sold fabric at the market", "en", "selling fabrics", Origin.INFORMAL),
        ("I cooked for my family of nine", "en", "cooking for many people", Origin.HOUSEHOLD),
        ("vendevo stoffa al mercato", "it", "bargaining over prices", Origin.INFORMAL),
        ("cuidaba a mi abuela enferma", "es", "caring for older people", Origin.UNPAID_CARE),
        ("I braided hair for neighbours", "en", "braiding hair", Origin.INFORMAL),
        ("تضفير الشعر للجارات والصديقات", "ar", "braiding hair", Origin.INFORMAL),
    ],
)
def test_everyday_words_mean_five_skills_with_where_they_come_from(
    linker: Linker, words: str, language: str, skill: str, origin: Origin
):
    meant = may_mean(words, language, linker)
    assert len(meant) == MEANINGS
    found = {embedded().label(each.skill): each.origin for each in meant}
    assert found[skill] is origin


def test_what_unpaid_work_shows_comes_before_what_the_words_name_otherwise(linker: Linker):
    meant = may_mean("I worked in a hotel ironing linen", "en", linker)
    by_activity = [each.activity is not None for each in meant]
    assert by_activity == sorted(by_activity, reverse=True)
    assert False in by_activity
    assert True in by_activity


def test_what_is_hers_already_is_not_asked_again(linker: Linker):
    first = may_mean("I braided hair for neighbours", "en", linker)
    rest = may_mean("I braided hair for neighbours", "en", linker, {first[0].skill})
    assert first[0].skill not in [each.skill for each in rest]
    assert first[1] in rest


@pytest.mark.parametrize("words", ["", "  ", "hello", "zzz qqq"])
def test_words_that_tell_of_nothing_mean_nothing(linker: Linker, words: str):
    assert may_mean(words, "en", linker) == []
