"""What people say they did is read as skills, with the words it was read from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.taxonomy.linking import Linker, Match
from tests.factories import embedded

_LINKER = Linker(embedded())


def skills(text: str, language: str, top: int = 10) -> dict[str, Match]:
    return {match.id: match for match in _LINKER.extract([text], language, top)[0]}


def test_looking_after_a_grandmother_shows_care() -> None:
    found = skills("I looked after my grandmother", "en")
    assert "tend-to-elderly-people" in found
    assert found["tend-to-elderly-people"].quote == "looked after my grandmother"


def test_selling_fabrics_at_the_market_shows_selling() -> None:
    found = skills("Per anni vendevo stoffe al mercato, la domenica no.", "it")
    assert "sell-textiles-fabrics" in found
    assert found["sell-textiles-fabrics"].quote == "vendevo stoffe al mercato"


def test_a_skill_named_in_whole_comes_first() -> None:
    found = skills("Every Sunday I cooked meat dishes for ten people and cleaned up.", "en")
    assert next(iter(found)) == "cook-meat-dishes"


def test_a_label_in_the_text_scores_at_least_nine_tenths() -> None:
    found = skills("You cook meat dishes, and you are friendly.", "en")
    assert found["cook-meat-dishes"].score >= 0.9
    assert sorted(found.values(), key=lambda match: -match.score) == list(found.values())


@pytest.mark.parametrize(
    ("text", "language", "skill"),
    [
        ("Si richiede la conoscenza di Microsoft Office", "it", "use-microsoft-office"),
        ("Se busca persona para cocinar platos de carne", "es", "cook-meat-dishes"),
    ],
)
def test_an_advert_names_its_skills(text: str, language: str, skill: str) -> None:
    assert skill in skills(text, language, 5)


def test_every_quote_stands_in_the_text() -> None:
    text = "We need somebody to iron clothes, serve drinks; and to KEEP\tthe accounts!"
    for match in skills(text, "en").values():
        assert match.quote
        assert match.quote in text


def test_words_without_content_show_nothing() -> None:
    assert _LINKER.extract(["", "and the of", "!!!", "12 34"], "en")[:3] == [[], [], []]


def test_a_very_long_text_is_read_in_bounded_time() -> None:
    found = _LINKER.extract(["cook meat dishes. " * 50_000], "en", 3)[0]
    assert found[0].id == "cook-meat-dishes"


def test_many_texts_give_what_each_gives_alone() -> None:
    texts = ["I cook meat", "", "I drive a van. I load boxes.", "I care for children"] * 90
    alone = [_LINKER.extract([text], "en", 4)[0] for text in texts[:4]]
    assert _LINKER.extract(texts, "en", 4)[-4:] == alone


@given(st.text(), st.sampled_from(["en", "it", "es", "ar", "xx"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for match in _LINKER.extract([text], language)[0]:
        assert 0 < match.score <= 1
        assert match.quote
        assert match.quote in text
