"""Points: small things that together are a lure, and what fair employers write against them."""

from pathlib import Path

import pytest

from matcher.errors import RulesError
from matcher.ingest.screening_points import Points, load_points, most_spoken
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import Words, read_words

FILE = """
sign = "several_together"
start = 0.0
length = -1.0
level = [{ points = 2.0, weight = 0.4 }, { points = 4.0, weight = 1.0 }]
[points]
bed = 2.0
abroad = 2.0
tender = 1.0
woman = 1.0
assured = -2.5
"""
SEVERAL = ("bed", "abroad", "tender", "woman")
ONCE: list[Words] = [(0, 1)]


def points(folder: Path, written: str = FILE) -> Points:
    path = folder / "exploitation_points.toml"
    path.write_text(written)
    return load_points(path)


def weight(points: Points, *ideas: str, characters: int = 100) -> float:
    words = read_words("word " * (characters // 5), Vocabulary())
    return points.weight(dict.fromkeys(ideas, ONCE), words)


def test_ideas_add_up_and_what_is_fair_takes_away(tmp_path: Path) -> None:
    read = points(tmp_path)

    assert weight(read, *SEVERAL) == 1.0
    assert weight(read, *SEVERAL, "assured") == 0.4


def test_fewer_than_four_are_not_several(tmp_path: Path) -> None:
    read = points(tmp_path, FILE.replace("bed = 2.0", "bed = 9.0"))

    assert weight(read, "bed", "abroad", "tender") == 0
    assert weight(read, *SEVERAL) == 1.0


def test_a_long_advert_needs_more_of_them(tmp_path: Path) -> None:
    read = points(tmp_path)

    assert weight(read, *SEVERAL, characters=2900) == 0.4
    assert weight(read, *SEVERAL, characters=9000) == 0.4


def test_the_sentence_with_most_points_is_quoted(tmp_path: Path) -> None:
    words = read_words("A good house. Work far away, with a bed!", Vocabulary())
    ideas: dict[str, list[Words]] = {"assured": [(2, 3)], "abroad": [(4, 5)], "bed": [(8, 9)]}

    assert points(tmp_path).place(ideas, words) == (3, 9)


def test_ideas_count_in_the_language_that_has_most_of_them() -> None:
    assert most_spoken({"en": {"bed": ONCE}, "it": {"bed": ONCE, "abroad": ONCE}}).keys() == {
        "bed",
        "abroad",
    }


def test_without_a_file_there_are_no_points(tmp_path: Path) -> None:
    assert weight(load_points(tmp_path / "none.toml"), "bed") == 0


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (FILE.replace("bed = 2.0", "bed = 'much'"), "points.bed"),
        (FILE.replace("weight = 0.4", "weight = 3"), "weight: 3"),
        (FILE.replace("start", "begin"), "exploitation_points.toml"),
        ("sign = [", "exploitation_points.toml"),
    ],
)
def test_a_broken_file_of_points_is_refused_and_says_where(
    tmp_path: Path, written: str, named: str
) -> None:
    with pytest.raises(RulesError) as refusal:
        points(tmp_path, written)

    assert named in str(refusal.value)
