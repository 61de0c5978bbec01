"""Titles of jobs are linked to occupations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.taxonomy.linking import Linker
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.piping import extract_lines, link_lines
from tests.factories import embedded


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(embedded())


@pytest.mark.parametrize(
    ("title", "language", "occupation"),
    [
        ("Shop Assistant (m/f)", "en", "shop-assistant"),
        ("hair dresser", "en", "hairdresser"),
        ("Aiuto cuoco/a", "it", "kitchen-assistant"),
        ("Camarera de pisos", "es", "room-attendant"),
        ("Verkäufer*in (m/w/d)", "de", "shop-assistant"),
        ("Frizer", "ro", "barber"),
    ],
)
def test_a_title_is_linked_to_its_occupation(
    linker: Linker, title: str, language: str, occupation: str
) -> None:
    assert linker.link([title], language)[0][0].id == occupation


def test_scores_fall_and_stay_between_0_and_1(linker: Linker) -> None:
    scores = [match.score for match in linker.link(["nurse in a hospital"], "en")[0]]
    assert len(scores) == 10
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_a_label_itself_scores_at_least_nine_tenths(linker: Linker) -> None:
    exact, misspelt = linker.link(["Hairdresser", "Hairdreser"], "en", top=1)
    assert exact[0].score >= 0.9 > misspelt[0].score > 0.5


def test_a_title_in_another_language_is_found_if_it_is_a_label(linker: Linker) -> None:
    found = linker.link(["graphic designer", "Friseurin"], "es", top=1)
    assert [matches[0].id for matches in found] == ["graphic-designer", "hairdresser"]


def test_an_isco_group_narrows_the_choice(linker: Linker, taxonomy: Taxonomy) -> None:
    found = linker.link(["assistant"], "en", isco="532")[0]
    assert found
    assert all((taxonomy.concept(match.id).isco or "").startswith("532") for match in found)
    assert linker.link(["assistant"], "en", isco="0999") == [[]]


def test_a_language_without_labels_is_searched_in_all(linker: Linker) -> None:
    assert linker.link(["cameriera ai piani"], "mt", top=1)[0][0].id == "room-attendant"


def test_many_titles_give_what_each_gives_alone(linker: Linker) -> None:
    titles = ["cook", "driver", "", "nurse", "shop assistant"] * 60
    assert linker.link(titles, "en", 3)[:5] == [linker.link([t], "en", 3)[0] for t in titles[:5]]


@given(st.text(), st.sampled_from(["en", "it", "es", "de", "ar", "xx"]))
def test_any_title_can_be_linked(title: str, language: str) -> None:
    matches = _LINKER.link([title], language)[0]
    assert all(match.id in _LINKER.taxonomy for match in matches)


def test_a_line_gives_a_record_in_its_order(linker: Linker) -> None:
    lines = ["hairdresser\n", "\n", "baker\n"] * 300
    records = list(link_lines(linker, lines, "it", top=2))
    assert [record["text"] for record in records[:3]] == ["hairdresser", "", "baker"]
    assert len(records) == 900
    first = records[0]["matches"][0]
    assert (first["id"], first["isco"]) == ("hairdresser", "5141")
    assert first["uri"] == linker.taxonomy.concept("hairdresser").uri
    assert records[1]["matches"] == []


def test_skills_of_a_line_are_quoted(linker: Linker) -> None:
    record = next(extract_lines(linker, ["Ich kann gut, I cook meat dishes"], "en", top=1))
    assert record["matches"][0]["id"] == "cook-meat-dishes"
    assert record["matches"][0]["quote"] == "cook meat dishes"


_LINKER = Linker(embedded())
